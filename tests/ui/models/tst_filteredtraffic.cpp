// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/models/trafficdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestFilteredTraffic final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aFilterShowsWhatPasses();
    void whatArrivesPassesTheFilterToo();
    void takingTheFilterAwayShowsEverything();
    void filteredRowsLeaveWithTheRing();
    void whatIsGoneByTheTimeItIsFoundIsNotShown();
    void marksReachTheFilter();
    void cellsNameTheConditionThatFindsThem();
};

void TestFilteredTraffic::aFilterShowsWhatPasses()
{
    TrafficDesk desk;
    for (int i = 0; i < 5000; ++i)
        desk.add(1, i % 1000 == 0 ? "/rare" : "/often");
    desk.model.tick();
    QSignalSpy reset(&desk.model, &TrafficModel::modelReset);
    desk.filter(u"/rare"_s);
    QVERIFY(desk.model.isFiltered());
    desk.search();
    QCOMPARE(reset.size(), 1);
    QCOMPARE(desk.rows(), u"1 1001 2001 3001 4001"_s);
    QCOMPARE(desk.model.rowOf(2001), 2);
    QCOMPARE(desk.model.rowOf(2002), -1);
    QCOMPARE(desk.model.lowerBound(2002), 3);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestFilteredTraffic::whatArrivesPassesTheFilterToo()
{
    TrafficDesk desk;
    desk.filter(u"/rare"_s);
    desk.search();
    desk.add(2, "/often");
    desk.add(1, "/rare");
    TRY_VERIFY((desk.model.tick(), desk.rows() == u"3"_s));
    desk.add(1, "/rare");
    TRY_VERIFY((desk.model.tick(), desk.rows() == u"3 4"_s));
    // Nothing that was not kept passes a filter.
    desk.store.countLost(3);
    desk.search();
    QCOMPARE(desk.rows(), u"3 4"_s);
}

void TestFilteredTraffic::takingTheFilterAwayShowsEverything()
{
    TrafficDesk desk;
    desk.add(3, "/often");
    desk.filter(u"/rare"_s);
    desk.search();
    QCOMPARE(desk.rows(), QString());
    desk.add(1, "/often");
    desk.filter({});
    QCOMPARE(desk.rows(), u"1 2 3 4"_s);
    QVERIFY(!desk.model.isFiltered());
    QVERIFY(!desk.model.isSearching());
}

void TestFilteredTraffic::filteredRowsLeaveWithTheRing()
{
    TrafficDesk desk;
    desk.limitRows(4);
    desk.add(4, "/rare");
    desk.filter(u"/rare"_s);
    desk.search();
    QCOMPARE(desk.rows(), u"1 2 3 4"_s);
    desk.add(2, "/often");
    desk.watch.takeStructuralSignals();
    desk.model.tick();
    QCOMPARE(desk.watch.takeStructuralSignals(), 1);
    QCOMPARE(desk.rows(), u"3 4"_s);
}

void TestFilteredTraffic::whatIsGoneByTheTimeItIsFoundIsNotShown()
{
    TrafficDesk desk;
    desk.limitRows(30);
    // The search runs while the ring turns; that they meet is likely, so often enough certain.
    for (int turn = 0; turn < 30; ++turn) {
        desk.add(30, "/rare");
        desk.filter(u"/rare"_s);
        desk.add(20, "/often");
        desk.model.tick();
        QVERIFY(desk.model.rowCount() <= 10);
    }
}

void TestFilteredTraffic::marksReachTheFilter()
{
    TrafficDesk desk;
    desk.add(3);
    desk.model.tick();
    desk.marks.toggle(2);
    QCOMPARE(desk.at(1, TrafficModel::FlagsColumn), u"marked"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
    desk.filter(u"is:marked"_s);
    desk.search();
    QCOMPARE(desk.rows(), u"2"_s);
    desk.marks.toggle(3);
    desk.search();
    QCOMPARE(desk.rows(), u"2 3"_s);
    desk.marks.clear();
    desk.search();
    QCOMPARE(desk.rows(), QString());
}

void TestFilteredTraffic::cellsNameTheConditionThatFindsThem()
{
    TrafficDesk desk;
    desk.controller.addExchange("GET", "/a b?x=1", 200);
    desk.controller.addExchange("POST", "/other", 500);
    desk.model.tick();
    for (const auto column :
         {TrafficModel::MethodColumn, TrafficModel::PathColumn, TrafficModel::StatusColumn}) {
        desk.filter({});
        const QString condition = desk.at(0, column, TrafficModel::ConditionRole);
        desk.filter(condition);
        desk.search();
        QVERIFY2(desk.rows() == u"1"_s, qPrintable(condition));
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFilteredTraffic)
#include "tst_filteredtraffic.moc"
