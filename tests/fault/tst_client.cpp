// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/connectionlog.h"
#include "server/mock/exchangering.h"
#include "server/mock/mockapplication.h"
#include "server/mock/mockhandler.h"
#include "server/mock/recorder.h"
#include "server/mock/recordings.h"
#include "tests/fault/faults.h"
#include "tests/fault/leftovers.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/manualclock.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <optional>

namespace mynah::test {

using namespace std::chrono_literals;

namespace {

// More than the kernel buffers.
constexpr std::size_t LongBytes = std::size_t(32) << 20;
constexpr std::string_view EndOfLong = "END";

const std::string Get = "GET /now HTTP/1.1\r\nHost: h\r\n\r\n";
const std::string Later = "GET /later HTTP/1.1\r\nHost: h\r\n\r\n";
const std::string Long = "GET /long HTTP/1.1\r\nHost: h\r\n\r\n";
const std::string Post = "POST /now HTTP/1.1\r\nHost: h\r\n";
const std::string Chunked = Post + "Transfer-Encoding: chunked\r\n\r\n";

MockRoute longRoute()
{
    return route("GET", "/long", std::string(LongBytes, 'x').append(EndOfLong));
}

MockRoute laterRoute()
{
    MockRoute later = route("GET", "/later");
    MockResponse response = textResponse("l", "ok");
    response.delay.fixed = 1s;
    later.responses = {response};
    return later;
}

// "200", "408 TimedOut"…: what each exchange came to, and how its connection ended.
class OutcomeVisitor final : public RecordingVisitor
{
public:
    std::string text;
    int opened = 0;
    int closed = 0;

    void onExchange(const RecordedExchange &exchange) override
    {
        constexpr std::array<const char *, 5> names{"", " malformed", " closed", " late",
                                                    " aborted"};
        text += text.empty() ? "" : ", ";
        text += std::to_string(exchange.record.status)
            + names.at(static_cast<std::size_t>(exchange.record.outcome));
    }
    void onConnectionOpened(const RecordedConnection &) override { ++opened; }
    void onConnectionClosed(const RecordedConnection &) override { ++closed; }
};

std::size_t count(std::string_view text, std::string_view part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

} // namespace

// A client that fails at any step of an exchange with a mock server: the exchange is recorded
// once, as what it was, and nothing of it stays.
class TestClient final : public TestCase
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void recordsTheExchangeOnceAndLeavesNothing_data();
    void recordsTheExchangeOnceAndLeavesNothing();
    void recordsAClientThatFailsInTheAnswer_data();
    void recordsAClientThatFailsInTheAnswer();

private:
    void inflict(Fault fault, RawClient &client, std::string_view rest, std::size_t answers);
    void advance(std::chrono::milliseconds by);
    // Lets time pass until the connection is gone.
    bool waitForTheEnd();
    std::string recorded();

    ManualClock m_clock;
    std::optional<IOLoop> m_loop;
    std::optional<ExchangeRing> m_ring;
    std::optional<ConnectionLog> m_log;
    std::optional<Recorder> m_recorder;
    const std::vector<RouteNode> m_routes{route("ANY", "/now"), laterRoute(), longRoute()};
    LiveTable m_live;
    std::optional<MockApplication> m_application;
    std::optional<TestServer> m_server;
};

void TestClient::init()
{
    TestCase::init();
    IOLoopOptions loopOptions;
    loopOptions.clock = &m_clock;
    m_loop.emplace(loopOptions);
    m_application.emplace(m_live.compile(m_routes));
    m_ring.emplace(1024 * 1024);
    m_log.emplace(*m_ring, *m_loop);
    m_recorder.emplace(*m_ring, *m_log, 1, 1024);
    HTTPServerOptions options;
    options.observer = &*m_recorder;
    options.http.headerTimeout = 10s;
    options.http.bodyTimeout = 20s;
    options.http.idleTimeout = 30s;
    options.http.writeTimeout = 40s;
    options.http.lingerTimeout = 2s;
    m_server.emplace(*m_application, options);
}

void TestClient::cleanup()
{
    m_server.reset();
    m_application.reset();
    QCOMPARE(MockHandler::alive(), 0);
    m_recorder.reset();
    m_log.reset();
    m_loop.reset();
}

void TestClient::advance(std::chrono::milliseconds by)
{
    m_clock.advance(by);
    m_loop->runTimers();
}

bool TestClient::waitForTheEnd()
{
    settle();
    return runUntil([this] {
        if (m_server->server().connections().empty())
            return true;
        advance(500ms);
        return false;
    });
}

std::string TestClient::recorded()
{
    OutcomeVisitor visitor;
    readRecordings(*m_ring, visitor, 100);
    if (visitor.opened != 1 || visitor.closed != 1)
        return "a connection that was not recorded once";
    return visitor.text;
}

void TestClient::inflict(Fault fault, RawClient &client, std::string_view rest, std::size_t answers)
{
    switch (fault) {
    case Fault::Close:
        client.close();
        break;
    case Fault::Reset:
        client.reset();
        break;
    case Fault::Delay:
    case Fault::Trickle:
        advance(5s);
        sendRest(fault, client, rest);
        for (std::size_t i = 0; i < answers; ++i)
            QVERIFY(client.readResponse().starts_with("HTTP/1.1 200 OK\r\n"));
        client.close();
        break;
    case Fault::HalfClose:
        client.shutdownWrite();
        settle();
        advance(5s);
        QCOMPARE(count(client.readToEnd(), "HTTP/1.1 200 OK\r\n"), answers);
        break;
    case Fault::Stall:
        break;
    }
}

void TestClient::recordsTheExchangeOnceAndLeavesNothing_data()
{
    using Outcomes = decltype(FaultStep::outcomes);
    const Outcomes incomplete{"0 closed", "0 closed", "200", "200", "0 closed", "408 late"};
    addFaultRows({
        {"before the first byte", "", Get, {"", "", "200", "200", "", ""}},
        {"in the request line", Get.substr(0, 7), Get.substr(7), incomplete},
        {"in a field", Get.substr(0, 22), Get.substr(22), incomplete},
        {"at the empty line", Get.substr(0, Get.size() - 2), "\r\n", incomplete},
        {"in the body", Post + "Content-Length: 9\r\n\r\nab", "cdefghi", incomplete},
        {"before the body", Post + "Content-Length: 9\r\n\r\n", "abcdefghi", incomplete},
        {"in a chunk's size", Chunked + "1", "0\r\n0123456789abcdef\r\n0\r\n\r\n", incomplete},
        {"in a chunk", Chunked + "9\r\nab", "cdefghi\r\n0\r\n\r\n", incomplete},
        {"at the end of a chunk", Chunked + "2\r\nab\r", "\n0\r\n\r\n", incomplete},
        {"in the trailer", Chunked + "0\r\nA: ", "b\r\n\r\n", incomplete},
        {"while the answer is computed",
         Later,
         "",
         {"200", "0 closed", "200", "200", "200", "200"}},
        {"between pipelined requests",
         Get + Get.substr(0, 7),
         Get.substr(7),
         {"200, 0 closed", "200, 0 closed", "200, 200", "200, 200", "200, 0 closed",
          "200, 408 late"}},
        {"in keep-alive idle", Get, Get, {"200", "200", "200, 200", "200, 200", "200", "200"}},
    });
}

void TestClient::recordsTheExchangeOnceAndLeavesNothing()
{
    QFETCH(std::string, before);
    QFETCH(std::string, rest);
    QFETCH(int, fault);
    QFETCH(QByteArray, outcome);
    const Leftovers leftovers;
    {
        RawClient client = m_server->connect();
        client.send(before);
        QVERIFY(runUntil([&] {
            return m_server->server().connections().size() == 1
                && m_server->connection().bytesRead() == before.size();
        }));
        settle();
        inflict(Fault(fault), client, rest, count(outcome.toStdString(), "200"));
        QVERIFY(waitForTheEnd());
    }
    QCOMPARE(QByteArray::fromStdString(recorded()), outcome);
    QCOMPARE(leftovers.text(), QByteArray("none"));
}

// What the client has read says where in the answer it is; the server still has most of it.
void TestClient::recordsAClientThatFailsInTheAnswer_data()
{
    using Outcomes = decltype(FaultStep::outcomes);
    const Outcomes outcomes{"200 closed", "200 closed", "200", "200", "200", "200 late"};
    addFaultRows(
        {{"before the answer's head", "", "", outcomes},
         {"in the answer's head", "HTTP/1.1 20", "", outcomes},
         {"at the answer's empty line", "HTTP/1.1 200 OK\r\n", "", outcomes},
         {"in the answer's body", "HTTP/1.1 200 OK\r\n" + std::string(300, '?'), "", outcomes}});
}

void TestClient::recordsAClientThatFailsInTheAnswer()
{
    QFETCH(std::string, before);
    QFETCH(int, fault);
    QFETCH(QByteArray, outcome);
    const Leftovers leftovers;
    {
        RawClient client = m_server->connect();
        client.send(Long);
        QVERIFY(runUntil([&] {
            return m_server->server().connections().size() == 1
                && m_server->connection().bytesWritten() > 0;
        }));
        std::string answer = client.readBytes(before.size());
        if (fault == int(Fault::HalfClose)) {
            client.shutdownWrite();
            answer += client.readToEnd();
        } else if (fault == int(Fault::Delay) || fault == int(Fault::Trickle)) {
            advance(5s);
            answer += client.readUntil(EndOfLong);
            client.close();
        } else {
            inflict(Fault(fault), client, {}, 0);
        }
        if (outcome == "200")
            QVERIFY(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with(EndOfLong));
        QVERIFY(waitForTheEnd());
    }
    QCOMPARE(QByteArray::fromStdString(recorded()), outcome);
    QCOMPARE(leftovers.text(), QByteArray("none"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestClient)
#include "tst_client.moc"
