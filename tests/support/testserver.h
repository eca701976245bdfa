// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpserver.h"
#include "tests/support/rawclient.h"

#include <memory>
#include <string>
#include <string_view>

namespace mynah::test {

// A real HTTPServer on a free port of 127.0.0.1, on this thread's IOLoop; stopped when it goes.
class TestServer
{
public:
    explicit TestServer(HTTPServerConnectionDelegate &delegate,
                        const HTTPServerOptions &options = {});
    explicit TestServer(HTTPServer::RequestCallback callback,
                        const HTTPServerOptions &options = {});
    ~TestServer();

    HTTPServer &server() { return *m_server; }
    const ListenAddress &address() const { return m_address; }
    RawClient connect() const { return RawClient(m_address); }
    // Sends on a connection of its own, ends it, and gives everything that came back but Date.
    std::string exchange(std::string_view request) const;
    // Waits until the server has noticed that its clients are gone.
    bool waitUntilUnconnected();
    // The only connection.
    HTTP1ServerConnection &connection() const { return *m_server->connections().begin()->second; }

private:
    void listen();

    std::unique_ptr<HTTPServer> m_server;
    ListenAddress m_address;
};

} // namespace mynah::test
