// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/responseeditor.h"

#include "server/domain/fieldtext.h"
#include "ui/editors/bodyeditor.h"
#include "ui/editors/delayeditor.h"
#include "ui/editors/responsepreview.h"
#include "ui/editors/ruleseditor.h"
#include "ui/editors/senttype.h"
#include "ui/models/headervocabulary.h"
#include "ui/models/responselistmodel.h"
#include "ui/searchresults.h"
#include "ui/starterresponse.h"
#include "ui/statusphrases.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/headertable.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Of larger texts nobody finds out on the GUI thread whether they are JSON, unless it matters.
constexpr std::size_t LargestParsed = 32 * 1024;

enum Tab { ResponseTab, HeadersTab, RulesTab, PreviewTab };

struct StatusLine
{
    int status;
    std::string reason; // empty: the standard one
};

// "404", "404 Not Found", "299 Sort of fine"; none when there is no code in range.
std::optional<StatusLine> parseStatus(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype blank = trimmed.indexOf(u' ');
    bool isNumber = false;
    const int status = (blank < 0 ? trimmed : trimmed.left(blank)).toInt(&isNumber);
    if (!isNumber || status < MockResponse::LowestStatus || status > MockResponse::HighestStatus)
        return std::nullopt;
    const QString reason = blank < 0 ? QString() : trimmed.mid(blank + 1).trimmed();
    return StatusLine{status, reason == statusPhrase(status) ? std::string() : toUtf8(reason)};
}

QString statusFault()
{
    return ResponseEditor::tr("A status is a number from 100 to 999");
}

auto contentTypeOf(std::vector<Header> &headers)
{
    return std::find_if(headers.begin(), headers.end(), [](const Header &header) {
        return isSameFieldName(header.name, "content-type");
    });
}

} // namespace

ResponseEditor::ResponseEditor(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_tabs(new QTabWidget(this))
    , m_status(makeEditableBox(this))
    , m_statusFault(makeFaultLabel(u"responseStatusError"_s, this))
    , m_name(new QLineEdit(this))
    , m_delay(new DelayEditor(this))
    , m_type(makeEditableBox(this))
    , m_weight(new QSpinBox(this))
    , m_body(new BodyEditor(context, this))
    , m_headers(new HeaderTable(
          u"responseHeadersView"_s, [] { return tr("Response headers"); }, this))
    , m_rules(new RulesEditor(context, this))
    , m_preview(new ResponsePreview(context, this))
{
    setUpStatus();
    setUpDelay();
    setUpContentType();
    setUpName();
    m_tabs->setObjectName(u"responseTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->insertTab(ResponseTab, makeResponsePage(), {});
    m_tabs->insertTab(HeadersTab, padded(m_headers), {});
    m_tabs->insertTab(RulesTab, padded(m_rules), {});
    m_tabs->insertTab(PreviewTab, padded(m_preview), {});
    keepTranslated(this, [this] { nameWidgets(); });
    connect(m_headers, &HeaderTable::headersEdited, this, [this] {
        m_context.document.endMerging();
        const std::vector<Header> headers = m_headers->headers();
        change(Field::Headers, [&](MockResponse &response) { response.headers = headers; });
    });

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_tabs);
}

void ResponseEditor::nameWidgets()
{
    m_tabs->setAccessibleName(tr("Response details"));
    m_tabs->setTabText(ResponseTab, tr("Response"));
    m_tabs->setTabText(PreviewTab, tr("Preview"));
    updateTabTexts();
    m_status->setAccessibleName(tr("Status code"));
    m_weight->setAccessibleName(tr("Weight"));
    m_weight->setToolTip(
        tr("Share among the responses that are chosen at random; 0 is never chosen"));
    m_type->setAccessibleName(tr("Content type"));
    nameTypeWithoutOne();
    m_name->setAccessibleName(tr("Label of the response"));
    m_name->setPlaceholderText(tr("what this response stands for"));
    if (!m_statusFault->text().isEmpty())
        showStatusFault(statusFault());
}

QWidget *ResponseEditor::padded(QWidget *page)
{
    auto *frame = new QWidget(this);
    auto *box = new QVBoxLayout(frame);
    setSteps(*box, 3, 0);
    box->addWidget(page);
    return frame;
}

QWidget *ResponseEditor::makeResponsePage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    setSteps(*column, 3, 2, 2);
    m_statusLabel = makeFieldLabel([] { return tr("Stat&us"); }, *m_status);
    m_delayLabel = makeFieldLabel([] { return tr("&Delay"); }, *m_delay);
    m_weightLabel = makeFieldLabel([] { return tr("&Weight"); }, *m_weight);
    m_typeLabel = makeFieldLabel([] { return tr("T&ype"); }, *m_type);
    m_nameLabel = makeFieldLabel([] { return tr("La&bel"); }, *m_name);
    m_form = new QGridLayout;
    m_form->setHorizontalSpacing(2 * gridStep());
    m_form->setVerticalSpacing(2 * gridStep());
    layOutForm();
    column->addLayout(m_form);
    column->addWidget(m_body, 1);
    return page;
}

// Two lines; folded it is one, and one more while there is a weight.
void ResponseEditor::layOutForm()
{
    const auto place = [this](int row, int column, QLabel *label, QWidget *field, int span = 1) {
        for (QWidget *widget : std::initializer_list<QWidget *>{label, field})
            m_form->removeWidget(widget);
        m_form->addWidget(label, row, column);
        m_form->addWidget(field, row, column + 1, 1, span);
    };
    m_form->removeWidget(m_statusFault);
    place(0, 0, m_statusLabel, m_status);
    place(m_isFolded ? 0 : 1, m_isFolded ? 2 : 0, m_typeLabel, m_type);
    place(0, m_isFolded ? 4 : 2, m_delayLabel, m_delay);
    place(m_isFolded ? 1 : 0, m_isFolded ? 0 : 4, m_weightLabel, m_weight);
    place(1, 2, m_nameLabel, m_name, 3);
    m_form->addWidget(m_statusFault, 2, 1, 1, 5);
    m_form->setColumnStretch(1, m_isFolded ? 2 : 3);
    m_form->setColumnStretch(3, m_isFolded ? 3 : 2);
    m_form->setColumnStretch(5, 1);
}

void ResponseEditor::setFolded(bool folded)
{
    if (folded == m_isFolded)
        return;
    m_isFolded = folded;
    layOutForm();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_nameLabel, m_name})
        widget->setHidden(folded);
    // As much as the line has for each.
    m_form->setHorizontalSpacing((folded ? 1 : 2) * gridStep());
    for (QComboBox *combo : {m_status, m_type}) {
        combo->setMinimumContentsLength(folded ? 6 : 14);
        combo->setMinimumWidth(folded ? 12 * gridStep() : 0);
    }
}

void ResponseEditor::setUpStatus()
{
    m_status->setObjectName(u"responseStatusCombo"_s);
    m_status->setInsertPolicy(QComboBox::NoInsert);
    m_status->completer()->setFilterMode(Qt::MatchContains);
    m_status->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (const StatusPhrase &entry : statusPhrases())
        m_status->addItem(u"%1 %2"_s.arg(entry.status).arg(QString::fromLatin1(entry.phrase)));
    m_status->setMinimumContentsLength(14);
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_status->lineEdit(), &QLineEdit::textEdited, this, &ResponseEditor::setStatusText);
    connect(m_status, &QComboBox::activated, this,
            [this](int index) { setStatusText(m_status->itemText(index)); });
    connect(m_status->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { m_context.document.endMerging(); });
}

void ResponseEditor::setUpDelay()
{
    connect(m_delay, &DelayEditor::delayEdited, this, [this](const Delay &delay) {
        change(Field::Delay, [&delay](MockResponse &response) { response.delay = delay; });
    });
    m_weight->setObjectName(u"responseWeightSpin"_s);
    m_weight->setRange(0, MockResponse::HighestWeight);
    connect(m_weight, &QSpinBox::valueChanged, this, [this](int weight) {
        change(Field::Weight, [weight](MockResponse &response) { response.weight = weight; });
        forgetTyping(*m_weight);
    });
}

void ResponseEditor::setUpContentType()
{
    m_type->setObjectName(u"contentTypeCombo"_s);
    m_type->setInsertPolicy(QComboBox::NoInsert);
    m_type->addItems(knownHeaderValues(u"Content-Type"_s));
    m_type->setMinimumContentsLength(14);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_type->lineEdit(), &QLineEdit::textEdited, this, &ResponseEditor::setContentType);
    connect(m_type, &QComboBox::activated, this,
            [this](int index) { setContentType(m_type->itemText(index)); });
    connect(m_type->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { m_context.document.endMerging(); });
}

void ResponseEditor::setUpName()
{
    m_name->setObjectName(u"responseNameEdit"_s);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(Field::Name, [&text](MockResponse &response) { response.name = toUtf8(text); });
        forgetTyping(*m_name);
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] { m_context.document.endMerging(); });
}

void ResponseEditor::showResponse(const MockRoute &route, const MockResponse &response)
{
    m_routeId = route.id;
    m_responseId = response.id;
    if (const auto shown = parseStatus(m_status->currentText());
        !shown || shown->status != response.status || shown->reason != response.reason)
        showText(*m_status, statusText(response.status, response.reason));
    showStatusFault({});
    showText(*m_name, toQString(response.name));
    m_delay->showDelay(response.id, response.delay);
    const QSignalBlocker weightBlocker(m_weight);
    m_weight->setValue(response.weight);
    const bool random = route.responseMode == MockRoute::ResponseMode::Random;
    m_weight->setVisible(random);
    m_weightLabel->setVisible(random);
    std::vector<Header> headers = response.headers;
    const auto type = contentTypeOf(headers);
    showText(*m_type, type == headers.end() ? QString() : toQString(type->value));
    showTypeWithoutOne(response);
    m_headers->setHeaders(response.headers);
    m_body->showResponse(route, response);
    m_rules->showResponse(route, response);
    m_preview->showResponse(route, response);
    m_headerCount = response.headers.size();
    m_ruleCount = response.rules.rules.size();
    updateTabTexts();
}

// What is sent while the field is empty.
void ResponseEditor::showTypeWithoutOne(const MockResponse &response)
{
    MockResponse bare = response;
    const auto types = std::erase_if(bare.headers, [](const Header &header) {
        return isSameFieldName(header.name, "content-type");
    });
    // It is not seen then; the beginning says enough, as it does of templates.
    if (types > 0 && bare.body.text.size() > LargestParsed)
        bare.body.isTemplate = true;
    m_typeWithoutOne = sentTypeOf(m_context.document, m_routeId, bare);
    nameTypeWithoutOne();
}

void ResponseEditor::nameTypeWithoutOne()
{
    m_type->lineEdit()->setPlaceholderText(
        m_typeWithoutOne.isEmpty() ? tr("none") : tr("automatic: %1").arg(m_typeWithoutOne));
}

void ResponseEditor::updateTabTexts()
{
    const auto counted = [](const QString &text, std::size_t count) {
        return count == 0 ? text : u"%1 (%2)"_s.arg(text).arg(count);
    };
    m_tabs->setTabText(HeadersTab, counted(tr("Headers"), m_headerCount));
    m_tabs->setTabText(RulesTab, counted(tr("Rules"), m_ruleCount));
}

void ResponseEditor::setTestExchange(const std::optional<Exchange> &exchange)
{
    m_body->setTestExchange(exchange);
    m_rules->setTestExchange(exchange);
    m_preview->setTestExchange(exchange);
}

void ResponseEditor::showProblems(const std::vector<Problem> &problems)
{
    std::vector<Problem> own;
    std::copy_if(
        problems.begin(), problems.end(), std::back_inserter(own),
        [this](const Problem &problem) { return problem.place.responseId == m_responseId; });
    m_body->showProblems(own);
    markHeaders(own);
}

void ResponseEditor::markHeaders(const std::vector<Problem> &problems)
{
    QStringList faults;
    bool isError = false;
    for (const Problem &problem : problems) {
        if (problem.place.field != Field::Headers)
            continue;
        faults += translated(problem.message);
        isError = isError || problem.severity == Problem::Severity::Error;
    }
    const QIcon mark = isError ? themedIcon(Icon::Error, ColorRole::Error)
                               : themedIcon(Icon::Warning, ColorRole::Warning);
    m_tabs->setTabIcon(HeadersTab, faults.isEmpty() ? QIcon() : mark);
    m_tabs->setTabToolTip(HeadersTab, faults.join(u'\n'));
}

void ResponseEditor::focusField(Field field)
{
    const auto go = [this](Tab tab, QWidget *widget) {
        m_tabs->setCurrentIndex(tab);
        widget->setFocus(Qt::OtherFocusReason);
    };
    switch (field) {
    case Field::Headers:
        go(HeadersTab, m_headers->findChild<QTableView *>());
        return;
    case Field::Rules:
        go(RulesTab, m_rules->findChild<QTableView *>());
        return;
    case Field::Body:
        go(ResponseTab, &m_body->editor(ResponseBody::Kind::Inline));
        return;
    case Field::BodyFile:
        go(ResponseTab, &m_body->editor(ResponseBody::Kind::File));
        return;
    case Field::Delay:
        go(ResponseTab, m_delay);
        return;
    case Field::Weight:
        go(ResponseTab, m_weight);
        return;
    case Field::Name:
        go(ResponseTab, m_name);
        return;
    default:
        go(ResponseTab, m_status);
        return;
    }
}

void ResponseEditor::showPlace(const Place &place)
{
    focusField(place.field);
    if (place.field == Field::Body)
        m_body->currentEditor().showPlace(place);
    else if (place.field == Field::Headers && place.row >= 0)
        m_headers->findChild<QTableView *>()->selectRow(place.row);
    else if (place.field == Field::Rules && place.row >= 0)
        m_rules->findChild<QTableView *>()->selectRow(place.row);
}

void ResponseEditor::showHit(const SearchHit &hit)
{
    focusField(hit.place.field);
    if (hit.part == SearchHit::Part::Header)
        m_headers->findChild<QTableView *>()->selectRow(hit.place.row);
    else if (hit.part == SearchHit::Part::Rule)
        m_rules->findChild<QTableView *>()->selectRow(hit.place.row);
    else if (hit.part == SearchHit::Part::Body)
        m_body->editor(ResponseBody::Kind::Inline)
            .selectText(hit.bodyLine, hit.bodyColumn, hit.bodyCharacters);
}

void ResponseEditor::commit()
{
    m_body->commit();
}

void ResponseEditor::showFindBar(FindBar::Mode mode)
{
    m_tabs->setCurrentIndex(ResponseTab);
    m_body->currentEditor().openFindBar(mode);
}

void ResponseEditor::findAgain(bool forward)
{
    m_body->currentEditor().findAgain(forward);
}

void ResponseEditor::change(Field field, const std::function<void(MockResponse &)> &fn)
{
    m_context.editor.changeResponse(m_routeId, m_responseId, field, fn);
}

void ResponseEditor::showStatusFault(const QString &reason)
{
    showFault(*m_status->lineEdit(), reason);
    showFault(*m_statusFault, reason);
}

void ResponseEditor::setStatusText(const QString &text)
{
    const auto line = parseStatus(text);
    showStatusFault(line ? QString() : statusFault());
    if (!line)
        return;
    const RouteNode *node = m_context.document.workspace().findNode(m_routeId);
    const std::string method = node && node->route() ? node->route()->method : std::string();
    change(Field::Status, [&](MockResponse &response) {
        response.status = line->status;
        response.reason = line->reason;
        dropNeedlessStarterBody(response, method);
    });
    forgetTyping(*m_status->lineEdit());
}

void ResponseEditor::setContentType(const QString &type)
{
    const std::string value = toUtf8(type.trimmed());
    change(Field::Headers, [&value](MockResponse &response) {
        const auto header = contentTypeOf(response.headers);
        if (header == response.headers.end()) {
            if (!value.empty())
                response.headers.insert(response.headers.begin(), {"Content-Type", value, {}});
        } else if (value.empty()) {
            response.headers.erase(header);
        } else {
            header->value = value;
        }
    });
    forgetTyping(*m_type->lineEdit());
}

} // namespace mynah
