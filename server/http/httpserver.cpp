// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserver.h"

#include "server/core/withtimeout.h"
#include "server/http/callableadapter.h"

namespace mynah {

HTTPServer::HTTPServer(IOLoop &loop, HTTPServerConnectionDelegate &delegate,
                       const HTTPServerOptions &options)
    : TCPServer(loop, options.tcp)
    , m_options(options)
    , m_delegate(&delegate)
{
}

HTTPServer::HTTPServer(IOLoop &loop, RequestCallback callback, const HTTPServerOptions &options)
    : TCPServer(loop, options.tcp)
    , m_options(options)
    , m_callback(std::move(callback))
{
}

HTTPServer::~HTTPServer()
{
    Q_ASSERT(m_connections.empty());
}

Task<> HTTPServer::handleStream(std::unique_ptr<IOStream> stream, const PeerAddress &peer)
{
    HTTPRequestContext context;
    context.connectionId = nextConnectionId();
    context.remoteIp = peer.remoteIp;
    context.remotePort = peer.remotePort;
    context.localIp = peer.localIp;
    context.localPort = peer.localPort;
    context.local = peer.isUnix;
    context.opened = loop().time();
    context.openedWall = loop().clock().wallNow();
    const std::uint64_t id = context.connectionId;
    auto connection = std::make_unique<HTTP1ServerConnection>(
        std::move(stream), std::move(context),
        HTTP1ServerConnection::Services{m_options.http, m_memories, m_options.observer});
    HTTP1ServerConnection &served = *connection;
    m_connections.emplace(id, std::move(connection));
    m_serving.spawn(serveConnection(served), "an HTTP connection");
    return {};
}

// Removes the connection when the frame of its own task is gone, not from within.
Task<> HTTPServer::serveConnection(HTTP1ServerConnection &connection)
{
    {
        Task<> serving = connection.serve(*this);
        co_await std::move(serving);
    }
    m_connections.erase(connection.context().connectionId);
    if (m_connections.empty() && m_emptied && !m_emptied->isDone())
        m_emptied->setValue();
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
    for (const auto &[id, connection] : m_connections)
        connection->abort(HTTPConnection::Abort::Close);
    Task<> joining = m_serving.join();
    co_await std::move(joining);
}

} // namespace mynah
