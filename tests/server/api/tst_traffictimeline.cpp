// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/traffictimeline.h"
#include "server/domain/exchange.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t Second = 1'000'000'000;
constexpr std::int64_t Start = 1'700'000'000 * Second;

ExchangeRecord recordAt(std::int64_t time, int status = 200)
{
    ExchangeRecord record;
    record.wallTime = time;
    record.status = static_cast<std::uint16_t>(status);
    record.responseEnd = 2'000'000;
    record.route = 3;
    return record;
}

} // namespace

class TestTrafficTimeline : public test::TestCase
{
    Q_OBJECT

private slots:
    void requestsStandInTheStepOfTheirFirstByte()
    {
        TrafficTimeline timeline(1s, 3);
        timeline.advance(Start);
        timeline.add(recordAt(Start));
        timeline.add(recordAt(Start + Second - 1));
        timeline.add(recordAt(Start - 1), 5);
        QCOMPARE(timeline.column(2).begin, Start);
        QCOMPARE(timeline.column(2).end, Start + Second);
        QCOMPARE(timeline.column(2).total(), 2u);
        QCOMPARE(timeline.column(1).total(), 5u);
        QCOMPARE(timeline.column(1).took.count(), 5u);
        QCOMPARE(timeline.column(0).total(), 0u);
    }

    void statusesAreCountedByClass()
    {
        TrafficTimeline timeline(1s, 2);
        timeline.advance(Start);
        for (const int status : {100, 200, 304, 404, 499, 500, 999, 0})
            timeline.add(recordAt(Start, status));
        const TrafficColumn &column = timeline.column(1);
        QCOMPARE(column.of(StatusClass::Success), 2u);
        QCOMPARE(column.of(StatusClass::Redirect), 1u);
        QCOMPARE(column.of(StatusClass::ClientError), 2u);
        QCOMPARE(column.of(StatusClass::ServerError), 2u);
        QCOMPARE(column.of(StatusClass::NoAnswer), 1u);
        QCOMPARE(column.unmatched, 0u);
    }

    void whatNoRouteAnsweredIsCountedBesides()
    {
        TrafficTimeline timeline(1s, 2);
        timeline.advance(Start);
        ExchangeRecord record = recordAt(Start, 404);
        record.route = ExchangeRecord::NoRoute;
        record.responseEnd = ExchangeRecord::NotReached;
        timeline.add(record, 4);
        timeline.addCountedOnly(Start, 3);
        record.outcome = ExchangeOutcome::Malformed;
        timeline.add(record);
        QCOMPARE(timeline.column(1).unmatched, 4u);
        QCOMPARE(timeline.column(1).total(), 8u);
        QCOMPARE(timeline.column(1).took.count(), 0u);
    }

    void aPreflightThatWasAnsweredIsMatched()
    {
        TrafficTimeline timeline(1s, 2);
        timeline.advance(Start);
        ExchangeRecord record = recordAt(Start, 204);
        record.route = ExchangeRecord::NoRoute;
        record.flags |= ExchangeRecord::CorsPreflight;
        timeline.add(record);
        QCOMPARE(timeline.column(1).unmatched, 0u);
        QCOMPARE(timeline.column(1).total(), 1u);
    }

    void aClockThatIsSetBackBeginsAnew()
    {
        TrafficTimeline timeline(1s, 3);
        timeline.advance(Start);
        timeline.add(recordAt(Start));
        const std::int64_t back = Start - 3600 * Second;
        timeline.advance(back);
        timeline.add(recordAt(back));
        QCOMPARE(timeline.column(2).begin, back);
        QCOMPARE(timeline.column(2).total(), 1u);
        QCOMPARE(timeline.column(1).total(), 0u);
    }

    void oldStepsMakeRoom()
    {
        TrafficTimeline timeline(5s, 3);
        timeline.advance(Start);
        timeline.add(recordAt(Start));
        timeline.advance(Start + 10 * Second);
        QCOMPARE(timeline.column(0).total(), 1u);
        timeline.advance(Start + 15 * Second);
        for (std::size_t i = 0; i < timeline.size(); ++i)
            QCOMPARE(timeline.column(i).total(), 0u);
        // Too old, and not begun.
        timeline.add(recordAt(Start));
        timeline.add(recordAt(Start + 20 * Second));
        for (std::size_t i = 0; i < timeline.size(); ++i)
            QCOMPARE(timeline.column(i).total(), 0u);
        QCOMPARE(timeline.column(2).begin, Start + 15 * Second);
    }

    void aLongPauseLeavesNothing()
    {
        TrafficTimeline timeline(1s, 60);
        timeline.advance(Start);
        timeline.add(recordAt(Start));
        timeline.advance(Start + 86'400 * Second);
        for (std::size_t i = 0; i < timeline.size(); ++i) {
            QCOMPARE(timeline.column(i).total(), 0u);
            QCOMPARE(timeline.column(i).begin,
                     Start + (86'400 - 59 + static_cast<std::int64_t>(i)) * Second);
        }
    }

    void clearingKeepsTheTime()
    {
        TrafficTimeline timeline(1s, 2);
        timeline.advance(Start);
        timeline.add(recordAt(Start));
        timeline.clear();
        QCOMPARE(timeline.column(1).total(), 0u);
        QCOMPARE(timeline.column(1).begin, Start);
    }
};

QTEST_GUILESS_MAIN(TestTrafficTimeline)
#include "tst_traffictimeline.moc"
