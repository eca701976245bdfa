// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"

#include "server/api/requesttrial.h"

#include <QMetaObject>

namespace mynah::test {

namespace {

template <typename Callback, typename Value>
void callLater(QObject *context, Callback callback, Value value)
{
    QMetaObject::invokeMethod(
        context, [callback = std::move(callback), value = std::move(value)] { callback(value); },
        Qt::QueuedConnection);
}

} // namespace

FakeServerController::FakeServerController(QObject *parent)
    : ServerControllerInterface(parent)
{
}

void FakeServerController::start()
{
    ++m_starts;
    if (!m_startError) {
        setStatus(runningStatus());
        return;
    }
    const StartError error = *m_startError;
    ServerStatus failed = m_status;
    failed.state = ServerState::Failed;
    failed.error = error;
    setStatus(failed);
    emit startFailed(error);
}

void FakeServerController::stop()
{
    ++m_stops;
    ServerStatus stopped = m_status;
    stopped.state = ServerState::Stopped;
    stopped.error.reset();
    for (ListenerStatus &listener : stopped.listeners)
        listener.url.clear();
    setStatus(stopped);
}

void FakeServerController::apply(std::shared_ptr<const Workspace> workspace, const QString &baseDir)
{
    ++m_applies;
    m_workspace = std::move(workspace);
    m_baseDir = baseDir;
    if (!m_publishing)
        return;
    ++m_status.revision;
    emit published(m_status.revision, m_problems);
    emit statusChanged();
}

void FakeServerController::explain(const Exchange &exchange, QObject *context,
                                   std::function<void(const MatchExplanation &)> callback)
{
    m_explained.push_back(exchange.record.seq);
    callLater(context, std::move(callback), m_explanation);
}

std::shared_ptr<const RequestTrial> FakeServerController::trialOf(const Exchange &exchange) const
{
    return std::make_shared<const RequestTrial>(nullptr, exchange);
}

RuleTest FakeServerController::testRules(const MockRoute &, const RuleSet &, const Exchange &) const
{
    return m_ruleTest;
}

void FakeServerController::renderPreview(
    const MockRoute &, const MockResponse &, const Exchange &, QObject *context,
    std::function<void(const Expected<RenderedResponse, Message> &)> callback)
{
    callLater(context, std::move(callback), m_preview);
}

void FakeServerController::send(const SendRequest &request, QObject *context,
                                std::function<void(const Expected<SendResult, Message> &)> callback)
{
    m_sent.push_back(request);
    callLater(context, std::move(callback), m_sendResult);
}

std::function<PortState()> FakeServerController::portProbe(const std::string &, int port) const
{
    PortState state;
    state.isFree = true;
    if (const auto known = m_portStates.find(port); known != m_portStates.end())
        state = known->second;
    return [state] { return state; };
}

void FakeServerController::setStatus(const ServerStatus &status)
{
    m_status = status;
    emit statusChanged();
}

std::uint64_t FakeServerController::addExchange(const Exchange &exchange)
{
    m_store.append(exchange);
    return m_store.endSeq() - 1;
}

std::uint64_t FakeServerController::addExchange(std::string_view method, std::string_view target,
                                                int status)
{
    return addExchange(sampleExchange(method, target, status));
}

ServerStatus FakeServerController::runningStatus() const
{
    ServerStatus status = m_status;
    status.state = ServerState::Running;
    status.error.reset();
    status.listeners.clear();
    if (!m_workspace)
        return status;
    for (const Shared<MockServer> &server : m_workspace->servers) {
        for (std::size_t row = 0; row < server->listeners.size(); ++row) {
            const Listener &listener = server->listeners[row];
            status.listeners.push_back(
                {.serverId = server->id,
                 .row = static_cast<int>(row),
                 .address = listener.address,
                 .port = listener.port,
                 .tls = listener.tls.has_value(),
                 .loopback = listener.address != "0.0.0.0" && listener.address != "::",
                 .url = "http://127.0.0.1:" + std::to_string(listener.port),
                 .error = {}});
        }
    }
    return status;
}

Exchange sampleExchange(std::string_view method, std::string_view target, int status)
{
    Exchange exchange;
    exchange.method = method;
    exchange.target = target;
    exchange.requestHead = exchange.method + " " + exchange.target
        + " HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nUser-Agent: sample/1.0\r\nAccept: */*\r\n\r\n";
    exchange.responseHead = "HTTP/1.1 " + std::to_string(status)
        + " Sample\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n";
    exchange.responseBody = R"({"hello":"world"})";
    exchange.localAddress = "127.0.0.1:8080";

    ExchangeRecord &record = exchange.record;
    record.wallTime = 1'700'000'000'000'000'000;
    record.connectionId = 1;
    record.connectionAge = 812'400'000;
    record.headersComplete = 21'000;
    record.bodyComplete = 21'500;
    record.matched = 30'000;
    record.responseStart = 52'000;
    record.responseEnd = 104'000;
    record.responseBodyBytes = exchange.responseBody.size();
    record.requestHeadBytes = static_cast<std::uint32_t>(exchange.requestHead.size());
    record.responseHeadBytes = static_cast<std::uint32_t>(exchange.responseHead.size());
    record.numberOnConnection = 1;
    record.peerAddress = {127, 0, 0, 1};
    record.peerPort = 53312;
    record.localPort = 8080;
    record.family = ExchangeRecord::Family::IPv4;
    record.status = static_cast<std::uint16_t>(status);
    record.method = exchangeMethod(method);
    return exchange;
}

} // namespace mynah::test
