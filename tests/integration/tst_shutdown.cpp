// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordingdelegate.h"
#include "tests/support/recordingobserver.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"
#include "tests/support/testserver.h"

#include <QTest>

namespace mynah::test {

using namespace std::chrono_literals;

// The order in which a server stops (STYLE.md 3.9): accept no more, close what idles, wait for
// what is busy, up to a limit.
class TestShutdown final : public TestCase
{
    Q_OBJECT

private slots:
    void acceptsNoMore();
    void closesIdleConnectionsAtOnce();
    void busyConnectionsGetTheirAnswer();
    void aHeadThatHasBegunIsStillServed();
    void theLimitEndsTheOthers();
    void aSingleConnectionCanBeClosed();
    void aSingleConnectionCanBeReset();

private:
    IOLoop m_loop;
};

namespace {

constexpr std::string_view Get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

// A server whose answers the test gives by hand.
struct HeldServer
{
    HTTPConnection *pending = nullptr;
    RecordingObserver observer;
    RecordingServer recording{[this](HTTPConnection &connection) { pending = &connection; }};
    TestServer server{recording, options()};

    HTTPServerOptions options()
    {
        HTTPServerOptions made;
        made.observer = &observer;
        return made;
    }
    bool waitForRequest()
    {
        return runUntil([this] { return pending != nullptr; });
    }
};

Task<> stopped(HTTPServer &server, std::chrono::milliseconds limit, bool &done)
{
    Task<> stopping = server.stop(limit);
    co_await std::move(stopping);
    done = true;
}

} // namespace

void TestShutdown::acceptsNoMore()
{
    RecordingServer recording;
    TestServer server(recording);
    runTask(server.server().stop(1s));
    RawClient client = server.connect();
    QVERIFY(!client.isOpen() || client.readToEnd().empty());
}

void TestShutdown::closesIdleConnectionsAtOnce()
{
    RecordingServer recording;
    RecordingObserver observer;
    HTTPServerOptions options;
    options.observer = &observer;
    TestServer server(recording, options);
    RawClient fresh = server.connect();
    RawClient used = server.connect();
    used.send(Get);
    used.readResponse();
    QVERIFY(runUntil([&] { return server.server().connections().size() == 2; }));
    runTask(server.server().stop(1h));
    QVERIFY(fresh.readToEnd().empty());
    QVERIFY(used.readToEnd().empty());
    QVERIFY(!fresh.wasReset() && !used.wasReset());
    QVERIFY(server.server().connections().empty());
    QVERIFY(observer.closed.at(0).end == ConnectionEnd::Shutdown);
}

void TestShutdown::busyConnectionsGetTheirAnswer()
{
    HeldServer held;
    RawClient client = held.server.connect();
    client.send(Get);
    QVERIFY(held.waitForRequest());
    bool done = false;
    spawn(stopped(held.server.server(), 1h, done), "stopping");
    QVERIFY(!done);
    QVERIFY(!held.server.connect().isOpen());
    RecordingServer::answerOk(*held.pending);
    const std::string response = client.readToEnd();
    QVERIFY(response.find("Connection: close\r\n") != std::string::npos);
    QVERIFY(response.ends_with("ok"));
    client.close();
    QVERIFY(runUntil([&] { return done; }));
    QVERIFY(held.observer.exchanges.at(0).trace.outcome == ExchangeTrace::Outcome::Answered);
    QCOMPARE(held.server.server().cutOff(), 0u);
}

void TestShutdown::aHeadThatHasBegunIsStillServed()
{
    RecordingServer recording;
    TestServer server(recording);
    RawClient client = server.connect();
    client.send(Get.substr(0, 10));
    QVERIFY(runUntil([&] {
        return server.server().connections().size() == 1
            && server.connection().state() == HTTP1ServerConnection::State::ReadingHead;
    }));
    bool done = false;
    spawn(stopped(server.server(), 1h, done), "stopping");
    client.send(Get.substr(10));
    QVERIFY(client.readToEnd().ends_with("ok"));
    client.close();
    QVERIFY(runUntil([&] { return done; }));
}

void TestShutdown::theLimitEndsTheOthers()
{
    HeldServer held;
    RawClient client = held.server.connect();
    client.send(Get);
    QVERIFY(held.waitForRequest());
    runTask(held.server.server().stop(20ms));
    QVERIFY(client.readToEnd().empty());
    QVERIFY(held.observer.exchanges.at(0).trace.outcome == ExchangeTrace::Outcome::Aborted);
    QCOMPARE(held.recording.closed, 1);
    QCOMPARE(held.server.server().cutOff(), 1u);
}

void TestShutdown::aSingleConnectionCanBeClosed()
{
    HeldServer held;
    RawClient client = held.server.connect();
    client.send(Get);
    QVERIFY(held.waitForRequest());
    const std::uint64_t id = held.server.connection().context().connectionId;
    QVERIFY(held.server.server().closeConnection(id, HTTPConnection::Abort::Close));
    QVERIFY(client.readToEnd().empty());
    QVERIFY(!client.wasReset());
    QVERIFY(held.server.waitUntilUnconnected());
    QVERIFY(!held.server.server().closeConnection(id, HTTPConnection::Abort::Close));
}

void TestShutdown::aSingleConnectionCanBeReset()
{
    RecordingServer recording;
    TestServer server(recording);
    RawClient client = server.connect();
    QVERIFY(runUntil([&] { return server.server().connections().size() == 1; }));
    const std::uint64_t id = server.connection().context().connectionId;
    QVERIFY(server.server().closeConnection(id, HTTPConnection::Abort::Reset));
    client.readToEnd();
    QVERIFY(client.wasReset());
    QVERIFY(server.waitUntilUnconnected());
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestShutdown)
#include "tst_shutdown.moc"
