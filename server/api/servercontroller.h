// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/connectiontable.h"
#include "server/api/exchangestore.h"
#include "server/api/listenerset.h"
#include "server/api/loopthread.h"
#include "server/api/ratemeter.h"
#include "server/api/servercontrollerinterface.h"
#include "server/api/servermetrics.h"
#include "server/api/serverthread.h"
#include "server/api/traffictotals.h"
#include "server/api/workspacecompiler.h"
#include "server/core/ioloop.h"
#include "server/mock/idregistry.h"

#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mynah {

class CaptureThread;
class RequestSender;

// The real servers: workers, the thread that takes down what they do, and a thread for what may
// take long (compiling, binding).
class ServerController final : public ServerControllerInterface
{
    Q_OBJECT

public:
    explicit ServerController(QObject *parent = nullptr);
    // Stops and waits: exchanges get their server's stopTimeout to end.
    ~ServerController() override;

    void start() override;
    void stop() override;
    void apply(std::shared_ptr<const Workspace> workspace, const QString &baseDir) override;
    void setOptions(const ServerOptions &options) override;
    ServerOptions options() const override { return m_options; }

    ServerStatus status() const override { return m_status; }
    ServerRates rates() const override { return m_rates.rates(); }
    std::vector<Problem> problems() const override { return m_problems; }
    ExchangeStore &store() override { return m_store; }
    ConnectionTable &connections() override { return m_connections; }
    // What there is to say right now; of its traffic only with ServerOptions::countsTotals.
    WorkspaceMetrics metrics() const;

    void closeConnection(std::uint64_t id) override;
    void resetConnection(std::uint64_t id) override;

    void explain(const Exchange &exchange, QObject *context,
                 std::function<void(const MatchExplanation &)> callback) override;
    std::shared_ptr<const RequestTrial> trialOf(const Exchange &exchange) const override;
    RuleTest testRules(const MockRoute &route, const RuleSet &rules,
                       const Exchange &exchange) const override;
    void renderPreview(
        const MockRoute &route, const MockResponse &response, const Exchange &exchange,
        QObject *context,
        std::function<void(const Expected<RenderedResponse, Message> &)> callback) override;
    void send(const SendRequest &request, QObject *context,
              std::function<void(const Expected<SendResult, Message> &)> callback) override;
    std::function<PortState()> portProbe(const std::string &address, int port) const override;

private:
    // Compiles and binds; on the thread for what may take long.
    struct Deployment;

    void proceed();
    void deploy();
    void onPrepared(const Deployment &deployment);
    void onOpened(const Deployment &deployment);
    void configureWorkers(const Deployment &deployment, std::function<void()> done);
    std::shared_ptr<ConnectionQuota> quotaOf(const std::string &serverId,
                                             const ServedLimits &limits);
    void finishDeployment(const Deployment &deployment);
    void dropUnusedTables();
    void setListeners(const std::vector<OpenedListener> &listeners);

    void startWorkers();
    void stopWorkers();
    void onWorkersStopped();
    void setState(ServerState state);
    void refreshActivity();
    std::shared_ptr<const RouteTable> tableFor(const Exchange &exchange) const;

    // Runs the work on m_background and then the result on this thread.
    template <typename Work, typename Then>
    void inBackground(Work work, Then then);
    // A function for workers that calls back here once it was called that many times.
    std::function<void()> afterCalls(std::size_t calls, std::function<void()> then);

    ServerOptions m_options;
    ExchangeStore m_store;
    ConnectionTable m_connections;
    TrafficTotals m_totals;
    mutable RateMeter m_rates{m_store, m_connections};
    IdRegistry m_ids;

    std::shared_ptr<const Workspace> m_workspace = std::make_shared<const Workspace>();
    std::string m_baseDir;
    // Of the workspace that is live.
    RouteTables m_tables;
    std::vector<Problem> m_problems;
    ServerStatus m_status;

    // What is wanted, and what is being done about it: one step at a time (proceed()).
    bool m_wantsToRun = false;
    bool m_workspaceChanged = false;
    bool m_retry = false;
    bool m_busy = false;
    bool m_inheritedTaken = false;

    // Used by m_background only.
    WorkspaceCompiler m_compiler{m_ids};
    std::optional<IOLoop::Timeout> m_dropAgain;
    ListenerSet m_listeners;
    LoopThread m_background{QStringLiteral("background")};

    std::vector<std::unique_ptr<ServerThread>> m_workers;
    // What the workers count together, by the ids of the servers; also of one that has gone while
    // its last connections end.
    std::map<std::string, std::shared_ptr<ConnectionQuota>> m_quotas;
    std::unique_ptr<CaptureThread> m_capture;
    // Made at the first request.
    std::unique_ptr<RequestSender> m_sender;
    QTimer m_activityTimer;
};

} // namespace mynah
