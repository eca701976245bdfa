// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/spawn.h"
#include "server/http/httpclient.h"
#include "server/net/tlsoptions.h"
#include "tests/fault/faults.h"
#include "tests/fault/leftovers.h"
#include "tests/support/manualclock.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <optional>

namespace mynah::test {

using namespace std::chrono_literals;

// A client that fails in the TLS handshake: its connection is recorded with a reason, there is no
// exchange, and nothing stays.
class TestHandshake final : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void recordsTheConnectionAndLeavesNothing_data();
    void recordsTheConnectionAndLeavesNothing();

private:
    // What a client of this machine says first.
    std::string m_hello;
};

namespace {

// A socket that waits for one client.
class Listener
{
public:
    std::uint16_t port() const { return m_socket.address().port; }
    std::optional<RawClient> accept() const
    {
        auto accepted = acceptFrom(m_socket.fd(), m_socket.address());
        if (!accepted)
            return {};
        return RawClient(std::move(accepted->fd));
    }

private:
    ListeningSocket m_socket = bindSockets(ListenAddress{"127.0.0.1", 0, {}})->front();
};

std::string helloOf(HTTPClientRequest request)
{
    const Listener listener;
    request.server.tls = true;
    request.server.verifyPeer = false;
    request.server.port = listener.port();
    spawn(
        [](HTTPClientRequest asked) -> Task<> {
            Task<Expected<HTTPClientResponse, HTTPClientError>> fetching = fetch(std::move(asked));
            co_await std::move(fetching);
        }(std::move(request)),
        "hello");
    std::optional<RawClient> server;
    runUntil([&] { return (server = listener.accept()).has_value(); });
    std::string hello = server->readBytes(5);
    const auto size =
        static_cast<unsigned char>(hello.at(3)) * 256u + static_cast<unsigned char>(hello.at(4));
    hello += server->readBytes(size);
    server->close();
    runUntil([] { return IOStream::alive() == 0; });
    return hello;
}

HTTPServerOptions tlsOptions()
{
    HTTPServerOptions options;
    options.tcp.tls = *serverTls(*readIdentity(
        PemFiles{MYNAH_TEST_DATA "/tls/localhost.crt", MYNAH_TEST_DATA "/tls/localhost.key", {}}));
    options.http.handshakeTimeout = 10s;
    options.http.lingerTimeout = 2s;
    return options;
}

} // namespace

void TestHandshake::initTestCase()
{
    IOLoop loop;
    m_hello = helloOf({});
    QVERIFY(m_hello.size() > 100);
}

void TestHandshake::recordsTheConnectionAndLeavesNothing_data()
{
    using Outcomes = decltype(FaultStep::outcomes);
    const Outcomes helloArrives{"", "", "hello", "hello", "", ""};
    const Outcomes helloArrived{"hello", "hello", "hello", "hello", "hello", "hello"};
    const std::size_t half = m_hello.size() / 2;
    addFaultRows({
        {"before the hello", "", m_hello, helloArrives},
        {"in the hello's first bytes", m_hello.substr(0, 3), m_hello.substr(3), helloArrives},
        {"in the hello", m_hello.substr(0, half), m_hello.substr(half), helloArrives},
        {"after the hello", m_hello, "", helloArrived},
    });
}

void TestHandshake::recordsTheConnectionAndLeavesNothing()
{
    QFETCH(std::string, before);
    QFETCH(std::string, rest);
    QFETCH(int, fault);
    QFETCH(QByteArray, outcome);
    ManualClock clock;
    IOLoopOptions loopOptions;
    loopOptions.clock = &clock;
    IOLoop loop(loopOptions);
    RecordingObserver observer;
    HTTPServerOptions options = tlsOptions();
    options.observer = &observer;
    RecordingServer recording;
    TestServer server(recording, options);
    const Leftovers leftovers;
    {
        RawClient client = server.connect();
        client.send(before);
        QVERIFY(runUntil([&] { return server.server().connections().size() == 1; }));
        settle();
        clock.advance(5s);
        loop.runTimers();
        sendRest(Fault(fault), client, rest);
        if (outcome == "hello")
            QVERIFY(client.readBytes(1) == "\x16");
        if (fault == int(Fault::Reset))
            client.reset();
        else if (fault == int(Fault::HalfClose))
            client.shutdownWrite();
        else if (fault != int(Fault::Stall))
            client.close();
        settle();
        QVERIFY(runUntil([&] {
            clock.advance(500ms);
            loop.runTimers();
            return server.server().connections().empty();
        }));
    }
    QVERIFY(observer.exchanges.empty());
    QCOMPARE(observer.closed.size(), std::size_t(1));
    QVERIFY(observer.closed[0].end == ConnectionEnd::HandshakeFailed);
    QVERIFY(!observer.closed[0].reason.empty());
    QVERIFY(recording.log.text().empty());
    QTRY_COMPARE(leftovers.text(), QByteArray("none"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestHandshake)
#include "tst_handshake.moc"
