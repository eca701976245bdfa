// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/servercontroller.h"

#include "server/api/capturethread.h"
#include "server/api/requestpreview.h"
#include "server/api/requestsender.h"
#include "server/api/requesttrial.h"
#include "server/api/servedlimits.h"
#include "server/mock/routetable.h"

#include <QPointer>

#include <algorithm>
#include <atomic>
#include <latch>
#include <utility>

namespace mynah {

using namespace std::chrono_literals;

namespace {

constexpr auto ActivityInterval = 250ms;
constexpr auto DropInterval = 1s;
constexpr std::size_t MostWatchedConnections = 10'000;

StartError nothingToListen()
{
    StartError error;
    error.kind = StartError::Kind::NothingToListen;
    error.message = Message::tr("The workspace has no enabled server with a listener");
    return error;
}

MatchExplanation switchedOff()
{
    MatchExplanation explanation;
    explanation.summary = Message::tr("The server of the request is switched off.");
    return explanation;
}

} // namespace

// One round of making the workspace live.
struct ServerController::Deployment
{
    std::shared_ptr<const Workspace> workspace;
    std::string baseDir;
    // Of start(), rather than of an edit.
    bool isStart = false;
    bool hasChanged = false;
    bool runs = false;
    CompiledWorkspace compiled;
    std::vector<OpenedListener> listeners;
};

ServerController::ServerController(QObject *parent)
    : ServerControllerInterface(parent)
{
    m_activityTimer.setInterval(ActivityInterval);
    connect(&m_activityTimer, &QTimer::timeout, this, &ServerController::refreshActivity);
}

ServerController::~ServerController()
{
    m_sender.reset();
    // After what is still under way there.
    m_background.run([this] { m_listeners.closeAll(); });
    std::latch stopping(static_cast<std::ptrdiff_t>(m_workers.size()));
    for (const auto &worker : m_workers)
        worker->stop([&stopping] { stopping.count_down(); });
    stopping.wait();
    // Reads the workers' rings to the end, so before they go.
    m_capture.reset();
    m_workers.clear();
}

void ServerController::start()
{
    if (m_wantsToRun && m_status.state != ServerState::Failed)
        return;
    m_wantsToRun = true;
    m_retry = true;
    setState(ServerState::Starting);
    proceed();
}

void ServerController::stop()
{
    if (!m_wantsToRun)
        return;
    m_wantsToRun = false;
    setState(ServerState::Stopping);
    proceed();
}

void ServerController::apply(std::shared_ptr<const Workspace> workspace, const QString &baseDir)
{
    m_workspace = std::move(workspace);
    m_baseDir = baseDir.toStdString();
    m_workspaceChanged = true;
    proceed();
}

void ServerController::setOptions(const ServerOptions &options)
{
    m_options = options;
    m_totals.setCounting(options.countsTotals);
    m_store.setLimits({.rows = options.keptRows,
                       .bytes = options.keptBytes,
                       .folderBytes = options.keptFolderBytes});
}

WorkspaceMetrics ServerController::metrics() const
{
    WorkspaceMetrics metrics;
    metrics.servers = serverMetrics(*m_workspace, m_store);
    std::map<std::string, ServerTotals> totals;
    for (const auto &[number, server] : m_totals.servers())
        totals.emplace(m_ids.id(number), server);
    for (ServerMetrics &server : metrics.servers) {
        if (const auto counted = totals.find(server.id); counted != totals.end())
            server.totals = counted->second;
        if (const auto quota = m_quotas.find(server.id); quota != m_quotas.end() && quota->second)
            server.connections = quota->second->counts();
    }
    metrics.recorder = m_store.counters();
    metrics.listeners = m_status.listeners;
    metrics.problems = m_problems.size();
    return metrics;
}

void ServerController::closeConnection(std::uint64_t id)
{
    for (const auto &worker : m_workers)
        worker->closeConnection(id, HTTPConnection::Abort::Close);
}

void ServerController::resetConnection(std::uint64_t id)
{
    for (const auto &worker : m_workers)
        worker->closeConnection(id, HTTPConnection::Abort::Reset);
}

std::function<PortState()> ServerController::portProbe(const std::string &address, int port) const
{
    return [address, port] { return ListenerSet::portState(address, port); };
}

// Takes the next step towards what is wanted. Steps end with m_busy = false and another call.
void ServerController::proceed()
{
    if (m_busy)
        return;
    if (!m_wantsToRun && !m_workers.empty())
        stopWorkers();
    else if (m_workspaceChanged || (m_wantsToRun && m_retry))
        deploy();
    else if (m_status.state == ServerState::Stopping)
        setState(ServerState::Stopped);
}

void ServerController::deploy()
{
    m_busy = true;
    if (m_wantsToRun && m_workers.empty())
        startWorkers();
    Deployment deployment;
    deployment.workspace = m_workspace;
    deployment.baseDir = m_baseDir;
    deployment.isStart = std::exchange(m_retry, false);
    deployment.hasChanged = std::exchange(m_workspaceChanged, false);
    deployment.runs = m_wantsToRun;
    const bool adopts =
        deployment.runs && m_options.useInheritedSockets && !std::exchange(m_inheritedTaken, true);
    inBackground(
        [this, deployment, adopts]() mutable {
            if (adopts)
                m_listeners.adopt(inheritedSockets());
            if (deployment.hasChanged)
                deployment.compiled = m_compiler.compile(*deployment.workspace, deployment.baseDir);
            deployment.listeners = m_listeners.retain(*deployment.workspace, deployment.baseDir);
            return deployment;
        },
        [this](const Deployment &prepared) { onPrepared(prepared); });
}

void ServerController::onPrepared(const Deployment &deployment)
{
    if (deployment.hasChanged) {
        m_tables = deployment.compiled.tables;
        m_problems = deployment.compiled.problems;
    }
    if (!deployment.runs)
        return finishDeployment(deployment);
    // Workers let go of the sockets that are not wanted any more before others are opened, which
    // may be on the same port.
    configureWorkers(deployment, [this, deployment] {
        inBackground(
            [this, opened = deployment]() mutable {
                opened.listeners = m_listeners.open();
                return opened;
            },
            [this](const Deployment &opened) { onOpened(opened); });
    });
}

void ServerController::onOpened(const Deployment &deployment)
{
    configureWorkers(deployment, [this, deployment] { finishDeployment(deployment); });
}

void ServerController::configureWorkers(const Deployment &deployment, std::function<void()> done)
{
    auto config = std::make_shared<WorkerConfig>();
    for (const Shared<MockServer> &server : deployment.workspace->servers) {
        const auto table = m_tables.find(server->id);
        if (!server->enabled || table == m_tables.end())
            continue;
        const ServedLimits limits = servedLimits(*server);
        WorkerServer worker{server->id, table->second, limits, quotaOf(server->id, limits), {}};
        for (const OpenedListener &listener : deployment.listeners) {
            if (listener.status.serverId != server->id)
                continue;
            for (const ListeningSocket &socket : listener.sockets)
                worker.sockets.push_back({socket, listener.tls});
        }
        config->push_back(std::move(worker));
    }
    const auto called = afterCalls(m_workers.size(), std::move(done));
    for (const auto &worker : m_workers)
        worker->configure(config, called);
}

std::shared_ptr<ConnectionQuota> ServerController::quotaOf(const std::string &serverId,
                                                           const ServedLimits &limits)
{
    std::shared_ptr<ConnectionQuota> &quota = m_quotas[serverId];
    if (!quota)
        quota = std::make_shared<ConnectionQuota>();
    quota->setLimits(limits.connections);
    return quota;
}

void ServerController::finishDeployment(const Deployment &deployment)
{
    const std::optional<StartError> errorBefore = m_status.error;
    setListeners(deployment.listeners);
    if (deployment.runs) {
        if (m_status.listeners.empty())
            m_status.error = nothingToListen();
        if (m_wantsToRun)
            m_status.state = m_status.url().empty() ? ServerState::Failed : ServerState::Running;
    }
    m_busy = false;
    if (deployment.hasChanged) {
        m_background.post([this] { dropUnusedTables(); });
        ++m_status.revision;
        m_status.routesAsBefore = deployment.compiled.routesAsBefore;
        emit published(m_status.revision, m_problems);
    }
    emit statusChanged();
    if (deployment.runs && m_status.error && (deployment.isStart || m_status.error != errorBefore))
        emit startFailed(*m_status.error);
    proceed();
}

// On m_background. An answer that is delayed holds the table it began with.
void ServerController::dropUnusedTables()
{
    IOLoop &loop = *IOLoop::current();
    if (m_dropAgain)
        loop.removeTimeout(*std::exchange(m_dropAgain, std::nullopt));
    if (m_compiler.dropUnused())
        m_dropAgain = loop.callLater(DropInterval, [this] { dropUnusedTables(); });
}

void ServerController::setListeners(const std::vector<OpenedListener> &listeners)
{
    m_status.listeners.clear();
    m_status.error.reset();
    for (const OpenedListener &listener : listeners) {
        m_status.listeners.push_back(listener.status);
        if (!m_status.error)
            m_status.error = listener.status.error;
    }
}

void ServerController::startWorkers()
{
    ServerThread::Options options;
    options.bodyBytes = m_options.bodyBytes;
    std::vector<ExchangeRing *> rings;
    for (int number = 1; number <= std::max(m_options.workers, 1); ++number) {
        m_workers.push_back(std::make_unique<ServerThread>(number, options));
        rings.push_back(&m_workers.back()->ring());
    }
    m_capture =
        std::make_unique<CaptureThread>(std::move(rings), m_ids, m_store, m_connections, m_totals);
    m_activityTimer.start();
}

void ServerController::stopWorkers()
{
    m_busy = true;
    m_activityTimer.stop();
    const auto called = afterCalls(m_workers.size() + 1, [this] { onWorkersStopped(); });
    for (const auto &worker : m_workers)
        worker->stop(called);
    // Now rather than afterwards: nobody is to wait for an accept that never comes.
    m_background.post([this, called] {
        m_listeners.closeAll();
        called();
    });
}

void ServerController::onWorkersStopped()
{
    m_capture.reset();
    m_workers.clear();
    m_quotas.clear();
    for (ListenerStatus &listener : m_status.listeners) {
        listener.url.clear();
        listener.error.reset();
    }
    m_status.error.reset();
    m_busy = false;
    if (!m_wantsToRun)
        setState(ServerState::Stopped);
    proceed();
}

void ServerController::setState(ServerState state)
{
    m_status.state = state;
    emit statusChanged();
}

// Costs the workers something, so only while somebody looks at the connections.
void ServerController::refreshActivity()
{
    if (!m_connections.takeWatched())
        return;
    for (const auto &worker : m_workers) {
        worker->collectActivity(
            MostWatchedConnections, [this](const std::vector<ConnectionActivity> &activities) {
                for (const ConnectionActivity &activity : activities)
                    m_connections.setActivity(activity.id, activity.state, activity.bytesIn,
                                              activity.bytesOut);
            });
    }
}

template <typename Work, typename Then>
void ServerController::inBackground(Work work, Then then)
{
    m_background.post([this, work = std::move(work), then = std::move(then)]() mutable {
        QMetaObject::invokeMethod(
            this, [result = work(), then = std::move(then)] { then(result); },
            Qt::QueuedConnection);
    });
}

std::function<void()> ServerController::afterCalls(std::size_t calls, std::function<void()> then)
{
    auto left = std::make_shared<std::atomic<std::size_t>>(calls);
    return [this, left, then = std::move(then)] {
        if (--*left == 0)
            QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    };
}

void ServerController::explain(const Exchange &exchange, QObject *context,
                               std::function<void(const MatchExplanation &)> callback)
{
    const auto table = tableFor(exchange);
    inBackground(
        [table, exchange] { return table ? explainExchange(*table, exchange) : switchedOff(); },
        [context = QPointer<QObject>(context),
         callback = std::move(callback)](const MatchExplanation &explanation) {
            if (context)
                callback(explanation);
        });
}

std::shared_ptr<const RequestTrial> ServerController::trialOf(const Exchange &exchange) const
{
    return std::make_shared<const RequestTrial>(tableFor(exchange), exchange);
}

RuleTest ServerController::testRules(const MockRoute &route, const RuleSet &rules,
                                     const Exchange &exchange) const
{
    return testRulesOn(exchange, route, rules);
}

void ServerController::renderPreview(
    const MockRoute &route, const MockResponse &response, const Exchange &exchange,
    QObject *context, std::function<void(const Expected<RenderedResponse, Message> &)> callback)
{
    PreviewScope scope{m_baseDir, {}};
    if (const MockServer *server = m_workspace->findServer(exchange.serverId))
        scope.serverHeaders = server->headers;
    inBackground([=] { return previewResponse(exchange, route, response, scope); },
                 [context = QPointer<QObject>(context), callback = std::move(callback)](
                     const Expected<RenderedResponse, Message> &preview) {
                     if (context)
                         callback(preview);
                 });
}

// Of the server that received it, null while that is switched off; of the first one for an exchange
// from elsewhere.
std::shared_ptr<const RouteTable> ServerController::tableFor(const Exchange &exchange) const
{
    if (const auto table = m_tables.find(exchange.serverId); table != m_tables.end())
        return table->second;
    const bool isOurs = m_workspace->findServer(exchange.serverId) != nullptr;
    return isOurs || m_tables.empty() ? nullptr : m_tables.begin()->second;
}

void ServerController::send(const SendRequest &request, QObject *context,
                            std::function<void(const Expected<SendResult, Message> &)> callback)
{
    if (!m_sender)
        m_sender = std::make_unique<RequestSender>();
    // By way of this thread: only here is it known whether the context is still there.
    m_sender->send(request,
                   [this, context = QPointer<QObject>(context),
                    callback = std::move(callback)](const RequestSender::Outcome &outcome) {
                       QMetaObject::invokeMethod(
                           this,
                           [context, callback, outcome] {
                               if (context)
                                   callback(outcome);
                           },
                           Qt::QueuedConnection);
                   });
}

} // namespace mynah
