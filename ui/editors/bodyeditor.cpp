// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/bodyeditor.h"

#include "server/domain/fieldtext.h"
#include "ui/editors/formatjson.h"
#include "ui/settings.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/userprompts.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds CommitAfter{80};
// Larger bodies are not checked at every pause in typing.
constexpr qsizetype LargestChecked = 512 * 1024;

QString contentType(const MockResponse &response)
{
    for (const Header &header : response.headers) {
        if (isSameFieldName(header.name, "content-type"))
            return toQString(header.value).toLower();
    }
    return {};
}

CodeLanguage languageOf(const QString &type)
{
    if (type.contains("json"_L1))
        return CodeLanguage::Json;
    if (type.contains("html"_L1))
        return CodeLanguage::Html;
    return type.contains("xml"_L1) ? CodeLanguage::Xml : CodeLanguage::Plain;
}

} // namespace

BodyEditor::BodyEditor(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(new QButtonGroup(this))
    , m_template(new QCheckBox(this))
    , m_format(makeToolButton(
          Icon::Rules, [] { return tr("Format JSON"); }, this))
    , m_pages(new QStackedWidget(this))
    , m_code(new CodeEdit(this))
    , m_findBar(new FindBar(this))
    , m_file(new QLineEdit(this))
    , m_fileFault(makeFaultLabel(u"bodyFileError"_s, this))
    , m_nothing(new EmptyPlaceholder(this))
    , m_status(makeMutedLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 1);
    auto *row = new QWidget(this);
    setUpSource(*row);
    column->addWidget(row);
    setUpPages();
    column->addWidget(m_pages, 1);
    m_findBar->setObjectName(u"bodyFindBar"_s);
    m_findBar->hide();
    column->addWidget(m_findBar);
    connect(m_findBar, &FindBar::findRequested, this, &BodyEditor::find);
    connect(m_findBar, &FindBar::closed, this, [this] { m_code->setFocus(); });
    auto *status = new QWidget(this);
    setUpStatus(*status);
    column->addWidget(status);

    m_commitTimer.setSingleShot(true);
    m_commitTimer.setInterval(CommitAfter);
    connect(&m_commitTimer, &QTimer::timeout, this, &BodyEditor::commit);
    keepTranslated(this, [this] { nameWidgets(); });
}

void BodyEditor::nameWidgets()
{
    m_template->setText(tr("Template {{…}}"));
    m_template->setAccessibleName(tr("Evaluate template expressions"));
    m_template->setToolTip(tr("Fill {{…}} in from the request: {{params.id}}, {{query.page}}, "
                              "{{body.name}}, {{headers.host}}"));
    m_format->setText(tr("Format"));
    m_code->setAccessibleName(tr("Response body"));
    m_code->focusProxy()->setAccessibleName(tr("Response body"));
    m_code->setPlaceholderText(tr("Empty body"));
    m_file->setAccessibleName(tr("Body file"));
    m_file->setPlaceholderText(tr("bodies/users.json, beside the workspace file"));
    updateStatus();
}

void BodyEditor::setUpSource(QWidget &row)
{
    auto *layout = new FlowLayout(&row);
    setSteps(*layout, 0, 3);
    auto *label = new QLabel(&row);
    keepTranslated(this, [label] { label->setText(tr("Body")); });
    layout->addWidget(label);
    using Kind = ResponseBody::Kind;
    struct Choice
    {
        const char *name;
        const char *text;
        Kind kind;
    };
    for (const Choice &choice : {Choice{"bodyInlineRadio", QT_TR_NOOP("Text"), Kind::Inline},
                                 Choice{"bodyFileRadio", QT_TR_NOOP("File"), Kind::File},
                                 Choice{"bodyEmptyRadio", QT_TR_NOOP("Empty"), Kind::Empty},
                                 Choice{"bodyEchoRadio", QT_TR_NOOP("Echo"), Kind::Echo}}) {
        auto *radio = new QRadioButton(&row);
        radio->setObjectName(QLatin1StringView(choice.name));
        keepTranslated(this, [radio, text = choice.text] {
            radio->setText(tr(text));
            radio->setAccessibleDescription(tr("Body source"));
        });
        m_source->addButton(radio, int(choice.kind));
        layout->addWidget(radio);
    }
    connect(m_source, &QButtonGroup::idClicked, this, &BodyEditor::setKind);

    layout->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    m_template->setObjectName(u"templateCheck"_s);
    connect(m_template, &QCheckBox::clicked, this, [this](bool checked) {
        change(Field::Body, [checked](ResponseBody &body) { body.isTemplate = checked; });
    });
    layout->addWidget(m_template);
}

void BodyEditor::setUpStatus(QWidget &row)
{
    auto *layout = new QHBoxLayout(&row);
    setSteps(*layout, 0, 2);
    m_status->setObjectName(u"bodyStatusLabel"_s);
    layout->addWidget(m_status, 1);
    m_format->setObjectName(u"btnFormatBody"_s);
    m_format->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_format, &QToolButton::clicked, this, &BodyEditor::format);
    layout->addWidget(m_format);
}

void BodyEditor::setUpPages()
{
    m_code->setObjectName(u"bodyEdit"_s);
    connect(m_code, &CodeEdit::textEdited, this, [this] {
        m_typed = true;
        m_typedSinceEntered = true;
        m_commitTimer.start();
    });
    connect(m_code, &CodeEdit::editingFinished, this, [this] {
        commit();
        formatWhatWasTyped();
        m_context.document.endMerging();
    });
    connect(m_code, &CodeEdit::cursorMoved, this, &BodyEditor::updateStatus);
    m_pages->addWidget(m_code);
    m_pages->addWidget(makeFilePage());
    m_pages->addWidget(m_nothing);
}

QWidget *BodyEditor::makeFilePage()
{
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    setSteps(*column, 0, 2, 2);
    auto *row = new QHBoxLayout;
    m_file->setObjectName(u"bodyFileEdit"_s);
    connect(m_file, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(Field::BodyFile, [&text](ResponseBody &body) { body.file = toUtf8(text); });
    });
    connect(m_file, &QLineEdit::editingFinished, this, [this] { m_context.document.endMerging(); });
    auto *browseButton = new QPushButton(page);
    browseButton->setObjectName(u"btnBodyFileBrowse"_s);
    keepTranslated(this, [browseButton] {
        browseButton->setText(tr("Browse…"));
        browseButton->setAccessibleName(tr("Browse for body file"));
    });
    connect(browseButton, &QPushButton::clicked, this, &BodyEditor::browse);
    row->addWidget(m_file, 1);
    row->addWidget(browseButton);
    column->addLayout(row);
    column->addWidget(m_fileFault);
    column->addStretch();
    return page;
}

void BodyEditor::showResponse(const std::string &routeId, const MockResponse &response)
{
    const bool another = m_responseId != response.id;
    if (another) {
        commit();
        m_findBar->setFound(true);
        m_typedSinceEntered = false;
    }
    m_routeId = routeId;
    m_responseId = response.id;
    const QString type = contentType(response);
    m_isJson = type.contains("json"_L1);
    m_isBinary = !isUtf8(response.body.text);
    m_code->setLanguage(languageOf(type));
    m_code->setTemplates(response.body.isTemplate);
    const QString text = toQString(response.body.text);
    if (!m_typed && (another || m_code->text() != text))
        m_code->setText(text);
    m_code->setReadOnly(m_isBinary);
    showText(*m_file, toQString(response.body.file));
    m_template->setChecked(response.body.isTemplate);
    showKind(response.body.kind);
    updateStatus();
}

void BodyEditor::showKind(ResponseBody::Kind kind)
{
    m_source->button(int(kind))->setChecked(true);
    const bool text = kind == ResponseBody::Kind::Inline;
    const bool file = kind == ResponseBody::Kind::File;
    m_pages->setCurrentIndex(text ? 0 : file ? 1 : 2);
    if (kind == ResponseBody::Kind::Empty)
        m_nothing->setMessage(
            Icon::Response, [] { return tr("No body"); },
            [] { return tr("Only the status and the headers are sent."); });
    if (kind == ResponseBody::Kind::Echo)
        m_nothing->setMessage(
            Icon::Restart, [] { return tr("The request's own body"); },
            [] { return tr("It is sent back byte for byte."); });
    m_template->setEnabled((text && !m_isBinary) || file);
    m_format->setVisible(text && m_isJson);
    m_status->setVisible(text);
    if (!text)
        m_findBar->hide();
}

void BodyEditor::change(Field field, const std::function<void(ResponseBody &)> &fn)
{
    m_context.editor.changeResponse(m_routeId, m_responseId, field,
                                    [&fn](MockResponse &response) { fn(response.body); });
}

void BodyEditor::setKind(int kind)
{
    commit();
    m_context.document.endMerging();
    change(Field::Body, [kind](ResponseBody &body) { body.kind = ResponseBody::Kind(kind); });
}

void BodyEditor::commit()
{
    m_commitTimer.stop();
    if (!std::exchange(m_typed, false) || m_isBinary)
        return;
    const std::string text = toUtf8(m_code->text());
    change(Field::Body, [&text](ResponseBody &body) { body.text = text; });
    updateStatus();
}

void BodyEditor::browse()
{
    const QString base = m_context.document.baseDir();
    const QString path = m_context.prompts.fileToUse(this, tr("Choose a body file"), base);
    if (path.isEmpty())
        return;
    const QString file = base.isEmpty() ? path : QDir(base).relativeFilePath(path);
    m_context.document.endMerging();
    change(Field::BodyFile, [&file](ResponseBody &body) { body.file = toUtf8(file); });
}

void BodyEditor::format()
{
    const std::string text = toUtf8(m_code->text());
    const std::string formatted = formattedJson(text);
    if (formatted == text)
        return;
    m_context.document.endMerging();
    m_code->replaceText(toQString(formatted));
    commit();
}

void BodyEditor::formatWhatWasTyped()
{
    if (!std::exchange(m_typedSinceEntered, false) || !Settings().editor().formatsOnBlur)
        return;
    const QByteArray bytes = m_code->text().toUtf8();
    if (m_isJson && !m_isBinary && bytes.size() <= LargestChecked
        && !QJsonDocument::fromJson(bytes).isNull())
        format();
}

void BodyEditor::showFindBar()
{
    if (m_pages->currentIndex() == 0)
        m_findBar->open();
}

void BodyEditor::findAgain(bool forward)
{
    find(m_sought, forward);
}

void BodyEditor::find(const QString &text, bool forward)
{
    m_sought = text;
    m_findBar->setFound(text.isEmpty() || m_code->find(text, forward));
}

void BodyEditor::setFileFault(const QString &reason)
{
    showFault(*m_file, reason);
    showFault(*m_fileFault, reason);
}

QString BodyEditor::jsonVerdict()
{
    const QByteArray bytes = m_code->text().toUtf8();
    if (!m_isJson || m_isBinary || m_template->isChecked() || bytes.isEmpty()
        || bytes.size() > LargestChecked) {
        m_code->markError(0);
        return m_template->isChecked() ? tr("Template") : QString();
    }
    QJsonParseError error;
    QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError) {
        m_code->markError(0);
        return tr("JSON OK");
    }
    const int line = int(bytes.left(error.offset).count('\n')) + 1;
    m_code->markError(line, error.errorString());
    return tr("Not JSON, line %1: %2").arg(line).arg(error.errorString());
}

void BodyEditor::updateStatus()
{
    QStringList parts;
    if (m_isBinary)
        parts += tr("Binary, cannot be edited as text");
    else
        parts += tr("Ln %1, Col %2").arg(m_code->cursorLine()).arg(m_code->cursorColumn());
    if (const QString verdict = jsonVerdict(); !verdict.isEmpty())
        parts += verdict;
    m_status->setText(parts.join(u"  ·  "_s));
}

} // namespace mynah
