// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/trafficrows.h"

#include <QRandomGenerator>

namespace mynah::test {

class TestTrafficRows final : public UiTestCase
{
    Q_OBJECT

private slots:
    void startsEmpty();
    void gapsStandBetweenExchanges();
    void gapsLeaveWithWhatStandsBehindThem();
    void filteredRowsGrowAtBothEnds();
    void everyRowKnowsItsExchangeAndBack();
};

void TestTrafficRows::startsEmpty()
{
    const TrafficRows rows;
    QCOMPARE(rows.count(), 0);
    QCOMPARE(rows.seqAt(0), 0U);
    QCOMPARE(rows.seqAt(-1), 0U);
    QCOMPARE(rows.rowOf(1), -1);
    QVERIFY(!rows.gapAt(0));
}

void TestTrafficRows::gapsStandBetweenExchanges()
{
    TrafficRows rows;
    rows.showAll(1, 4);
    QCOMPARE(rows.addGap(4, 2), 4U);
    QCOMPARE(rows.addGap(4, 3), 4U);
    rows.showAll(1, 6);
    // 1 2 3 gap 4 5
    QCOMPARE(rows.count(), 6);
    QCOMPARE(rows.seqAt(2), 3U);
    QCOMPARE(rows.seqAt(3), 0U);
    QCOMPARE(rows.gapAt(3)->count, 5U);
    QCOMPARE(rows.seqAt(4), 4U);
    QCOMPARE(rows.rowOf(4), 4);
    QCOMPARE(rows.rowOfGap(4), 3);
    QCOMPARE(rows.rowsBefore(4), 3);
    QCOMPARE(rows.lowerBound(4), 4);
    QCOMPARE(rows.lowerBound(100), 6);
}

void TestTrafficRows::gapsLeaveWithWhatStandsBehindThem()
{
    TrafficRows rows;
    rows.showAll(1, 4);
    rows.addGap(4, 1);
    rows.showAll(4, 6);
    QCOMPARE(rows.count(), 3);
    QCOMPARE(rows.rowOfGap(4), 0);
    rows.showAll(5, 6);
    QCOMPARE(rows.count(), 1);
    QCOMPARE(rows.rowOfGap(4), -1);
}

void TestTrafficRows::filteredRowsGrowAtBothEnds()
{
    TrafficRows rows;
    rows.showAll(1, 100);
    rows.addGap(100, 1);
    rows.showFiltered();
    QCOMPARE(rows.count(), 0);
    rows.append({50, 60});
    rows.prepend({40, 30});
    rows.append({70});
    QCOMPARE(rows.count(), 5);
    QCOMPARE(rows.seqAt(0), 30U);
    QCOMPARE(rows.seqAt(4), 70U);
    QCOMPARE(rows.rowOf(60), 3);
    QCOMPARE(rows.rowOf(61), -1);
    QVERIFY(!rows.gapAt(2));
    rows.dropBefore(45);
    QCOMPARE(rows.seqAt(0), 50U);
}

void TestTrafficRows::everyRowKnowsItsExchangeAndBack()
{
    QRandomGenerator random(3);
    TrafficRows rows;
    std::uint64_t first = 1, end = 1;
    for (int step = 0; step < 300; ++step) {
        end += random.bounded(10U);
        first = std::min<std::uint64_t>(end, first + random.bounded(6U));
        rows.showAll(first, end);
        if (random.bounded(2))
            rows.addGap(end, 1);
        std::uint64_t expected = first;
        for (int row = 0; row < rows.count(); ++row) {
            const std::uint64_t seq = rows.seqAt(row);
            if (seq == 0) {
                QCOMPARE(rows.gapAt(row)->before, expected);
                QCOMPARE(rows.rowOfGap(expected), row);
                continue;
            }
            QCOMPARE(seq, expected++);
            QCOMPARE(rows.rowOf(seq), row);
        }
        QCOMPARE(expected, end);
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficRows)
#include "tst_trafficrows.moc"
