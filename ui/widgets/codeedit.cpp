// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeedit.h"

#include "ui/language.h"
#include "ui/models/jsontokens.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/completionpopup.h"
#include "ui/widgets/jsonlexer.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerhtml.h>
#include <Qsci/qscilexerxml.h>
#include <Qsci/qsciscintilla.h>
#include <QStackedWidget>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Scintilla lays a line out whole; beyond this a single line freezes the window.
constexpr qsizetype LongestLine = 10'000;
// Template expressions are coloured by a scan of the whole text after each change, braces are
// looked for through all of it when the cursor moves.
constexpr int LargestScanned = 512 * 1024;
constexpr int TemplateIndicator = 9;
constexpr int ErrorIndicator = 10;
constexpr int WarningIndicator = 11;
constexpr int DimIndicator = 12;
// What a completer gets to see around the cursor.
constexpr int BytesBefore = 4096;
constexpr int BytesAfter = 64;
constexpr int NumberMargin = 0;
constexpr int FoldMargin = 2;

// What the context menu of QScintilla says, which does not come in every language that the window
// speaks: here lupdate finds it.
[[maybe_unused]] constexpr std::array MenuTexts{
    QT_TRANSLATE_NOOP("QsciScintilla", "&Undo"),     QT_TRANSLATE_NOOP("QsciScintilla", "&Redo"),
    QT_TRANSLATE_NOOP("QsciScintilla", "Cu&t"),      QT_TRANSLATE_NOOP("QsciScintilla", "&Copy"),
    QT_TRANSLATE_NOOP("QsciScintilla", "&Paste"),    QT_TRANSLATE_NOOP("QsciScintilla", "Delete"),
    QT_TRANSLATE_NOOP("QsciScintilla", "Select All")};

QFont codeFont()
{
    const ThemeManager &themes = ThemeManager::instance();
    QFont font = monospaceFont();
    if (!themes.codeStyle().family.isEmpty())
        font.setFamilies({themes.codeStyle().family, font.family()});
    if (themes.codeStyle().pointSize > 0)
        font.setPointSize(themes.codeStyle().pointSize);
    return scaledFont(font, themes.zoom() / 100.0);
}

qsizetype longestLine(const QString &text)
{
    qsizetype longest = 0;
    qsizetype start = 0;
    while (start <= text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        longest = std::max(longest, end - start);
        start = end + 1;
    }
    return longest;
}

// Whom to give a text that is put in, when a line of it is too long to lay out.
using TakeLongText = std::function<void(const QByteArray &utf8)>;

class CodeArea final : public QsciScintilla
{
public:
    CodeArea(TakeLongText takeLong, QWidget *parent)
        : QsciScintilla(parent)
        , m_takeLong(std::move(takeLong))
    {
    }

protected:
    // Of the clipboard, and of what is dropped.
    QByteArray fromMimeData(const QMimeData *source, bool &rectangular) const override
    {
        const QByteArray text = QsciScintilla::fromMimeData(source, rectangular);
        if (isReadOnly() || text.size() <= LongestLine
            || longestLine(QString::fromUtf8(text)) <= LongestLine)
            return text;
        m_takeLong(text);
        return {};
    }

private:
    TakeLongText m_takeLong;
};

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// How many bytes two texts in UTF-8 have in common at their beginnings and at their ends, in whole
// characters.
std::pair<qsizetype, qsizetype> differenceOf(const QByteArray &one, const QByteArray &other)
{
    const auto least = std::min(one.size(), other.size());
    qsizetype start =
        std::mismatch(one.begin(), one.begin() + least, other.begin()).first - one.begin();
    const auto splits = [](const QByteArray &text, qsizetype at) {
        return at < text.size() && continuesCharacter(text[at]);
    };
    while (start > 0 && (splits(one, start) || splits(other, start)))
        --start;
    const auto last = std::mismatch(one.rbegin(), one.rbegin() + (least - start), other.rbegin());
    qsizetype end = last.first - one.rbegin();
    while (end > 0 && continuesCharacter(one[one.size() - end]))
        --end;
    return {start, end};
}

std::unique_ptr<QsciLexer> makeLexer(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Json:
        return std::make_unique<JsonLexer>();
    case CodeLanguage::Xml:
        return std::make_unique<QsciLexerXML>();
    case CodeLanguage::Html:
        return std::make_unique<QsciLexerHTML>();
    case CodeLanguage::Plain:
        break;
    }
    return nullptr;
}

void paintJson(QsciLexer &lexer)
{
    const auto set = [&lexer](int style, ColorRole role) {
        lexer.setColor(themeColor(role), style);
    };
    set(JsonLexer::Key, ColorRole::SyntaxKey);
    set(JsonLexer::String, ColorRole::SyntaxString);
    set(JsonLexer::Unclosed, ColorRole::Error);
    set(JsonLexer::Number, ColorRole::SyntaxNumber);
    set(JsonLexer::Word, ColorRole::SyntaxKeyword);
    set(JsonLexer::Tag, ColorRole::SyntaxTemplate);
    set(JsonLexer::Error, ColorRole::Error);
}

void paintMarkup(QsciLexer &lexer)
{
    const auto set = [&lexer](int style, ColorRole role) {
        lexer.setColor(themeColor(role), style);
    };
    for (const int style : {QsciLexerHTML::Tag, QsciLexerHTML::UnknownTag, QsciLexerHTML::XMLTagEnd,
                            QsciLexerHTML::XMLStart, QsciLexerHTML::XMLEnd})
        set(style, ColorRole::SyntaxTag);
    for (const int style : {QsciLexerHTML::Attribute, QsciLexerHTML::UnknownAttribute})
        set(style, ColorRole::SyntaxAttribute);
    for (const int style : {QsciLexerHTML::HTMLDoubleQuotedString,
                            QsciLexerHTML::HTMLSingleQuotedString, QsciLexerHTML::HTMLValue})
        set(style, ColorRole::SyntaxString);
    set(QsciLexerHTML::HTMLNumber, ColorRole::SyntaxNumber);
    set(QsciLexerHTML::Entity, ColorRole::SyntaxTemplate);
    set(QsciLexerHTML::HTMLComment, ColorRole::SyntaxComment);
}

} // namespace

CodeEdit::CodeEdit(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_editor(new CodeArea([this](const QByteArray &text) { takeLong(text); }, this))
    , m_notice(new QWidget(this))
    , m_noticeText(new QLabel(m_notice))
    , m_showAnyway(new QPushButton(m_notice))
    , m_placeholder(new QLabel(m_editor))
{
    auto *box = new QVBoxLayout(this);
    setSteps(*box, 0, 0);
    box->addWidget(m_stack);
    // A line and a half: small windows have little room, and what is in it scrolls.
    m_stack->setMinimumHeight(7 * gridStep());
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_notice);
    setFocusProxy(m_editor);
    setUpEditor();
    setUpNotice();
    dropClashingKeys();
    restyle();
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, this, &CodeEdit::restyle);
}

CodeEdit::~CodeEdit()
{
    m_editor->setLexer(nullptr);
}

void CodeEdit::setUpEditor()
{
    m_editor->setUtf8(true);
    m_editor->SendScintilla(QsciScintilla::SCI_SETUNDOCOLLECTION, 0UL);
    m_editor->setEolMode(QsciScintilla::EolUnix);
    m_editor->setFrameStyle(QFrame::StyledPanel);
    m_editor->setIndentationsUseTabs(false);
    m_editor->setAutoIndent(true);
    m_editor->setBackspaceUnindents(true);
    m_editor->setBraceMatching(QsciScintilla::SloppyBraceMatch);
    m_editor->setCaretLineVisible(true);
    m_editor->setMarginType(NumberMargin, QsciScintilla::NumberMargin);
    m_editor->setMarginWidth(1, 0);
    m_editor->setFolding(QsciScintilla::PlainFoldStyle, FoldMargin);
    m_editor->setScrollWidth(1);
    m_editor->setScrollWidthTracking(true);
    for (const int indicator : {TemplateIndicator, DimIndicator})
        m_editor->indicatorDefine(QsciScintilla::TextColorIndicator, indicator);
    for (const int indicator : {ErrorIndicator, WarningIndicator})
        m_editor->indicatorDefine(QsciScintilla::SquiggleIndicator, indicator);
    keepTranslated(this, [this] {
        m_editor->setAccessibleName(tr("Text editor"));
        describeEditor();
    });
    m_editor->installEventFilter(this);
    m_editor->viewport()->installEventFilter(this);
    connect(m_editor, &QsciScintilla::SCN_CHARADDED, this, &CodeEdit::completeAfter);

    m_placeholder->setForegroundRole(QPalette::PlaceholderText);
    m_placeholder->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_placeholder->hide();

    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        updatePlaceholder();
        spareLargeTexts();
        colorTemplates();
        if (!m_settingText)
            emit textEdited();
    });
    connect(m_editor, &QsciScintilla::linesChanged, this, &CodeEdit::updateMargins);
    connect(m_editor, &QsciScintilla::cursorPositionChanged, this,
            [this](int line, int column) { emit cursorMoved(line + 1, column + 1); });
}

void CodeEdit::setUpNotice()
{
    auto *column = new QVBoxLayout(m_notice);
    setSteps(*column, 4, 2);
    m_noticeText->setWordWrap(true);
    m_noticeText->setAlignment(Qt::AlignCenter);
    keepTranslated(this, [this] {
        m_showAnyway->setText(tr("Show Anyway"));
        showNotice();
    });
    m_showAnyway->setObjectName(u"showLongLines"_s);
    column->addStretch();
    column->addWidget(m_noticeText);
    column->addWidget(m_showAnyway, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_showAnyway, &QPushButton::clicked, this, [this] {
        m_settingText = true;
        m_holdsBack = false;
        m_editor->setLexer(nullptr);
        // What it takes off leaves styles of its own.
        restyle();
        m_editor->setText(std::exchange(m_heldBack, {}));
        m_settingText = false;
        m_stack->setCurrentWidget(m_editor);
        m_editor->setFocus();
    });
}

// Scintilla's own keys that mean something else in Mynah, and those of its undo.
void CodeEdit::dropClashingKeys()
{
    for (const QKeyCombination keys :
         {Qt::CTRL | Qt::Key_D, Qt::CTRL | Qt::Key_L, Qt::CTRL | Qt::Key_T,
          Qt::CTRL | Qt::SHIFT | Qt::Key_L, Qt::CTRL | Qt::SHIFT | Qt::Key_T, Qt::CTRL | Qt::Key_U,
          Qt::CTRL | Qt::SHIFT | Qt::Key_U, Qt::ALT | Qt::SHIFT | Qt::Key_Up,
          Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Minus, Qt::CTRL | Qt::Key_Slash}) {
        if (QsciCommand *command = m_editor->standardCommands()->boundTo(keys.toCombined()))
            command->setKey(0);
    }
    for (const auto command : {QsciCommand::Undo, QsciCommand::Redo}) {
        m_editor->standardCommands()->find(command)->setKey(0);
        m_editor->standardCommands()->find(command)->setAlternateKey(0);
    }
}

QString CodeEdit::text() const
{
    return m_holdsBack ? m_heldBack : m_editor->text();
}

std::string CodeEdit::utf8() const
{
    return m_holdsBack
        ? m_heldBack.toStdString()
        : m_editor->bytes(0, m_editor->length()).first(m_editor->length()).toStdString();
}

qsizetype CodeEdit::length() const
{
    return m_holdsBack ? m_heldBack.size() : m_editor->length();
}

void CodeEdit::setText(const QString &text)
{
    m_settingText = true;
    ++m_texts;
    const qsizetype longest = longestLine(text);
    const bool tooLong = longest > LongestLine;
    m_holdsBack = tooLong;
    m_heldBack = tooLong ? text : QString();
    m_editor->setReadOnly(false);
    // It is off since a long line was shown.
    if (m_editor->lexer() != m_lexer.get()) {
        m_editor->setLexer(m_lexer.get());
        restyle();
    }
    // Tracking only lets it grow.
    m_editor->setScrollWidth(1);
    m_editor->setText(tooLong ? QString() : text);
    m_editor->setReadOnly(property("readOnly").toBool());
    m_longest = longest;
    showNotice();
    m_settingText = false;
    updatePlaceholder();
    const QWidget *focus = QApplication::focusWidget();
    const bool hasFocus = focus && isAncestorOf(focus);
    m_stack->setCurrentWidget(tooLong ? m_notice : static_cast<QWidget *>(m_editor));
    if (hasFocus)
        (tooLong ? m_notice : static_cast<QWidget *>(m_editor))->setFocus();
}

// The editor is about to insert nothing in its place, at the cursor. Another text that comes first
// is not what it was meant for.
void CodeEdit::takeLong(const QByteArray &pasted)
{
    const auto insert = [this, pasted, texts = m_texts] {
        if (texts != m_texts)
            return;
        const QByteArray now = m_editor->text().toUtf8();
        const auto at = m_editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
        QString text = QString::fromUtf8(now.left(at) + pasted + now.mid(at));
        text.replace("\r\n"_L1, "\n"_L1);
        setText(text.replace(u'\r', u'\n'));
        emit textEdited();
    };
    QMetaObject::invokeMethod(this, insert, Qt::QueuedConnection);
}

void CodeEdit::changeTo(const QString &text)
{
    const qsizetype longest = longestLine(text);
    if (longest > LongestLine || m_holdsBack)
        return setText(text);
    m_settingText = true;
    ++m_texts;
    const QByteArray now = m_editor->text().toUtf8();
    const QByteArray wanted = text.toUtf8();
    const auto [start, end] = differenceOf(now, wanted);
    const QByteArray middle = wanted.mid(start, wanted.size() - end - start);
    m_editor->setReadOnly(false);
    m_editor->SendScintilla(QsciScintilla::SCI_SETTARGETRANGE, static_cast<unsigned long>(start),
                            static_cast<long>(now.size() - end));
    m_editor->SendScintilla(QsciScintilla::SCI_REPLACETARGET,
                            static_cast<unsigned long>(middle.size()), middle.constData());
    m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS,
                            static_cast<unsigned long>(start + middle.size()));
    m_editor->setReadOnly(property("readOnly").toBool());
    m_longest = longest;
    m_settingText = false;
    updatePlaceholder();
}

void CodeEdit::replaceText(const QString &text)
{
    if (longestLine(text) > LongestLine || m_holdsBack) {
        setText(text);
        emit textEdited();
        return;
    }
    const int line = cursorLine();
    m_editor->selectAll();
    m_editor->replaceSelectedText(text);
    goTo(line, 1);
}

void CodeEdit::setLanguage(CodeLanguage language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_editor->setLexer(nullptr);
    m_lexer = makeLexer(language);
    if (m_lexer) {
        restyleLexer(*m_lexer);
        m_editor->setLexer(m_lexer.get());
    }
    tellLexerOfTemplates();
    restyle();
}

void CodeEdit::setReadOnly(bool readOnly)
{
    setProperty("readOnly", readOnly);
    m_editor->setReadOnly(readOnly);
    m_editor->setCaretLineVisible(!readOnly);
    describeEditor();
}

void CodeEdit::describeEditor()
{
    const bool readOnly = property("readOnly").toBool();
    m_editor->setAccessibleDescription(
        readOnly ? QString() : tr("Tab inserts a tab; Ctrl+Tab leaves the editor."));
}

void CodeEdit::showNotice()
{
    m_noticeText->setText(tr("This text has a line of %1 characters, which is slow to show.")
                              .arg(QLocale().toString(m_longest)));
}

void CodeEdit::setTemplates(bool templates)
{
    m_templates = templates;
    tellLexerOfTemplates();
    colorTemplates();
}

void CodeEdit::tellLexerOfTemplates()
{
    if (auto *json = qobject_cast<JsonLexer *>(m_lexer.get()))
        json->setTemplates(m_templates);
}

void CodeEdit::setPlaceholderText(const QString &text)
{
    m_placeholder->setText(text);
    m_placeholder->adjustSize();
    updatePlaceholder();
}

void CodeEdit::dimLines(int first, int count)
{
    const auto startOf = [this](int line) {
        return m_editor->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE,
                                       static_cast<unsigned long>(line - 1));
    };
    const long start = startOf(first);
    m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, DimIndicator);
    m_editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0, m_editor->length());
    if (const long end = startOf(first + count); count > 0 && start >= 0 && end > start)
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE,
                                static_cast<unsigned long>(start), end - start);
}

bool CodeEdit::find(const CodePattern &pattern, bool forward)
{
    const QRegularExpression compiled = pattern.compiled();
    if (pattern.text.isEmpty() || !compiled.isValid())
        return false;
    const QString all = text();
    const auto place = findIn(all, compiled, offsetOf(all, forward), forward);
    // What is held back is looked through, but nothing can be selected in it.
    if (place && !m_holdsBack)
        select(all, *place);
    return place.has_value();
}

bool CodeEdit::replace(const CodePattern &pattern, const QString &replacement)
{
    const QRegularExpression compiled = pattern.compiled();
    if (pattern.text.isEmpty() || !compiled.isValid() || !m_editor->hasSelectedText())
        return find(pattern);
    const QString text = m_editor->text();
    const qsizetype start = offsetOf(text, false);
    const QRegularExpressionMatch match = compiled.match(text, start);
    if (match.capturedStart() == start && match.captured() == m_editor->selectedText())
        m_editor->replaceSelectedText(replacementFor(match, pattern, replacement));
    return find(pattern);
}

int CodeEdit::replaceAll(const CodePattern &pattern, const QString &replacement)
{
    if (pattern.text.isEmpty() || !pattern.compiled().isValid())
        return 0;
    const ReplacedText replaced = replaceAllIn(text(), pattern, replacement);
    if (replaced.places > 0)
        replaceText(replaced.text);
    return replaced.places;
}

// Of the begin or end of the selection, or of the cursor.
qsizetype CodeEdit::offsetOf(const QString &text, bool endOfSelection) const
{
    const long position = m_editor->SendScintilla(
        endOfSelection ? QsciScintilla::SCI_GETSELECTIONEND : QsciScintilla::SCI_GETSELECTIONSTART);
    return QString::fromUtf8(text.toUtf8().left(position)).size();
}

void CodeEdit::select(const QString &text, const CodePlace &place)
{
    const auto start = QStringView(text).left(place.start).toUtf8().size();
    const auto length = QStringView(text).mid(place.start, place.length).toUtf8().size();
    m_editor->SendScintilla(QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(start),
                            static_cast<long>(start + length));
    m_editor->ensureCursorVisible();
}

void CodeEdit::goTo(int line, int column)
{
    m_editor->setCursorPosition(std::max(0, line - 1), std::max(0, column - 1));
    m_editor->ensureCursorVisible();
}

void CodeEdit::select(int line, int column, int characters)
{
    m_editor->setSelection(line - 1, column - 1, line - 1, column - 1 + characters);
    m_editor->ensureLineVisible(line - 1);
    m_editor->ensureCursorVisible();
}

int CodeEdit::cursorLine() const
{
    int line = 0;
    int column = 0;
    m_editor->getCursorPosition(&line, &column);
    return line + 1;
}

int CodeEdit::cursorColumn() const
{
    int line = 0;
    int column = 0;
    m_editor->getCursorPosition(&line, &column);
    return column + 1;
}

void CodeEdit::goToByte(int line, int column)
{
    const long start = m_editor->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE,
                                               static_cast<unsigned long>(std::max(0, line - 1)));
    const long position = std::clamp<long>(start + column - 1, 0, m_editor->length());
    m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(position));
    m_editor->ensureCursorVisible();
}

void CodeEdit::setMarks(std::vector<CodeMark> marks)
{
    m_marks = std::move(marks);
    const int length = m_editor->length();
    for (const int indicator : {ErrorIndicator, WarningIndicator}) {
        m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, indicator);
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0, length);
    }
    for (const CodeMark &mark : m_marks) {
        const bool isError = mark.severity == CodeMark::Severity::Error;
        m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT,
                                isError ? ErrorIndicator : WarningIndicator);
        const long start =
            m_editor->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE,
                                    static_cast<unsigned long>(std::max(0, mark.line - 1)))
            + mark.column - 1;
        // What is missing at the end is marked on the last character.
        const long from = std::clamp<long>(start, 0, std::max(0, length - 1));
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE,
                                static_cast<unsigned long>(from),
                                std::min<long>(mark.length, length - from));
    }
}

void CodeEdit::showMarkAt(const QPoint &place, const QPoint &globalPlace)
{
    const long position = m_editor->SendScintilla(QsciScintilla::SCI_POSITIONFROMPOINTCLOSE,
                                                  static_cast<unsigned long>(place.x()),
                                                  static_cast<long>(place.y()));
    QStringList texts;
    for (const CodeMark &mark : m_marks) {
        const long start =
            m_editor->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE,
                                    static_cast<unsigned long>(std::max(0, mark.line - 1)))
            + mark.column - 1;
        if (position >= start && position <= start + mark.length)
            texts += mark.text.toHtmlEscaped();
    }
    if (position < 0 || texts.isEmpty())
        QToolTip::hideText();
    else
        // Rich text, which wraps.
        QToolTip::showText(globalPlace, u"<p>%1</p>"_s.arg(texts.join(u"<br>"_s)), this);
}

void CodeEdit::setCompleter(CodeCompleter completer, const QString &characters)
{
    m_completer = std::move(completer);
    m_completingCharacters = characters;
    hideCompletions();
}

bool CodeEdit::isCompleting() const
{
    return m_popup && m_popup->isVisible();
}

void CodeEdit::completeAfter(int character)
{
    if (m_completer && (isCompleting() || m_completingCharacters.contains(QChar(character))))
        complete(false);
}

CodeContext CodeEdit::context(bool isAsked) const
{
    const int at = int(m_editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS));
    const int end = std::min(at + BytesAfter, m_editor->length());
    const int begin = at <= BytesBefore
        ? 0
        : int(m_editor->SendScintilla(QsciScintilla::SCI_POSITIONAFTER,
                                      static_cast<unsigned long>(at - BytesBefore)));
    const QString before = begin < at ? m_editor->text(begin, at) : QString();
    return {before, at < end ? m_editor->text(at, end) : QString(), isAsked};
}

void CodeEdit::complete(bool isAsked)
{
    if (!m_completer || property("readOnly").toBool())
        return;
    CodeCompletions found = m_completer(context(isAsked));
    if (found.choices.empty())
        return hideCompletions();
    if (!m_popup) {
        m_popup = new CompletionPopup(window());
        connect(m_popup, &CompletionPopup::chosen, this, &CodeEdit::takeCompletion);
    } else if (m_popup->parentWidget() != window()) {
        m_popup->setParent(window());
    }
    m_typed = found.typed;
    m_popup->showChoices(std::move(found.choices), wordRect(m_typed));
}

// In the window's coordinates.
QRect CodeEdit::wordRect(qsizetype typed) const
{
    const long at = m_editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
    const long start = std::max<long>(0, at - typed);
    const long x = m_editor->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, start);
    const long y = m_editor->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, start);
    const long height = m_editor->SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL);
    const QPoint corner = m_editor->viewport()->mapTo(window(), QPoint(int(x), int(y)));
    return {corner, QSize(1, int(height))};
}

void CodeEdit::takeCompletion()
{
    const CodeCompletion choice = m_popup->current();
    hideCompletions();
    const QString typed = context(true).before.right(m_typed);
    const QByteArray text = (choice.before + choice.after).toUtf8();
    const auto at =
        static_cast<unsigned long>(m_editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS));
    const auto start = at - static_cast<unsigned long>(typed.toUtf8().size());
    m_editor->SendScintilla(QsciScintilla::SCI_SETSEL, start, static_cast<long>(at));
    m_editor->SendScintilla(QsciScintilla::SCI_REPLACESEL, text.constData());
    const auto cursor = start + static_cast<unsigned long>(choice.before.toUtf8().size());
    m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, cursor);
    if (choice.asksAgain)
        complete(true);
}

void CodeEdit::hideCompletions()
{
    if (m_popup)
        m_popup->hide();
}

bool CodeEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor->viewport() && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showMarkAt(help->pos(), help->globalPos());
        return true;
    }
    if (watched == m_editor->viewport() && event->type() == QEvent::MouseButtonPress)
        hideCompletions();
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (handleShortcut(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
        break;
    }
    case QEvent::Hide:
        hideCompletions();
        break;
    case QEvent::FocusOut: {
        m_tabLeaves = false;
        hideCompletions();
        // A menu is of the editor, or goes away again.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason)
            emit editingFinished();
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

// Whether the key is dealt with, as one of the list's.
bool CodeEdit::handleShortcut(QKeyEvent &event)
{
    if (isCompleting() && event.modifiers() == Qt::NoModifier) {
        event.accept();
        return true;
    }
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        emit typingInterrupted();
    return false;
}

bool CodeEdit::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (m_completer && key == Qt::Key_Space && modifiers == Qt::ControlModifier) {
        complete(true);
        return true;
    }
    if (isCompleting()) {
        if (modifiers == Qt::NoModifier && m_popup->handleKey(key))
            return true;
        // What the key changes is known afterwards; typed characters are told by themselves.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isCompleting())
                    complete(false);
            },
            Qt::QueuedConnection);
    }
    const bool tab = key == Qt::Key_Tab || key == Qt::Key_Backtab;
    const bool leaves =
        m_tabLeaves || (modifiers & Qt::ControlModifier) || property("readOnly").toBool();
    if (tab && leaves) {
        focusNextPrevChild(key == Qt::Key_Tab);
        return true;
    }
    m_tabLeaves = key == Qt::Key_Escape;
    return false;
}

void CodeEdit::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::EnabledChange:
    // Comes after themeChanged(), which still finds the palette of before.
    case QEvent::PaletteChange:
        restyle();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void CodeEdit::restyle()
{
    const QPalette colors = palette();
    const QColor text = colors.color(QPalette::Text);
    const QColor base = themeColor(isEnabled() ? ColorRole::Base : ColorRole::Window);
    const QColor muted = themeColor(ColorRole::MutedText);
    const QFont font = codeFont();

    const CodeStyle &style = ThemeManager::instance().codeStyle();
    m_editor->setTabWidth(style.tabWidth);
    m_editor->setWrapMode(style.wraps ? QsciScintilla::WrapCharacter : QsciScintilla::WrapNone);
    m_editor->setFont(font);
    m_editor->setColor(text);
    m_editor->setPaper(base);
    if (m_lexer)
        restyleLexer(*m_lexer);
    m_editor->setCaretForegroundColor(text);
    m_editor->setCaretLineBackgroundColor(themeColor(ColorRole::CurrentLine));
    m_editor->setSelectionBackgroundColor(themeColor(ColorRole::Selection));
    m_editor->resetSelectionForegroundColor();
    m_editor->setMarginsFont(font);
    m_editor->setMarginsForegroundColor(muted);
    m_editor->setMarginsBackgroundColor(themeColor(ColorRole::AlternateBase));
    m_editor->setFoldMarginColors(themeColor(ColorRole::AlternateBase),
                                  themeColor(ColorRole::AlternateBase));
    m_editor->setMatchedBraceForegroundColor(themeColor(ColorRole::Accent));
    m_editor->setMatchedBraceBackgroundColor(themeColor(ColorRole::InactiveSelection));
    m_editor->setUnmatchedBraceForegroundColor(themeColor(ColorRole::Error));
    m_editor->setUnmatchedBraceBackgroundColor(base);
    m_editor->setIndicatorForegroundColor(themeColor(ColorRole::SyntaxTemplate), TemplateIndicator);
    m_editor->setIndicatorForegroundColor(muted, DimIndicator);
    m_editor->setIndicatorForegroundColor(themeColor(ColorRole::Error), ErrorIndicator);
    m_editor->setIndicatorForegroundColor(themeColor(ColorRole::Warning), WarningIndicator);
    m_placeholder->setFont(font);
    m_placeholder->adjustSize();
    updateMargins();
}

void CodeEdit::updateMargins()
{
    const QString widest =
        u"0"_s.repeated(std::max<qsizetype>(3, QString::number(m_editor->lines()).size() + 1));
    m_editor->setMarginWidth(NumberMargin, widest);
    m_placeholder->move(m_editor->marginWidth(NumberMargin) + 6 * gridStep(), gridStep() / 2);
}

void CodeEdit::restyleLexer(QsciLexer &lexer) const
{
    const QColor base = themeColor(isEnabled() ? ColorRole::Base : ColorRole::Window);
    lexer.setDefaultPaper(base);
    lexer.setDefaultColor(palette().color(QPalette::Text));
    lexer.setFont(codeFont(), -1);
    lexer.setPaper(base, -1);
    lexer.setColor(palette().color(QPalette::Text), -1);
    if (m_language == CodeLanguage::Json)
        paintJson(lexer);
    else
        paintMarkup(lexer);
}

void CodeEdit::updatePlaceholder()
{
    m_placeholder->setVisible(!m_placeholder->text().isEmpty() && m_editor->length() == 0);
}

// The other one of two braces may be at the other end.
void CodeEdit::spareLargeTexts()
{
    m_editor->setBraceMatching(m_editor->length() > LargestScanned
                                   ? QsciScintilla::NoBraceMatch
                                   : QsciScintilla::SloppyBraceMatch);
}

void CodeEdit::colorTemplates()
{
    const int length = m_editor->length();
    m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, TemplateIndicator);
    m_editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0, length);
    if (!m_templates || length > LargestScanned)
        return;
    const QByteArray bytes = m_editor->text().toUtf8();
    qsizetype start = bytes.indexOf("{{");
    while (start >= 0) {
        const qsizetype end = endOfTag(bytes, start);
        if (end < 0)
            return;
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE,
                                static_cast<unsigned long>(start), static_cast<long>(end - start));
        start = bytes.indexOf("{{", end);
    }
}

} // namespace mynah
