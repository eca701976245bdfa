// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/mainactions.h"
#include "ui/models/routetreemodel.h"
#include "ui/widgets/timechart.h"

#include <QAction>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

std::int64_t nanosecondsNow()
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000'000;
}

// The sample with its first route asked once.
struct FiguresDesk
{
    FakeServerController controller;
    WindowInUse use{controller};
    std::string routeId;

    FiguresDesk()
    {
        use.openSample();
        const Workspace &workspace = use.window().document().workspace();
        routeId = workspace.servers.front()->routes.front().id();
        ask();
    }
    void ask()
    {
        Exchange exchange = sampleExchange();
        exchange.record.wallTime = nanosecondsNow();
        exchange.routeId = routeId;
        controller.addExchange(exchange);
    }
    QString said(int column) const
    {
        const auto *view = use.part<QTreeView>("routeTreeView");
        const QModelIndexList found = view->model()->match(
            view->model()->index(0, 0), RouteTreeModel::IdRole, QString::fromStdString(routeId), 1,
            Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0).siblingAtColumn(column).data().toString();
    }
};

} // namespace

class TestTrafficFigures final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aCalledRouteShowsItInTheTree();
    void countersAreResetFromTheMenu();
    void columnsAreChosenInTheViewMenu();
    void theDashboardFollowsTheTraffic();
    void aColumnOfTheDashboardFiltersTheList();
};

void TestTrafficFigures::aCalledRouteShowsItInTheTree()
{
    FiguresDesk desk;
    TRY_COMPARE(desk.said(RouteTreeModel::HitsColumn), u"1"_s);
    QCOMPARE(desk.said(RouteTreeModel::LatencyColumn), u"0.104 ms"_s);
    QVERIFY(desk.said(RouteTreeModel::LastHitColumn) != u"never"_s);
    desk.ask();
    TRY_COMPARE(desk.said(RouteTreeModel::HitsColumn), u"2"_s);
}

void TestTrafficFigures::countersAreResetFromTheMenu()
{
    FiguresDesk desk;
    TRY_COMPARE(desk.said(RouteTreeModel::HitsColumn), u"1"_s);
    desk.use.window().actions().resetHits->trigger();
    QCOMPARE(desk.said(RouteTreeModel::HitsColumn), u"0"_s);
    QCOMPARE(desk.said(RouteTreeModel::LastHitColumn), u"never"_s);
    // What was captured stays.
    QCOMPARE(desk.controller.store().counters().kept, 1u);
}

void TestTrafficFigures::columnsAreChosenInTheViewMenu()
{
    FiguresDesk desk;
    const auto *view = desk.use.part<QTreeView>("routeTreeView");
    const MainActions &actions = desk.use.window().actions();
    QVERIFY(actions.routeHits->isChecked() && !actions.routeActivity->isChecked());
    QVERIFY(!actions.routeLastHit->isChecked() && !actions.routeLatency->isChecked());
    QVERIFY(!view->isColumnHidden(RouteTreeModel::HitsColumn));
    QVERIFY(view->isColumnHidden(RouteTreeModel::ActivityColumn));
    actions.routeActivity->trigger();
    QVERIFY(!view->isColumnHidden(RouteTreeModel::ActivityColumn));
    actions.routeHits->trigger();
    QVERIFY(view->isColumnHidden(RouteTreeModel::HitsColumn));
    actions.routeLastHit->trigger();
    QVERIFY(!view->isColumnHidden(RouteTreeModel::LastHitColumn));
    for (QAction *action : {actions.routeActivity, actions.routeHits, actions.routeLastHit})
        action->trigger();
}

void TestTrafficFigures::theDashboardFollowsTheTraffic()
{
    FiguresDesk desk;
    auto *strip = desk.use.part("dashboardStrip");
    QVERIFY(!strip->isVisible());
    desk.use.press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(strip->isVisible());
    const auto *rates = desk.use.part<QLabel>("dashboardRates");
    TRY_VERIFY(rates->accessibleName().contains(u"2xx 1"_s));
    desk.use.press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!strip->isVisible());
}

void TestTrafficFigures::aColumnOfTheDashboardFiltersTheList()
{
    FiguresDesk desk;
    desk.use.press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    auto *chart = desk.use.part<TimeChart>("rateChart");
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->columnRect(30).center().toPoint());
    const QString filter = desk.use.part<QLineEdit>("trafficFilterEdit")->text();
    QVERIFY2(filter.startsWith(u"at:"_s), qPrintable(filter));
    TRY_COMPARE(desk.use.rows("trafficView").size(), 0);
    desk.use.press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficFigures)
#include "tst_trafficfigures.moc"
