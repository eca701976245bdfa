// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bodypane.h"

#include "ui/background.h"
#include "ui/displayformat.h"
#include "ui/models/formmodel.h"
#include "ui/models/jsontreemodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/imageview.h"
#include "ui/widgets/roomyitemdelegate.h"
#include "ui/widgets/textfiller.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// A text layout slows down with the length of its lines.
constexpr qsizetype LongestLine = 10'000;

QString modeName(BodyMode mode)
{
    switch (mode) {
    case BodyMode::Pretty:
        return BodyPane::tr("Pretty");
    case BodyMode::Tree:
        return BodyPane::tr("Tree");
    case BodyMode::Text:
        return BodyPane::tr("Text");
    case BodyMode::Hex:
        return BodyPane::tr("Hex");
    case BodyMode::Image:
        return BodyPane::tr("Image");
    case BodyMode::Form:
        return BodyPane::tr("Form");
    }
    return {};
}

CodeLanguage codeLanguage(BodyDocument::Language language)
{
    switch (language) {
    case BodyDocument::Language::Json:
        return CodeLanguage::Json;
    case BodyDocument::Language::Xml:
        return CodeLanguage::Xml;
    case BodyDocument::Language::Html:
        return CodeLanguage::Html;
    case BodyDocument::Language::Plain:
        break;
    }
    return CodeLanguage::Plain;
}

QString longestLinesBroken(const QString &text)
{
    QString out;
    qsizetype lineStart = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        for (lineStart = begin; lineStart < end; lineStart += LongestLine) {
            out += QStringView(text).mid(lineStart, std::min(LongestLine, end - lineStart));
            if (lineStart + LongestLine < end)
                out += u"\u21a9\n"_s;
        }
        begin = end;
    }
    return out;
}

} // namespace

BodyPane::BodyPane(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_modes(new QComboBox(this))
    , m_asSent(new QCheckBox(this))
    , m_note(new ElidedLabel(Qt::ElideRight, this))
    , m_stack(new QStackedWidget(this))
    , m_pretty(new CodeEdit(this))
    , m_tree(new QTreeView(this))
    , m_json(new JsonTreeModel(this))
    , m_text(new QPlainTextEdit(this))
    , m_filler(new TextFiller(*m_text))
    , m_hex(new HexView(this))
    , m_image(new ImageView(this))
    , m_form(new QTableView(this))
    , m_fields(new FormModel(this))
    , m_empty(new EmptyPlaceholder(this))
{
    setUpViews(prefix);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(makeHeader(prefix));
    column->addWidget(m_stack, 1);
    retranslate();
    showEmpty();
}

QWidget *BodyPane::makeHeader(const QString &prefix)
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    setSteps(*row, 2, 1, 2);
    m_modes->setObjectName(prefix + u"BodyModeCombo"_s);
    m_asSent->setObjectName(prefix + u"BodyAsSentCheck"_s);
    m_note->setObjectName(prefix + u"BodyNote"_s);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_note, 1);
    row->addWidget(m_asSent);
    row->addWidget(m_modes);
    setTabOrder(m_asSent, m_modes);
    for (int i = 0; i < BodyModeCount; ++i)
        m_modes->addItem(QString());
    connect(m_modes, &QComboBox::activated, this, [this](int index) {
        m_chosen = static_cast<BodyMode>(index);
        showMode(*m_chosen);
    });
    connect(m_asSent, &QCheckBox::toggled, this, [this](bool asSent) {
        m_source.asSent = asSent;
        load();
    });
    return header;
}

void BodyPane::setUpViews(const QString &prefix)
{
    m_pretty->setObjectName(prefix + u"BodyPretty"_s);
    m_pretty->setReadOnly(true);
    m_tree->setObjectName(prefix + u"BodyTree"_s);
    m_tree->setModel(m_json);
    m_tree->setItemDelegate(new RoomyItemDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setFont(monospaceFont());
    m_tree->header()->setDefaultSectionSize(60 * gridStep());
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto copying = [this](const Text &text, auto value) {
        auto *action = new QAction(m_tree);
        text.giveTo(action, [action](const QString &said) { action->setText(said); });
        connect(action, &QAction::triggered, this, [this, value] {
            QGuiApplication::clipboard()->setText((m_json->*value)(m_tree->currentIndex()));
        });
        m_tree->addAction(action);
    };
    copying([] { return tr("Copy &Value"); }, &JsonTreeModel::source);
    copying([] { return tr("Copy &Path"); }, &JsonTreeModel::jsonPath);
    m_text->setObjectName(prefix + u"BodyText"_s);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(monospaceFont());
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_hex->setObjectName(prefix + u"BodyHex"_s);
    m_hex->setFrameShape(QFrame::NoFrame);
    m_image->setObjectName(prefix + u"BodyImage"_s);
    m_form->setObjectName(prefix + u"BodyForm"_s);
    m_form->setModel(m_fields);
    setUpTable(*m_form);
    m_form->setFrameShape(QFrame::NoFrame);
    m_form->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_form->setColumnWidth(0, 40 * gridStep());
    m_empty->setObjectName(prefix + u"BodyEmpty"_s);
    for (QWidget *view : std::initializer_list<QWidget *>{m_pretty, m_tree, m_text, m_hex, m_image,
                                                          m_form, m_empty})
        m_stack->addWidget(view);
}

void BodyPane::setSource(BodySource source)
{
    m_source = std::move(source);
    m_source.asSent = m_asSent->isChecked();
    load();
}

void BodyPane::load()
{
    const int question = ++m_question;
    runInBackground(
        this,
        [source = m_source] {
            BodyDocument document = readBody(source);
            document.text = longestLinesBroken(document.text);
            return document;
        },
        [this, question](const BodyDocument &document) {
            if (question == m_question)
                show(document);
        });
}

void BodyPane::show(const BodyDocument &document)
{
    m_document = document;
    m_filled.fill(false);
    offerModes();
    updateNote();
    m_asSent->setVisible(!document.codings.isEmpty());
    if (document.bytes->empty()) {
        showEmpty();
        return;
    }
    m_modes->setEnabled(true);
    showMode(m_chosen && document.offers(*m_chosen) ? *m_chosen : document.bestMode);
}

void BodyPane::showEmpty()
{
    m_modes->setEnabled(false);
    m_stack->setCurrentWidget(m_empty);
    if (m_document.evicted)
        m_empty->setMessage(
            Icon::Clear, [] { return tr("No longer kept"); },
            [] {
                return tr("The headers and bodies of older requests were removed to make room for "
                          "newer ones.");
            });
    else
        m_empty->setMessage(Icon::File, [] { return tr("No body"); }, {});
}

BodyMode BodyPane::mode() const
{
    return static_cast<BodyMode>(m_modes->currentIndex());
}

void BodyPane::offerModes()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_modes->model());
    for (int i = 0; i < BodyModeCount; ++i) {
        const QString &obstacle = m_document.obstacles[static_cast<std::size_t>(i)];
        items->item(i)->setEnabled(obstacle.isEmpty());
        items->item(i)->setToolTip(obstacle);
    }
}

void BodyPane::showMode(BodyMode mode)
{
    m_modes->setCurrentIndex(static_cast<int>(mode));
    bool &filled = m_filled[static_cast<std::size_t>(mode)];
    if (!filled)
        fill(mode);
    filled = true;
    m_stack->setCurrentIndex(static_cast<int>(mode));
}

// Only what is looked at is put into a widget.
void BodyPane::fill(BodyMode mode)
{
    switch (mode) {
    case BodyMode::Pretty:
        m_pretty->setLanguage(codeLanguage(m_document.language));
        m_pretty->setText(m_document.pretty);
        break;
    case BodyMode::Tree:
        m_json->setOutline(m_document.json);
        m_tree->expandToDepth(1);
        break;
    case BodyMode::Text:
        m_filler->setText(m_document.text);
        break;
    case BodyMode::Hex:
        m_hex->setBytes(m_document.bytes);
        break;
    case BodyMode::Image:
        m_image->setImage(m_document.image);
        break;
    case BodyMode::Form:
        m_fields->setFields(m_document.form);
        break;
    }
}

// What came over the wire and what became of it.
QStringList BodyPane::sizes() const
{
    if (!m_document.bytes || m_document.bytes->empty())
        return {};
    const QString size = formatSize(m_document.bytes->size());
    if (m_document.codings.isEmpty())
        return {size};
    if (!m_document.codingError.isEmpty())
        return {size, m_document.codingError};
    if (m_source.asSent)
        return {size, m_document.codings};
    //: %1: content coding, such as gzip; then sizes
    return {tr("%1: encoded %2 \u2192 decoded %3")
                .arg(m_document.codings, formatSize(m_document.wireSize), size)};
}

void BodyPane::updateNote()
{
    QStringList parts;
    if (!m_document.contentType.isEmpty())
        parts.append(m_document.contentType);
    parts.append(sizes());
    if (m_document.truncated)
        parts.append(tr("not all of it was kept"));
    const QString &tree = m_document.obstacles[static_cast<std::size_t>(BodyMode::Tree)];
    if (m_document.language == BodyDocument::Language::Json && !tree.isEmpty())
        parts.append(tree);
    m_note->setText(parts.join(u" \u00b7 "_s));
}

bool BodyPane::find(const QString &text, bool forward)
{
    if (m_stack->currentWidget() == m_empty)
        return false;
    switch (mode()) {
    case BodyMode::Pretty:
        return m_pretty->find({text}, forward);
    case BodyMode::Tree:
        return findInView(*m_tree, text, forward);
    case BodyMode::Text:
        return findInText(*m_text, text, forward);
    case BodyMode::Hex:
        return m_hex->find(toUtf8(text), forward);
    case BodyMode::Form:
        return findInView(*m_form, text, forward);
    case BodyMode::Image:
        break;
    }
    return false;
}

void BodyPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BodyPane::retranslate()
{
    for (int i = 0; i < BodyModeCount; ++i) {
        const QString name = modeName(static_cast<BodyMode>(i));
        m_modes->setItemText(i, name);
        //: Accessible name of a view of a body; %1 is its mode, such as Pretty or Hex
        m_stack->widget(i)->setAccessibleName(tr("Body, %1").arg(name));
    }
    m_modes->setAccessibleName(tr("Show body as"));
    m_asSent->setText(tr("As sent"));
    m_asSent->setToolTip(tr("Show the bytes of the wire, without undoing their content coding"));
}

} // namespace mynah
