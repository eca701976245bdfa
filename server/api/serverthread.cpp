// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/serverthread.h"

#include "server/core/serverlog.h"
#include "server/core/spawn.h"
#include "server/core/taskgroup.h"
#include "server/http/httpserver.h"
#include "server/mock/connectionlog.h"
#include "server/mock/mockapplication.h"
#include "server/mock/recorder.h"
#include "server/mock/routetable.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace mynah {

namespace {

constexpr std::size_t SmallestRing = 8 * 1024 * 1024;
constexpr std::size_t LargestRing = 64 * 1024 * 1024;
// Room for some exchanges with bodies of that size.
constexpr std::size_t BodiesPerRing = 32;

std::size_t ringBytes(std::uint64_t bodyBytes)
{
    return std::clamp<std::uint64_t>(bodyBytes * BodiesPerRing, SmallestRing, LargestRing);
}

bool isSame(const WorkerServer::Socket &a, const WorkerServer::Socket &b)
{
    return a.socket.fd() == b.socket.fd() && a.tls == b.tls;
}

ConnectionInfo::State stateOf(HTTP1ServerConnection::State state)
{
    switch (state) {
    case HTTP1ServerConnection::State::Handshake:
    case HTTP1ServerConnection::State::ReadingHead:
    case HTTP1ServerConnection::State::InExchange:
        return ConnectionInfo::State::Active;
    case HTTP1ServerConnection::State::Idle:
        return ConnectionInfo::State::Idle;
    case HTTP1ServerConnection::State::Lingering:
        return ConnectionInfo::State::Closing;
    }
    return ConnectionInfo::State::Idle;
}

} // namespace

// What lives on the thread.
class ServerThread::Worker final
{
public:
    Worker(ExchangeRing &ring, const Options &options)
        : m_ring(ring)
        , m_connectionLog(ring, *IOLoop::current())
        , m_options(options)
    {
    }
    ~Worker() { Q_ASSERT(m_servers.empty() && m_retired.running() == 0); }
    Q_DISABLE_COPY_MOVE(Worker)

    void configure(const WorkerConfig &config);
    Task<> stop(std::function<void()> done);
    void closeConnection(std::uint64_t id, HTTPConnection::Abort how);
    std::vector<ConnectionActivity> activity(std::size_t most) const;

private:
    // A server of the workspace on this worker.
    struct Served
    {
        Served(const WorkerServer &wanted, ExchangeRing &ring, ConnectionLog &connections,
               const Options &options)
            : recorder(ring, connections, wanted.table->serverNumber(), options.bodyBytes)
            , application(wanted.table)
            , http(*IOLoop::current(), application, httpOptions(wanted, recorder, options))
            , stopTimeout(wanted.limits.stopTimeout)
        {
        }
        static HTTPServerOptions httpOptions(const WorkerServer &wanted, Recorder &recorder,
                                             const Options &options);
        static HTTP1Parameters parameters(const WorkerServer &wanted, const Options &options);

        Recorder recorder;
        MockApplication application;
        HTTPServer http;
        std::chrono::milliseconds stopTimeout;
        std::vector<WorkerServer::Socket> sockets;
    };
    using Servers = std::map<std::string, std::unique_ptr<Served>, std::less<>>;

    void configure(const WorkerServer &wanted);
    static void setSockets(Served &served, const std::vector<WorkerServer::Socket> &sockets);
    void retire(std::unique_ptr<Served> served);
    static Task<> stopServing(std::unique_ptr<Served> served);

    ExchangeRing &m_ring;
    ConnectionLog m_connectionLog;
    Options m_options;
    Servers m_servers;
    // Servers that end their last exchanges.
    TaskGroup m_retired;
};

HTTPServerOptions ServerThread::Worker::Served::httpOptions(const WorkerServer &wanted,
                                                            Recorder &recorder,
                                                            const Options &options)
{
    HTTPServerOptions http;
    http.http = parameters(wanted, options);
    http.tcp.stream = wanted.limits.stream;
    http.quota = wanted.quota;
    http.observer = &recorder;
    return http;
}

HTTP1Parameters ServerThread::Worker::Served::parameters(const WorkerServer &wanted,
                                                         const Options &options)
{
    HTTP1Parameters parameters = wanted.limits.http;
    parameters.captureBytes = options.bodyBytes;
    return parameters;
}

void ServerThread::Worker::configure(const WorkerConfig &config)
{
    for (auto served = m_servers.begin(); served != m_servers.end();) {
        const bool stays = std::any_of(config.begin(), config.end(), [&](const auto &wanted) {
            return wanted.serverId == served->first;
        });
        if (!stays)
            retire(std::move(served->second));
        served = stays ? std::next(served) : m_servers.erase(served);
    }
    for (const WorkerServer &wanted : config)
        configure(wanted);
}

void ServerThread::Worker::configure(const WorkerServer &wanted)
{
    std::unique_ptr<Served> &served = m_servers[wanted.serverId];
    if (!served) {
        served = std::make_unique<Served>(wanted, m_ring, m_connectionLog, m_options);
    } else {
        served->application.publish(wanted.table);
        served->http.setParameters(Served::parameters(wanted, m_options));
        served->http.setStreamOptions(wanted.limits.stream);
        served->stopTimeout = wanted.limits.stopTimeout;
    }
    setSockets(*served, wanted.sockets);
}

void ServerThread::Worker::setSockets(Served &served,
                                      const std::vector<WorkerServer::Socket> &sockets)
{
    if (std::equal(served.sockets.begin(), served.sockets.end(), sockets.begin(), sockets.end(),
                   isSame))
        return;
    // Connections that wait to be accepted stay with the shared descriptor.
    served.http.stopListening();
    for (const WorkerServer::Socket &socket : sockets)
        served.http.addSockets({socket.socket}, socket.tls);
    served.sockets = sockets;
}

void ServerThread::Worker::retire(std::unique_ptr<Served> served)
{
    served->http.stopListening();
    // Another server may want their addresses before this one's last exchange is over.
    served->sockets.clear();
    m_retired.spawn(stopServing(std::move(served)), "stopping a server");
}

Task<> ServerThread::Worker::stopServing(std::unique_ptr<Served> served)
{
    Task<> stopped = served->http.stop(served->stopTimeout);
    co_await std::move(stopped);
    if (const std::size_t cut = served->http.cutOff(); cut > 0)
        qCWarning(generalLog,
                  "Connections that were still busy %lld ms after the server stopped (its limit "
                  "stopTimeoutMs) and were cut off: %zu",
                  static_cast<long long>(served->stopTimeout.count()), cut);
}

Task<> ServerThread::Worker::stop(std::function<void()> done)
{
    for (auto &[id, served] : m_servers)
        retire(std::move(served));
    m_servers.clear();
    Task<> joined = m_retired.join();
    co_await std::move(joined);
    done();
}

void ServerThread::Worker::closeConnection(std::uint64_t id, HTTPConnection::Abort how)
{
    for (auto &[serverId, served] : m_servers) {
        if (served->http.closeConnection(id, how))
            return;
    }
}

std::vector<ConnectionActivity> ServerThread::Worker::activity(std::size_t most) const
{
    std::vector<ConnectionActivity> activities;
    for (const auto &[serverId, served] : m_servers) {
        for (const auto &[id, connection] : served->http.connections()) {
            if (activities.size() == most)
                return activities;
            activities.push_back({id, stateOf(connection->state()), connection->bytesRead(),
                                  connection->bytesWritten()});
        }
    }
    return activities;
}

ServerThread::ServerThread(int number, const Options &options)
    : m_ring(ringBytes(options.bodyBytes))
    , m_thread(QStringLiteral("worker %1").arg(number))
{
    m_thread.run([&] { m_worker = std::make_unique<Worker>(m_ring, options); });
}

ServerThread::~ServerThread()
{
    m_thread.run([this] { m_worker.reset(); });
}

void ServerThread::configure(std::shared_ptr<const WorkerConfig> config, std::function<void()> done)
{
    m_thread.post([this, config = std::move(config), done = std::move(done)] {
        m_worker->configure(*config);
        done();
    });
}

void ServerThread::stop(std::function<void()> done)
{
    m_thread.post(
        [this, done = std::move(done)] { spawn(m_worker->stop(done), "stopping a worker"); });
}

void ServerThread::closeConnection(std::uint64_t id, HTTPConnection::Abort how)
{
    m_thread.post([this, id, how] { m_worker->closeConnection(id, how); });
}

void ServerThread::collectActivity(
    std::size_t most, std::function<void(const std::vector<ConnectionActivity> &)> callback)
{
    m_thread.post(
        [this, most, callback = std::move(callback)] { callback(m_worker->activity(most)); });
}

} // namespace mynah
