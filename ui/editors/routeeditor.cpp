// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/routeeditor.h"

#include "server/api/servercontrollerinterface.h"
#include "server/api/templateguide.h"
#include "server/domain/fieldtext.h"
#include "ui/editors/responseeditor.h"
#include "ui/editors/responselist.h"
#include "ui/editors/routerequests.h"
#include "ui/methodnames.h"
#include "ui/searchresults.h"
#include "ui/starterresponse.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// In grid steps; where there is less, what is sent comes before what it is called.
constexpr int RoomForTexts = 92;

void giveMethod(MockRoute &route, const std::string &method)
{
    route.method = method;
    for (Shared<MockResponse> &response : route.responses) {
        MockResponse fitting = *response;
        dropNeedlessStarterBody(fitting, method);
        if (!(fitting == *response))
            response = Shared<MockResponse>(std::move(fitting));
    }
}

QStringList pathParameters(const MockRoute &route)
{
    QStringList names;
    for (const std::string &name : pathParametersOf(route))
        names += toQString(name);
    return names;
}

} // namespace

RouteEditor::RouteEditor(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_method(makeEditableBox(this))
    , m_pathKind(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_copyUrl(makeToolButton(
          Icon::Copy, [] { return tr("Copy example URL"); }, this))
    , m_enabled(new QCheckBox(this))
    , m_unfold(makeToolButton(
          Icon::ChevronDown, [] { return tr("Show names and notes"); }, this))
    , m_hint(new QLabel(this))
    , m_goToCause(new QToolButton(this))
    , m_texts(new QWidget(this))
    , m_name(new QLineEdit(this))
    , m_notes(new QLineEdit(this))
    , m_list(new ResponseList(context, this))
    , m_stack(new QStackedWidget(this))
    , m_response(new ResponseEditor(context, this))
    , m_noResponse(new EmptyPlaceholder(this))
{
    setObjectName(u"routeEditor"_s);
    setUpWidgets();
    connect(&context.document, &WorkspaceDocument::workspaceChanged, this, &RouteEditor::follow);
    connect(m_list, &ResponseList::aboutToDuplicate, this, &RouteEditor::commit);
    connect(m_list, &ResponseList::currentResponseChanged, this, [this] {
        // Changes the document, so before there are references into it.
        commit();
        showCurrentResponse();
    });
}

void RouteEditor::setUpWidgets()
{
    setUpMethod();
    setUpPath();
    setUpTexts();
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(makeHead());
    column->addWidget(makeResponses(), 1);
    setUpUnfold();
    keepTranslated(this, [this] { nameWidgets(); });
}

void RouteEditor::nameWidgets()
{
    m_method->setAccessibleName(tr("Method"));
    m_pathKind->setAccessibleName(tr("Kind of path"));
    const QStringList kinds{tr("Pattern"), tr("Exact"), tr("Regex")};
    for (int kind = 0; kind < kinds.size(); ++kind)
        m_pathKind->setItemText(kind, kinds[kind]);
    m_pathKind->setToolTip(tr("Pattern: /users/:id and /files/*. Exact: this path and no other. "
                              "Regex: of the whole path."));
    m_path->setAccessibleName(tr("Path pattern"));
    m_goToCause->setText(tr("Go There"));
    m_goToCause->setToolTip(tr("Show the route that answers first"));
    m_enabled->setText(tr("Enabled"));
    m_enabled->setAccessibleName(tr("Route enabled"));
    if (!m_methodFault.isEmpty())
        setMethod(m_method->currentText());
    if (const MockRoute *shown = route()) {
        showHint(*shown);
        m_response->showProblems(m_problems);
    }
}

QHBoxLayout *RouteEditor::makeFirstLine()
{
    auto *line = new QHBoxLayout;
    setSteps(*line, 0, 2);
    line->addWidget(m_method);
    line->addWidget(m_pathKind);
    line->addWidget(m_path, 1);
    line->addWidget(m_copyUrl);
    line->addSpacing(gridStep());
    line->addWidget(m_enabled);
    line->addWidget(m_unfold);
    return line;
}

QWidget *RouteEditor::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    setSteps(*column, 4, 2, 2);
    column->addLayout(makeFirstLine());
    auto *hint = new QHBoxLayout;
    setSteps(*hint, 0, 2);
    hint->addWidget(m_hint);
    // Right behind the words; while it is hidden, they have all the room.
    hint->addWidget(m_goToCause, 1, Qt::AlignLeft);
    column->addLayout(hint);
    auto *texts = new QHBoxLayout(m_texts);
    setSteps(*texts, 0, 2);
    texts->addWidget(makeFieldLabel([] { return tr("Na&me"); }, *m_name));
    texts->addWidget(m_name, 2);
    texts->addSpacing(2 * gridStep());
    texts->addWidget(makeFieldLabel([] { return tr("N&otes"); }, *m_notes));
    texts->addWidget(m_notes, 3);
    column->addWidget(m_texts);
    return head;
}

void RouteEditor::setUpUnfold()
{
    m_unfold->setObjectName(u"btnRouteTexts"_s);
    m_unfold->setCheckable(true);
    connect(m_unfold, &QToolButton::toggled, this, &RouteEditor::fold);
    // Asks for little until it is known how much there is.
    resize(width(), 0);
    fold();
}

void RouteEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void RouteEditor::fold()
{
    const bool isLow = height() < RoomForTexts * gridStep();
    m_unfold->setVisible(isLow);
    const bool isFolded = isLow && !m_unfold->isChecked();
    m_texts->setVisible(!isFolded);
    m_response->setFolded(isFolded);
}

void RouteEditor::unfold()
{
    m_unfold->setChecked(true);
}

QWidget *RouteEditor::makeResponses()
{
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"responseSplitter"_s);
    auto *left = new QWidget(splitter);
    auto *column = new QVBoxLayout(left);
    const int step = gridStep();
    column->setContentsMargins(4 * step, 2 * step, 2 * step, 2 * step);
    column->addWidget(m_list);
    m_stack->addWidget(m_response);
    m_stack->addWidget(m_noResponse);
    m_noResponse->setMessage(
        Icon::Response, [] { return tr("No response"); },
        [] { return tr("A route needs at least one response."); });
    m_noResponse->setAction([] { return tr("Add Response"); }, [this] { m_list->addResponse(); });
    splitter->addWidget(left);
    splitter->addWidget(m_stack);
    splitter->setCollapsible(1, false);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({50 * step, 150 * step});
    return splitter;
}

void RouteEditor::setUpMethod()
{
    m_method->setObjectName(u"routeMethodCombo"_s);
    m_method->setInsertPolicy(QComboBox::NoInsert);
    m_method->addItems({u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s,
                        u"OPTIONS"_s, toQString(MockRoute::AnyMethod)});
    m_method->setFont(scaledFont(m_method->font(), 1.0, EmphasisWeight));
    connect(m_method->lineEdit(), &QLineEdit::textEdited, this, &RouteEditor::setMethod);
    connect(m_method, &QComboBox::activated, this,
            [this](int index) { setMethod(m_method->itemText(index)); });
    selectAllOnFirstClick(*m_method);
    connect(m_method->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        m_context.document.endMerging();
        if (const MockRoute *shown = route())
            showHint(*shown);
    });
}

// What is no method stays in the field with a mark; the route keeps the method that it has.
void RouteEditor::setMethod(const QString &text)
{
    const std::string method = toUtf8(text.trimmed());
    m_methodFault =
        isHttpToken(method) ? QString() : tr("A method is a word such as GET or PURGE, or ANY");
    if (m_methodFault.isEmpty()) {
        change(Field::Method, [&method](MockRoute &r) { giveMethod(r, method); });
        forgetTyping(*m_method->lineEdit());
    }
    showFault(*m_method->lineEdit(), m_methodFault);
    if (const MockRoute *shown = route())
        showHint(*shown);
}

void RouteEditor::showMethod(const std::string &method)
{
    showText(*m_method, toQString(method));
    m_methodFault.clear();
    showFault(*m_method->lineEdit(), {});
}

void RouteEditor::setUpPath()
{
    m_pathKind->setObjectName(u"pathKindCombo"_s);
    m_pathKind->addItems({{}, {}, {}});
    connect(m_pathKind, &QComboBox::activated, this, [this](int kind) {
        m_context.document.endMerging();
        change(Field::Path, [kind](MockRoute &r) { r.pathKind = MockRoute::PathKind(kind); });
        m_context.document.endMerging();
    });
    m_path->setObjectName(u"routePathEdit"_s);
    m_path->setFont(monospaceFont());
    m_path->setPlaceholderText(u"/users/:id"_s);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(Field::Path, [&text](MockRoute &r) { r.path = toUtf8(text); });
        forgetTyping(*m_path);
    });
    connect(m_path, &QLineEdit::editingFinished, this, [this] { m_context.document.endMerging(); });
    m_copyUrl->setObjectName(u"btnCopyRouteUrl"_s);
    connect(m_copyUrl, &QToolButton::clicked, this, &RouteEditor::copyUrl);
    m_hint->setObjectName(u"routePathHint"_s);
    m_goToCause->setObjectName(u"btnGoToCause"_s);
    m_goToCause->setAutoRaise(true);
    m_goToCause->setCursor(Qt::PointingHandCursor);
    QFont underlined;
    underlined.setUnderline(true);
    m_goToCause->setFont(underlined);
    setTextRole(*m_goToCause, ColorRole::Accent);
    connect(m_goToCause, &QToolButton::clicked, this, [this] {
        const MockRoute *shown = route();
        if (const Problem *problem = shown ? worstProblem(*shown) : nullptr)
            emit nodeWanted(problem->causeId);
    });
    m_enabled->setObjectName(u"routeEnabledCheck"_s);
    connect(m_enabled, &QCheckBox::clicked, this,
            [this](bool checked) { m_context.editor.setNodesEnabled({m_routeId}, checked); });
}

void RouteEditor::setUpTexts()
{
    m_name->setObjectName(u"routeNameEdit"_s);
    m_notes->setObjectName(u"routeNotesEdit"_s);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(Field::Name, [&text](MockRoute &r) { r.name = toUtf8(text); });
        forgetTyping(*m_name);
    });
    connect(m_notes, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(Field::None, [&text](MockRoute &r) { r.notes = toUtf8(text); });
        forgetTyping(*m_notes);
    });
    for (QLineEdit *edit : {m_name, m_notes})
        connect(edit, &QLineEdit::editingFinished, this,
                [this] { m_context.document.endMerging(); });
}

const MockRoute *RouteEditor::route() const
{
    const RouteNode *node = m_context.document.workspace().findNode(m_routeId);
    return node ? node->route() : nullptr;
}

std::string RouteEditor::serverId() const
{
    const auto position = positionOf(m_context.document.workspace(), m_routeId);
    return position ? position->serverId : std::string();
}

void RouteEditor::showRoute(const std::string &routeId)
{
    commit();
    m_routeId = routeId;
    follow();
}

void RouteEditor::follow()
{
    const MockRoute *shown = route();
    setEnabled(shown != nullptr);
    if (!shown)
        return;
    showMethod(shown->method);
    m_pathKind->setCurrentIndex(int(shown->pathKind));
    showText(*m_path, toQString(shown->path));
    m_enabled->setChecked(shown->enabled);
    showText(*m_name, toQString(shown->name));
    showNotes(toQString(shown->notes));
    showHint(*shown);
    m_list->showRoute(*shown);
    showCurrentResponse();
}

// One line shows their beginning only.
void RouteEditor::showNotes(const QString &notes)
{
    showText(*m_notes, notes);
    m_notes->setToolTip(notes.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(notes.toHtmlEscaped()));
}

void RouteEditor::showCurrentResponse()
{
    const MockRoute *shown = route();
    const MockResponse *response = shown ? shown->findResponse(m_list->currentResponse()) : nullptr;
    m_stack->setCurrentWidget(response ? static_cast<QWidget *>(m_response) : m_noResponse);
    if (!response)
        return;
    m_response->showResponse(*shown, *response);
    m_response->showProblems(m_problems);
}

// Of the method or path: the first error, else the first warning.
const Problem *RouteEditor::worstProblem(const MockRoute &shown) const
{
    const Problem *worst = nullptr;
    for (const Problem &problem : m_problems) {
        if (problem.place.nodeId != shown.id || !problem.place.responseId.empty())
            continue;
        if (problem.severity == Problem::Severity::Error)
            return &problem;
        if (!worst)
            worst = &problem;
    }
    return worst;
}

QString RouteEditor::wordsFor(const Problem &problem) const
{
    const RouteNode *cause = m_context.document.workspace().findNode(problem.causeId);
    if (!cause)
        return translated(problem.message);
    const QString title =
        fontMetrics().elidedText(nodeTitle(*cause), Qt::ElideMiddle, 60 * gridStep());
    return tr("Never reached: %1 above answers first.").arg(title);
}

// What is wrong with the method or path, else what the path offers.
void RouteEditor::showHint(const MockRoute &shown)
{
    const Problem *problem = worstProblem(shown);
    QString fault = problem ? wordsFor(*problem) : QString();
    bool isError = problem && problem->severity == Problem::Severity::Error;
    showFault(*m_path, isError ? fault : QString());
    const bool leads = m_methodFault.isEmpty() && problem
        && m_context.document.workspace().findNode(problem->causeId);
    m_goToCause->setVisible(leads);
    // One line, for the button right behind it.
    m_hint->setWordWrap(!leads);
    if (!m_methodFault.isEmpty()) {
        fault = m_methodFault;
        isError = true;
    }
    const QString note = fault.isEmpty() ? methodNote(shown) : QString();
    const QStringList names = pathParameters(shown);
    const QString facts =
        names.isEmpty() ? QString() : tr("Path parameters: %1").arg(names.join(u", "_s));
    const QString text = !fault.isEmpty() ? fault : !note.isEmpty() ? note : facts;
    setTextRole(*m_hint,
                fault.isEmpty() && note.isEmpty() ? ColorRole::MutedText
                    : !note.isEmpty()             ? ColorRole::Info
                    : isError                     ? ColorRole::Error
                                                  : ColorRole::Warning);
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

// Every token may be a method, so it is no fault; nor is it one to be said while somebody types.
QString RouteEditor::methodNote(const MockRoute &shown) const
{
    const QString method = toQString(shown.method);
    if (isCommonMethod(method) || (m_method->hasFocus() && beginsCommonMethod(method)))
        return {};
    const QString meant = likelyMethod(method);
    return meant.isEmpty() ? tr("%1 is not a common method.").arg(method)
                           : tr("%1 is not a common method. Did you mean %2?").arg(method, meant);
}

std::string RouteEditor::responseId() const
{
    return m_list->currentResponse();
}

void RouteEditor::selectResponse(const std::string &responseId)
{
    m_list->selectResponse(responseId);
}

void RouteEditor::addResponse()
{
    m_list->addResponse();
}

void RouteEditor::focusField(Field field)
{
    switch (field) {
    case Field::None:
    case Field::Path:
        m_path->setFocus(Qt::OtherFocusReason);
        m_path->selectAll();
        return;
    case Field::Method:
        m_method->setFocus(Qt::OtherFocusReason);
        return;
    case Field::Enabled:
        m_enabled->setFocus(Qt::OtherFocusReason);
        return;
    case Field::ResponseMode:
    case Field::DefaultResponse:
        m_list->setFocus(Qt::OtherFocusReason);
        return;
    case Field::Name:
        unfold();
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    default:
        m_response->focusField(field);
    }
}

void RouteEditor::showPlace(const Place &place)
{
    if (place.responseId.empty())
        return focusField(place.field);
    if (place.field == Field::Name)
        unfold();
    m_response->showPlace(place);
}

void RouteEditor::showHit(const SearchHit &hit)
{
    QLineEdit *edit = hit.part == SearchHit::Part::RouteName ? m_name
        : hit.part == SearchHit::Part::Notes                 ? m_notes
                                                             : nullptr;
    if (edit || hit.place.field == Field::Name)
        unfold();
    if (edit) {
        edit->setFocus(Qt::OtherFocusReason);
        edit->selectAll();
    } else if (!hit.place.responseId.empty()) {
        m_response->showHit(hit);
    }
}

void RouteEditor::commit()
{
    m_response->commit();
}

void RouteEditor::showFindBar(FindBar::Mode mode)
{
    m_response->showFindBar(mode);
}

void RouteEditor::findAgain(bool forward)
{
    m_response->findAgain(forward);
}

void RouteEditor::setTestExchange(const std::optional<Exchange> &exchange)
{
    m_response->setTestExchange(exchange);
}

void RouteEditor::setProblems(const std::vector<Problem> &problems)
{
    m_problems = problems;
    if (const MockRoute *shown = route()) {
        showHint(*shown);
        m_response->showProblems(problems);
    }
}

void RouteEditor::change(Field field, const std::function<void(MockRoute &)> &fn)
{
    m_context.editor.changeRoute(m_routeId, field, fn);
}

QString RouteEditor::exampleUrl() const
{
    const MockRoute *shown = route();
    if (!shown)
        return {};
    const ServerStatus status = m_context.controller.status();
    const std::string server = serverId();
    for (const ListenerStatus &listener : status.listeners) {
        if (listener.serverId == server && !listener.url.empty())
            return toQString(listener.url) + examplePath(*shown);
    }
    const MockServer *own = m_context.document.workspace().findServer(server);
    if (!own || own->listeners.empty())
        return {};
    const Listener &listener = own->listeners.front();
    return u"%1://%2:%3%4"_s.arg(listener.tls ? u"https"_s : u"http"_s, toQString(listener.address))
        .arg(listener.port)
        .arg(examplePath(*shown));
}

void RouteEditor::copyUrl()
{
    const QString url = exampleUrl();
    if (url.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(url);
    emit copied(url);
}

} // namespace mynah
