// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestspane.h"

#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"
#include "ui/displayformat.h"
#include "ui/models/trafficmodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/trafficitemdelegate.h"
#include "ui/widgets/trafficview.h"

#include <QAccessible>
#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

using namespace std::chrono_literals;

constexpr auto UsualTick = 100ms;
constexpr auto BusyTick = 250ms;
constexpr auto SlowTick = 1000ms; // out of sight, or a screen reader listens
constexpr double ManyPerSecond = 5000;
// Shorter ones are not worth a word.
constexpr auto LongSearch = 500ms;

// The conditions of the quick filters, by button id.
QString quickCondition(int id)
{
    switch (id) {
    case 1:
        return u"is:unmatched"_s;
    case 2:
        return u"is:error"_s;
    case 3:
        return u"is:slow"_s;
    default:
        return {};
    }
}

QString both(const QString &quick, const QString &typed)
{
    if (quick.isEmpty() || typed.trimmed().isEmpty())
        return quick.isEmpty() ? typed : quick;
    return u"%1 (%2)"_s.arg(quick, typed);
}

QToolButton *makeQuickButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setMinimumHeight(std::max(24, 7 * gridStep()));
    return button;
}

bool isProblem(const ExchangeRecord &record)
{
    return record.status >= 400 || record.outcome != ExchangeOutcome::Answered
        || record.isUnmatched();
}

void trigger(QAction *action, QObject *context, std::function<void()> run)
{
    if (action)
        QObject::connect(action, &QAction::triggered, context, std::move(run));
}

void setState(QAction *action, bool enabled)
{
    if (action)
        action->setEnabled(enabled);
}

} // namespace

RequestsPane::Content RequestsPane::live(ServerControllerInterface &controller)
{
    using Model = TrafficModel;
    return {controller.store(),
            true,
            u"trafficView"_s,
            u"traffic/columns"_s,
            {Model::ConnectionColumn, Model::HostColumn, Model::ResponseColumn,
             Model::RequestSizeColumn, Model::TypeColumn, Model::ProtocolColumn,
             Model::FlagsColumn}};
}

// A file knows many hosts, and neither routes nor clients.
RequestsPane::Content RequestsPane::imported(ExchangeStore &store)
{
    using Model = TrafficModel;
    return {store,
            false,
            u"importedView"_s,
            u"traffic/importedColumns"_s,
            {Model::ConnectionColumn, Model::RouteColumn, Model::ResponseColumn,
             Model::RequestSizeColumn, Model::ClientColumn, Model::ProtocolColumn,
             Model::FlagsColumn}};
}

RequestsPane::RequestsPane(ServerControllerInterface &controller, QWidget *parent)
    : RequestsPane(controller, live(controller), parent)
{
}

RequestsPane::RequestsPane(ServerControllerInterface &controller, ExchangeStore &imported,
                           QWidget *parent)
    : RequestsPane(controller, RequestsPane::imported(imported), parent)
{
}

RequestsPane::RequestsPane(ServerControllerInterface &controller, const Content &content,
                           QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_store(content.store)
    , m_isLive(content.isLive)
    , m_model(new TrafficModel(content.store, m_marks, this))
    , m_tools(new QWidget(this))
    , m_filter(new FilterEdit(m_tools))
    , m_quick(new QButtonGroup(this))
    , m_filterFault(new QLabel(this))
    , m_history(makeMutedLabel(QString(), this))
    , m_view(new TrafficView(this))
    , m_empty(EmptyPlaceholder::over(*m_view))
    , m_notice(new QPushButton(m_view))
{
    setUpTools();
    setUpView(content);
    m_follow.setFollowing(m_isLive);
    connectFollowing();
    setUpTimer();
    retranslate();
    tick();
}

void RequestsPane::setUpTools()
{
    m_filter->setObjectName(u"trafficFilterEdit"_s);
    m_filter->setMinimumWidth(24 * gridStep());
    m_filter->setKnowsRoutes(m_isLive);
    auto *row = new QHBoxLayout(m_tools);
    setSteps(*row, 0, 0, 1);
    row->addWidget(m_filter, 1);
    int id = 0;
    for (const QString &name :
         {u"quickAll"_s, u"quickUnmatched"_s, u"quickErrors"_s, u"quickSlow"_s}) {
        QToolButton *button = makeQuickButton(name, m_tools);
        m_quick->addButton(button, id++);
        row->addWidget(button);
    }
    m_quick->button(0)->setChecked(true);
    // What met no route elsewhere is not known.
    m_quick->button(1)->setVisible(m_isLive);
    connect(m_quick, &QButtonGroup::idClicked, this, &RequestsPane::applyFilter);
    connect(m_filter, &FilterEdit::filterChanged, this, &RequestsPane::applyFilter);
    connect(m_filter, &FilterEdit::faultChanged, this, [this](const QString &message) {
        m_filterFault->setText(message);
        m_filterFault->setVisible(!message.isEmpty());
    });
}

void RequestsPane::setUpView(const Content &content)
{
    m_view->setObjectName(content.viewName);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TrafficItemDelegate(m_view));
    m_view->setUpColumns(content.columnsKey,
                         {.widths = {7, 13, 5, 8, 18, 24, 22, 18, 8, 10, 10, 10, 18, 17, 12, 10},
                          .hidden = content.hiddenColumns,
                          .stretched = TrafficModel::PathColumn});
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    // Its head and three rows, or the way out of an empty list.
    m_view->setMinimumHeight(24 * gridStep());
    m_empty->setObjectName(u"trafficEmpty"_s);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);

    m_filterFault->setObjectName(u"trafficFilterError"_s);
    m_filterFault->setTextFormat(Qt::PlainText);
    m_filterFault->setWordWrap(true);
    m_filterFault->hide();
    m_history->setObjectName(u"trafficHistoryNotice"_s);
    m_history->setTextFormat(Qt::RichText);
    m_history->setAlignment(Qt::AlignCenter);
    m_history->hide();
    connect(m_history, &QLabel::linkActivated, this, &RequestsPane::captureSettingsRequested);
    m_notice->setObjectName(u"newRowsPill"_s);
    m_notice->hide();

    for (QLabel *label : {m_filterFault, m_history})
        label->setContentsMargins(2 * gridStep(), gridStep(), 2 * gridStep(), gridStep());
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_filterFault);
    column->addWidget(m_history);
    column->addWidget(m_view, 1);

    connect(m_view, &QWidget::customContextMenuRequested, this, &RequestsPane::showContextMenu);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const quint64 seq = m_model->seqAt(index.row()); seq != 0)
            emit activated(seq);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequestsPane::onSelectionChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RequestsPane::onSelectionChanged);
    connect(&m_controller, &ServerControllerInterface::statusChanged, this,
            &RequestsPane::updateEmptyState);
    connect(m_model, &TrafficModel::renumbered, this, &RequestsPane::startAnew);
}

void RequestsPane::connectFollowing()
{
    connect(m_view, &TrafficView::userScrolled, this, [this](bool atEnd) {
        m_follow.userScrolled(atEnd);
        updateFollowing();
        updateHistoryNotice();
    });
    connect(m_view, &TrafficView::endRequested, this, [this] { setFollowing(true); });
    connect(m_notice, &QPushButton::clicked, this, [this] {
        resume();
        setFollowing(true);
    });
}

void RequestsPane::setUpTimer()
{
    m_timer.setObjectName(u"requestsTimer"_s);
    m_timer.setInterval(UsualTick);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        tick();
        adaptTimer();
    });
    m_timer.start();
}

void RequestsPane::adaptTimer()
{
    const bool unseen = !isVisible() || window()->isMinimized() || QAccessible::isActive();
    const auto wanted = unseen                                   ? SlowTick
        : m_controller.rates().requestsPerSecond > ManyPerSecond ? BusyTick
                                                                 : UsualTick;
    if (m_timer.intervalAsDuration() != wanted)
        m_timer.setInterval(wanted);
}

void RequestsPane::tick()
{
    const quint64 end = m_store.endSeq();
    m_follow.arrived(end);
    m_selectsItself = true;
    m_model->tick();
    restoreSelection();
    m_selectsItself = false;
    updateForSelection();
    if (m_follow.shouldScroll() && m_model->rowCount() > 0)
        m_view->showEnd();
    updateNotice();
    updateEmptyState();
    updateHistoryNotice();
    const auto filtered = filteredCount();
    if (end != m_seen || filtered != m_filteredCount) {
        m_seen = end;
        m_filteredCount = filtered;
        emit countChanged(m_store.counters().kept);
        updateActions();
    }
}

// A filter's rows come bit by bit; the current request is selected again when its row is there.
void RequestsPane::restoreSelection()
{
    if (m_current == 0 || m_view->selectionModel()->hasSelection())
        return;
    if (const int row = m_model->rowOf(m_current); row >= 0)
        m_view->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect
                                                      | QItemSelectionModel::Rows);
}

void RequestsPane::applyFilter()
{
    const QString text = both(quickCondition(m_quick->checkedId()), m_filter->text());
    const TrafficFilter::Options options{.slow = std::chrono::milliseconds(m_settings.slow)};
    const TrafficFilter::Result result = TrafficFilter::parse(text, options);
    const auto *filter = std::get_if<TrafficFilter>(&result);
    if (!filter)
        return;
    m_follow.resume();
    m_model->setFrozen(false);
    m_selectsItself = true;
    m_sinceFilter.start();
    m_model->setFilter(*filter);
    m_selectsItself = false;
    // The worker has begun; what it finds within a moment need not wait for the next tick.
    QTimer::singleShot(20ms, this, &RequestsPane::tick);
    updateFollowing();
}

void RequestsPane::setFilterText(const QString &text)
{
    m_quick->button(0)->setChecked(true);
    m_filter->setText(text);
    m_filter->applyNow();
    applyFilter();
}

void RequestsPane::addCondition(const QString &condition)
{
    m_filter->addCondition(condition);
}

void RequestsPane::narrowToTime(std::int64_t begin, std::int64_t end)
{
    const QString first = formatLastTime(begin).replace(u' ', u'T');
    const QString last = formatLastTime(end - 1).replace(u' ', u'T');
    const QString condition = u"at:"_s + (first == last ? first : first + u".."_s + last);
    static const QRegularExpression present(u"\\bat:[^\\s)]+"_s);
    QString text = m_filter->text();
    if (!text.contains(present))
        return addCondition(condition);
    m_filter->setText(text.replace(present, condition));
    m_filter->applyNow();
}

void RequestsPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RequestsPane::setHidesSecrets(bool hides)
{
    m_model->setHidesSecrets(hides);
}

void RequestsPane::setSettings(const RequestListSettings &settings)
{
    const RequestListSettings before = std::exchange(m_settings, settings);
    if (settings.times != m_model->timeFormat())
        m_model->setTimeFormat(settings.times);
    if (settings.slow != before.slow && m_model->isFiltered())
        applyFilter();
}

void RequestsPane::setTitles(std::shared_ptr<const RouteTitles> titles)
{
    m_model->setTitles(std::move(titles));
}

void RequestsPane::onSelectionChanged()
{
    if (m_selectsItself)
        return;
    const QItemSelection selection = m_view->selectionModel()->selection();
    const bool several =
        selection.size() > 1 || (!selection.isEmpty() && selection.first().height() > 1);
    setFrozen(FollowState::Selection, several);
    updateForSelection();
    const int row = m_view->currentIndex().row();
    const bool selected = m_view->selectionModel()->hasSelection();
    if (selected && row >= 0 && row < m_model->rowCount() - 1)
        m_follow.olderRowChosen();
    if (const quint64 seq = selected ? m_model->seqAt(row) : 0; seq != 0)
        setCurrent(seq);
    updateFollowing();
}

void RequestsPane::setCurrent(quint64 seq)
{
    if (seq == m_current)
        return;
    m_current = seq;
    updateActions();
    emit currentChanged(seq);
}

void RequestsPane::startAnew()
{
    setCurrent(0);
    m_seen = 0;
    m_follow.startAnew(m_store.endSeq());
    updateNotice();
}

quint64 RequestsPane::current() const
{
    return m_model->hasNumbersOfStore() ? m_current : 0;
}

void RequestsPane::select(quint64 seq)
{
    if (!m_store.record(seq))
        return;
    resume();
    m_model->tick();
    if (m_model->rowOf(seq) < 0 && m_model->isFiltered())
        setFilterText({});
    const int row = m_model->rowOf(seq);
    if (row < 0)
        return;
    m_view->selectionModel()->setCurrentIndex(
        m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->showRow(row);
}

void RequestsPane::setFollowing(bool following)
{
    m_follow.setFollowing(following);
    if (m_follow.shouldScroll()) {
        m_model->tick();
        m_view->showEnd();
    }
    updateFollowing();
}

void RequestsPane::setFrozen(FollowState::Reason reason, bool frozen)
{
    if (frozen)
        m_follow.freeze(reason);
    else
        m_follow.thaw(reason);
    m_model->setFrozen(m_follow.isFrozen());
    updateFollowing();
}

// Several selected rows would freeze the view again at once; the current one stays.
void RequestsPane::resume()
{
    m_follow.resume();
    m_model->setFrozen(false);
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && m_view->selectionModel()->selectedRows().size() > 1)
        m_view->selectionModel()->select(
            current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    updateFollowing();
}

void RequestsPane::updateFollowing()
{
    if (m_actions.follow)
        m_actions.follow->setChecked(m_follow.isFollowing());
    if (m_actions.freeze)
        m_actions.freeze->setChecked(m_follow.isFrozen());
    updateNotice();
}

// Of those that the filter lets through; what is in sight needs no notice.
int RequestsPane::newerBelow() const
{
    const int last = m_view->rowAt(m_view->viewport()->height() - 1);
    const int below = last < 0 ? m_model->rowCount() : last + 1;
    return m_model->rowCount() - std::max(below, m_model->lowerBound(m_follow.seenEnd()));
}

void RequestsPane::updateNotice()
{
    const quint64 rows = m_follow.isFrozen() ? m_follow.newer() : quint64(newerBelow());
    const bool shown = m_isLive && m_model->rowCount() > 0
        && (m_follow.isFrozen() || (m_follow.needsNotice() && rows > 0));
    m_notice->setVisible(shown);
    if (!shown)
        return;
    const QString newer = formatCount(rows);
    if (m_follow.isFrozen()) {
        m_notice->setText(m_follow.newer() == 0
                              ? tr("View frozen \u00b7 Resume")
                              : tr("View frozen \u00b7 %1 newer \u00b7 Resume").arg(newer));
        m_notice->setAccessibleName(tr("View frozen, %1 newer requests, resume").arg(newer));
    } else {
        m_notice->setText(tr("%1 newer \u2193").arg(newer));
        m_notice->setAccessibleName(tr("%1 newer requests, jump to newest").arg(newer));
    }
    placeNotice();
}

void RequestsPane::placeNotice()
{
    const QSize size = m_notice->sizeHint();
    const QRect room = m_view->viewport()->geometry();
    m_notice->setGeometry(QRect(QPoint(room.center().x() - size.width() / 2,
                                       room.bottom() - size.height() - 2 * gridStep()),
                                size));
    m_notice->raise();
}

bool RequestsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        placeNotice();
    return QWidget::eventFilter(watched, event);
}

void RequestsPane::updateEmptyState()
{
    const bool searching = m_model->isSearching();
    const bool empty =
        m_model->rowCount() == 0 && (!searching || m_sinceFilter.hasExpired(LongSearch.count()));
    m_empty->setVisible(empty);
    if (!empty)
        return;
    if (searching) {
        showSearch();
        return;
    }
    const ServerStatus status = m_controller.status();
    const quint64 kept = m_store.counters().kept;
    if (m_model->isFiltered() && kept > 0) {
        m_empty->setMessage(Icon::Filter, tr("No request matches"),
                            tr("Hidden by the filter: %1").arg(formatCount(kept)));
        m_empty->setAction(tr("Clear Filter"), [this] { setFilterText({}); });
    } else if (!m_isLive) {
        m_empty->setMessage(Icon::Traffic, tr("The file has no requests"),
                            tr("Its list of entries is empty."));
        m_empty->clearAction();
    } else if (!m_controller.store().isCapturing()) {
        m_empty->setMessage(Icon::Pause, tr("Capture is off"),
                            tr("Requests are answered and counted, but not recorded."));
        m_empty->setAction(tr("Resume Capture"), [this] {
            m_controller.store().setCapturing(true);
            updateActions();
            updateEmptyState();
        });
    } else if (status.state != ServerState::Running) {
        m_empty->setMessage(Icon::Server, tr("The server is stopped"),
                            tr("Start it to receive requests."));
        m_empty->setAction(tr("Start"), [this] { emit startRequested(); });
    } else {
        const QString url = toQString(status.url());
        const bool wasCleared = m_store.counters().seen > 0;
        m_empty->setMessage(Icon::Traffic,
                            wasCleared ? tr("The list is empty again")
                                       : tr("Nothing has been received yet"),
                            tr("Send a request to %1").arg(url));
        m_empty->setAction(tr("Copy curl Command"), [this, url] { emit copyCurlRequested(url); });
    }
}

void RequestsPane::showSearch()
{
    const TrafficQuery::Progress progress = m_model->searchProgress();
    m_empty->setMessage(Icon::Filter, tr("No match yet"),
                        tr("Looked through %1 of %2 requests")
                            .arg(formatCount(progress.rowsLookedAt), formatCount(progress.rows)));
    m_empty->setAction(tr("Clear Filter"), [this] { setFilterText({}); });
}

void RequestsPane::updateHistoryNotice()
{
    const bool shown = m_isLive && m_store.counters().evicted > 0 && m_model->rowCount() > 0
        && !m_follow.isFollowing() && m_view->rowAt(0) == 0;
    m_history->setVisible(shown);
    if (shown) {
        m_history->setText(
            tr("Older requests were removed (limit %1)").arg(formatCount(m_store.limits().rows))
            + u" \u00b7 <a href=\"limits\">%1</a>"_s.arg(tr("Change Limit")));
    }
}

void RequestsPane::setActions(const TrafficActions &actions)
{
    m_actions = actions;
    if (m_isLive && !std::exchange(m_hasButtons, true))
        addButtons(actions);
    connectActions();
    updateActions();
    updateFollowing();
}

void RequestsPane::releaseActions()
{
    for (QAction *action :
         {m_actions.capture, m_actions.follow, m_actions.freeze, m_actions.clear, m_actions.filter,
          m_actions.mark, m_actions.nextProblem, m_actions.previousProblem}) {
        if (action)
            disconnect(action, nullptr, this, nullptr);
    }
    m_actions = {};
}

void RequestsPane::addButtons(const TrafficActions &actions)
{
    auto *row = qobject_cast<QHBoxLayout *>(m_tools->layout());
    for (QAction *action : {actions.dashboard, actions.capture, actions.follow, actions.clear}) {
        if (!action)
            continue;
        auto *button = new QToolButton(m_tools);
        button->setObjectName(action->objectName().replace("act"_L1, "btn"_L1));
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        const int side = std::max(24, 7 * gridStep());
        button->setMinimumSize(side, side);
        row->addWidget(button);
    }
}

void RequestsPane::connectActions()
{
    if (m_actions.capture) {
        connect(m_actions.capture, &QAction::triggered, this, [this](bool on) {
            m_controller.store().setCapturing(on);
            updateEmptyState();
        });
    }
    if (m_actions.follow)
        connect(m_actions.follow, &QAction::triggered, this, &RequestsPane::setFollowing);
    if (m_actions.freeze) {
        connect(m_actions.freeze, &QAction::triggered, this, [this](bool on) {
            if (on)
                setFrozen(FollowState::Manual, true);
            else
                resume();
        });
    }
    trigger(m_actions.filter, this, [this] { focusFilter(); });
    trigger(m_actions.mark, this, [this] { markSelected(); });
    trigger(m_actions.nextProblem, this, [this] { goToProblem(1); });
    trigger(m_actions.previousProblem, this, [this] { goToProblem(-1); });
}

void RequestsPane::updateActions()
{
    const bool any = current() != 0;
    const bool rows = m_store.counters().kept > 0;
    for (QAction *action :
         {m_actions.createRoute, m_actions.resend, m_actions.editAndSend, m_actions.copyCurl,
          m_actions.copyCurlBash, m_actions.copyCurlCmd, m_actions.copyPowerShell,
          m_actions.copyHar, m_actions.copyRaw, m_actions.copyUrl, m_actions.mark})
        setState(action, any);
    setState(m_actions.showConnection, any && m_isLive);
    updateForSelection();
    setState(m_actions.follow, m_isLive);
    setState(m_actions.freeze, m_isLive);
    setState(m_actions.clear, rows && m_isLive);
    setState(m_actions.exportTraffic, rows);
    setState(m_actions.nextProblem, rows);
    setState(m_actions.previousProblem, rows);
    if (m_actions.capture)
        m_actions.capture->setChecked(m_controller.store().isCapturing());
    if (m_actions.mark)
        m_actions.mark->setChecked(any && m_marks.contains(m_current));
}

void RequestsPane::updateForSelection()
{
    const int rows = selectedRows();
    // Not to list them all when a million are selected.
    setState(m_actions.compare, rows == 2 && selected().size() == 2);
    const auto record = current() != 0 ? m_store.record(m_current) : std::nullopt;
    setState(m_actions.addResponse,
             (rows > 1 && m_isLive) || (record && record->route != ExchangeRecord::NoRoute));
}

int RequestsPane::selectedRows() const
{
    int rows = 0;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        rows += range.height();
    return rows;
}

void RequestsPane::clear()
{
    m_model->clear();
    beginAnew();
}

void RequestsPane::beginAnew()
{
    m_marks.clear();
    resume();
    tick();
    startAnew();
    setFollowing(true);
    emit countChanged(m_store.counters().kept);
}

std::vector<std::uint64_t> RequestsPane::selected() const
{
    if (!m_model->hasNumbersOfStore())
        return {};
    std::vector<std::uint64_t> seqs;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const quint64 seq = m_model->seqAt(row); seq != 0)
                seqs.push_back(seq);
        }
    }
    std::sort(seqs.begin(), seqs.end());
    return seqs;
}

std::optional<std::uint64_t> RequestsPane::filteredCount() const
{
    return m_model->filteredCount();
}

bool RequestsPane::isFiltering() const
{
    return m_model->isSearching();
}

std::optional<TrafficCriteria> RequestsPane::filterInForce() const
{
    return m_model->isFiltered() ? std::optional(m_model->criteria()) : std::nullopt;
}

void RequestsPane::markSelected()
{
    std::vector<std::uint64_t> seqs = selected();
    if (seqs.empty() && current() != 0)
        seqs.push_back(current());
    for (const std::uint64_t seq : seqs)
        m_marks.toggle(seq);
    updateActions();
}

void RequestsPane::goToProblem(int step)
{
    const int count = m_model->rowCount();
    const int here = m_model->rowOf(m_current);
    int row = here >= 0 ? here + step : step > 0 ? 0 : count - 1;
    for (; row >= 0 && row < count; row += step) {
        const auto record = m_model->recordAt(row);
        if (record && isProblem(*record)) {
            select(record->seq);
            return;
        }
    }
}

void RequestsPane::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid() || m_model->seqAt(index.row()) == 0)
        return;
    setFrozen(FollowState::Menu, true);
    QMenu menu(this);
    menu.setObjectName(u"trafficMenu"_s);
    const auto add = [&menu](QAction *action) {
        if (action)
            menu.addAction(action);
    };
    add(m_actions.createRoute);
    add(m_actions.addResponse);
    menu.addSeparator();
    QMenu *copy = menu.addMenu(themedIcon(Icon::Copy), tr("&Copy as"));
    copy->setObjectName(u"trafficCopyMenu"_s);
    for (QAction *action :
         {m_actions.copyCurl, m_actions.copyCurlBash, m_actions.copyCurlCmd,
          m_actions.copyPowerShell, m_actions.copyHar, m_actions.copyRaw, m_actions.copyUrl}) {
        if (action)
            copy->addAction(action);
    }
    add(m_actions.resend);
    add(m_actions.editAndSend);
    add(m_actions.compare);
    add(m_actions.mark);
    menu.addSeparator();
    addFilterMenu(menu, index);
    addTimeMenu(menu);
    add(m_actions.showConnection);
    menu.addSeparator();
    add(m_actions.exportTraffic);
    menu.exec(m_view->viewport()->mapToGlobal(position));
    setFrozen(FollowState::Menu, false);
}

void RequestsPane::addFilterMenu(QMenu &menu, const QModelIndex &index)
{
    const QString condition = index.data(TrafficModel::ConditionRole).toString();
    QMenu *filter = menu.addMenu(themedIcon(Icon::Filter), tr("&Filter"));
    filter->setObjectName(u"trafficFilterMenu"_s);
    filter->setEnabled(!condition.isEmpty());
    QString shown = condition;
    shown.replace(u'&', u"&&"_s);
    QAction *only = filter->addAction(tr("&Only %1").arg(shown));
    only->setObjectName(u"actFilterOnly"_s);
    connect(only, &QAction::triggered, this, [this, condition] { addCondition(condition); });
    QAction *without = filter->addAction(tr("&Not %1").arg(shown));
    without->setObjectName(u"actFilterNot"_s);
    connect(without, &QAction::triggered, this,
            [this, condition] { addCondition(u'-' + condition); });
}

void RequestsPane::addTimeMenu(QMenu &menu)
{
    QMenu *times = menu.addMenu(tr("&Times"));
    times->setObjectName(u"trafficTimesMenu"_s);
    const auto add = [&](const QString &name, const QString &text, TimeFormat format) {
        QAction *action = times->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(m_model->timeFormat() == format);
        connect(action, &QAction::triggered, this, [this, format] { chooseTimes(format); });
    };
    add(u"actTimesClock"_s, tr("&Time of Day"), TimeFormat::Clock);
    add(u"actTimesSinceFirst"_s, tr("Since the &First Request"), TimeFormat::SinceStart);
    add(u"actTimesSincePrevious"_s, tr("Since the &Previous Request"), TimeFormat::SincePrevious);
}

// Remembered, as in the preferences.
void RequestsPane::chooseTimes(TimeFormat format)
{
    RequestListSettings settings = m_settings;
    settings.times = format;
    Settings().setRequestList(settings);
    setSettings(settings);
    emit settingsChosen(settings);
}

void RequestsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RequestsPane::retranslate()
{
    const auto name = [this](int id, const QString &text, const QString &accessible) {
        m_quick->button(id)->setText(text);
        m_quick->button(id)->setToolTip(accessible);
        m_quick->button(id)->setAccessibleName(accessible);
    };
    name(0, tr("All"), tr("Show all"));
    name(1, tr("Unmatched"), tr("Show unmatched"));
    name(2, tr("Errors"), tr("Show errors"));
    name(3, tr("Slow"), tr("Show slow"));
    m_view->setAccessibleName(tr("Captured requests"));
    updateNotice();
    updateEmptyState();
    updateHistoryNotice();
}

} // namespace mynah
