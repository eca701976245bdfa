// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/latencyhistogram.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <cmath>

using namespace mynah;

class TestLatencyHistogram : public test::TestCase
{
    Q_OBJECT

private slots:
    void withoutTimesItSaysNothing() { QVERIFY(!LatencyHistogram().quantile(0.5)); }

    void isCloseToTheTruthAtEverySize()
    {
        for (std::int64_t time = 1'100; time < std::int64_t{86'400} * 1'000'000'000;
             time += time / 7) {
            LatencyHistogram histogram;
            histogram.add(time);
            const auto said = static_cast<double>(*histogram.quantile(0.5));
            const auto truth = static_cast<double>(time);
            QVERIFY2(std::abs(said - truth) / truth < 0.07, qPrintable(QString::number(time)));
        }
    }

    void partsAreInOrder()
    {
        LatencyHistogram histogram;
        for (std::int64_t time = 1; time <= 100; ++time)
            histogram.add(time * 1'000'000);
        const auto isNear = [&](double part, double milliseconds) {
            const auto said = static_cast<double>(*histogram.quantile(part)) / 1e6;
            return std::abs(said - milliseconds) < milliseconds * 0.07;
        };
        QVERIFY(isNear(0.5, 50));
        QVERIFY(isNear(0.95, 95));
        QVERIFY(isNear(0.99, 99));
        QVERIFY(isNear(1, 100));
        QVERIFY(*histogram.quantile(0) < 1'100'000);
    }

    void oneMayStandForSeveral()
    {
        LatencyHistogram histogram;
        histogram.add(1'000'000, 9);
        histogram.add(1'000'000'000, 1);
        QCOMPARE(histogram.count(), 10u);
        QVERIFY(*histogram.quantile(0.9) < 2'000'000);
        QVERIFY(*histogram.quantile(0.91) > 900'000'000);
    }

    void whatIsTooSmallOrTooLargeIsStillCounted()
    {
        LatencyHistogram histogram;
        histogram.add(0);
        histogram.add(-5);
        histogram.add(std::numeric_limits<std::int64_t>::max());
        QCOMPARE(histogram.count(), 3u);
        QVERIFY(*histogram.quantile(0.1) < 1'024);
        QVERIFY(*histogram.quantile(1) > std::int64_t{100'000} * 1'000'000'000);
    }
};

QTEST_GUILESS_MAIN(TestLatencyHistogram)
#include "tst_latencyhistogram.moc"
