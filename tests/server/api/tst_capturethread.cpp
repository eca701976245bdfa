// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/capturethread.h"
#include "server/api/connectiontable.h"
#include "server/api/exchangestore.h"
#include "server/api/traffictotals.h"
#include "server/mock/exchangering.h"
#include "server/mock/idregistry.h"
#include "server/mock/recordings.h"
#include "tests/support/rawclient.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <optional>
#include <string>
#include <thread>
#include <vector>

using namespace mynah;
using test::runUntil;

namespace {

RecordedExchange exchange(std::string_view target, std::uint64_t connection = 7)
{
    RecordedExchange made;
    made.record.connectionId = connection;
    made.record.status = 200;
    made.record.method = ExchangeMethod::Get;
    made.record.localPort = 8080;
    made.method = "GET";
    made.target = target;
    made.requestHead = "GET /a HTTP/1.1\r\n\r\n";
    made.responseHead = "HTTP/1.1 200 OK\r\n\r\n";
    made.responseBody = "hello";
    made.localIp = "127.0.0.1";
    return made;
}

RecordedConnection connection(std::uint64_t id)
{
    RecordedConnection made;
    made.id = id;
    made.wallTime = 1000;
    made.peer = "127.0.0.1:50000";
    made.localIp = "127.0.0.1";
    made.localPort = 8080;
    return made;
}

bool write(ExchangeRing &ring, const std::string &entry)
{
    const std::string_view part = entry;
    return ring.write({&part, 1});
}

} // namespace

class TestCaptureThread : public test::TestCase
{
    Q_OBJECT

private slots:
    void init()
    {
        TestCase::init();
        m_ring.emplace(64 * 1024);
        m_other.emplace(64 * 1024);
        m_ids.emplace();
        m_store.emplace();
        m_connections.emplace();
        m_totals.emplace();
    }

    void carriesExchangesWithTheirIds()
    {
        RecordedExchange made = exchange("/a");
        made.record.server = m_ids->number("server");
        made.record.route = m_ids->number("route");
        made.record.response = m_ids->number("response");
        const CaptureThread thread = startThread();
        QVERIFY(writeExchange(*m_ring, made));
        QVERIFY(runUntil([&] { return m_store->counters().kept == 1; }));
        const auto kept = m_store->exchange(1);
        QCOMPARE(kept->serverId, std::string("server"));
        QCOMPARE(kept->routeId, std::string("route"));
        QCOMPARE(kept->responseId, std::string("response"));
        QCOMPARE(kept->target, std::string("/a"));
        QCOMPARE(kept->responseBody, std::string("hello"));
        QCOMPARE(kept->localAddress, std::string("127.0.0.1:8080"));
        QCOMPARE(m_store->hits("route").count, 1u);
    }

    void addsUpTotalsForWhoWantsThem()
    {
        {
            const CaptureThread thread = startThread();
            QVERIFY(writeExchange(*m_ring, exchange("/unwanted")));
        }
        QVERIFY(m_totals->servers().empty());
        m_totals->setCounting(true);
        RecordedExchange made = exchange("/wanted");
        made.record.server = m_ids->number("server");
        {
            const CaptureThread thread = startThread();
            QVERIFY(writeExchange(*m_ring, made));
        }
        QCOMPARE(m_totals->servers().at(made.record.server).byStatus.at(200), 1u);
    }

    void leavesOutTheIdsOfWhatDidNotMatch()
    {
        const CaptureThread thread = startThread();
        QVERIFY(writeExchange(*m_ring, exchange("/a")));
        QVERIFY(runUntil([&] { return m_store->counters().kept == 1; }));
        QVERIFY(m_store->exchange(1)->routeId.empty());
        QVERIFY(m_store->record(1)->route == ExchangeRecord::NoRoute);
    }

    void tellsHttp10Apart()
    {
        RecordedExchange old = exchange("/old");
        old.requestHead = "GET /old HTTP/1.0\r\n\r\n";
        const CaptureThread thread = startThread();
        QVERIFY(writeExchange(*m_ring, old));
        QVERIFY(writeExchange(*m_ring, exchange("/new")));
        QVERIFY(runUntil([&] { return m_store->counters().kept == 2; }));
        QVERIFY(m_store->record(1)->has(ExchangeRecord::Http10));
        QVERIFY(!m_store->record(2)->has(ExchangeRecord::Http10));
    }

    void followsAConnectionFromItsOpeningToItsEnd()
    {
        const CaptureThread thread = startThread();
        QVERIFY(write(*m_ring, connectionOpenedEntry(connection(7))));
        QVERIFY(writeExchange(*m_ring, exchange("/a")));
        QVERIFY(runUntil([&] {
            const auto open = m_connections->find(7);
            return open && open->requests == 1;
        }));
        QCOMPARE(m_connections->find(7)->currentRequest, std::string("GET /a"));
        QCOMPARE(m_connections->find(7)->httpVersion, std::string("HTTP/1.1"));
        QCOMPARE(m_connections->find(7)->localAddress, std::string("127.0.0.1:8080"));
        QCOMPARE(m_connections->openCount(), 1u);

        RecordedConnection end = connection(7);
        end.wallTime = 2000;
        end.bytesRead = 30;
        end.exchanges = 1;
        end.end = ConnectionEnd::IdleTimeout;
        QVERIFY(write(*m_ring, connectionClosedEntry(end)));
        QVERIFY(runUntil([&] { return m_connections->openCount() == 0; }));
        const auto closed = m_connections->find(7);
        QVERIFY(closed->state == ConnectionInfo::State::Closed);
        QCOMPARE(closed->openedWallTime, 1000);
        QCOMPARE(closed->closedWallTime, 2000);
        QCOMPARE(closed->bytesIn, 30u);
        QCOMPARE(closed->currentRequest, std::string("GET /a"));
        QCOMPARE(closed->closeReason, std::string("Idle for too long"));
    }

    void prefersTheReasonThatAConnectionGave()
    {
        RecordedConnection end = connection(7);
        end.end = ConnectionEnd::Failed;
        end.reason = "The disk is full";
        const CaptureThread thread = startThread();
        QVERIFY(write(*m_ring, connectionClosedEntry(end)));
        QVERIFY(runUntil([&] { return m_connections->find(7).has_value(); }));
        QCOMPARE(m_connections->find(7)->closeReason, std::string("The disk is full"));
    }

    void countsWhatTheRingsLost()
    {
        const CaptureThread thread = startThread();
        m_ring->countLost();
        m_other->countLost();
        QVERIFY(runUntil([&] { return m_store->counters().lost == 2; }));
        m_other->countLost();
        QVERIFY(runUntil([&] { return m_store->counters().lost == 3; }));
        QCOMPARE(m_store->counters().seen, 3u);
    }

    void keepsUpWithSeveralWriters()
    {
        constexpr std::uint64_t Count = 20'000;
        const auto writeMany = [](ExchangeRing &ring, std::uint64_t connection) {
            for (std::uint64_t i = 0; i < Count; ++i) {
                if (!writeExchange(ring, exchange("/many", connection)))
                    ring.countLost();
            }
        };
        {
            const CaptureThread thread = startThread();
            std::thread first([&] { writeMany(*m_ring, 1); });
            std::thread second([&] { writeMany(*m_other, 2); });
            first.join();
            second.join();
        }
        const ExchangeStore::Counters counters = m_store->counters();
        QCOMPARE(counters.seen, 2 * Count);
        QCOMPARE(counters.kept + counters.countedOnly(), counters.seen);
        QVERIFY(counters.kept > 0);
    }

    void carriesWhatIsLeftWhenItEnds()
    {
        for (int i = 0; i < 50; ++i)
            QVERIFY(writeExchange(*m_other, exchange("/left")));
        m_other->countLost();
        {
            const CaptureThread thread = startThread();
        }
        QCOMPARE(m_store->counters().kept, 50u);
        QCOMPARE(m_store->counters().lost, 1u);
    }

    void leavesNoConnectionOpen()
    {
        QVERIFY(write(*m_ring, connectionOpenedEntry(connection(7))));
        {
            const CaptureThread thread = startThread();
        }
        QCOMPARE(m_connections->openCount(), 0u);
        QVERIFY(m_connections->find(7)->state == ConnectionInfo::State::Closed);
        QVERIFY(m_connections->find(7)->closedWallTime > 0);
        QCOMPARE(m_connections->find(7)->closeReason, std::string("The server stopped"));
    }

private:
    CaptureThread startThread()
    {
        return CaptureThread({&*m_ring, &*m_other}, *m_ids, *m_store, *m_connections, *m_totals);
    }

    std::optional<ExchangeRing> m_ring;
    std::optional<ExchangeRing> m_other;
    std::optional<IdRegistry> m_ids;
    std::optional<ExchangeStore> m_store;
    std::optional<ConnectionTable> m_connections;
    std::optional<TrafficTotals> m_totals;
};

QTEST_GUILESS_MAIN(TestCaptureThread)
#include "tst_capturethread.moc"
