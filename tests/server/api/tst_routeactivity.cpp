// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/routeactivity.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <numeric>

using namespace mynah;

class TestRouteActivity : public test::TestCase
{
    Q_OBJECT

private slots:
    void tellsEachSecondOfTheLastMinute()
    {
        RouteActivity activity;
        activity.add(1'000, 5, 1);
        activity.add(1'000, 5, 2);
        activity.add(1'059, 5, 7);
        const auto seconds = activity.perSecond(1'059);
        QCOMPARE(seconds.size(), RouteActivity::Seconds);
        QCOMPARE(seconds.front(), 3u);
        QCOMPARE(seconds.back(), 7u);
        QCOMPARE(std::accumulate(seconds.begin(), seconds.end(), 0u), 10u);
        // A second later the first one is out of it.
        QCOMPARE(activity.perSecond(1'060).front(), 0u);
        QCOMPARE(activity.perSecond(1'060)[58], 7u);
    }

    void aLateOneStandsWhereItBegan()
    {
        RouteActivity activity;
        activity.add(1'030, 5, 1);
        activity.add(1'010, 5, 4);
        activity.add(900, 5, 9);
        const auto seconds = activity.perSecond(1'030);
        QCOMPARE(seconds[39], 4u);
        QCOMPARE(std::accumulate(seconds.begin(), seconds.end(), 0u), 5u);
    }

    void afterAMinuteThereIsNothing()
    {
        RouteActivity activity;
        QVERIFY(activity.isIdle(0));
        activity.add(1'000, 5, 1);
        QVERIFY(!activity.isIdle(1'059));
        QVERIFY(activity.isIdle(1'060));
        QVERIFY(activity.perSecond(1'060).empty());
        // How long it took is worth knowing all the same.
        QCOMPARE(activity.medianTook(1'060), 5);
        QCOMPARE(RouteActivity().medianTook(1'060), -1);
        // What was there before a pause does not come back.
        activity.add(1'120, 5, 1);
        const auto seconds = activity.perSecond(1'120);
        QCOMPARE(std::accumulate(seconds.begin(), seconds.end(), 0u), 1u);
    }

    void theMedianIsOfTheMinute()
    {
        RouteActivity activity;
        activity.add(1'000, 900, 1);
        for (const int took : {30, 10, 20})
            activity.add(1'059, took, 1);
        activity.add(1'059, -1, 1);
        QCOMPARE(activity.medianTook(1'060), 20);
        for (int i = 0; i < 1'000; ++i)
            activity.add(1'060, 7, 1);
        QCOMPARE(activity.medianTook(1'060), 7);
    }
};

QTEST_GUILESS_MAIN(TestRouteActivity)
#include "tst_routeactivity.moc"
