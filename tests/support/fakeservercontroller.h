// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/connectiontable.h"
#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"

#include <map>
#include <optional>
#include <utility>

namespace mynah::test {

// Tests of the window without threads or sockets: remembers what it was asked for and answers
// what a test has set. start() goes to Running at once unless a start error is set; callbacks
// come with the next turn of the event loop.
class FakeServerController final : public ServerControllerInterface
{
    Q_OBJECT

public:
    explicit FakeServerController(QObject *parent = nullptr);

    void start() override;
    void stop() override;
    void apply(std::shared_ptr<const Workspace> workspace, const QString &baseDir) override;
    void setOptions(const ServerOptions &options) override { m_options = options; }
    ServerOptions options() const override { return m_options; }
    ServerStatus status() const override { return m_status; }
    ServerRates rates() const override { return m_rates; }
    std::vector<Problem> problems() const override { return m_problems; }
    ExchangeStore &store() override { return m_store; }
    ConnectionTable &connections() override { return m_connections; }
    void closeConnection(std::uint64_t id) override { m_closed.push_back(id); }
    void resetConnection(std::uint64_t id) override { m_reset.push_back(id); }
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

    // What it answers.
    void setStatus(const ServerStatus &status);
    void setRates(const ServerRates &rates) { m_rates = rates; }
    // apply() publishes these.
    void setProblems(const std::vector<Problem> &problems) { m_problems = problems; }
    // The next start() fails with it; nothing: it succeeds again.
    void setStartError(const std::optional<StartError> &error) { m_startError = error; }
    void setExplanation(const MatchExplanation &explanation) { m_explanation = explanation; }
    void setRuleTest(const RuleTest &test) { m_ruleTest = test; }
    void setPreview(const Expected<RenderedResponse, Message> &preview) { m_preview = preview; }
    void setSendResult(const Expected<SendResult, Message> &result) { m_sendResult = result; }
    void setPortState(int port, const PortState &state) { m_portStates[port] = state; }
    // While off, apply() only remembers the workspace.
    void setPublishing(bool publishing) { m_publishing = publishing; }

    // Into the store and the table, as if they had happened.
    std::uint64_t addExchange(const Exchange &exchange);
    // GET target → status, with usual headers, times and a small JSON body.
    std::uint64_t addExchange(std::string_view method, std::string_view target, int status = 200);
    void addConnection(const ConnectionInfo &connection)
    {
        ConnectionTable::Batch(m_connections).add(connection);
    }

    // What it was asked for.
    int starts() const { return m_starts; }
    int stops() const { return m_stops; }
    int applies() const { return m_applies; }
    std::shared_ptr<const Workspace> workspace() const { return m_workspace; }
    QString baseDir() const { return m_baseDir; }
    const std::vector<SendRequest> &sent() const { return m_sent; }
    const std::vector<std::uint64_t> &closedConnections() const { return m_closed; }
    const std::vector<std::uint64_t> &resetConnections() const { return m_reset; }
    const std::vector<std::uint64_t> &explained() const { return m_explained; }

private:
    ServerStatus runningStatus() const;

    ServerOptions m_options;
    ServerStatus m_status;
    ServerRates m_rates;
    std::vector<Problem> m_problems;
    std::optional<StartError> m_startError;
    MatchExplanation m_explanation;
    RuleTest m_ruleTest;
    Expected<RenderedResponse, Message> m_preview = RenderedResponse();
    Expected<SendResult, Message> m_sendResult = SendResult();
    std::map<int, PortState> m_portStates;
    bool m_publishing = true;

    ExchangeStore m_store;
    ConnectionTable m_connections;

    int m_starts = 0;
    int m_stops = 0;
    int m_applies = 0;
    std::shared_ptr<const Workspace> m_workspace;
    QString m_baseDir;
    std::vector<SendRequest> m_sent;
    std::vector<std::uint64_t> m_closed;
    std::vector<std::uint64_t> m_reset;
    std::vector<std::uint64_t> m_explained;
};

// A whole exchange that a test can change before it adds it.
Exchange sampleExchange(std::string_view method = "GET", std::string_view target = "/hello",
                        int status = 200);

} // namespace mynah::test
