// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordingdelegate.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

namespace mynah::test {

// Many exchanges on one connection: the rules of RFC 9112 9.3 for 1.0 and 1.1.
class TestKeepAlive final : public TestCase
{
    Q_OBJECT

private slots:
    void row12KeepsAliveByTheRules_data();
    void row12KeepsAliveByTheRules();
    void servesManyExchangesOnOneConnection();
    void keepAliveCanBeSwitchedOff();
    void aHandlerCanCloseTheConnection();
    void answersAfterTheClientEndedItsSide();
    void chunkedResponsesKeepTheConnection();
    void headHasNoBodyAndKeepsTheConnection();

private:
    IOLoop m_loop;
};

namespace {

constexpr std::string_view Ok = "HTTP/1.1 200 OK\r\n";

} // namespace

// httpserver_test.py: KeepAliveTest
void TestKeepAlive::row12KeepsAliveByTheRules_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("keeps");
    QTest::addColumn<QByteArray>("connection");
    const auto row = [](const char *name, const char *request, bool keeps, const char *connection) {
        QTest::newRow(name) << QByteArray(request) << keeps << QByteArray(connection);
    };
    row("1.1", "GET / HTTP/1.1\r\nHost: h\r\n\r\n", true, "");
    row("1.1 close", "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", false,
        "Connection: close");
    row("1.1 close in a list", "GET / HTTP/1.1\r\nHost: h\r\nConnection: te, Close\r\n\r\n", false,
        "Connection: close");
    row("1.1 keep-alive", "GET / HTTP/1.1\r\nHost: h\r\nConnection: keep-alive\r\n\r\n", true, "");
    row("1.0", "GET / HTTP/1.0\r\n\r\n", false, "Connection: close");
    row("1.0 keep-alive", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true,
        "Connection: keep-alive");
    row("1.0 keep-alive in a list", "GET / HTTP/1.0\r\nConnection: a, keep-alive\r\n\r\n", true,
        "Connection: keep-alive");
    row("1.0 both", "GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", false,
        "Connection: close");
}

void TestKeepAlive::row12KeepsAliveByTheRules()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, keeps);
    QFETCH(QByteArray, connection);
    RecordingServer recording;
    TestServer server(recording);
    RawClient client = server.connect();
    client.send(request.toStdString());
    const std::string response = client.readResponse();
    QVERIFY(response.starts_with(Ok));
    const auto field = QByteArray::fromStdString(response).indexOf("Connection:");
    QCOMPARE(field >= 0, !connection.isEmpty());
    QVERIFY(response.find(connection.toStdString()) != std::string::npos);
    if (keeps) {
        client.send("GET /again HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(client.readResponse().starts_with(Ok));
        QVERIFY(!client.hasEnded());
    } else {
        QVERIFY(client.readToEnd().empty());
        QVERIFY(client.hasEnded() && !client.wasReset());
    }
}

void TestKeepAlive::servesManyExchangesOnOneConnection()
{
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    TestServer server(recording, options);
    RawClient client = server.connect();
    for (int i = 0; i < 100; ++i) {
        client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc");
        QVERIFY(client.readResponse().starts_with(Ok));
    }
    QCOMPARE(server.server().connections().size(), std::size_t(1));
    QCOMPARE(server.connection().exchanges(), 100u);
    client.close();
    QVERIFY(server.waitUntilUnconnected());
    QCOMPARE(observer.exchanges.size(), std::size_t(100));
    QCOMPARE(observer.exchanges.back().trace.numberOnConnection, 100u);
    QCOMPARE(observer.closed.size(), std::size_t(1));
    QVERIFY(observer.closed[0].end == ConnectionEnd::PeerClosed);
}

void TestKeepAlive::keepAliveCanBeSwitchedOff()
{
    RecordingServer recording;
    HTTPServerOptions options;
    options.http.keepAlive = false;
    TestServer server(recording, options);
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readToEnd().find("Connection: close\r\n") != std::string::npos);
}

void TestKeepAlive::aHandlerCanCloseTheConnection()
{
    RecordingServer recording([](HTTPConnection &connection) {
        HTTPHeaders headers;
        headers.add("Connection", "close");
        headers.add("Content-Length", "0");
        connection.writeHeaders(ResponseStartLine(), headers);
        connection.finish();
    });
    TestServer server(recording);
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readToEnd().starts_with(Ok));
    QVERIFY(!client.wasReset());
}

// Differs from Tornado, where the stream closes as soon as the client ends its side.
void TestKeepAlive::answersAfterTheClientEndedItsSide()
{
    HTTPConnection *pending = nullptr;
    RecordingServer recording([&](HTTPConnection &connection) { pending = &connection; });
    TestServer server(recording);
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    client.shutdownWrite();
    QVERIFY(runUntil([&] { return pending != nullptr; }));
    RecordingServer::answerOk(*pending);
    QVERIFY(client.readToEnd().ends_with("ok"));
}

void TestKeepAlive::chunkedResponsesKeepTheConnection()
{
    RecordingServer recording([](HTTPConnection &connection) {
        connection.writeHeaders(ResponseStartLine(), {}, "one");
        connection.write("two!");
        connection.finish();
    });
    TestServer server(recording);
    RawClient client = server.connect();
    for (int i = 0; i < 2; ++i) {
        client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        const std::string head = client.readUntil("\r\n\r\n");
        QVERIFY(head.find("Transfer-Encoding: chunked\r\n") != std::string::npos);
        QCOMPARE(QByteArray::fromStdString(client.readUntil("0\r\n\r\n")),
                 QByteArray("3\r\none\r\n4\r\ntwo!\r\n0\r\n\r\n"));
    }
    // To 1.0 the same body ends with the connection.
    QVERIFY(server.exchange("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                .ends_with("Connection: close\r\n\r\nonetwo!"));
}

void TestKeepAlive::headHasNoBodyAndKeepsTheConnection()
{
    RecordingServer recording;
    TestServer server(recording);
    RawClient client = server.connect();
    client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readUntil("\r\n\r\n").find("Content-Length: 2\r\n") != std::string::npos);
    QVERIFY(client.readUntil("\r\n\r\n").starts_with(Ok));
    QCOMPARE(client.readBytes(2), std::string("ok"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestKeepAlive)
#include "tst_keepalive.moc"
