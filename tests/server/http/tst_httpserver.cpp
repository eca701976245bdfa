// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserver.h"
#include "server/http/httpserverrequest.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>
#include <QTest>

namespace mynah::test {

class TestHTTPServer final : public TestCase
{
    Q_OBJECT

private slots:
    void row1ServesWithADelegate();
    void row1ServesWithACallable();
    void row8ConnectionsHoldsTheLiveOnes();
    void row8ContextTellsBothEnds();
    void row8AConnectionIsNeverYoungerThanItsFirstByte();
    void row9OneHTTP1ConnectionPerExchange();
    void row10ProxiesAreBelievedWhenAsked();
    void servesUnixSockets();
    void servesIPv6();

private:
    IOLoop m_loop;
};

namespace {

constexpr std::string_view Get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

void answer(HTTPServerRequest &request, std::string_view body)
{
    HTTPHeaders headers;
    headers.add("Content-Length", std::to_string(body.size()));
    request.connection().writeHeaders(ResponseStartLine(), headers, body);
    request.connection().finish();
}

} // namespace

void TestHTTPServer::row1ServesWithADelegate()
{
    RecordingServer recording;
    TestServer server(recording);
    QVERIFY(server.exchange(Get).ends_with("ok"));
    QVERIFY(server.waitUntilUnconnected());
    QCOMPARE(recording.closed, 1);
}

// The callable gets the whole request and writes the whole response by itself.
void TestHTTPServer::row1ServesWithACallable()
{
    TestServer server([](HTTPServerRequest &request) {
        answer(request,
               std::string(request.method()) + " " + std::string(request.path()) + " "
                   + request.body());
    });
    QVERIFY(server.exchange("POST /a?b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc")
                .ends_with("\r\n\r\nPOST /a abc"));
}

void TestHTTPServer::row8ConnectionsHoldsTheLiveOnes()
{
    RecordingServer recording;
    TestServer server(recording);
    RawClient first = server.connect();
    RawClient second = server.connect();
    QVERIFY(runUntil([&] { return server.server().connections().size() == 2; }));
    for (const auto &[id, connection] : server.server().connections())
        QCOMPARE(connection->context().connectionId, id);
    first.close();
    QVERIFY(runUntil([&] { return server.server().connections().size() == 1; }));
    QCOMPARE(recording.closed, 1);
}

void TestHTTPServer::row8ContextTellsBothEnds()
{
    RecordingServer recording;
    TestServer server(recording);
    RawClient client = server.connect();
    QVERIFY(runUntil([&] { return server.server().connections().size() == 1; }));
    const HTTPRequestContext &context = server.connection().context();
    QCOMPARE(context.remoteIp, std::string("127.0.0.1"));
    QCOMPARE(context.localIp, std::string("127.0.0.1"));
    QCOMPARE(context.localPort, server.address().port);
    QVERIFY(context.remotePort != 0 && context.remotePort != context.localPort);
    QCOMPARE(context.protocol, std::string("http"));
    QVERIFY(!context.tls && !context.local);
    QVERIFY(context.peerName().starts_with("127.0.0.1:"));
}

// A request that is already there when its connection is accepted is read in the same turn.
void TestHTTPServer::row8AConnectionIsNeverYoungerThanItsFirstByte()
{
    bool older = false;
    TestServer server([&](HTTPServerRequest &request) {
        const ExchangeTrace &trace = request.connection().trace();
        older = trace.context->opened <= trace.firstByte;
        answer(request, "");
    });
    QVERIFY(server.exchange(Get).starts_with("HTTP/1.1 200"));
    QVERIFY(older);
}

void TestHTTPServer::row9OneHTTP1ConnectionPerExchange()
{
    int alive = -1;
    int id = 0;
    TestServer server([&](HTTPServerRequest &request) {
        alive = HTTP1Connection::alive();
        ++id;
        answer(request, "");
    });
    RawClient client = server.connect();
    for (int i = 1; i <= 3; ++i) {
        client.send(Get);
        client.readResponse();
        QCOMPARE(id, i);
        QCOMPARE(alive, 1);
        // Between exchanges the connection has none.
        QVERIFY(runUntil([] { return HTTP1Connection::alive() == 0; }));
    }
}

void TestHTTPServer::row10ProxiesAreBelievedWhenAsked()
{
    const auto seenBy = [](const HTTPServerOptions &options) {
        TestServer server(
            [](HTTPServerRequest &request) {
                answer(request,
                       request.context().remoteIp + " " + std::string(request.context().protocol)
                           + ";");
            },
            options);
        // The second request of the connection says nothing.
        const std::string all =
            server.exchange("GET / HTTP/1.1\r\nHost: h\r\nX-Forwarded-For: 192.0.2.1\r\n"
                            "X-Forwarded-Proto: https\r\n\r\n"
                            + std::string(Get));
        std::string seen;
        for (std::size_t at = all.find("\r\n\r\n"); at != all.npos;
             at = all.find("\r\n\r\n", at + 1))
            seen += all.substr(at + 4, all.find(';', at) - at - 3);
        return QByteArray::fromStdString(seen);
    };
    HTTPServerOptions options;
    QCOMPARE(seenBy(options), QByteArray("127.0.0.1 http;127.0.0.1 http;"));
    options.proxy.believeHeaders = true;
    QCOMPARE(seenBy(options), QByteArray("192.0.2.1 https;127.0.0.1 http;"));
}

void TestHTTPServer::servesUnixSockets()
{
    const QTemporaryDir folder;
    RecordingServer recording;
    HTTPServer server(m_loop, recording);
    const ListenAddress address =
        ListenAddress::of("unix:" + folder.filePath(QStringLiteral("s")).toStdString(), 0);
    QVERIFY(server.listen(address));
    RawClient client(address);
    client.send(Get);
    QVERIFY(client.readResponse().ends_with("ok"));
    const HTTPRequestContext &context = server.connections().begin()->second->context();
    QVERIFY(context.local);
    QCOMPARE(context.peerName(), std::string("unix"));
    runTask(server.stop(std::chrono::milliseconds(0)));
}

void TestHTTPServer::servesIPv6()
{
    RecordingServer recording;
    HTTPServer server(m_loop, recording);
    if (!server.listen(ListenAddress{"::1", 0, {}}))
        QSKIP("There is no IPv6 here.");
    RawClient client(server.addresses().front());
    client.send(Get);
    QVERIFY(client.readResponse().ends_with("ok"));
    QVERIFY(server.connections().begin()->second->context().peerName().starts_with("[::1]:"));
    runTask(server.stop(std::chrono::milliseconds(0)));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestHTTPServer)
#include "tst_httpserver.moc"
