// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/exchange.h"
#include "tests/support/uitestcase.h"
#include "ui/models/dashboardcolumn.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mynah::test {

namespace {

const std::int64_t Noon =
    QDateTime(QDate(2026, 11, 27), QTime(12, 4, 7)).toMSecsSinceEpoch() * 1'000'000;
constexpr std::int64_t Second = 1'000'000'000;

ExchangeRecord recordAt(std::int64_t time, int status, std::uint32_t route = 1)
{
    ExchangeRecord record;
    record.wallTime = time;
    record.status = static_cast<std::uint16_t>(status);
    record.responseEnd = 1'000'000;
    record.route = route;
    return record;
}

} // namespace

class TestDashboardColumn final : public UiTestCase
{
    Q_OBJECT

private slots:
    void whatIsUnderWayIsNotDrawn();
    void theTotalHoldsEverything();
    void aColumnReadsAsWords();
    void ratesAreShort();
};

void TestDashboardColumn::whatIsUnderWayIsNotDrawn()
{
    TrafficTimeline timeline(1s, 60);
    timeline.advance(Noon + Second);
    timeline.add(recordAt(Noon, 200));
    timeline.add(recordAt(Noon + Second, 200));
    const DashboardColumns columns = dashboardColumns(timeline);
    QCOMPARE(columns.size(), std::size_t(59));
    QCOMPARE(columns.back().begin, Noon);
    QCOMPARE(columns.back().total(), 1u);
    QVERIFY(columns.back().took);
    QVERIFY(!columns.front().took);
}

void TestDashboardColumn::theTotalHoldsEverything()
{
    TrafficTimeline timeline(5s, 120);
    timeline.advance(Noon);
    timeline.add(recordAt(Noon, 200));
    timeline.add(recordAt(Noon - 100 * Second, 404, ExchangeRecord::NoRoute), 3);
    timeline.addCountedOnly(Noon, 6);
    const DashboardColumn all = dashboardTotal(timeline);
    QCOMPARE(all.total(), 10u);
    QCOMPARE(all.unmatched, 3u);
    QCOMPARE(all.perSecond(all.total()), 10.0 / 600);
    QVERIFY(std::abs(all.took->p99 - 1'000'000) < 70'000);
}

void TestDashboardColumn::aColumnReadsAsWords()
{
    TrafficTimeline timeline(1s, 2);
    timeline.advance(Noon + Second);
    timeline.add(recordAt(Noon, 200), 1'200);
    timeline.add(recordAt(Noon, 404, ExchangeRecord::NoRoute), 4);
    timeline.addCountedOnly(Noon, 6);
    const DashboardColumn column = dashboardColumns(timeline).back();
    QCOMPARE(describeRate(column),
             u"12:04:07: 1,210 requests, 1,210 per second\n"
             "2xx  1,200\n"
             "4xx  4\n"
             "unmatched  4\n"
             "counted only  6"_s);
    QVERIFY(describeLatency(column).startsWith(u"12:04:07: p50 "_s));
    QCOMPARE(describeLatency(DashboardColumn{Noon, Noon + Second, {}, 0, 0, {}}),
             u"12:04:07: nothing was answered"_s);
}

void TestDashboardColumn::ratesAreShort()
{
    QCOMPARE(rateText(0), u"0"_s);
    QCOMPARE(rateText(0.2), u"0.2"_s);
    QCOMPARE(rateText(6), u"6"_s);
    QCOMPARE(rateText(12.4), u"12"_s);
    QCOMPARE(rateText(1'204), u"1,204"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestDashboardColumn)
#include "tst_dashboardcolumn.moc"
