// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trafficpage.h"

#include "server/api/connectiontable.h"
#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"
#include "server/api/trafficfilter.h"
#include "server/domain/routefromexchange.h"
#include "ui/background.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/createroutedialog.h"
#include "ui/dialogs/createroutesdialog.h"
#include "ui/displayformat.h"
#include "ui/livestore.h"
#include "ui/models/routetitles.h"
#include "ui/pages/connectionspane.h"
#include "ui/pages/dashboardstrip.h"
#include "ui/pages/exchangecommands.h"
#include "ui/pages/firststepsstrip.h"
#include "ui/pages/importedstrip.h"
#include "ui/pages/requestspane.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/viewstate.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/trafficview.h"

#include <QAction>
#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

enum Tab { RequestsTab, ConnectionsTab };

using namespace std::chrono_literals;

const QString DashboardKey = u"traffic/dashboard"_s;

// In grid steps; where there is less, the charts of the dashboard give way to the rows.
constexpr int RoomForCharts = 66;

// Counts in the tabs follow at this pace, for the eye and for screen readers.
constexpr auto TabPause = 1s;

} // namespace

TrafficPage::TrafficPage(ServerControllerInterface &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_firstSteps(new FirstStepsStrip(this))
    , m_dashboard(new DashboardStrip(this))
    , m_strip(new ImportedStrip(this))
    , m_tabs(new QTabBar(this))
    , m_tools(new QStackedWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_requests(new RequestsPane(controller, this))
    , m_connections(new ConnectionsPane(controller, this))
    , m_noConnections(new EmptyPlaceholder(this))
    , m_commands(new ExchangeCommands(controller, this))
{
    setUpWidgets();
    connectPanes();
    showTab(RequestsTab);
    updateTabTexts();
}

TrafficPage::~TrafficPage() = default;

void TrafficPage::setUpWidgets()
{
    m_tabs->setObjectName(u"trafficTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_tools->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_dashboard->hide();
    m_tools->addWidget(m_requests->tools());
    m_tools->addWidget(m_connections->tools());
    m_stack->addWidget(m_requests);
    m_stack->addWidget(m_connections);
    m_noConnections->setObjectName(u"importedConnections"_s);
    m_stack->addWidget(m_noConnections);
    updateConnectionsPlaceholder();

    auto *line = new FlowLayout;
    setSteps(*line, 2, 1, 3);
    line->addWidget(m_tabs);
    line->addWidget(m_tools);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_firstSteps);
    column->addWidget(m_dashboard);
    column->addWidget(m_strip);
    column->addLayout(line);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &TrafficPage::showTab);
    m_tabPause.setSingleShot(true);
    m_tabPause.setInterval(TabPause);
    connect(&m_tabPause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_tabTextsAreOld, false))
            scheduleTabTexts();
    });
}

void TrafficPage::connectPanes()
{
    connectRequests(*m_requests);
    connect(m_requests, &RequestsPane::currentChanged, m_firstSteps,
            &FirstStepsStrip::noteSelection);
    connect(m_requests, &RequestsPane::countChanged, this, [this](quint64 kept) {
        if (kept > 0)
            m_firstSteps->noteRequest();
    });
    connect(m_connections, &ConnectionsPane::countChanged, this, &TrafficPage::scheduleTabTexts);
    connect(m_connections, &ConnectionsPane::requestsWanted, this,
            &TrafficPage::showRequestsOfConnection);
    connect(m_dashboard, &DashboardStrip::timeChosen, this, &TrafficPage::showTime);
    connect(m_connections, &ConnectionsPane::startRequested, this, &TrafficPage::startRequested);
    connect(m_commands, &ExchangeCommands::noticed, this, &TrafficPage::noticed);
    connect(m_strip, &ImportedStrip::liveWanted, this, &TrafficPage::showLive);
    connectFirstSteps();
}

void TrafficPage::connectRequests(RequestsPane &pane)
{
    connect(&pane, &RequestsPane::currentChanged, this, [this, &pane](quint64 seq) {
        if (&pane == &requests())
            emit currentExchangeChanged(seq);
    });
    connect(&pane, &RequestsPane::countChanged, this, &TrafficPage::scheduleTabTexts);
    connect(&pane, &RequestsPane::settingsChosen, this, &TrafficPage::setSettings);
    connect(&pane, &RequestsPane::activated, this, &TrafficPage::openRoute);
    connect(&pane, &RequestsPane::startRequested, this, &TrafficPage::startRequested);
    connect(&pane, &RequestsPane::captureSettingsRequested, this,
            &TrafficPage::captureSettingsRequested);
    connect(&pane, &RequestsPane::copyCurlRequested, m_commands, &ExchangeCommands::copyCurlOf);
}

void TrafficPage::connectFirstSteps()
{
    connect(m_firstSteps, &FirstStepsStrip::copyRequested, m_commands,
            [this] { m_commands->copyCurlOf(m_firstSteps->url()); });
    connect(m_firstSteps, &FirstStepsStrip::sendRequested, m_commands,
            [this] { m_commands->sendPlain(m_firstSteps->url()); });
}

RequestsPane &TrafficPage::requests() const
{
    return m_imported ? *m_imported : *m_requests;
}

std::shared_ptr<ExchangeStore> TrafficPage::store() const
{
    return m_importedStore ? m_importedStore : liveStore(m_controller);
}

void TrafficPage::showImported(const ImportedTraffic &traffic)
{
    if (!m_imported)
        m_hadFirstSteps = m_firstSteps->isVisibleTo(this);
    m_firstSteps->hide();
    std::shared_ptr<ExchangeStore> before = removeImported();
    addImported(traffic);
    m_strip->setTraffic(traffic);
    m_commands->setStore(store());
    emit storeChanged();
    giveBack(std::move(before));
    emit currentExchangeChanged(0);
    showTab(RequestsTab);
    focusList();
    updateTabTexts();
}

void TrafficPage::addImported(const ImportedTraffic &traffic)
{
    m_importedStore = traffic.store;
    m_imported = std::make_unique<RequestsPane>(m_controller, *m_importedStore, this);
    m_imported->setObjectName(u"importedRequests"_s);
    m_imported->setTitles(std::make_shared<const RouteTitles>(m_workspace));
    m_imported->setHidesSecrets(m_hidesSecrets);
    m_imported->setSettings(m_settings);
    connectRequests(*m_imported);
    m_tools->addWidget(m_imported->tools());
    m_stack->addWidget(m_imported.get());
    m_requests->releaseActions();
    m_imported->setActions(m_actions);
    orderTabs();
}

// The store of what was shown, for giveBack() once nobody looks at it any more.
std::shared_ptr<ExchangeStore> TrafficPage::removeImported()
{
    if (!m_imported)
        return nullptr;
    m_tools->removeWidget(m_imported->tools());
    m_imported->tools()->deleteLater();
    m_imported.reset();
    return std::exchange(m_importedStore, nullptr);
}

// So much memory is given back elsewhere than on this thread.
void TrafficPage::giveBack(std::shared_ptr<ExchangeStore> store)
{
    runInBackground(
        this,
        [store = std::move(store)]() mutable {
            store.reset();
            return true;
        },
        [](bool) {});
}

void TrafficPage::showLive()
{
    if (!m_imported)
        return;
    std::shared_ptr<ExchangeStore> before = removeImported();
    m_strip->hide();
    m_firstSteps->setVisible(m_hadFirstSteps);
    m_commands->setStore(store());
    m_requests->setActions(m_actions);
    m_requests->tick();
    emit storeChanged();
    giveBack(std::move(before));
    emit currentExchangeChanged(currentExchange());
    showTab(m_tabs->currentIndex());
    focusList();
    updateTabTexts();
}

void TrafficPage::setWorkspace(const Workspace &workspace)
{
    m_workspace = workspace;
    const auto titles = std::make_shared<const RouteTitles>(workspace);
    m_requests->setTitles(titles);
    if (m_imported)
        m_imported->setTitles(titles);
}

void TrafficPage::setActions(const TrafficActions &actions)
{
    m_actions = actions;
    m_requests->setActions(actions);
    m_connections->setActions(actions);
    const auto on = [this](QAction *action, std::function<void(quint64)> run) {
        if (!action)
            return;
        connect(action, &QAction::triggered, this, [this, run = std::move(run)] {
            if (const quint64 seq = currentExchange(); seq != 0)
                run(seq);
        });
    };
    const auto copying = [this](CommandStyle style) {
        return [this, style](quint64 seq) { m_commands->copyCommand(seq, style); };
    };
    on(actions.copyCurl, copying(CommandStyle::Posix));
    on(actions.copyCurlBash, copying(CommandStyle::Bash));
    on(actions.copyCurlCmd, copying(CommandStyle::Cmd));
    on(actions.copyPowerShell, copying(CommandStyle::PowerShell));
    on(actions.copyRaw, [this](quint64 seq) { m_commands->copyRaw(seq); });
    on(actions.copyUrl, [this](quint64 seq) { m_commands->copyUrl(seq); });
    on(actions.copyHar, [this](quint64) { m_commands->copyHar(selectedExchanges()); });
    on(actions.resend, [this](quint64 seq) { m_commands->sendAgain(seq); });
    on(actions.editAndSend, [this](quint64 seq) { m_commands->editAndSend(seq, window()); });
    on(actions.createRoute, [this](quint64 seq) {
        requests().selectsSeveral() ? proposeMany(RouteGatherer::By::Path) : createRoute(seq);
    });
    on(actions.addResponse, [this](quint64 seq) {
        requests().selectsSeveral() ? proposeMany(RouteGatherer::By::Route) : proposeResponse(seq);
    });
    on(actions.showConnection, [this](quint64 seq) { showConnection(seq); });
    if (actions.compare)
        connect(actions.compare, &QAction::triggered, this, &TrafficPage::compareSelected);
    if (actions.dashboard)
        setUpDashboard(*actions.dashboard);
    if (actions.filter)
        connect(actions.filter, &QAction::triggered, this, [this] { showTab(RequestsTab); });
    orderTabs();
}

void TrafficPage::setUpDashboard(QAction &shown)
{
    connect(&shown, &QAction::toggled, this, [this](bool on) {
        setViewState(DashboardKey, on);
        m_dashboard->setVisible(on);
    });
    shown.setChecked(viewState(DashboardKey, false).toBool());
}

void TrafficPage::setSettings(const RequestListSettings &settings)
{
    m_settings = settings;
    m_requests->setSettings(settings);
    if (m_imported)
        m_imported->setSettings(settings);
}

TrafficView &TrafficPage::requestsView()
{
    return requests().view();
}

void TrafficPage::setFollowing(bool following)
{
    m_requests->setFollowing(following);
}

void TrafficPage::setHidesSecrets(bool hides)
{
    m_requests->setHidesSecrets(hides);
    if (m_imported)
        m_imported->setHidesSecrets(hides);
    m_connections->setHidesSecrets(hides);
    m_commands->setHidesSecrets(hides);
    m_hidesSecrets = hides;
    emit hidesSecretsChanged(hides);
}

quint64 TrafficPage::currentExchange() const
{
    return requests().current();
}

std::vector<std::uint64_t> TrafficPage::selectedExchanges() const
{
    return requests().selected();
}

std::optional<std::uint64_t> TrafficPage::filteredCount() const
{
    const RequestsPane &pane = requests();
    return pane.isFiltering() ? std::nullopt : pane.filteredCount();
}

std::optional<TrafficCriteria> TrafficPage::filterInForce() const
{
    return requests().filterInForce();
}

void TrafficPage::selectExchange(quint64 seq)
{
    showTab(RequestsTab);
    requests().select(seq);
}

void TrafficPage::focusFilter()
{
    showTab(RequestsTab);
    requests().focusFilter();
}

void TrafficPage::showRequestsOfConnection(quint64 connectionId)
{
    showTab(RequestsTab);
    requests().setFilterText(TrafficFilter::condition(u"conn"_s, QString::number(connectionId)));
}

void TrafficPage::showConnection(quint64 seq)
{
    const auto record = store()->record(seq);
    if (!record)
        return;
    showTab(ConnectionsTab);
    m_connections->select(record->connectionId);
}

void TrafficPage::showTime(std::int64_t begin, std::int64_t end)
{
    // The charts are of what arrives.
    showLive();
    showTab(RequestsTab);
    m_requests->narrowToTime(begin, end);
}

void TrafficPage::clear()
{
    m_requests->clear();
}

void TrafficPage::beginAnew()
{
    showLive();
    hideFirstSteps();
    m_requests->beginAnew();
}

void TrafficPage::showFirstSteps(const QString &url)
{
    m_firstSteps->begin(url);
    m_hadFirstSteps = true;
    m_firstSteps->setVisible(!m_imported);
}

void TrafficPage::hideFirstSteps()
{
    m_hadFirstSteps = false;
    m_firstSteps->hide();
}

void TrafficPage::createRoute(quint64 seq)
{
    const auto exchange = store()->exchange(seq);
    if (!exchange)
        return;
    auto *dialog = new CreateRouteDialog(*exchange, m_workspace, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { emit routeProposed(dialog->route(), dialog->position()); });
    dialog->open();
}

void TrafficPage::proposeResponse(quint64 seq)
{
    const auto exchange = store()->exchange(seq);
    if (exchange && !exchange->routeId.empty())
        emit responseProposed(toQString(exchange->routeId), responseFromExchange(*exchange));
}

void TrafficPage::proposeMany(RouteGatherer::By by)
{
    auto *dialog =
        new CreateRoutesDialog({store(), selectedExchanges()}, m_workspace, by, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { emit routesProposed(dialog->proposals()); });
    dialog->open();
}

void TrafficPage::compareSelected()
{
    const std::vector<std::uint64_t> seqs = selectedExchanges();
    if (seqs.size() != 2)
        return;
    const auto left = store()->exchange(seqs.front());
    const auto right = store()->exchange(seqs.back());
    if (!left || !right) {
        emit noticed(tr("One of the two requests is no longer kept"));
        return;
    }
    auto *dialog = new CompareDialog(*left, *right, m_hidesSecrets, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &TrafficPage::hidesSecretsChanged, dialog, &CompareDialog::setHidesSecrets);
    // Beside the window, which goes on.
    dialog->show();
}

void TrafficPage::openRoute(quint64 seq)
{
    const auto exchange = store()->exchange(seq);
    if (exchange && !exchange->routeId.empty()) {
        emit openRouteRequested(
            {exchange->serverId, exchange->routeId, exchange->responseId, Field::None});
    }
}

void TrafficPage::showTab(int index)
{
    m_tabs->setCurrentIndex(index);
    const bool isRequests = index == RequestsTab;
    m_tools->setCurrentWidget(isRequests ? requests().tools() : m_connections->tools());
    m_tools->setVisible(isRequests || !m_imported);
    if (isRequests)
        m_stack->setCurrentWidget(&requests());
    else if (m_imported)
        m_stack->setCurrentWidget(m_noConnections);
    else
        m_stack->setCurrentWidget(m_connections);
}

void TrafficPage::focusList()
{
    TrafficView &list =
        m_stack->currentWidget() == m_connections ? m_connections->view() : requests().view();
    list.setFocus(Qt::ShortcutFocusReason);
}

void TrafficPage::orderTabs()
{
    QWidgetList order{m_tabs};
    order << widgetsIn(*requests().tools()->layout()) << &requests().view();
    order << widgetsIn(*m_connections->tools()->layout()) << &m_connections->view();
    chainTabs(order);
}

void TrafficPage::scheduleTabTexts()
{
    m_tabTextsAreOld = m_tabPause.isActive();
    if (m_tabTextsAreOld)
        return;
    updateTabTexts();
    m_tabPause.start();
}

void TrafficPage::updateTabTexts()
{
    const QString kept = formatCount(store()->counters().kept);
    const auto filtered = this->requests().filteredCount();
    //: Of the requests, so many are shown: "215 of 1,524"
    const QString requests = filtered ? tr("%1 of %2").arg(formatCount(*filtered), kept) : kept;
    const QString connections = formatCount(m_controller.connections().openCount());
    m_tabs->setTabText(RequestsTab, tr("Requests %1").arg(requests));
    if (m_imported) {
        m_tabs->setTabText(ConnectionsTab, tr("Connections"));
        m_tabs->setAccessibleName(tr("Requests, %1; connections").arg(requests));
        return;
    }
    m_tabs->setTabText(ConnectionsTab, tr("Connections %1").arg(connections));
    m_tabs->setAccessibleName(tr("Requests, %1; connections, %2").arg(requests, connections));
}

QSize TrafficPage::minimumSizeHint() const
{
    int most = 0;
    int taken = 0;
    for (const QWidget *strip : std::initializer_list<QWidget *>{m_firstSteps, m_strip}) {
        const int height = strip->layout()->minimumSize().height();
        most = std::max(most, height);
        if (strip->isVisibleTo(this))
            taken += height;
    }
    const int charts = m_dashboard->isVisibleTo(this) ? m_dashboard->chartsHeight() : 0;
    return QWidget::minimumSizeHint() + QSize(0, std::max(0, most - taken) - charts);
}

void TrafficPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_dashboard->setChartsShown(height() >= RoomForCharts * gridStep());
}

void TrafficPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        updateTabTexts();
        updateConnectionsPlaceholder();
    }
}

void TrafficPage::updateConnectionsPlaceholder()
{
    m_noConnections->setMessage(Icon::Connection, tr("A file has no connections"),
                                tr("It tells of requests only. Those that arrive have some."));
    m_noConnections->setAction(tr("Back to Live"), [this] { showLive(); });
}

} // namespace mynah
