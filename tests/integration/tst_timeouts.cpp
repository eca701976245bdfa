// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/preparedresponse.h"
#include "tests/support/manualclock.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <optional>

namespace mynah::test {

using namespace std::chrono_literals;

// Deadlines of a connection, on a clock that is moved by hand.
class TestTimeouts final : public TestCase
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void idleConnectionsAreClosedWithoutAWord();
    void emptyLinesDoNotKeepAnIdleConnection();
    void row12HeaderTimeoutIsAnswered408();
    void aTricklingHeadGainsNoTime();
    void row12BodyTimeoutIsAnswered408();
    void aLateBodyOfAStartedResponseClosesTheConnection();
    void aRefusedClientIsCutOffAfterTheLingerTimeout();
    void aReaderThatTakesNothingIsReset();
    void aSlowHandlerIsNotCutOff();
    void eachRequestHasItsOwnTime();
    void zeroLiftsALimit();

private:
    using State = HTTP1ServerConnection::State;
    void advance(std::chrono::milliseconds by);
    bool waitForState(State state);

    ManualClock m_clock;
    std::optional<IOLoop> m_loop;
    RecordingObserver m_observer;
    std::optional<RecordingServer> m_recording;
    std::optional<TestServer> m_server;
};

void TestTimeouts::init()
{
    TestCase::init();
    IOLoopOptions loopOptions;
    loopOptions.clock = &m_clock;
    m_loop.emplace(loopOptions);
    m_observer = {};
    m_recording.emplace();
    HTTPServerOptions options;
    options.observer = &m_observer;
    options.http.headerTimeout = 10s;
    options.http.bodyTimeout = 20s;
    options.http.idleTimeout = 30s;
    options.http.writeTimeout = 40s;
    options.http.lingerTimeout = 2s;
    m_server.emplace(*m_recording, options);
}

void TestTimeouts::cleanup()
{
    m_server.reset();
    m_loop.reset();
}

void TestTimeouts::advance(std::chrono::milliseconds by)
{
    m_clock.advance(by);
    m_loop->runTimers();
}

bool TestTimeouts::waitForState(State state)
{
    return runUntil([&] {
        return m_server->server().connections().size() == 1
            && m_server->connection().state() == state;
    });
}

void TestTimeouts::idleConnectionsAreClosedWithoutAWord()
{
    RawClient client = m_server->connect();
    QVERIFY(waitForState(State::Idle));
    advance(29s);
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readResponse().ends_with("ok"));
    QVERIFY(waitForState(State::Idle));
    advance(29s);
    QVERIFY(m_server->connection().state() == State::Idle);
    QVERIFY(!client.hasEnded());
    advance(2s);
    QVERIFY(client.readToEnd().empty());
    QVERIFY(m_server->waitUntilUnconnected());
    QVERIFY(m_observer.closed.at(0).end == ConnectionEnd::IdleTimeout);
    QCOMPARE(m_observer.exchanges.size(), std::size_t(1));
}

void TestTimeouts::emptyLinesDoNotKeepAnIdleConnection()
{
    RawClient client = m_server->connect();
    QVERIFY(waitForState(State::Idle));
    client.send("\r\n\r\n");
    QVERIFY(runUntil([&] { return m_server->connection().bytesRead() == 4; }));
    QVERIFY(m_server->connection().state() == State::Idle);
    advance(31s);
    QVERIFY(client.readToEnd().empty());
}

void TestTimeouts::row12HeaderTimeoutIsAnswered408()
{
    RawClient client = m_server->connect();
    client.send("GET / HTTP/1.1\r\nHo");
    QVERIFY(waitForState(State::ReadingHead));
    advance(9s);
    QVERIFY(m_server->connection().state() == State::ReadingHead);
    advance(2s);
    QVERIFY(client.readToEnd().starts_with("HTTP/1.1 408 Request Timeout\r\n"));
    client.close();
    QVERIFY(m_server->waitUntilUnconnected());
    QCOMPARE(m_observer.exchanges.size(), std::size_t(1));
    const auto &exchange = m_observer.exchanges[0];
    QVERIFY(exchange.trace.outcome == ExchangeTrace::Outcome::TimedOut);
    QCOMPARE(exchange.trace.status, 408);
    QCOMPARE(exchange.requestHead, std::string("GET / HTTP/1.1\r\nHo"));
    QVERIFY(m_recording->log.text().empty());
}

void TestTimeouts::aTricklingHeadGainsNoTime()
{
    RawClient client = m_server->connect();
    const std::string head = "GET / HTTP/1.1\r\nHost: h\r\n";
    for (std::size_t i = 0; i < 10; ++i) {
        client.send(std::string_view(head).substr(i, 1));
        QVERIFY(runUntil([&] {
            return !m_server->server().connections().empty()
                && m_server->connection().bytesRead() == i + 1;
        }));
        advance(900ms);
    }
    QVERIFY(!client.hasEnded());
    advance(1100ms);
    QVERIFY(client.readToEnd().starts_with("HTTP/1.1 408"));
}

void TestTimeouts::row12BodyTimeoutIsAnswered408()
{
    RawClient client = m_server->connect();
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab");
    QVERIFY(waitForState(State::InExchange));
    QVERIFY(runUntil([&] { return m_recording->log.text().ends_with("body ab\n"); }));
    advance(19s);
    QVERIFY(m_observer.exchanges.empty());
    advance(2s);
    QVERIFY(client.readToEnd().starts_with("HTTP/1.1 408 Request Timeout\r\n"));
    client.close();
    QVERIFY(m_server->waitUntilUnconnected());
    QVERIFY(m_recording->log.text().ends_with("body ab\nclose\n"));
    QVERIFY(m_observer.exchanges.at(0).trace.outcome == ExchangeTrace::Outcome::TimedOut);
    QCOMPARE(m_observer.exchanges[0].trace.requestBody, std::string("ab"));
}

void TestTimeouts::aLateBodyOfAStartedResponseClosesTheConnection()
{
    class Eager final : public HTTPMessageDelegate
    {
    public:
        explicit Eager(HTTPConnection &connection)
            : m_connection(connection)
        {
        }
        Task<> headersReceived(const StartLine &, const HTTPHeaders &) override
        {
            m_connection.writeHeaders(ResponseStartLine(), {}, "begun");
            return {};
        }

    private:
        HTTPConnection &m_connection;
    };
    class EagerServer final : public HTTPServerConnectionDelegate
    {
    public:
        DelegatePtr startRequest(HTTP1ServerConnection &, HTTPConnection &connection) override
        {
            return makeDelegate<Eager>(connection);
        }
    } eager;
    HTTPServerOptions options;
    options.http.bodyTimeout = 20s;
    TestServer server(eager, options);
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab");
    client.readUntil("begun\r\n");
    advance(21s);
    QVERIFY(client.readToEnd().empty());
    QVERIFY(server.waitUntilUnconnected());
}

void TestTimeouts::aRefusedClientIsCutOffAfterTheLingerTimeout()
{
    RawClient client = m_server->connect();
    client.send("BAD\r\n\r\n");
    QVERIFY(waitForState(State::Lingering));
    QVERIFY(client.readToEnd().starts_with("HTTP/1.1 400"));
    client.send("still here");
    advance(1s);
    QCOMPARE(m_server->server().connections().size(), std::size_t(1));
    advance(2s);
    QVERIFY(m_server->waitUntilUnconnected());
    QVERIFY(m_observer.closed.at(0).end == ConnectionEnd::Refused);
}

void TestTimeouts::aReaderThatTakesNothingIsReset()
{
    const auto response =
        PreparedResponse::make(200, "", {}, std::string(std::size_t(32) << 20, 'x'));
    m_recording->answer = [&](HTTPConnection &connection) { connection.respond(*response); };
    RawClient client = m_server->connect();
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    std::uint64_t written = 1;
    QVERIFY(waitForState(State::InExchange));
    QVERIFY(runUntil([&] {
        return std::exchange(written, m_server->connection().bytesWritten()) == written
            && written > 0;
    }));
    advance(41s);
    QVERIFY(m_observer.exchanges.empty());
    advance(41s);
    advance(41s);
    QVERIFY(m_server->waitUntilUnconnected());
    QVERIFY(m_observer.exchanges.at(0).trace.outcome == ExchangeTrace::Outcome::TimedOut);
    client.readToEnd();
    QVERIFY(client.wasReset());
}

void TestTimeouts::aSlowHandlerIsNotCutOff()
{
    HTTPConnection *pending = nullptr;
    m_recording->answer = [&](HTTPConnection &connection) { pending = &connection; };
    RawClient client = m_server->connect();
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(runUntil([&] { return pending != nullptr; }));
    for (int i = 0; i < 10; ++i)
        advance(60s);
    RecordingServer::answerOk(*pending);
    QVERIFY(client.readResponse().ends_with("ok"));
}

void TestTimeouts::eachRequestHasItsOwnTime()
{
    RawClient client = m_server->connect();
    for (int i = 0; i < 3; ++i) {
        client.send("GET / HTTP/1.1\r\n");
        QVERIFY(waitForState(State::ReadingHead));
        advance(8s);
        client.send("Host: h\r\n\r\n");
        QVERIFY(client.readResponse().ends_with("ok"));
        QVERIFY(waitForState(State::Idle));
    }
}

void TestTimeouts::zeroLiftsALimit()
{
    HTTP1Parameters parameters = m_server->server().parameters();
    parameters.headerTimeout = parameters.bodyTimeout = parameters.idleTimeout = 0ms;
    m_server->server().setParameters(parameters);
    RawClient client = m_server->connect();
    QVERIFY(waitForState(State::Idle));
    advance(24h);
    client.send("POST / HTTP/1.1\r\nHost: h\r\n");
    QVERIFY(waitForState(State::ReadingHead));
    advance(24h);
    client.send("Content-Length: 2\r\n\r\na");
    QVERIFY(waitForState(State::InExchange));
    advance(24h);
    client.send("b");
    QVERIFY(client.readResponse().ends_with("ok"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestTimeouts)
#include "tst_timeouts.moc"
