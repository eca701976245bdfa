// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/preparedresponse.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QRegularExpression>
#include <QTest>

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace mynah::test {

// Each limit of HTTP1Parameters: just below, at, above; and what a refusal is like.
class TestLimits final : public TestCase
{
    Q_OBJECT

private slots:
    void row12EachLimitHasItsStatus_data();
    void row12EachLimitHasItsStatus();
    void refusesAnExpectedBodyBeforeItIsSent();
    void theRefusalOfALargeBodyCanBeRead();
    void refusalsAreRecordedWithTheirBytes_data();
    void refusalsAreRecordedWithTheirBytes();
    void whatCannotBeDecodedIsRecordedBehindTheRest();
    void captureIsLimitedAndTheBodyIsNot();
    void aSlowReaderCostsBoundedMemory();
    void theWriteBufferIsLimited_data();
    void theWriteBufferIsLimited();
    void requestsSentAheadAreReadUpToALimit_data();
    void requestsSentAheadAreReadUpToALimit();
    void whoConnectsToAFullServerWaits();
    void aClientWithTooManyConnectionsIsToldSo();
    void fewAreToldAtATime();
    void aSlowClientCostsLittle();
    void randomBytesDoNotStopTheServer();

private:
    IOLoop m_loop;
};

namespace {

HTTPServerOptions smallLimits()
{
    HTTPServerOptions options;
    options.http.maxRequestLineBytes = 100;
    options.http.maxHeaderBytes = 200;
    options.http.maxHeaderCount = 4;
    options.http.maxBodyBytes = 10;
    options.http.maxChunkBytes = 6;
    options.http.maxChunkExtensionBytes = 8;
    options.http.maxTrailerBytes = 20;
    return options;
}

QByteArray repeated(qsizetype count)
{
    return QByteArray(count, 'x');
}

} // namespace

void TestLimits::row12EachLimitHasItsStatus_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::newRow(name) << request << status;
    };
    // "GET /" and " HTTP/1.1" are 14 bytes.
    const auto line = [](qsizetype size) {
        return "GET /" + repeated(size - 14) + " HTTP/1.1\r\nHost: h\r\n\r\n";
    };
    row("line below", line(99), 200);
    row("line at", line(100), 200);
    row("line above", line(101), 414);
    // Everything but the value is 31 bytes.
    const auto head = [](qsizetype size) {
        return "GET / HTTP/1.1\r\nHost: h\r\nA: " + repeated(size - 32) + "\r\n\r\n";
    };
    row("head below", head(199), 200);
    row("head at", head(200), 200);
    row("head above", head(201), 431);
    const auto count = [](qsizetype fields) {
        return "GET / HTTP/1.1\r\nHost: h\r\n" + QByteArray("A: b\r\n").repeated(fields - 1)
            + "\r\n";
    };
    row("fields below", count(3), 200);
    row("fields at", count(4), 200);
    row("fields above", count(5), 431);
    const auto body = [](qsizetype size) {
        return "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(size)
            + "\r\n\r\n" + repeated(size);
    };
    row("body below", body(9), 200);
    row("body at", body(10), 200);
    row("body above", body(11), 413);
    const auto chunked = [](const QByteArray &rest) {
        return "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" + rest;
    };
    row("chunks below", chunked("5\r\nxxxxx\r\n4\r\nxxxx\r\n0\r\n\r\n"), 200);
    row("chunks at", chunked("5\r\nxxxxx\r\n5\r\nxxxxx\r\n0\r\n\r\n"), 200);
    row("chunks above", chunked("5\r\nxxxxx\r\n6\r\nxxxxxx\r\n0\r\n\r\n"), 413);
    row("chunk below", chunked("5\r\nxxxxx\r\n0\r\n\r\n"), 200);
    row("chunk at", chunked("6\r\nxxxxxx\r\n0\r\n\r\n"), 200);
    row("chunk above", chunked("7\r\n"), 413);
    row("extension below", chunked("1;23456\r\nx\r\n0\r\n\r\n"), 200);
    row("extension at", chunked("1;23456\r\nx\r\n0;x\r\n\r\n"), 200);
    row("extension above", chunked("1;23456\r\nx\r\n0;xy\r\n\r\n"), 400);
    row("trailer below", chunked("0\r\nA: " + repeated(14) + "\r\n\r\n"), 200);
    row("trailer at", chunked("0\r\nA: " + repeated(15) + "\r\n\r\n"), 200);
    row("trailer above", chunked("0\r\nA: " + repeated(16) + "\r\n\r\n"), 431);
    row("unknown method of any length", repeated(300), 501);
}

void TestLimits::row12EachLimitHasItsStatus()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    RecordingServer recording;
    TestServer server(recording, smallLimits());
    const std::string response = server.exchange(request.toStdString());
    QCOMPARE(QByteArray::fromStdString(response.substr(0, 12)),
             "HTTP/1.1 " + QByteArray::number(status));
    QCOMPARE(response.find("Connection: close\r\n") != std::string::npos, status != 200);
}

// RFC 9110 10.1.1: the final status comes instead of 100.
void TestLimits::refusesAnExpectedBodyBeforeItIsSent()
{
    RecordingServer recording;
    TestServer server(recording, smallLimits());
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n");
    const std::string response = client.readToEnd();
    QVERIFY(response.starts_with("HTTP/1.1 413 Content Too Large\r\n"));
    QVERIFY(response.ends_with("The body is too large.\n"));
}

// The client is still sending when it is refused: without the lingering close it would get a
// reset, and lose the answer (RFC 9112 9.6).
void TestLimits::theRefusalOfALargeBodyCanBeRead()
{
    RecordingServer recording;
    TestServer server(recording, smallLimits());
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4000000\r\n\r\n");
    client.send(std::string(4'000'000, 'x'));
    client.shutdownWrite();
    QVERIFY(client.readToEnd().starts_with("HTTP/1.1 413"));
    QVERIFY(!client.wasReset());
}

void TestLimits::refusalsAreRecordedWithTheirBytes_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("fault");
    const auto row = [](const char *name, const QByteArray &request, int status,
                        const char *fault) {
        QTest::newRow(name) << request << status << QByteArray(fault);
    };
    row("field", "GET / HTTP/1.1\r\nHost: h\r\nBad Name: x\r\n\r\n", 400, " Name");
    row("line end", "GET / HTTP/1.1\nHost: h\r\nA: b\r\n\r\n", 400, "\nHost");
    row("first byte", "{\"this\": \"is\", \"not\": \"HTTP\"}", 400, "{");
    const QByteArray chunked = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
    row("first chunk", chunked + "+5\r\nhello\r\n0\r\n\r\n", 400, "+5");
}

void TestLimits::refusalsAreRecordedWithTheirBytes()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(QByteArray, fault);
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    TestServer server(recording, options);
    server.exchange("\r\n" + request.toStdString());
    QVERIFY(server.waitUntilUnconnected());
    QCOMPARE(observer.exchanges.size(), std::size_t(1));
    const auto &exchange = observer.exchanges[0];
    QVERIFY(exchange.trace.outcome == ExchangeTrace::Outcome::Malformed);
    QCOMPARE(exchange.trace.status, status);
    QCOMPARE(QByteArray::fromStdString(exchange.requestHead + exchange.trace.requestBody), request);
    QVERIFY(exchange.trace.errorOffset);
    const auto offset = static_cast<qsizetype>(*exchange.trace.errorOffset);
    QCOMPARE(request.mid(offset, fault.size()), fault);
    QVERIFY(exchange.responseHead.starts_with("HTTP/1.1 400 Bad Request\r\n"));
    QVERIFY(exchange.responseHead.ends_with("\r\n\r\n"));
    QCOMPARE(exchange.responseBody, exchange.trace.errorReason + "\n");
    QVERIFY(observer.closed.at(0).end == ConnectionEnd::Refused);
}

// The pieces that were decoded come first, without their framing.
void TestLimits::whatCannotBeDecodedIsRecordedBehindTheRest()
{
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    TestServer server(recording, options);
    const std::string head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
    server.exchange(head + "5\r\nhello\r\n0x1\r\n!\r\n0\r\n\r\n");
    QVERIFY(server.waitUntilUnconnected());
    const ExchangeTrace &trace = observer.exchanges.at(0).trace;
    QCOMPARE(trace.requestBody, std::string("hello\r\n0x1\r\n!\r\n0\r\n\r\n"));
    QCOMPARE(trace.requestBodyBytes, std::uint64_t(trace.requestBody.size()));
    QCOMPARE(trace.errorOffset.value_or(0), head.size() + std::string("hello\r\n0").size());
}

void TestLimits::captureIsLimitedAndTheBodyIsNot()
{
    RecordingServer recording([](HTTPConnection &connection) {
        connection.writeHeaders(ResponseStartLine(), {}, "123456");
        connection.write("7890");
        connection.finish();
    });
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    options.http.captureBytes = 8;
    TestServer server(recording, options);
    server.exchange("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabcdefghij");
    QVERIFY(server.waitUntilUnconnected());
    const auto &exchange = observer.exchanges.at(0);
    QCOMPARE(exchange.trace.requestBody, std::string("abcdefgh"));
    QCOMPARE(exchange.trace.requestBodyBytes, std::uint64_t(10));
    QCOMPARE(exchange.responseBody, std::string("12345678"));
    QCOMPARE(exchange.trace.responseBodyBytes, std::uint64_t(10));
    QVERIFY(exchange.trace.responseChunked);
}

void TestLimits::aSlowReaderCostsBoundedMemory()
{
    const std::size_t size = std::size_t(64) << 20;
    const auto response = PreparedResponse::make(200, "", {}, std::string(size, 'x'));
    RecordingServer recording([&](HTTPConnection &connection) { connection.respond(*response); });
    HTTPServerOptions options;
    options.tcp.stream.maxWriteBufferBytes = std::size_t(1) << 20;
    TestServer server(recording, options);
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    client.readUntil("\r\n\r\n");
    QCOMPARE(client.readBytes(size).size(), size);
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readUntil("\r\n").starts_with("HTTP/1.1 200"));
}

void TestLimits::theWriteBufferIsLimited_data()
{
    QTest::addColumn<int>("beyond");
    QTest::addColumn<bool>("fits");
    QTest::newRow("below") << -1 << true;
    QTest::newRow("at") << 0 << true;
    QTest::newRow("above") << 1 << false;
}

void TestLimits::theWriteBufferIsLimited()
{
    QFETCH(int, beyond);
    QFETCH(bool, fits);
    constexpr int Most = 100'000;
    const std::string body(static_cast<std::size_t>(Most + beyond), 'x');
    RecordingServer recording([&](HTTPConnection &connection) {
        HTTPHeaders headers;
        headers.add("Content-Length", std::to_string(body.size()));
        connection.writeHeaders(ResponseStartLine(), headers);
        connection.write(body);
        connection.finish();
    });
    RecordingObserver observer;
    HTTPServerOptions options;
    options.tcp.stream.maxWriteBufferBytes = Most;
    options.observer = &observer;
    TestServer server(recording, options);
    const std::string answer = server.exchange("GET / HTTP/1.0\r\n\r\n");
    QCOMPARE(answer.ends_with("\r\n\r\n" + body), fits);
    QVERIFY(server.waitUntilUnconnected());
    const ExchangeTrace &trace = observer.exchanges.at(0).trace;
    QCOMPARE(trace.outcome == ExchangeTrace::Outcome::Answered, fits);
    QCOMPARE(trace.errorReason, fits ? std::string() : "more than 100000 bytes wait to be sent");
}

void TestLimits::requestsSentAheadAreReadUpToALimit_data()
{
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("read");
    QTest::newRow("below") << 199 << 199;
    QTest::newRow("at") << 200 << 200;
    QTest::newRow("above") << 201 << 200;
    QTest::newRow("far above") << 100'000 << 200;
}

// What is not read waits with the kernel and then with the client; nothing is lost.
void TestLimits::requestsSentAheadAreReadUpToALimit()
{
    QFETCH(int, sent);
    QFETCH(int, read);
    HTTPConnection *held = nullptr;
    int answered = 0;
    RecordingServer recording([&](HTTPConnection &connection) {
        if (++answered == 1)
            held = &connection;
        else
            RecordingServer::answerOk(connection);
    });
    HTTPServerOptions options;
    options.tcp.stream.readAheadBytes = 200;
    options.http.maxHeaderBytes = 200'000;
    TestServer server(recording, options);
    const std::string get = "GET / HTTP/1.1\r\nHost: h\r\n";
    const std::string both = get + "\r\n" + get + "A: ";
    RawClient client = server.connect();
    client.send(both + std::string(static_cast<std::size_t>(sent) - both.size() - 4, 'x')
                + "\r\n\r\n");
    QVERIFY(runUntil([&] { return held != nullptr; }));
    const HTTP1ServerConnection &connection = server.connection();
    server.exchange(get + "\r\n");
    QCOMPARE(connection.bytesRead(), static_cast<std::uint64_t>(read));
    RecordingServer::answerOk(*held);
    QVERIFY(client.readResponse().ends_with("ok"));
    QVERIFY(client.readResponse().ends_with("ok"));
}

namespace {

constexpr std::string_view Get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

HTTPServerOptions withConnections(const ConnectionLimits &limits)
{
    HTTPServerOptions options;
    options.quota = std::make_shared<ConnectionQuota>(limits);
    return options;
}

bool isServed(RawClient &client)
{
    client.send(Get);
    return client.readResponse().ends_with("ok");
}

} // namespace

void TestLimits::whoConnectsToAFullServerWaits()
{
    RecordingServer recording;
    TestServer server(recording, withConnections({.all = 2, .perClient = 9}));
    RawClient first = server.connect();
    RawClient second = server.connect();
    QVERIFY(isServed(first) && isServed(second));
    QVERIFY(!server.server().isPaused());

    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral(
                             "^accepting pauses: 127.0.0.1:[0-9]+ has 2 connections")));
    RawClient third = server.connect();
    third.send(Get);
    RawClient fourth = server.connect();
    fourth.send(Get);
    QVERIFY(runUntil([&] { return server.server().isPaused(); }));
    QVERIFY(isServed(first) && isServed(second));
    QVERIFY(third.received().empty());

    first.close();
    QVERIFY(third.readResponse().ends_with("ok"));
    QVERIFY(fourth.received().empty());
    QTest::ignoreMessage(QtWarningMsg, "accepting goes on");
    second.close();
    QVERIFY(fourth.readResponse().ends_with("ok"));
    QVERIFY(!server.server().isPaused());
}

void TestLimits::aClientWithTooManyConnectionsIsToldSo()
{
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options = withConnections({.all = 9, .perClient = 2});
    options.observer = &observer;
    TestServer server(recording, options);
    RawClient first = server.connect();
    RawClient second = server.connect();
    QVERIFY(isServed(first) && isServed(second));

    RawClient third = server.connect();
    third.send(Get);
    const std::string refusal = third.readToEnd();
    QVERIFY(refusal.starts_with("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n"));
    QVERIFY(refusal.find("maxConnectionsPerClient") != std::string::npos);
    QVERIFY(!third.wasReset());
    third.close();
    QVERIFY(runUntil([&] { return observer.closed.size() == 1; }));
    QVERIFY(observer.closed[0].end == ConnectionEnd::Refused);
    QVERIFY(!observer.closed[0].reason.empty());
    QCOMPARE(observer.opened, 3);

    first.close();
    QVERIFY(runUntil([&] { return observer.closed.size() == 2; }));
    RawClient fourth = server.connect();
    QVERIFY(isServed(fourth));
}

// The others are closed at once: being refused is no way to hold many descriptors.
void TestLimits::fewAreToldAtATime()
{
    RecordingServer recording;
    HTTPServerOptions options = withConnections({.all = 9, .perClient = 1});
    options.http.lingerTimeout = std::chrono::hours(1);
    TestServer server(recording, options);
    RawClient first = server.connect();
    QVERIFY(isServed(first));
    std::vector<RawClient> others;
    for (int i = 0; i < 70; ++i)
        others.push_back(server.connect());
    std::size_t told = 0;
    for (RawClient &other : others)
        told += other.readToEnd().starts_with("HTTP/1.1 503 ");
    QCOMPARE(told, 64u);
}

// One that sends a byte now and then holds no thread, and memory only for what it sent.
void TestLimits::aSlowClientCostsLittle()
{
    constexpr int Clients = 300;
    constexpr std::size_t MostEach = 16 * 1024;
    RecordingServer recording;
    TestServer server(recording);
    std::vector<RawClient> clients;
    const std::size_t before = ::mallinfo2().uordblks;
    for (int i = 0; i < Clients; ++i)
        clients.push_back(server.connect());
    for (const char byte : Get.substr(0, 20)) {
        for (RawClient &client : clients)
            client.send(std::string(1, byte));
    }
    QVERIFY(runUntil([&] {
        const auto &connections = server.server().connections();
        return connections.size() == Clients
            && std::all_of(connections.begin(), connections.end(),
                           [](const auto &each) { return each.second->bytesRead() == 20; });
    }));
    const std::size_t each = (::mallinfo2().uordblks - before) / Clients;
    QVERIFY2(each < MostEach, std::to_string(each).c_str());
    for (RawClient &client : clients)
        client.send(Get.substr(20));
    for (RawClient &client : clients)
        QVERIFY(client.readResponse().ends_with("ok"));
}

void TestLimits::randomBytesDoNotStopTheServer()
{
    RecordingServer recording;
    TestServer server(recording, smallLimits());
    std::uint32_t state = 12345;
    const auto next = [&state] { return (state = state * 1664525u + 1013904223u) >> 16; };
    constexpr std::string_view alphabet = "GET /HTP1.\r\n: \r\n\r\nChunked0Af;\x00\xff";
    for (int i = 0; i < 300; ++i) {
        std::string bytes =
            i % 2 ? "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" : "";
        for (std::size_t size = next() % 200; size > 0; --size)
            bytes += alphabet[next() % alphabet.size()];
        server.exchange(bytes);
    }
    QVERIFY(server.exchange("GET / HTTP/1.1\r\nHost: h\r\n\r\n").ends_with("ok"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestLimits)
#include "tst_limits.moc"
