// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/spawn.h"
#include "server/http/http1connection.h"
#include "server/http/preparedresponse.h"
#include "server/net/iostream.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/runtask.h"
#include "tests/support/streampair.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/socket.h>

#include <array>

namespace mynah::test {

class TestHTTP1Connection final : public TestCase
{
    Q_OBJECT

private slots:
    void row13ReadsResponsesAsAClient_data();
    void row13ReadsResponsesAsAClient();
    void row13RefusesBadResponses_data();
    void row13RefusesBadResponses();
    void row13WritesRequests();
    void row19AFailedHandlerIsAnswered500();
    void row19AHandlerCannotBreakItsLength();
    void row20AnEarlyAnswerEndsTheConnection();
    void anAnswerToTheHeadersKeepsTheConnection();
    void row20AnAbortedRequestIsClosedNotFinished();
    void row20TheCloseCallbackTellsOfALostClient();
    void row12DetachHandsOverTheStream();
    void interimResponsesPrecedeTheFinalOne();
    void streamsAResponseAsFastAsItIsRead();
    void takesABodyAsFastAsTheDelegate();
    void aPreparedResponseIsSentWhole();
    void aSmallRequestCostsOneReadAndOneSend();
    void abortClosesOrResets();
    void traceHasTheTimesInOrder();

private:
    IOLoop m_loop;
};

namespace {

QByteArray shown(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

constexpr std::string_view Get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

// A client's exchange over a connection whose other end the test holds.
struct ClientExchange
{
    StreamPair pair{*IOLoop::current()};
    std::unique_ptr<IOStream> stream = pair.takeStream();
    HTTP1Parameters parameters;
    HTTPRequestContext context;
    ExchangeMemory memory;
    HTTP1Connection connection{HTTP1Connection::Mode::Client,
                               {stream, parameters, *IOLoop::current(), context, memory}};
    EventLog log;
    RecordingDelegate delegate{log, connection, {}};

    void request(std::string_view method)
    {
        HTTPHeaders headers;
        headers.add("Host", "h");
        connection.writeHeaders(RequestStartLine{method, "/", HTTP11}, headers);
        connection.finish();
    }
    // What readResponse throws is concluded and thrown on.
    void read()
    {
        std::exception_ptr error;
        try {
            runTask(connection.readResponse(delegate));
        } catch (...) {
            error = std::current_exception();
        }
        connection.conclude(error);
        if (error)
            std::rethrow_exception(error);
    }
};

// A delegate made of functions.
class Scripted final : public HTTPMessageDelegate
{
public:
    using OnHeaders = std::function<Task<>(HTTPConnection &)>;
    using OnData = std::function<Task<>(std::string_view)>;
    struct Script
    {
        OnHeaders headers = {};
        OnData data = {};
        std::function<void(HTTPConnection &)> finish = {};
        std::function<void()> close = {};
    };

    Scripted(HTTPConnection &connection, const Script &script)
        : m_connection(connection)
        , m_script(script)
    {
    }
    Task<> headersReceived(const StartLine &, const HTTPHeaders &) override
    {
        return m_script.headers ? m_script.headers(m_connection) : Task<>();
    }
    Task<> dataReceived(std::string_view chunk) override
    {
        return m_script.data ? m_script.data(chunk) : Task<>();
    }
    void finish() override
    {
        if (m_script.finish)
            m_script.finish(m_connection);
    }
    void onConnectionClose() override
    {
        if (m_script.close)
            m_script.close();
    }

private:
    HTTPConnection &m_connection;
    const Script &m_script;
};

class ScriptedServer final : public HTTPServerConnectionDelegate
{
public:
    explicit ScriptedServer(Scripted::Script script)
        : m_script(std::move(script))
    {
    }
    DelegatePtr startRequest(HTTP1ServerConnection &, HTTPConnection &connection) override
    {
        return makeDelegate<Scripted>(connection, m_script);
    }

private:
    Scripted::Script m_script;
};

HTTPHeaders withLength(std::size_t length)
{
    HTTPHeaders headers;
    headers.add("Content-Length", std::to_string(length));
    return headers;
}

} // namespace

void TestHTTP1Connection::row13ReadsResponsesAsAClient_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<bool>("keeps");
    const auto row = [](const char *name, const char *method, const char *response,
                        const char *events, bool keeps) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(response) << QByteArray(events)
                            << keeps;
    };
    row("length", "GET", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "response HTTP/1.1 200 OK\nheader Content-Length: 5\nbody hello\nfinish\n", true);
    row("chunked", "GET",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
        "response HTTP/1.1 200 OK\nheader Transfer-Encoding: chunked\nbody hello\nfinish\n", true);
    // http1connection_test.py: test_http10_no_content_length
    row("until close", "GET", "HTTP/1.0 200 OK\r\n\r\nhello",
        "response HTTP/1.0 200 OK\nbody hello\nfinish\n", false);
    row("HEAD", "HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
        "response HTTP/1.1 200 OK\nheader Content-Length: 5\nfinish\n", true);
    row("304", "GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
        "response HTTP/1.1 304 Not Modified\nheader Content-Length: 5\nfinish\n", true);
    row("204", "GET", "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
        "response HTTP/1.1 204 No Content\nheader Connection: close\nfinish\n", false);
    row("interim", "GET",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "response HTTP/1.1 200 OK\nheader Content-Length: 0\nfinish\n", true);
}

void TestHTTP1Connection::row13ReadsResponsesAsAClient()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, response);
    QFETCH(QByteArray, events);
    QFETCH(bool, keeps);
    const std::string token = method.toStdString();
    ClientExchange exchange;
    exchange.request(token);
    exchange.pair.client().readUntil("\r\n\r\n");
    exchange.pair.client().send(response.toStdString());
    if (!keeps)
        exchange.pair.client().close();
    exchange.read();
    QCOMPARE(shown(exchange.log.text()), events);
    QCOMPARE(exchange.connection.keepsAlive(), keeps);
}

void TestHTTP1Connection::row13RefusesBadResponses_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<bool>("malformed");
    QTest::addColumn<QByteArray>("events");
    QTest::newRow("no HTTP") << QByteArray("220 smtp.example\r\n\r\n") << true << QByteArray();
    QTest::newRow("bad length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")
                                << true << QByteArray();
    QTest::newRow("bad chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n") << true
        << QByteArray("response HTTP/1.1 200 OK\nheader Transfer-Encoding: chunked\nclose\n");
    QTest::newRow("nothing") << QByteArray() << false << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\n") << false << QByteArray();
    QTest::newRow("half a body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc") << false
        << QByteArray("response HTTP/1.1 200 OK\nheader Content-Length: 9\nbody abc\nclose\n");
    QTest::newRow("half the chunks")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc") << false
        << QByteArray(
               "response HTTP/1.1 200 OK\nheader Transfer-Encoding: chunked\nbody abc\nclose\n");
}

void TestHTTP1Connection::row13RefusesBadResponses()
{
    QFETCH(QByteArray, response);
    QFETCH(bool, malformed);
    QFETCH(QByteArray, events);
    ClientExchange exchange;
    exchange.request("GET");
    exchange.pair.client().readUntil("\r\n\r\n");
    exchange.pair.client().send(response.toStdString());
    exchange.pair.client().close();
    if (malformed)
        QVERIFY_THROWS_EXCEPTION(HTTPInputError, exchange.read());
    else
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, exchange.read());
    QCOMPARE(shown(exchange.log.text()), events);
    QVERIFY(!exchange.connection.keepsAlive());
}

void TestHTTP1Connection::row13WritesRequests()
{
    ClientExchange exchange;
    exchange.connection.writeHeaders(RequestStartLine{"POST", "/a?b", HTTP11}, {}, "one");
    exchange.connection.write("two");
    exchange.connection.finish();
    QCOMPARE(shown(exchange.pair.client().readUntil("0\r\n\r\n")),
             QByteArray("POST /a?b HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                        "3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n"));
}

void TestHTTP1Connection::row19AFailedHandlerIsAnswered500()
{
    for (const bool begun : {false, true}) {
        ScriptedServer scripted({.finish = [&](HTTPConnection &connection) {
            if (begun)
                connection.writeHeaders(ResponseStartLine(), withLength(5), "ab");
            HTTPHeaders headers;
            headers.add("A", "b\r\nC: d");
            connection.writeHeaders(ResponseStartLine(), headers);
        }});
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("Uncaught exception while "
                                                               "answering GET / from ")));
        RecordingObserver observer;
        HTTPServerOptions options;
        options.observer = &observer;
        TestServer server(scripted, options);
        const std::string response =
            server.exchange("GET /?key=s3cret HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(response.starts_with("HTTP/1.1 500 Internal Server Error\r\n"), !begun);
        QCOMPARE(response.ends_with("\r\n\r\nab"), begun);
        QVERIFY(server.waitUntilUnconnected());
        QVERIFY(observer.exchanges.at(0).trace.outcome == ExchangeTrace::Outcome::Aborted);
        QVERIFY(!observer.exchanges[0].trace.errorReason.empty());
    }
}

// httpserver_test.py and http1connection.py, _expected_content_remaining
void TestHTTP1Connection::row19AHandlerCannotBreakItsLength()
{
    QStringList thrown;
    ScriptedServer scripted({.finish = [&](HTTPConnection &connection) {
        connection.writeHeaders(ResponseStartLine(), withLength(5), "abc");
        try {
            connection.write("def");
        } catch (const HTTPOutputError &error) {
            thrown << QString::fromUtf8(error.what());
        }
        try {
            connection.finish();
        } catch (const HTTPOutputError &error) {
            thrown << QString::fromUtf8(error.what());
        }
    }});
    TestServer server(scripted);
    QVERIFY(server.exchange(Get).ends_with("\r\n\r\nabc"));
    QCOMPARE(thrown.size(), 2);
}

void TestHTTP1Connection::row20AnEarlyAnswerEndsTheConnection()
{
    int finished = 0;
    int closed = 0;
    ScriptedServer scripted(
        {.headers =
             [](HTTPConnection &connection) {
                 connection.writeHeaders(ResponseStartLine{HTTP11, 403, {}}, withLength(2), "no");
                 connection.finish();
                 return Task<>();
             },
         .finish = [&](HTTPConnection &) { ++finished; },
         .close = [&] { ++closed; }});
    TestServer server(scripted);
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2000000\r\n\r\n");
    client.send(std::string(2'000'000, 'x'));
    client.shutdownWrite();
    QVERIFY(client.readToEnd().ends_with("no"));
    QVERIFY(!client.wasReset());
    QCOMPARE(finished, 0);
    QCOMPARE(closed, 1);
}

void TestHTTP1Connection::anAnswerToTheHeadersKeepsTheConnection()
{
    int finished = 0;
    ScriptedServer scripted({.headers =
                                 [](HTTPConnection &connection) {
                                     RecordingServer::answerOk(connection);
                                     return Task<>();
                                 },
                             .finish = [&](HTTPConnection &) { ++finished; }});
    TestServer server(scripted);
    RawClient client = server.connect();
    for (int i = 1; i <= 3; ++i) {
        client.send(Get);
        QVERIFY(client.readResponse().ends_with("ok"));
        QCOMPARE(finished, i);
    }
    QVERIFY(!client.hasEnded());
}

void TestHTTP1Connection::row20AnAbortedRequestIsClosedNotFinished()
{
    int finished = 0;
    int closed = 0;
    ScriptedServer scripted({.headers =
                                 [](HTTPConnection &connection) {
                                     connection.abort(HTTPConnection::Abort::Close);
                                     return Task<>();
                                 },
                             .finish = [&](HTTPConnection &) { ++finished; },
                             .close = [&] { ++closed; }});
    TestServer server(scripted);
    QVERIFY(server.exchange(Get).empty());
    QVERIFY(server.exchange("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\na").empty());
    QVERIFY(server.waitUntilUnconnected());
    QCOMPARE(finished, 0);
    QCOMPARE(closed, 2);
}

void TestHTTP1Connection::row20TheCloseCallbackTellsOfALostClient()
{
    bool asked = false;
    int told = 0;
    int closed = 0;
    ScriptedServer scripted({.finish =
                                 [&](HTTPConnection &connection) {
                                     asked = true;
                                     connection.setCloseCallback([&] { ++told; });
                                 },
                             .close = [&] { ++closed; }});
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    TestServer server(scripted, options);
    RawClient client = server.connect();
    client.send(Get);
    QVERIFY(runUntil([&] { return asked; }));
    client.reset();
    QVERIFY(server.waitUntilUnconnected());
    QCOMPARE(told, 1);
    QCOMPARE(closed, 0);
    QVERIFY(observer.exchanges.at(0).trace.outcome == ExchangeTrace::Outcome::ClientClosed);
}

void TestHTTP1Connection::row12DetachHandsOverTheStream()
{
    std::unique_ptr<IOStream> stream;
    ScriptedServer scripted({.headers = [&](HTTPConnection &connection) {
        HTTPHeaders headers;
        headers.add("Connection", "Upgrade");
        headers.add("Upgrade", "echo");
        connection.writeHeaders(ResponseStartLine{HTTP11, 101, {}}, headers);
        stream = connection.detach();
        return Task<>();
    }});
    TestServer server(scripted);
    RawClient client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nalready");
    QVERIFY(client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 101 Switching Protocols\r\n"));
    QVERIFY(server.waitUntilUnconnected());
    QVERIFY(stream && !stream->closed());
    QCOMPARE(stream->buffered(), std::string_view("already"));
    stream->write("still here");
    QCOMPARE(client.readBytes(10), std::string("still here"));
    stream.reset();
}

void TestHTTP1Connection::interimResponsesPrecedeTheFinalOne()
{
    RecordingServer recording([](HTTPConnection &connection) {
        HTTPHeaders headers;
        headers.add("Link", "</a>");
        connection.writeHeaders(ResponseStartLine{HTTP11, 103, {}}, headers);
        RecordingServer::answerOk(connection);
    });
    TestServer server(recording);
    QCOMPARE(shown(server.exchange(Get)),
             QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    QVERIFY(server.exchange("GET / HTTP/1.0\r\n\r\n").starts_with("HTTP/1.1 200 OK\r\n"));
}

namespace {

Task<> writeParts(HTTPConnection &connection, int parts, std::size_t &most)
{
    const std::string part(1 << 20, 'p');
    connection.writeHeaders(ResponseStartLine(), withLength(part.size() * std::size_t(parts)));
    for (int i = 0; i < parts; ++i) {
        connection.write(part);
        ++most;
        Task<> flushed = connection.flushed();
        co_await std::move(flushed);
    }
    connection.finish();
}

Task<> waitFor(Future<> future)
{
    co_await future;
}

} // namespace

void TestHTTP1Connection::streamsAResponseAsFastAsItIsRead()
{
    std::size_t written = 0;
    RecordingServer recording([&](HTTPConnection &connection) {
        spawn(writeParts(connection, 40, written), "writing parts");
    });
    TestServer server(recording);
    RawClient client = server.connect();
    client.send(Get);
    const std::string head = client.readUntil("\r\n\r\n");
    // The client has read next to nothing: the writer waits.
    QVERIFY(written < 40);
    QCOMPARE(client.readBytes(std::size_t(40) << 20).size(), std::size_t(40) << 20);
    QCOMPARE(written, std::size_t(40));
}

void TestHTTP1Connection::takesABodyAsFastAsTheDelegate()
{
    std::vector<Promise<>> waiting;
    std::string body;
    ScriptedServer scripted({.data =
                                 [&](std::string_view chunk) {
                                     body += chunk;
                                     waiting.emplace_back();
                                     return waitFor(waiting.back().future());
                                 },
                             .finish = RecordingServer::answerOk});
    TestServer server(scripted);
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                "3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n");
    QVERIFY(runUntil([&] { return waiting.size() == 1; }));
    QCOMPARE(body, std::string("abc"));
    waiting[0].setValue();
    QVERIFY(runUntil([&] { return waiting.size() == 2; }));
    waiting[1].setValue();
    QVERIFY(client.readResponse().ends_with("ok"));
    QCOMPARE(body, std::string("abcdef"));
}

void TestHTTP1Connection::aPreparedResponseIsSentWhole()
{
    HTTPHeaders headers;
    headers.add("X-A", "b");
    const auto response = PreparedResponse::make(404, "Gone fishing", headers, std::string("bye"));
    RecordingServer recording([&](HTTPConnection &connection) { connection.respond(*response); });
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    TestServer server(recording, options);
    QCOMPARE(shown(server.exchange(Get)),
             QByteArray("HTTP/1.1 404 Gone fishing\r\nX-A: b\r\nContent-Length: 3\r\n\r\nbye"));
    QVERIFY(server.waitUntilUnconnected());
    const auto &exchange = observer.exchanges.at(0);
    QVERIFY(exchange.responseHead.ends_with("Content-Length: 3\r\n\r\n"));
    QCOMPARE(exchange.responseBody, std::string("bye"));
    QCOMPARE(exchange.trace.status, 404);
    QVERIFY(server.exchange("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n").ends_with("3\r\n\r\n"));
}

namespace {

// Counts what the kernel is asked for.
class CountingStream final : public IOStream
{
public:
    using IOStream::IOStream;
    int reads = 0;
    int sends = 0;

protected:
    std::ptrdiff_t readFromFd(std::span<char> target) override
    {
        ++reads;
        return IOStream::readFromFd(target);
    }
    std::ptrdiff_t writeToFd(std::span<const std::string_view> parts) override
    {
        ++sends;
        return IOStream::writeToFd(parts);
    }
};

} // namespace

void TestHTTP1Connection::aSmallRequestCostsOneReadAndOneSend()
{
    const auto response = PreparedResponse::make(200, "", {}, std::string("ok"));
    RecordingServer recording([&](HTTPConnection &connection) { connection.respond(*response); });
    std::array<int, 2> fds{};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, fds.data()), 0);
    auto stream = std::make_unique<CountingStream>(m_loop, fds[0]);
    CountingStream &counts = *stream;
    RawClient client{Descriptor(fds[1])};
    const HTTP1Parameters parameters;
    ExchangeMemoryPool memories;
    HTTP1ServerConnection connection(std::move(stream), {}, {parameters, memories, nullptr});
    spawn(connection.serve(recording), "serving");
    QVERIFY(runUntil([&] { return counts.reads == 1; }));
    for (int i = 1; i <= 10; ++i) {
        client.send(Get);
        QVERIFY(client.readResponse().ends_with("ok"));
        QCOMPARE(counts.sends, i);
        QCOMPARE(counts.reads, 1 + i);
    }
    QCOMPARE(memories.size(), std::size_t(1));
    client.close();
    QVERIFY(runUntil([&] { return recording.closed == 1; }));
}

void TestHTTP1Connection::abortClosesOrResets()
{
    for (const auto how : {HTTPConnection::Abort::Close, HTTPConnection::Abort::Reset}) {
        RecordingServer recording([&](HTTPConnection &connection) {
            connection.writeHeaders(ResponseStartLine(), withLength(9), "part");
            connection.abort(how);
        });
        TestServer server(recording);
        RawClient client = server.connect();
        client.send(Get);
        const std::string got = client.readToEnd();
        QCOMPARE(client.wasReset(), how == HTTPConnection::Abort::Reset);
        QVERIFY(how == HTTPConnection::Abort::Reset || got.ends_with("part"));
    }
}

void TestHTTP1Connection::traceHasTheTimesInOrder()
{
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    TestServer server(recording, options);
    server.exchange("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab");
    QVERIFY(server.waitUntilUnconnected());
    const ExchangeTrace &trace = observer.exchanges.at(0).trace;
    QVERIFY(trace.outcome == ExchangeTrace::Outcome::Answered);
    QVERIFY(trace.firstByte > ExchangeTrace::Time());
    QVERIFY(trace.firstByte <= trace.headersComplete);
    QVERIFY(trace.headersComplete <= trace.bodyComplete);
    QVERIFY(trace.bodyComplete <= trace.responseStart);
    QVERIFY(trace.responseStart <= trace.responseEnd);
    QCOMPARE(trace.requestBody, std::string("ab"));
    QCOMPARE(observer.opened, 1);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestHTTP1Connection)
#include "tst_http1connection.moc"
