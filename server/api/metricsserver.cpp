// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/metricsserver.h"

#include "server/api/metricstext.h"
#include "server/core/spawn.h"
#include "server/domain/workspace.h"

#include <chrono>
#include <utility>

namespace mynah {

using namespace std::chrono_literals;

namespace {

constexpr auto StopPatience = 1s;
// Those who watch are few, and take no descriptors from those who are served.
constexpr std::size_t MostConnections = 100;
// Nobody has anything to send here.
constexpr std::uint64_t MostBodyBytes = 4096;

class MetricsHandler final : public RequestHandler
{
public:
    MetricsHandler(const HandlerContext &context, const MetricsServer::Content *content)
        : RequestHandler(context)
        , m_content(*content)
    {
    }

    Task<> get() override
    {
        setHeader("Content-Type", MetricsText::ContentType);
        setHeader("Cache-Control", "no-store");
        finish(m_content.metrics());
        return {};
    }
    // It is different every time.
    std::optional<std::string> computeEtag() const override { return {}; }

private:
    const MetricsServer::Content &m_content;
};

class ProbeHandler final : public RequestHandler
{
public:
    ProbeHandler(const HandlerContext &context, const std::function<bool()> *isWell)
        : RequestHandler(context)
        , m_isWell(*isWell)
    {
    }

    Task<> get() override
    {
        const bool isWell = !m_isWell || m_isWell();
        setStatus(isWell ? 200 : 503);
        setHeader("Content-Type", "text/plain; charset=utf-8");
        setHeader("Cache-Control", "no-store");
        finish(isWell ? "OK\n" : "Not every listener listens\n");
        return {};
    }
    std::optional<std::string> computeEtag() const override { return {}; }

private:
    const std::function<bool()> &m_isWell;
};

class ElsewhereHandler final : public RequestHandler
{
public:
    using RequestHandler::RequestHandler;

    Task<> prepare() override
    {
        setStatus(404);
        setHeader("Content-Type", "text/plain; charset=utf-8");
        finish(
            "There is nothing at this path. These are answered:\n/metrics\n/-/healthy\n/-/ready\n");
        return {};
    }
};

// A program that answers at all is healthy.
const std::function<bool()> AnswersAtAll;

ApplicationSettings applicationSettings()
{
    ApplicationSettings settings;
    settings.log = [](const AccessLogEntry &) {};
    settings.defaultHandler = handlerTarget<ElsewhereHandler>();
    return settings;
}

HTTPServerOptions httpOptions()
{
    HTTPServerOptions options;
    options.http.maxBodyBytes = MostBodyBytes;
    options.http.captureBytes = 0;
    options.quota = std::make_shared<ConnectionQuota>(
        ConnectionLimits{.all = MostConnections, .perClient = MostConnections});
    return options;
}

Workspace workspaceOf(const Listener &listener)
{
    MockServer server;
    server.listeners = {listener};
    Workspace workspace;
    workspace.servers.push_back(std::move(server));
    return workspace;
}

} // namespace

MetricsServer::MetricsServer(Content content)
    : m_content(std::move(content))
    , m_application(applicationSettings())
    , m_http(m_loop, m_application, httpOptions())
{
    const auto serve = [this](std::string_view path, HandlerTarget handler) {
        [[maybe_unused]] const auto added = m_application.addHandler(path, std::move(handler));
        Q_ASSERT(added);
    };
    serve("/metrics", handlerTarget<MetricsHandler>(&m_content));
    serve("/-/healthy", handlerTarget<ProbeHandler>(&AnswersAtAll));
    serve("/-/ready", handlerTarget<ProbeHandler>(&m_content.isReady));
}

MetricsServer::~MetricsServer() = default;

Expected<ListenerStatus, StartError> MetricsServer::listen(const Listener &listener)
{
    m_listeners.retain(workspaceOf(listener), {});
    const OpenedListener opened = m_listeners.open().front();
    if (opened.status.error)
        return Unexpected(*opened.status.error);
    m_http.addSockets(opened.sockets);
    return opened.status;
}

void MetricsServer::stop(std::function<void()> done)
{
    m_listeners.closeAll();
    spawn(stopServing(std::move(done)), "stopping the metrics");
}

Task<> MetricsServer::stopServing(std::function<void()> done)
{
    Task<> stopped = m_http.stop(StopPatience);
    co_await std::move(stopped);
    done();
}

} // namespace mynah
