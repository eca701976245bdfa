// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserver.h"

#include "server/core/withtimeout.h"
#include "server/http/callableadapter.h"
#include "server/net/tlsstream.h"

#include <string>
#include <string_view>

namespace mynah {

namespace {

// How many connections at a time are told why they are refused.
constexpr std::size_t MostRefused = 64;

constexpr std::string_view ServerFull =
    "The server has as many connections as its limit maxConnections allows.";
constexpr std::string_view ClientFull =
    "This client has as many connections as the server's limit maxConnectionsPerClient allows.";

std::string refusalOf(std::string_view reason)
{
    return "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n"
           "Content-Type: text/plain; charset=utf-8\r\nContent-Length: "
        + std::to_string(reason.size() + 1) + "\r\n\r\n" + std::string(reason) + "\n";
}

HTTPServerOptions withQuota(HTTPServerOptions options)
{
    if (!options.quota)
        options.quota = std::make_shared<ConnectionQuota>();
    return options;
}

} // namespace

HTTPServer::HTTPServer(IOLoop &loop, HTTPServerConnectionDelegate &delegate,
                       const HTTPServerOptions &options)
    : TCPServer(loop, options.tcp)
    , m_options(withQuota(options))
    , m_delegate(&delegate)
{
}

HTTPServer::HTTPServer(IOLoop &loop, RequestCallback callback, const HTTPServerOptions &options)
    : TCPServer(loop, options.tcp)
    , m_options(withQuota(options))
    , m_callback(std::move(callback))
{
}

HTTPServer::~HTTPServer()
{
    Q_ASSERT(m_connections.empty());
}

std::optional<TCPServer::Obstacle> HTTPServer::obstacle()
{
    if (!m_options.quota->isFull())
        return std::nullopt;
    const std::string most = std::to_string(m_options.quota->limits().all);
    return Obstacle{m_options.quota->fullNotice(),
                    addresses().front().toString() + " has " + most
                        + " connections, as many as its limit maxConnections allows; who connects "
                          "waits until one is closed"};
}

Task<> HTTPServer::handleStream(std::unique_ptr<IOStream> stream, const PeerAddress &peer)
{
    HTTPRequestContext context = contextOf(peer);
    auto slot = m_options.quota->take(peer.isUnix ? std::string() : peer.remoteIp);
    if (!slot) {
        m_serving.spawn(refuse(std::move(stream), std::move(context), slot.error()),
                        "refusing a connection");
        return {};
    }
    const std::uint64_t id = context.connectionId;
    auto connection = std::make_unique<HTTP1ServerConnection>(
        std::move(stream), std::move(context),
        HTTP1ServerConnection::Services{m_options.http, m_memories, m_options.observer});
    HTTP1ServerConnection &served = *connection;
    m_connections.emplace(id, std::move(connection));
    m_serving.spawn(serveConnection(served, std::move(*slot)), "an HTTP connection");
    return {};
}

HTTPRequestContext HTTPServer::contextOf(const PeerAddress &peer) const
{
    HTTPRequestContext context;
    context.connectionId = nextConnectionId();
    context.remoteIp = peer.remoteIp;
    context.remotePort = peer.remotePort;
    context.localIp = peer.localIp;
    context.localPort = peer.localPort;
    context.local = peer.isUnix;
    context.opened = loop().time();
    context.openedWall = loop().wallTime();
    return context;
}

// Removes the connection when the frame of its own task is gone, not from within.
Task<> HTTPServer::serveConnection(HTTP1ServerConnection &connection, ConnectionQuota::Slot slot)
{
    {
        Task<> serving = connection.serve(*this);
        co_await std::move(serving);
    }
    m_connections.erase(connection.context().connectionId);
    slot.release();
    acceptAgain();
    if (m_connections.empty() && m_emptied && !m_emptied->isDone())
        m_emptied->setValue();
}

// Not counted in the quota, so that a client which has too many takes nothing from the others; the
// lingering that lets it read why (RFC 9112 9.6) is for a few at a time only.
Task<> HTTPServer::refuse(std::unique_ptr<IOStream> stream, HTTPRequestContext context,
                          ConnectionQuota::Refusal why)
{
    if (m_options.observer)
        m_options.observer->onConnectionOpened(context);
    const std::string_view reason = why == ConnectionQuota::Refusal::Full ? ServerFull : ClientFull;
    if (mayExplain(*stream)) {
        m_refused.insert(stream.get());
        stream->write(refusalOf(reason));
        Task<> lingering = stream->closeLingering(m_options.http.lingerTimeout);
        co_await std::move(lingering);
        m_refused.erase(stream.get());
    }
    stream->close();
    if (m_options.observer) {
        const ConnectionSummary summary{
            &context, ConnectionEnd::Refused, reason, stream->bytesRead(), stream->bytesWritten(),
            0};
        m_options.observer->onConnectionClosed(summary);
    }
}

// A TLS client understands nothing before its handshake, which would cost more than it is worth.
bool HTTPServer::mayExplain(const IOStream &stream) const
{
    return m_refused.size() < MostRefused && !dynamic_cast<const TlsStream *>(&stream);
}

DelegatePtr HTTPServer::startRequest(HTTP1ServerConnection &server, HTTPConnection &request)
{
    DelegatePtr delegate = m_delegate ? m_delegate->startRequest(server, request)
                                      : makeDelegate<CallableAdapter>(m_callback, server, request);
    if (m_options.proxy.believeHeaders)
        return makeDelegate<ProxyAdapter>(std::move(delegate), request, m_options.proxy);
    return delegate;
}

void HTTPServer::onClose(HTTP1ServerConnection &server)
{
    if (m_delegate)
        m_delegate->onClose(server);
}

bool HTTPServer::closeConnection(std::uint64_t id, HTTPConnection::Abort how)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return false;
    found->second->abort(how);
    return true;
}

Task<> HTTPServer::stop(std::chrono::milliseconds limit)
{
    stopListening();
    for (const auto &[id, connection] : m_connections)
        connection->shutDown();
    if (!m_connections.empty()) {
        m_emptied.emplace();
        Task<> waiting = withTimeout(limit, m_emptied->future());
        try {
            co_await std::move(waiting);
        } catch (const TimeoutError &) {
            // Those that are left have had their time.
        }
        m_emptied.reset();
    }
    for (const auto &[id, connection] : m_connections) {
        // One that lingers has given its answer.
        m_cutOff += connection->state() != HTTP1ServerConnection::State::Lingering;
        connection->abort(HTTPConnection::Abort::Close);
    }
    for (IOStream *stream : m_refused)
        stream->close();
    Task<> joining = m_serving.join();
    co_await std::move(joining);
}

} // namespace mynah
