// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testserver.h"

#include "tests/support/runtask.h"
#include "tests/support/wirecases.h"

namespace mynah::test {

TestServer::TestServer(HTTPServerConnectionDelegate &delegate, const HTTPServerOptions &options)
    : m_server(std::make_unique<HTTPServer>(*IOLoop::current(), delegate, options))
{
    listen();
}

TestServer::TestServer(HTTPServer::RequestCallback callback, const HTTPServerOptions &options)
    : m_server(std::make_unique<HTTPServer>(*IOLoop::current(), std::move(callback), options))
{
    listen();
}

TestServer::~TestServer()
{
    runTask(m_server->stop(std::chrono::milliseconds(0)));
}

void TestServer::listen()
{
    const auto listening = m_server->listen(ListenAddress{"127.0.0.1", 0, {}});
    if (!listening)
        qFatal("%s", listening.error().message.text().c_str());
    m_address = m_server->addresses().front();
}

std::string TestServer::exchange(std::string_view request) const
{
    RawClient client = connect();
    client.send(request);
    client.shutdownWrite();
    return withoutDates(client.readToEnd());
}

bool TestServer::waitUntilUnconnected()
{
    return runUntil([this] { return m_server->connections().empty(); });
}

} // namespace mynah::test
