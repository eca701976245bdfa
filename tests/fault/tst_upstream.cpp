// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/spawn.h"
#include "server/http/httpclient.h"
#include "tests/fault/faults.h"
#include "tests/fault/leftovers.h"
#include "tests/support/manualclock.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <optional>

namespace mynah::test {

using namespace std::chrono_literals;

// A server that fails at any step of an exchange with our client: the client gets the whole answer
// or one error that says why not, and nothing stays.
class TestUpstream final : public TestCase
{
    Q_OBJECT

private slots:
    void givesTheAnswerOrTheReason_data();
    void givesTheAnswerOrTheReason();
    void survivesAServerThatDoesNotReadTheRequest_data();
    void survivesAServerThatDoesNotReadTheRequest();
    void survivesAServerThatFailsInTheHandshake_data();
    void survivesAServerThatFailsInTheHandshake();
};

namespace {

using Result = Expected<HTTPClientResponse, HTTPClientError>;

// One exchange of our client with a peer that the test plays.
class Bench
{
public:
    Bench()
        : m_loop(options(m_clock))
    {
    }

    // Starts the request and waits until it is with the peer.
    void begin(HTTPClientRequest request)
    {
        request.server.port = m_listener.address().port;
        spawn(run(std::move(request)), "fault");
        runUntil([this] {
            auto accepted = acceptFrom(m_listener.fd(), m_listener.address());
            if (accepted)
                m_peer.emplace(std::move(accepted->fd));
            return m_peer.has_value();
        });
    }
    RawClient &peer() { return *m_peer; }

    void inflict(Fault fault, std::string_view rest)
    {
        m_clock.advance(5s);
        m_loop.runTimers();
        sendRest(fault, *m_peer, rest);
        if (fault == Fault::Reset)
            m_peer->reset();
        else if (fault == Fault::HalfClose)
            m_peer->shutdownWrite();
        else if (fault != Fault::Stall)
            m_peer->close();
        settle();
    }

    // "200 body" or the kind of the error; time goes on while it waits.
    std::string outcome()
    {
        runUntil([this] {
            if (m_result)
                return true;
            m_clock.advance(500ms);
            m_loop.runTimers();
            return false;
        });
        constexpr std::array<const char *, 5> kinds{"connect", "closed", "late", "malformed",
                                                    "not sendable"};
        if (!m_result)
            return "(never)";
        if (!*m_result)
            return kinds.at(static_cast<std::size_t>(m_result->error().kind));
        return std::to_string((*m_result)->code) + ' ' + (*m_result)->body;
    }

private:
    static IOLoopOptions options(const ManualClock &clock)
    {
        IOLoopOptions made;
        made.clock = &clock;
        return made;
    }
    Task<> run(HTTPClientRequest request)
    {
        Task<Result> fetching = fetch(std::move(request));
        m_result.emplace(co_await std::move(fetching));
    }

    ManualClock m_clock;
    IOLoop m_loop;
    ListeningSocket m_listener = bindSockets(ListenAddress{"127.0.0.1", 0, {}})->front();
    std::optional<RawClient> m_peer;
    std::optional<Result> m_result;
};

using Outcomes = decltype(FaultStep::outcomes);

const std::string Head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
const std::string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

} // namespace

void TestUpstream::givesTheAnswerOrTheReason_data()
{
    const Outcomes incomplete{"closed", "closed", "200 ok", "200 ok", "closed", "late"};
    const Outcomes complete{"200 ok", "200 ok", "200 ok", "200 ok", "200 ok", "200 ok"};
    const Outcomes endsWithTheConnection{"200 o", "closed", "200 ok", "200 ok", "200 o", "late"};
    addFaultRows({
        {"before the answer", "", Head + "ok", incomplete},
        {"in the status line", Head.substr(0, 10), Head.substr(10) + "ok", incomplete},
        {"in a field", Head.substr(0, 22), Head.substr(22) + "ok", incomplete},
        {"at the empty line", Head.substr(0, Head.size() - 2), "\r\nok", incomplete},
        {"before the body", Head, "ok", incomplete},
        {"in the body", Head + "o", "k", incomplete},
        {"in a chunk's size", Chunked + "0", "2\r\nok\r\n0\r\n\r\n", incomplete},
        {"in a chunk", Chunked + "2\r\no", "k\r\n0\r\n\r\n", incomplete},
        {"at the end of a chunk", Chunked + "2\r\nok\r", "\n0\r\n\r\n", incomplete},
        {"in the trailer", Chunked + "2\r\nok\r\n0\r\nA: ", "b\r\n\r\n", incomplete},
        {"in a body that ends with the connection", "HTTP/1.1 200 OK\r\n\r\no", "k",
         endsWithTheConnection},
        {"after 100", "HTTP/1.1 100 Continue\r\n\r\n", Head + "ok", incomplete},
        {"after the answer", Head + "ok", "", complete},
    });
}

void TestUpstream::givesTheAnswerOrTheReason()
{
    QFETCH(std::string, before);
    QFETCH(std::string, rest);
    QFETCH(int, fault);
    QFETCH(QByteArray, outcome);
    const Leftovers leftovers;
    {
        Bench bench;
        bench.begin({});
        QVERIFY(bench.peer().readUntil("\r\n\r\n").starts_with("GET / HTTP/1.1\r\n"));
        bench.peer().send(before);
        settle();
        bench.inflict(Fault(fault), rest);
        QCOMPARE(QByteArray::fromStdString(bench.outcome()), outcome);
    }
    QCOMPARE(leftovers.text(), QByteArray("none"));
}

void TestUpstream::survivesAServerThatDoesNotReadTheRequest_data()
{
    addFaultRows({{"in the request",
                   "",
                   Head + "ok",
                   {"closed", "closed", "200 ok", "200 ok", "closed", "late"}}});
}

void TestUpstream::survivesAServerThatDoesNotReadTheRequest()
{
    QFETCH(std::string, rest);
    QFETCH(int, fault);
    QFETCH(QByteArray, outcome);
    const Leftovers leftovers;
    {
        // More than the kernel buffers.
        HTTPClientRequest request;
        request.method = "POST";
        request.body.assign(std::size_t(32) << 20, 'x');
        Bench bench;
        bench.begin(request);
        settle();
        if (fault == int(Fault::Delay) || fault == int(Fault::Trickle))
            bench.peer().readBytes(request.body.size());
        bench.inflict(Fault(fault), rest);
        QCOMPARE(QByteArray::fromStdString(bench.outcome()), outcome);
    }
    QCOMPARE(leftovers.text(), QByteArray("none"));
}

void TestUpstream::survivesAServerThatFailsInTheHandshake_data()
{
    const Outcomes none{"connect", "connect", "connect", "connect", "connect", "connect"};
    const std::string hello("\x16\x03\x03\x00\x2a\x02\x00\x00\x26\x03\x03", 11);
    addFaultRows({{"before the hello", "", hello + "?", none},
                  {"in the hello", hello, std::string(100, '?'), none},
                  {"without TLS", "HTTP/1.1 400 Bad", " Request\r\n\r\n", none}});
}

void TestUpstream::survivesAServerThatFailsInTheHandshake()
{
    QFETCH(std::string, before);
    QFETCH(std::string, rest);
    QFETCH(int, fault);
    QFETCH(QByteArray, outcome);
    const Leftovers leftovers;
    {
        HTTPClientRequest request;
        request.server.tls = true;
        Bench bench;
        bench.begin(request);
        bench.peer().send(before);
        settle();
        bench.inflict(Fault(fault), rest);
        QCOMPARE(QByteArray::fromStdString(bench.outcome()), outcome);
    }
    QTRY_COMPARE(leftovers.text(), QByteArray("none"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestUpstream)
#include "tst_upstream.moc"
