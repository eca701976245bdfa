// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "tests/ui/models/trafficdesk.h"
#include "ui/displayformat.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestTrafficModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void nothingHappensBetweenTicks();
    void aTickIsOneInsertion();
    void aFullRingMovesItsRowsInOneChange();
    void everythingNewSinceTheLastTickIsStillOneChange();
    void whatIsNotKeptIsARow();
    void aGapGrowsInPlace();
    void aLineTellsWhatWasReceivedBefore();
    void anotherStoreStartsAnew();
    void tooManyGapsShareTheLast();
    void gapsLeaveWithTheRowsBehindThem();
    void frozenRowsStay();
    void clearingLeavesNothing();
    void aRowReadsAsASentence();
    void routesAreCalledByTheirTitles();
    void timesCountFromTheStartOrTheRowAbove();
    void randomTrafficIsToldRight_data();
    void randomTrafficIsToldRight();
};

void TestTrafficModel::nothingHappensBetweenTicks()
{
    TrafficDesk desk;
    desk.add(3);
    QCOMPARE(desk.model.rowCount(), 0);
    QCOMPARE(desk.watch.takeStructuralSignals(), 0);
    desk.model.tick();
    QCOMPARE(desk.model.rowCount(), 3);
    desk.model.tick();
    QCOMPARE(desk.watch.takeStructuralSignals(), 1);
}

void TestTrafficModel::aTickIsOneInsertion()
{
    TrafficDesk desk;
    QSignalSpy inserted(&desk.model, &TrafficModel::rowsInserted);
    desk.add(5);
    desk.model.tick();
    desk.add(2);
    desk.model.tick();
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted.at(1).at(1).toInt(), 5);
    QCOMPARE(inserted.at(1).at(2).toInt(), 6);
    QCOMPARE(desk.rows(), u"1 2 3 4 5 6 7"_s);
    QCOMPARE(desk.model.rowOf(4), 3);
    QCOMPARE(desk.model.rowOf(40), -1);
}

void TestTrafficModel::aFullRingMovesItsRowsInOneChange()
{
    TrafficDesk desk;
    desk.limitRows(5);
    desk.add(5);
    desk.model.tick();
    const QPersistentModelIndex gone(desk.model.index(1, 0));
    const QPersistentModelIndex stays(desk.model.index(3, TrafficModel::PathColumn));
    desk.add(3);
    desk.watch.takeStructuralSignals();
    QSignalSpy layout(&desk.model, &TrafficModel::layoutChanged);
    desk.model.tick();
    QCOMPARE(layout.size(), 1);
    QCOMPARE(desk.watch.takeStructuralSignals(), 1);
    QCOMPARE(desk.rows(), u"4 5 6 7 8"_s);
    QVERIFY(!gone.isValid());
    QCOMPARE(stays.row(), 0);
    QCOMPARE(stays.column(), int(TrafficModel::PathColumn));
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestTrafficModel::everythingNewSinceTheLastTickIsStillOneChange()
{
    TrafficDesk desk;
    desk.limitRows(5);
    desk.add(4);
    desk.model.tick();
    const QPersistentModelIndex last(desk.model.index(3, 0));
    desk.add(50);
    desk.watch.takeStructuralSignals();
    desk.model.tick();
    QCOMPARE(desk.watch.takeStructuralSignals(), 1);
    QCOMPARE(desk.rows(), u"50 51 52 53 54"_s);
    QVERIFY(!last.isValid());
}

void TestTrafficModel::whatIsNotKeptIsARow()
{
    TrafficDesk desk;
    desk.add(2);
    desk.model.tick();
    desk.store.countLost(1204);
    desk.model.tick();
    desk.add(1);
    desk.model.tick();
    QCOMPARE(desk.rows(), u"1 2 … 3"_s);
    QCOMPARE(desk.at(2, TrafficModel::PathColumn), u"Counted but not kept: 1,204"_s);
    QCOMPARE(desk.at(2, TrafficModel::StatusColumn), QString());
    QVERIFY(!(desk.model.index(2, 0).flags() & Qt::ItemIsSelectable));
    QCOMPARE(desk.model.sentence(2), u"Counted but not kept: 1,204"_s);
    desk.store.setCapturing(false);
    desk.add(3);
    desk.model.tick();
    QCOMPARE(desk.rows(), u"1 2 … 3 …"_s);
    QCOMPARE(desk.at(4, TrafficModel::PathColumn), u"Counted but not kept: 3"_s);
}

void TestTrafficModel::aGapGrowsInPlace()
{
    TrafficDesk desk;
    desk.add(1);
    desk.store.countLost(1);
    desk.model.tick();
    desk.watch.takeStructuralSignals();
    desk.store.countLost(2);
    desk.model.tick();
    QCOMPARE(desk.watch.takeStructuralSignals(), 0);
    QCOMPARE(desk.at(1, TrafficModel::PathColumn), u"Counted but not kept: 3"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestTrafficModel::aLineTellsWhatWasReceivedBefore()
{
    QTemporaryDir folder;
    {
        ExchangeStore store;
        QVERIFY(store.useFolder(folder.path().toStdString()));
        for (int i = 0; i < 2; ++i)
            store.append(sampleExchange());
    }
    ExchangeStore store;
    QVERIFY(store.useFolder(folder.path().toStdString()));
    TrafficMarks marks;
    TrafficModel model(store, marks);
    const auto line = [&] { return model.index(2, TrafficModel::PathColumn).data().toString(); };
    const QString before = u"Received before, the last one at "_s
        + formatDateAndClock(sampleExchange().record.wallTime);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(line(), before);
    store.countLost(5);
    store.append(sampleExchange());
    model.tick();
    QCOMPARE(model.seqAt(3), 3u);
    model.clear();
    store.countLost(3);
    model.tick();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, TrafficModel::PathColumn).data().toString(),
             u"Counted but not kept: 3"_s);
}

void TestTrafficModel::anotherStoreStartsAnew()
{
    QTemporaryDir folder;
    TrafficDesk desk;
    desk.add(3);
    desk.model.tick();
    desk.marks.toggle(2);
    QVERIFY(desk.store.useFolder(folder.path().toStdString()));
    desk.model.setFrozen(true);
    desk.model.tick();
    QVERIFY(desk.marks.isEmpty());
    QCOMPARE(desk.rows(), u"1 2 3"_s);
}

void TestTrafficModel::tooManyGapsShareTheLast()
{
    TrafficDesk desk;
    for (std::size_t i = 0; i < TrafficRows::MostGaps + 3; ++i) {
        desk.add(1);
        desk.store.countLost(1);
        desk.model.tick();
    }
    QCOMPARE(desk.watch.staleCell(), QString());
    const int last = desk.model.rowOf(TrafficRows::MostGaps) + 1;
    QCOMPARE(desk.at(last, TrafficModel::PathColumn), u"Counted but not kept: 4"_s);
    QCOMPARE(desk.model.rowCount(), int(2 * TrafficRows::MostGaps + 3));
}

void TestTrafficModel::gapsLeaveWithTheRowsBehindThem()
{
    TrafficDesk desk;
    desk.limitRows(4);
    desk.add(2);
    desk.store.countLost(7);
    desk.model.tick();
    desk.add(2);
    desk.model.tick();
    QCOMPARE(desk.rows(), u"1 2 … 3 4"_s);
    const QPersistentModelIndex gap(desk.model.index(2, 0));
    desk.add(2);
    desk.model.tick();
    QCOMPARE(desk.rows(), u"… 3 4 5 6"_s);
    QCOMPARE(gap.row(), 0);
    desk.add(1);
    desk.model.tick();
    QCOMPARE(desk.rows(), u"4 5 6 7"_s);
    QVERIFY(!gap.isValid());
}

void TestTrafficModel::frozenRowsStay()
{
    TrafficDesk desk;
    desk.limitRows(3);
    desk.add(3);
    desk.model.tick();
    desk.model.setFrozen(true);
    desk.add(2);
    desk.model.tick();
    QCOMPARE(desk.rows(), u"1 2 3"_s);
    // Rows that are gone by now say so.
    QCOMPARE(desk.at(0, TrafficModel::PathColumn), u"removed"_s);
    desk.model.setFrozen(false);
    desk.model.tick();
    QCOMPARE(desk.rows(), u"3 4 5"_s);
}

void TestTrafficModel::clearingLeavesNothing()
{
    TrafficDesk desk;
    desk.add(2);
    desk.store.countLost(5);
    desk.model.tick();
    desk.model.clear();
    QCOMPARE(desk.rows(), QString());
    desk.model.tick();
    QCOMPARE(desk.rows(), QString());
    desk.add(1);
    desk.model.tick();
    QCOMPARE(desk.rows(), u"3"_s);
    desk.filter(u"hello"_s);
    desk.search();
    desk.model.clear();
    QCOMPARE(desk.rows(), QString());
    QVERIFY(desk.model.isFiltered());
    desk.filter({});
    QCOMPARE(desk.rows(), QString());
}

void TestTrafficModel::aRowReadsAsASentence()
{
    TrafficDesk desk;
    desk.controller.addExchange("POST", "/orders", 404);
    desk.model.tick();
    QCOMPARE(desk.model.sentence(0), u"POST /orders, 404, unmatched, 0.104 ms"_s);
    QCOMPARE(desk.at(0, TrafficModel::NumberColumn, Qt::AccessibleTextRole),
             desk.model.sentence(0));
    QCOMPARE(desk.at(0, TrafficModel::HostColumn), u"127.0.0.1:8080"_s);
    QCOMPARE(desk.at(0, TrafficModel::TypeColumn), u"application/json"_s);
    QCOMPARE(desk.at(0, TrafficModel::ClientColumn), u"127.0.0.1:53312"_s);
    QCOMPARE(desk.at(0, TrafficModel::ProtocolColumn), u"HTTP/1.1"_s);
}

void TestTrafficModel::routesAreCalledByTheirTitles()
{
    TrafficDesk desk;
    Exchange exchange = sampleExchange("GET", "/users/7", 404);
    exchange.serverId = "main";
    exchange.routeId = "item";
    exchange.responseId = "item-404";
    desk.controller.addExchange(exchange);
    exchange.routeId = "deleted";
    desk.controller.addExchange(exchange);
    desk.model.tick();
    desk.model.setTitles(std::make_shared<const RouteTitles>(sampleWorkspace()));
    QCOMPARE(desk.at(0, TrafficModel::RouteColumn), u"GET /users/:id"_s);
    QCOMPARE(desk.at(0, TrafficModel::ResponseColumn), u"404 Not Found"_s);
    QCOMPARE(desk.at(1, TrafficModel::RouteColumn), u"a route that is gone"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestTrafficModel::timesCountFromTheStartOrTheRowAbove()
{
    TrafficDesk desk;
    for (const int milliseconds : {0, 500, 1250}) {
        Exchange exchange = sampleExchange();
        exchange.record.wallTime += std::int64_t(milliseconds) * 1'000'000;
        desk.controller.addExchange(exchange);
    }
    desk.model.tick();
    desk.model.setTimeFormat(TimeFormat::SinceStart);
    QCOMPARE(desk.at(2, TrafficModel::TimeColumn), u"1.250 s"_s);
    desk.model.setTimeFormat(TimeFormat::SincePrevious);
    QCOMPARE(desk.at(2, TrafficModel::TimeColumn), u"0.750 s"_s);
    QCOMPARE(desk.at(0, TrafficModel::TimeColumn), u"0.000 s"_s);
    QCOMPARE(desk.watch.staleCell(), QString());
}

void TestTrafficModel::randomTrafficIsToldRight_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestTrafficModel::randomTrafficIsToldRight()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    TrafficDesk desk;
    desk.limitRows(30);
    QString filter;
    for (int step = 0; step < 500; ++step) {
        switch (random.bounded(10)) {
        case 0:
            filter = random.bounded(2) ? u"/rare"_s : QString();
            desk.filter(filter);
            break;
        case 1:
            desk.store.countLost(random.bounded(3));
            break;
        case 2:
            desk.store.setCapturing(random.bounded(4) != 0);
            break;
        case 3:
            desk.limitRows(std::size_t(random.bounded(1, 40)));
            break;
        case 4:
            if (random.bounded(10) == 0)
                desk.model.clear();
            break;
        case 5:
            desk.marks.toggle(random.bounded(quint32(desk.store.endSeq())));
            break;
        default:
            for (int i = random.bounded(20); i > 0; --i)
                desk.add(1, random.bounded(3) ? "/often" : "/rare");
        }
        desk.watch.takeStructuralSignals();
        desk.model.tick();
        QVERIFY(desk.watch.takeStructuralSignals() <= 1);
        const QString stale = desk.watch.staleCell();
        QVERIFY2(stale.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(stale)));
    }
    desk.search();
    QStringList kept;
    for (std::uint64_t seq = desk.store.firstSeq(); seq < desk.store.endSeq(); ++seq) {
        if (filter.isEmpty() || desk.store.target(seq) == "/rare")
            kept += QString::number(seq);
    }
    QCOMPARE(desk.rows().remove(u'…').simplified(), kept.join(u' '));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficModel)
#include "tst_trafficmodel.moc"
