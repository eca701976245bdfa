// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/traffictotals.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <numeric>

using namespace mynah;

namespace {

ExchangeRecord record(std::uint32_t server, std::uint16_t status)
{
    ExchangeRecord made;
    made.server = server;
    made.status = status;
    made.route = 9;
    return made;
}

} // namespace

class TestTrafficTotals : public test::TestCase
{
    Q_OBJECT

private slots:
    void countsByServerAndStatus()
    {
        TrafficTotals totals;
        {
            TrafficTotals::Batch batch(totals);
            for (const auto &made : {record(1, 200), record(2, 404), record(1, 200), record(1, 0)})
                batch.add(made);
        }
        TrafficTotals::Batch(totals).add(record(1, 200));
        const auto servers = totals.servers();
        QCOMPARE(servers.size(), 2u);
        QCOMPARE(servers.at(1).byStatus,
                 (std::map<std::uint16_t, std::uint64_t>{{0, 1}, {200, 3}}));
        QCOMPARE(servers.at(2).byStatus, (std::map<std::uint16_t, std::uint64_t>{{404, 1}}));
    }

    void tellsUnmatchedFromMalformed()
    {
        TrafficTotals totals;
        ExchangeRecord unmatched = record(1, 404);
        unmatched.route = ExchangeRecord::NoRoute;
        ExchangeRecord malformed = record(1, 400);
        malformed.route = ExchangeRecord::NoRoute;
        malformed.outcome = ExchangeOutcome::Malformed;
        TrafficTotals::Batch(totals).add(unmatched);
        TrafficTotals::Batch(totals).add(malformed);
        TrafficTotals::Batch(totals).add(record(1, 404));
        QCOMPARE(totals.servers().at(1).unmatched, 1u);
        QCOMPARE(totals.servers().at(1).malformed, 1u);
    }

    void addsUpBytes()
    {
        TrafficTotals totals;
        ExchangeRecord made = record(1, 200);
        made.requestHeadBytes = 1;
        made.requestBodyBytes = 20;
        made.responseHeadBytes = 300;
        made.responseBodyBytes = std::uint64_t{1} << 40;
        TrafficTotals::Batch(totals).add(made);
        QCOMPARE(totals.servers().at(1).bytesIn, 21u);
        QCOMPARE(totals.servers().at(1).bytesOut, 300u + (std::uint64_t{1} << 40));
    }

    void putsTimesBelowTheBoundsThatTheyReach_data()
    {
        QTest::addColumn<qint64>("took");
        QTest::addColumn<int>("place");
        QTest::newRow("nothing") << qint64{0} << 0;
        QTest::newRow("just the first") << qint64{100'000} << 0;
        QTest::newRow("more") << qint64{100'001} << 1;
        QTest::newRow("just the last") << qint64{10'000'000'000} << 15;
        QTest::newRow("more than all") << qint64{10'000'000'001} << 16;
    }
    void putsTimesBelowTheBoundsThatTheyReach()
    {
        QFETCH(qint64, took);
        QFETCH(int, place);
        DurationCounts counts;
        counts.add(took);
        QCOMPARE(counts.counts[static_cast<std::size_t>(place)], 1u);
        QCOMPARE(std::accumulate(counts.counts.begin(), counts.counts.end(), 0u), 1u);
        QCOMPARE(counts.sum, static_cast<std::uint64_t>(took));
    }

    void leavesOutTheTimeOfWhatHadNoEnd()
    {
        TrafficTotals totals;
        TrafficTotals::Batch(totals).add(record(1, 200));
        const auto took = totals.servers().at(1).took;
        QCOMPARE(std::accumulate(took.counts.begin(), took.counts.end(), 0u), 0u);
        QCOMPARE(took.sum, 0u);
    }
};

QTEST_GUILESS_MAIN(TestTrafficTotals)
#include "tst_traffictotals.moc"
