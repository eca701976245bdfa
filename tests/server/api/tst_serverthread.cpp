// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/serverthread.h"
#include "server/mock/recordings.h"
#include "tests/server/api/liveservers.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <atomic>

using namespace mynah;
using namespace mynah::test;
using namespace std::chrono_literals;

namespace {

// What a worker took down.
class Visitor final : public RecordingVisitor
{
public:
    void onExchange(const RecordedExchange &exchange) override
    {
        targets.push_back(std::string(exchange.target));
    }
    void onConnectionOpened(const RecordedConnection &connection) override
    {
        opened.push_back(connection.id);
    }
    void onConnectionClosed(const RecordedConnection &connection) override
    {
        closed.push_back(connection.id);
    }

    std::vector<std::string> targets;
    std::vector<std::uint64_t> opened;
    std::vector<std::uint64_t> closed;
};

// A worker and what it serves; the test is its controller and its capture thread.
class OneWorker
{
public:
    OneWorker()
        : m_thread(1, {})
    {
        limits.stopTimeout = 1h;
    }
    ~OneWorker() { stop(); }

    // Serves the routes on one socket that stays from call to call, or on none.
    bool configure(std::vector<RouteNode> routes, bool listens = true)
    {
        MockServer server = serverOf(std::move(routes));
        auto config = std::make_shared<WorkerConfig>();
        config->push_back({server.id, m_table.compile(server), limits, m_quota, {}});
        if (listens)
            config->back().sockets.push_back({m_socket, {}});
        return configure(config);
    }
    bool configureNothing() { return configure(std::make_shared<WorkerConfig>()); }
    bool stop()
    {
        if (std::exchange(m_stopped, true))
            return true;
        std::atomic<bool> done = false;
        m_thread.stop([&done] { done = true; });
        return runUntil([&done] { return done.load(); });
    }
    void close(std::uint64_t id, HTTPConnection::Abort how) { m_thread.closeConnection(id, how); }
    std::vector<ConnectionActivity> activity(std::size_t most = 100)
    {
        std::atomic<bool> done = false;
        std::vector<ConnectionActivity> activities;
        m_thread.collectActivity(most, [&](const std::vector<ConnectionActivity> &some) {
            activities = some;
            done = true;
        });
        runUntil([&done] { return done.load(); });
        return activities;
    }
    RawClient connect() const { return RawClient(m_socket.address()); }
    // Everything taken down so far.
    const Visitor &taken()
    {
        readRecordings(m_thread.ring(), m_visitor, 1000);
        return m_visitor;
    }
    std::uint64_t lost() { return m_thread.ring().lost(); }
    // The id of the only connection.
    std::uint64_t connection()
    {
        runUntil([this] { return taken().opened.size() == 1; });
        return taken().opened.at(0);
    }

    ServedLimits limits;

private:
    bool configure(std::shared_ptr<const WorkerConfig> config)
    {
        std::atomic<bool> done = false;
        m_thread.configure(std::move(config), [&done] { done = true; });
        return runUntil([&done] { return done.load(); });
    }

    LiveTable m_table;
    std::shared_ptr<ConnectionQuota> m_quota = std::make_shared<ConnectionQuota>();
    ListeningSocket m_socket = bindSockets(ListenAddress())->front();
    ServerThread m_thread;
    Visitor m_visitor;
    bool m_stopped = false;
};

} // namespace

class TestServerThread : public TestCase
{
    Q_OBJECT

private slots:
    void servesAndTakesDown()
    {
        OneWorker worker;
        QVERIFY(worker.configure({route("GET", "/a", "hello")}));
        RawClient client = worker.connect();
        QCOMPARE(get(client, "/a"), std::string("hello"));
        client.close();
        QVERIFY(runUntil([&] { return worker.taken().closed.size() == 1; }));
        QCOMPARE(worker.taken().targets, std::vector<std::string>{"/a"});
        QCOMPARE(worker.taken().opened, worker.taken().closed);
    }

    void servesTheNextTableOnTheSameConnection()
    {
        OneWorker worker;
        QVERIFY(worker.configure({route("GET", "/a", "one")}));
        RawClient client = worker.connect();
        QCOMPARE(get(client, "/a"), std::string("one"));
        QVERIFY(worker.configure({route("GET", "/a", "two")}));
        QCOMPARE(get(client, "/a"), std::string("two"));
        QCOMPARE(worker.taken().opened.size(), 1u);
    }

    void goesByNewParametersOnTheSameConnection()
    {
        OneWorker worker;
        QVERIFY(worker.configure({route("GET", "/a", "one")}));
        RawClient client = worker.connect();
        QCOMPARE(get(client, "/a"), std::string("one"));
        worker.limits.http.maxRequestLineBytes = 8;
        QVERIFY(worker.configure({route("GET", "/a", "one")}));
        client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
        QCOMPARE(ResponseText(client.readResponse()).status, 414);
    }

    void keepsConnectionsWhoseListenerGoes()
    {
        OneWorker worker;
        QVERIFY(worker.configure({route("GET", "/a", "one")}));
        RawClient client = worker.connect();
        QCOMPARE(get(client, "/a"), std::string("one"));
        QVERIFY(worker.configure({route("GET", "/a", "two")}, false));
        QCOMPARE(get(client, "/a"), std::string("two"));
        RawClient waiting = worker.connect();
        QVERIFY(worker.configure({route("GET", "/a", "three")}));
        QCOMPARE(get(waiting, "/a"), std::string("three"));
    }

    void endsTheConnectionsOfAServerThatGoes()
    {
        OneWorker worker;
        QVERIFY(worker.configure({route("POST", "/upload", "taken")}));
        RawClient idle = worker.connect();
        RawClient busy = worker.connect();
        QVERIFY(beginUpload(busy));
        QVERIFY(worker.configureNothing());
        QVERIFY(idle.readToEnd().empty());
        finishUpload(busy);
        QCOMPARE(ResponseText(busy.readToEnd()).body, std::string("taken"));
        busy.close();
        QVERIFY(runUntil([&] { return worker.taken().closed.size() == 2; }));
    }

    void stopsWithinItsPatience()
    {
        OneWorker worker;
        QVERIFY(worker.configure({route("POST", "/upload", "taken")}));
        RawClient busy = worker.connect();
        QVERIFY(beginUpload(busy));
        worker.limits.stopTimeout = 10ms;
        QVERIFY(worker.configure({route("POST", "/upload", "taken")}));
        QTest::ignoreMessage(QtWarningMsg,
                             "Connections that were still busy 10 ms after the server stopped (its "
                             "limit stopTimeoutMs) and were cut off: 1");
        QVERIFY(worker.stop());
        QVERIFY(busy.readToEnd().empty());
        QCOMPARE(worker.taken().closed.size(), 1u);
        QCOMPARE(worker.taken().targets, std::vector<std::string>{"/upload"});
    }

    void closesOneConnectionAndLeavesTheOthers()
    {
        OneWorker worker;
        QVERIFY(worker.configure({route("GET", "/a", "here")}));
        RawClient first = worker.connect();
        QCOMPARE(get(first, "/a"), std::string("here"));
        const std::uint64_t id = worker.connection();
        RawClient second = worker.connect();
        QCOMPARE(get(second, "/a"), std::string("here"));
        worker.close(id, HTTPConnection::Abort::Close);
        QVERIFY(first.readToEnd().empty());
        QVERIFY(!first.wasReset());
        worker.close(id, HTTPConnection::Abort::Close);
        QCOMPARE(get(second, "/a"), std::string("here"));
    }

    void resetsAConnection()
    {
        OneWorker worker;
        QVERIFY(worker.configure({route("GET", "/a", "here")}));
        RawClient client = worker.connect();
        QCOMPARE(get(client, "/a"), std::string("here"));
        worker.close(worker.connection(), HTTPConnection::Abort::Reset);
        client.readToEnd();
        QVERIFY(client.wasReset());
    }

    void tellsWhatItsConnectionsDo()
    {
        OneWorker worker;
        QVERIFY(worker.configure({route("POST", "/upload", "taken")}));
        RawClient client = worker.connect();
        QVERIFY(beginUpload(client));
        const auto busy = worker.activity();
        QCOMPARE(busy.size(), 1u);
        QCOMPARE(busy[0].id, worker.connection());
        QVERIFY(busy[0].state == ConnectionInfo::State::Active);
        QVERIFY(busy[0].bytesIn > 0 && busy[0].bytesOut > 0);
        finishUpload(client);
        QCOMPARE(bodyOf(client), std::string("taken"));
        QVERIFY(runUntil([&] {
            const auto idle = worker.activity();
            return idle.at(0).state == ConnectionInfo::State::Idle
                && idle.at(0).bytesIn > busy[0].bytesIn;
        }));
        RawClient other = worker.connect();
        QVERIFY(runUntil([&] { return worker.activity().size() == 2; }));
        QCOMPARE(worker.activity(1).size(), 1u);
    }

    // A ring that nobody reads in time loses exchanges, counted, but never which connections are
    // open.
    void losesNoConnectionWhenItsRingIsFull()
    {
        constexpr int Requests = 12'000;
        OneWorker worker;
        QVERIFY(worker.configure({route("GET", "/a", std::string(1000, 'x'))}));
        RawClient client = worker.connect();
        const std::string request = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
        for (int i = 0; i < Requests; i += 100) {
            std::string many;
            for (int j = 0; j < 100; ++j)
                many += request;
            client.send(many);
            for (int j = 0; j < 100; ++j)
                client.readResponse();
        }
        client.close();
        QVERIFY(runUntil([&] { return worker.activity().empty(); }));
        QVERIFY(runUntil([&] { return worker.taken().closed.size() == 1; }));
        QVERIFY(worker.lost() > 0);
        QCOMPARE(worker.taken().targets.size() + worker.lost(), std::size_t(Requests));
    }
};

QTEST_GUILESS_MAIN(TestServerThread)
#include "tst_serverthread.moc"
