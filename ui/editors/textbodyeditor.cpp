// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/textbodyeditor.h"

#include "server/api/servercontrollerinterface.h"
#include "server/domain/fieldtext.h"
#include "ui/background.h"
#include "ui/editors/formatjson.h"
#include "ui/editors/formatxml.h"
#include "ui/editors/routerequests.h"
#include "ui/editors/senttype.h"
#include "ui/editors/templatecompleter.h"
#include "ui/settings.h"
#include "ui/starterresponse.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/remarkline.h"
#include "ui/workspacedocument.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds CommitAfter{80};
// The document gets a copy of all of the text each time.
constexpr std::chrono::milliseconds CommitLargeAfter{500};
constexpr int LargestCommittedSoon = 256 * 1024;
// Larger texts are checked off the GUI thread.
constexpr qsizetype LargestCheckedHere = 32 * 1024;
constexpr int LeastLines = 3;
// Larger texts are not formatted behind somebody's back, and off the GUI thread.
constexpr qsizetype LargestFormatted = 512 * 1024;

CodeLanguage languageOf(const QString &type)
{
    if (type.contains("json"_L1))
        return CodeLanguage::Json;
    if (type.contains("html"_L1))
        return CodeLanguage::Html;
    return type.contains("xml"_L1) ? CodeLanguage::Xml : CodeLanguage::Plain;
}

QString formatted(const QString &text, CodeLanguage language)
{
    if (language == CodeLanguage::Xml)
        return formattedXml(text);
    return toQString(formattedJson(toUtf8(text)));
}

std::vector<CodeMark> marksOf(const std::vector<TextRemark> &remarks)
{
    std::vector<CodeMark> marks;
    for (const TextRemark &remark : remarks) {
        const bool isError = remark.severity == Problem::Severity::Error;
        marks.push_back({isError ? CodeMark::Severity::Error : CodeMark::Severity::Warning,
                         remark.line, remark.column, remark.length, toSentence(remark.message)});
    }
    return marks;
}

} // namespace

TextBodyEditor::TextBodyEditor(const EditorContext &context, QWidget *parent)
    : BodyKindEditor(context, parent)
    , m_code(named<CodeEdit>(u"bodyEdit"_s, this))
    , m_findBar(named<FindBar>(u"bodyFindBar"_s, this))
    , m_status(makeMutedLabel({}, this))
    , m_remark(named<RemarkLine>(u"bodyRemark"_s, this))
    , m_format(makeToolButton(Icon::Rules, tr("Format the text"), this))
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 1);
    m_code->setMinimumHeight(LeastLines * QFontMetrics(monospaceFont()).lineSpacing()
                             + 2 * gridStep());
    column->addWidget(m_code, 1);
    column->addWidget(m_findBar);
    column->addWidget(m_remark, 0, Qt::AlignLeft);
    auto *status = new QWidget(this);
    setUpStatus(*status);
    column->addWidget(status);
    setUpCode();
    setUpFindBar();
    setFocusProxy(m_code);
    retranslate();

    m_commitTimer.setSingleShot(true);
    connect(&m_commitTimer, &QTimer::timeout, this, &TextBodyEditor::commit);
}

// The code loses the focus when it goes, which is later than all that belongs to this.
TextBodyEditor::~TextBodyEditor()
{
    m_code->disconnect(this);
}

void TextBodyEditor::setUpCode()
{
    connect(m_code, &CodeEdit::textEdited, this, [this] {
        m_typed = true;
        if (m_code->length() <= LargestCommittedSoon)
            m_commitTimer.start(CommitAfter);
        // Also while somebody goes on typing, but not with each key.
        else if (!m_commitTimer.isActive())
            m_commitTimer.start(CommitLargeAfter);
    });
    connect(m_code, &CodeEdit::typingInterrupted, this, &TextBodyEditor::commit);
    connect(m_code, &CodeEdit::editingFinished, this, [this] {
        commit();
        formatWhatWasTyped();
        context().document.endMerging();
    });
    connect(m_code, &CodeEdit::cursorMoved, this, &TextBodyEditor::updateStatus);
    m_code->setCompleter([this](const CodeContext &around) { return complete(around); },
                         templateCompletionCharacters());
}

void TextBodyEditor::setUpFindBar()
{
    m_findBar->setEditing(true);
    connect(m_findBar, &FindBar::findRequested, this, &TextBodyEditor::find);
    connect(m_findBar, &FindBar::replaceRequested, this, &TextBodyEditor::replace);
    connect(m_findBar, &FindBar::replaceAllRequested, this, &TextBodyEditor::replaceAll);
    connect(m_findBar, &FindBar::closed, this, [this] { m_code->setFocus(); });
}

void TextBodyEditor::setUpStatus(QWidget &row)
{
    auto *layout = new QHBoxLayout(&row);
    setSteps(*layout, 0, 2);
    m_status->setObjectName(u"bodyStatusLabel"_s);
    layout->addWidget(m_status);
    layout->addStretch();
    m_format->setObjectName(u"btnFormatBody"_s);
    m_format->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    layout->addWidget(m_format);
    connect(m_format, &QToolButton::clicked, this, &TextBodyEditor::format);
    connect(m_remark, &QToolButton::clicked, this, &TextBodyEditor::actOnRemark);
}

void TextBodyEditor::changeEvent(QEvent *event)
{
    BodyKindEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check(m_code->utf8());
    }
}

void TextBodyEditor::retranslate()
{
    m_code->setAccessibleName(tr("Response body"));
    m_code->focusProxy()->setAccessibleName(tr("Response body"));
    m_code->setPlaceholderText(tr("Empty body"));
    m_format->setText(tr("Format"));
    m_format->setToolTip(tr("Format the text"));
    m_format->setAccessibleName(tr("Format the text"));
}

void TextBodyEditor::follow(const MockRoute &route, const MockResponse &response, bool another)
{
    if (another) {
        ++m_shown;
        m_findBar->setFound(true);
        m_isHandingOver = false;
    }
    m_route = route;
    m_route.responses.clear();
    showType(response);
    m_code->setReadOnly(m_isBinary);
    if (m_typed)
        return check(m_code->utf8());
    if (!m_isHandingOver)
        showText(response, another);
    check(m_isBinary ? std::string() : response.body.text);
}

void TextBodyEditor::showText(const MockResponse &response, bool another)
{
    const QString text = toQString(response.body.text);
    if (another || m_code->text() != text) {
        another ? m_code->setText(text) : m_code->changeTo(text);
        m_textWhenEntered = text;
        // What is typed then stands in its place.
        if (hasStarterBody(response))
            m_code->select(1, 1, int(text.size()));
    }
}

void TextBodyEditor::showType(const MockResponse &response)
{
    m_contentType = sentTypeOf(context().document, m_route.id, response).toLower();
    m_isBinary = !m_isHandingOver && !isUtf8(response.body.text);
    m_isTemplate = response.body.isTemplate;
    m_code->setLanguage(languageOf(m_contentType));
    m_code->setTemplates(m_isTemplate);
    m_format->setVisible(canFormat());
}

void TextBodyEditor::setTestExchange(const std::optional<Exchange> &exchange)
{
    m_exchange = exchange;
}

void TextBodyEditor::commit()
{
    m_commitTimer.stop();
    if (!std::exchange(m_typed, false) || m_isBinary)
        return;
    const QScopedValueRollback handingOver(m_isHandingOver, true);
    const std::string text = m_code->utf8();
    const quint64 checks = m_checks;
    change(Field::Body, [&text](ResponseBody &body) { body.text = text; });
    // The document has had it already.
    if (m_checks == checks)
        check(text);
}

void TextBodyEditor::showPlace(const Place &place)
{
    m_code->setFocus(Qt::OtherFocusReason);
    if (place.line > 0)
        m_code->goToByte(place.line, place.column);
}

void TextBodyEditor::selectText(int line, int column, int characters)
{
    m_code->select(line, column, characters);
}

void TextBodyEditor::openFindBar(FindBar::Mode mode)
{
    m_findBar->open(mode);
}

void TextBodyEditor::findAgain(bool forward)
{
    find(m_sought, forward);
}

void TextBodyEditor::leave()
{
    m_findBar->hide();
}

CodePattern TextBodyEditor::pattern() const
{
    return {m_sought, m_findBar->isRegex()};
}

void TextBodyEditor::showFound(bool found)
{
    if (pattern().compiled().isValid())
        m_findBar->setFound(found);
    else
        m_findBar->showStatus(tr("Not a regular expression"));
}

void TextBodyEditor::find(const QString &text, bool forward)
{
    m_sought = text;
    showFound(text.isEmpty() || m_code->find(pattern(), forward));
}

void TextBodyEditor::replace(const QString &replacement)
{
    m_sought = m_findBar->text();
    showFound(m_isBinary || m_code->replace(pattern(), replacement));
}

void TextBodyEditor::replaceAll(const QString &replacement)
{
    m_sought = m_findBar->text();
    commit();
    context().document.endMerging();
    const int places = m_isBinary ? 0 : m_code->replaceAll(pattern(), replacement);
    commit();
    context().document.endMerging();
    showFound(places > 0);
    if (places > 0)
        m_findBar->showStatus(tr("%n replaced", nullptr, places));
}

bool TextBodyEditor::canFormat() const
{
    const CodeLanguage language = m_code->language();
    // Template expressions may stand where XML allows none.
    return !m_isBinary
        && (language == CodeLanguage::Json || (language == CodeLanguage::Xml && !m_isTemplate));
}

void TextBodyEditor::format()
{
    const QString text = m_code->text();
    const CodeLanguage language = m_code->language();
    if (text.size() <= LargestFormatted)
        return replaceAllOf(text, formatted(text, language));
    runInBackground(
        this, [text, language] { return formatted(text, language); },
        [this, text, shown = m_shown](const QString &better) {
            // Somebody may have gone on writing, or to another response.
            if (shown == m_shown && m_code->text() == text)
                replaceAllOf(text, better);
        });
}

void TextBodyEditor::replaceAllOf(const QString &text, const QString &better)
{
    if (better == text)
        return;
    context().document.endMerging();
    m_code->replaceText(better);
    commit();
}

void TextBodyEditor::formatWhatWasTyped()
{
    const QString text = m_code->text();
    const bool isTyped = std::exchange(m_textWhenEntered, text) != text;
    const bool isWanted = isTyped && canFormat() && m_code->language() == CodeLanguage::Json
        && text.size() <= LargestFormatted && Settings().editor().formatsOnBlur;
    if (!isWanted || !checkJson(toUtf8(text)).empty())
        return;
    format();
    m_textWhenEntered = m_code->text();
}

void TextBodyEditor::check(const std::string &text)
{
    BodyToCheck body{m_isBinary ? std::string() : text, m_contentType, m_isTemplate, m_route};
    const quint64 number = ++m_checks;
    if (body.text.size() <= std::size_t(LargestCheckedHere))
        return showVerdict(checkBody(body));
    runInBackground(
        this, [body = std::move(body)] { return checkBody(body); },
        [this, number](const BodyVerdict &verdict) {
            if (number == m_checks)
                showVerdict(verdict);
        });
}

void TextBodyEditor::showVerdict(const BodyVerdict &verdict)
{
    m_verdict = verdict;
    m_code->setMarks(marksOf(verdict.remarks));
    m_remark->setAccessibleDescription(verdict.hasIdleTags ? tr("Makes the body a template")
                                                           : tr("Goes to the place"));
    if (verdict.hasIdleTags) {
        // Also where the expressions are what is wrong with the text.
        m_remark->showRemark(RemarkLine::Kind::Hint,
                             tr("{{…}} is sent as it is. Tick Template to fill it in."));
    } else if (verdict.remarks.empty()) {
        m_remark->showRemark(RemarkLine::Kind::Error, {});
    } else {
        const TextRemark &first = verdict.remarks.front();
        const bool isError = first.severity == Problem::Severity::Error;
        m_remark->showRemark(isError ? RemarkLine::Kind::Error : RemarkLine::Kind::Warning,
                             tr("Line %1: %2").arg(first.line).arg(toSentence(first.message)));
    }
    updateStatus();
}

void TextBodyEditor::actOnRemark()
{
    if (m_verdict.hasIdleTags) {
        commit();
        context().document.endMerging();
        change(Field::Body, [](ResponseBody &body) { body.isTemplate = true; });
    } else {
        const TextRemark &first = m_verdict.remarks.front();
        m_code->goToByte(first.line, first.column);
    }
    m_code->setFocus(Qt::OtherFocusReason);
}

void TextBodyEditor::updateStatus()
{
    QStringList parts;
    if (m_isBinary)
        parts += tr("Binary, cannot be edited as text");
    else
        parts += tr("Ln %1, Col %2").arg(m_code->cursorLine()).arg(m_code->cursorColumn());
    if (!m_isBinary && !m_verdict.words.isEmpty())
        parts += m_verdict.words;
    m_status->setText(parts.join(u"  ·  "_s));
}

CodeCompletions TextBodyEditor::complete(const CodeContext &around) const
{
    if (!m_isTemplate)
        return {};
    const ExchangeStore &store = context().controller.store();
    return completeTemplate(around, namesForRoute(m_route, store, m_exchange));
}

} // namespace mynah
