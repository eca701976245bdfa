// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficstatistics.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/manualclock.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace mynah;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Span = TrafficStatistics::Span;

struct Desk
{
    test::ManualClock clock;
    ExchangeStore store;
    TrafficStatistics statistics{store, clock};

    std::int64_t now() const
    {
        return std::chrono::nanoseconds(clock.wallNow().time_since_epoch()).count();
    }
    void add(int count, const std::string &route = "r1", int status = 200)
    {
        Exchange exchange = test::sampleExchange("GET", "/hello", status);
        exchange.record.wallTime = now();
        exchange.routeId = route;
        for (int i = 0; i < count; ++i)
            store.append(exchange);
    }
    std::uint64_t total(Span span = Span::Minute) const
    {
        const TrafficTimeline &timeline = statistics.timeline(span);
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < timeline.size(); ++i)
            all += timeline.column(i).total();
        return all;
    }
    const TrafficColumn &newest() const { return statistics.timeline(Span::Minute).column(59); }
};

} // namespace

class TestTrafficStatistics : public test::TestCase
{
    Q_OBJECT

private slots:
    void everySpanTakesInWhatCame()
    {
        Desk desk;
        desk.add(3);
        desk.add(2, {}, 404);
        desk.statistics.read();
        for (const Span span : {Span::Minute, Span::TenMinutes, Span::Hour})
            QCOMPARE(desk.total(span), 5u);
        QCOMPARE(desk.newest().unmatched, 2u);
        QCOMPARE(desk.newest().of(StatusClass::Success), 3u);
        desk.statistics.read();
        QCOMPARE(desk.total(), 5u);
        desk.clock.advance(61s);
        desk.add(1);
        desk.statistics.read();
        QCOMPARE(desk.total(), 1u);
        QCOMPARE(desk.total(Span::TenMinutes), 6u);
    }

    void whatIsNotCapturedIsCounted()
    {
        Desk desk;
        desk.statistics.read();
        desk.clock.advance(2s);
        desk.store.setCapturing(false);
        desk.add(9);
        desk.store.countLost(1);
        desk.statistics.read();
        QCOMPARE(desk.total(), 10u);
        // At some time since the last reading.
        QCOMPARE(desk.newest().countedOnly, 5u);
    }

    void aRouteHasItsFigures()
    {
        Desk desk;
        desk.add(3);
        desk.clock.advance(10s);
        desk.add(1);
        desk.statistics.read();
        const RouteFigures figures = desk.statistics.route("r1");
        QCOMPARE(figures.hits, 4u);
        QCOMPARE(figures.lastHit, desk.now());
        QCOMPARE(figures.medianTook, 104'000);
        QCOMPARE(figures.perSecond.size(), 60u);
        QCOMPARE(figures.perSecond[49], 3u);
        QCOMPARE(figures.perSecond[59], 1u);
        QCOMPARE(desk.statistics.route("r2"), RouteFigures());
    }

    void aMinuteLaterTheHitsAndTheLastLatencyAreLeft()
    {
        Desk desk;
        desk.add(3);
        const std::int64_t then = desk.now();
        desk.statistics.read();
        desk.clock.advance(2min);
        desk.statistics.read();
        QCOMPARE(desk.statistics.route("r1"), (RouteFigures{3, then, 104'000, {}}));
        // Also when it is forgotten that it was idle.
        desk.clock.advance(2min);
        desk.statistics.read();
        QCOMPARE(desk.statistics.route("r1"), (RouteFigures{3, then, 104'000, {}}));
        desk.store.resetHits();
        desk.statistics.forgetRoutes();
        QCOMPARE(desk.statistics.route("r1"), RouteFigures());
    }

    void aClockThatIsSetBackStopsNothing()
    {
        Desk desk;
        desk.add(3);
        desk.statistics.read();
        // A request of before comes to its end after it.
        Exchange late = test::sampleExchange("GET", "/hello", 200);
        late.record.wallTime = desk.now();
        late.routeId = "r1";
        desk.clock.advance(-1h);
        desk.statistics.read();
        QCOMPARE(desk.statistics.route("r1").perSecond, std::vector<std::uint32_t>());
        QCOMPARE(desk.statistics.route("r1").medianTook, 104'000);
        desk.store.append(late);
        desk.add(2);
        desk.statistics.read();
        QCOMPARE(desk.statistics.route("r1").perSecond.at(59), 3u);
        desk.clock.advance(1s);
        desk.add(1);
        desk.statistics.read();
        QCOMPARE(desk.statistics.route("r1").perSecond.at(58), 3u);
        QCOMPARE(desk.statistics.route("r1").perSecond.at(59), 1u);
        desk.clock.advance(2min);
        desk.statistics.read();
        QVERIFY(desk.statistics.route("r1").perSecond.empty());
    }

    void resettingTheHitsBeginsAnew()
    {
        Desk desk;
        desk.add(3);
        desk.statistics.read();
        desk.store.resetHits();
        desk.statistics.forgetRoutes();
        desk.statistics.read();
        QCOMPARE(desk.statistics.route("r1"), RouteFigures());
        QCOMPARE(desk.total(), 3u);
        desk.add(1);
        desk.statistics.read();
        QCOMPARE(desk.statistics.route("r1").hits, 1u);
        QCOMPARE(desk.statistics.route("r1").perSecond[59], 1u);
    }

    // However many came, it looks at a few thousand.
    void manyAreLookedAtBySample()
    {
        Desk desk;
        desk.statistics.read();
        constexpr int Many = 3 * int(TrafficStatistics::MostRows);
        for (int i = 0; i < Many / 4; ++i) {
            desk.add(3);
            desk.add(1, {}, 503);
        }
        desk.statistics.read();
        QCOMPARE(desk.statistics.looksAtOneIn(), 3u);
        QCOMPARE(desk.total(), std::uint64_t(Many));
        QCOMPARE(desk.newest().of(StatusClass::ServerError), std::uint64_t(Many / 4));
        QCOMPARE(desk.statistics.route("r1").hits, std::uint64_t(Many / 4 * 3));
        QCOMPARE(desk.statistics.route("r1").perSecond[59], std::uint32_t(Many / 4 * 3));
        desk.add(5);
        desk.statistics.read();
        QCOMPARE(desk.statistics.looksAtOneIn(), 1u);
        QCOMPARE(desk.total(), std::uint64_t(Many + 5));
    }

    void whatItCannotCatchUpWithIsCountedOnly()
    {
        Desk desk;
        desk.statistics.read();
        desk.clock.advance(1s);
        desk.add(int(TrafficStatistics::MostBehind) + 100);
        desk.statistics.read();
        QCOMPARE(desk.newest().countedOnly, 100u);
        QCOMPARE(desk.total(), TrafficStatistics::MostBehind + 100);
    }

    void clearingTheTrafficClearsIt()
    {
        Desk desk;
        desk.add(3);
        desk.statistics.read();
        desk.store.clear();
        desk.add(1);
        desk.statistics.read();
        QCOMPARE(desk.total(), 1u);
        QCOMPARE(desk.statistics.route("r1").hits, 1u);
    }

    void whatWasInAFolderDidNotComeNow()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(u"traffic"_s).toStdString();
        {
            ExchangeStore store;
            QVERIFY(store.useFolder(path));
            store.append(test::sampleExchange());
        }
        Desk desk;
        QVERIFY(desk.store.useFolder(path));
        desk.statistics.read();
        QCOMPARE(desk.total(), 0u);
        desk.add(2);
        desk.statistics.read();
        QCOMPARE(desk.total(), 2u);
    }
};

QTEST_GUILESS_MAIN(TestTrafficStatistics)
#include "tst_trafficstatistics.moc"
