// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/taskgroup.h"
#include "server/http/exchangememory.h"
#include "server/http/http1parameters.h"
#include "server/http/http1serverconnection.h"
#include "server/http/httpserverconnectiondelegate.h"
#include "server/http/proxyadapter.h"
#include "server/net/connectionquota.h"
#include "server/net/tcpserver.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace mynah {

class HTTPServerRequest;

struct HTTPServerOptions
{
    HTTP1Parameters http;
    TCPServerOptions tcp;
    ProxySettings proxy;
    // Shared with the workers that serve the same; null: one of its own.
    std::shared_ptr<ConnectionQuota> quota;
    // Outlives the server; may be null.
    ExchangeObserver *observer = nullptr;
};

// Serves HTTP/1.x on its listeners (tornado/httpserver.py, HTTPServer): with a delegate, such as
// an Application, or with a callable that gets each whole request and writes the response itself.
// On its loop's thread only. stop() comes before the destructor.
// Ported from tornado/httpserver.py (Apache-2.0)
class HTTPServer final : public TCPServer, private HTTPServerConnectionDelegate
{
public:
    using RequestCallback = std::function<void(HTTPServerRequest &)>;
    using Connections = std::unordered_map<std::uint64_t, std::unique_ptr<HTTP1ServerConnection>>;

    // The delegate outlives the server.
    HTTPServer(IOLoop &loop, HTTPServerConnectionDelegate &delegate,
               const HTTPServerOptions &options = {});
    HTTPServer(IOLoop &loop, RequestCallback callback, const HTTPServerOptions &options = {});
    ~HTTPServer() override;

    // The live ones, by HTTPRequestContext::connectionId.
    const Connections &connections() const { return m_connections; }
    // False: there is none of that id any more.
    bool closeConnection(std::uint64_t id, HTTPConnection::Abort how);

    // Accepts no more; closes idle connections at once, and the others when their answer is sent
    // or when the limit is over. A head that has begun to arrive counts as busy. Done when none is
    // left.
    Task<> stop(std::chrono::milliseconds limit);
    // How many stop() has cut off.
    std::size_t cutOff() const { return m_cutOff; }

    const HTTP1Parameters &parameters() const { return m_options.http; }
    // Connections that are open go by them as well, from what they do next.
    void setParameters(const HTTP1Parameters &parameters) { m_options.http = parameters; }

protected:
    std::optional<Obstacle> obstacle() override;
    Task<> handleStream(std::unique_ptr<IOStream> stream, const PeerAddress &peer) override;

private:
    HTTPRequestContext contextOf(const PeerAddress &peer) const;
    DelegatePtr startRequest(HTTP1ServerConnection &server, HTTPConnection &request) override;
    void onClose(HTTP1ServerConnection &server) override;
    Task<> serveConnection(HTTP1ServerConnection &connection, ConnectionQuota::Slot slot);
    Task<> refuse(std::unique_ptr<IOStream> stream, HTTPRequestContext context,
                  ConnectionQuota::Refusal why);
    bool mayExplain(const IOStream &stream) const;

    HTTPServerOptions m_options;
    // One of the two.
    HTTPServerConnectionDelegate *m_delegate = nullptr;
    RequestCallback m_callback;

    ExchangeMemoryPool m_memories;
    Connections m_connections;
    // Those that are being told that there is no room for them.
    std::unordered_set<IOStream *> m_refused;
    std::size_t m_cutOff = 0;
    TaskGroup m_serving;
    // Set while stop() waits for the connections.
    std::optional<Promise<>> m_emptied;
};

} // namespace mynah
