// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/models/routetreemodel.h"
#include "ui/pages/routespanel.h"
#include "ui/widgets/routecolumns.h"
#include "ui/widgets/routetreeview.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct PanelDesk
{
    PanelDesk()
        : panel(bench.document, bench.editor)
    {
        panel.resize(320, 400);
        panel.show();
        if (!QTest::qWaitForWindowActive(&panel))
            qFatal("the panel does not become active");
        view().expandAll();
        view().setFocus();
    }
    ~PanelDesk() { panel.hide(); }
    Q_DISABLE_COPY_MOVE(PanelDesk)

    RouteTreeView &view() { return panel.view(); }
    QModelIndex item(const std::string &id, int column = 0)
    {
        const auto found = view().model()->match(view().model()->index(0, 0),
                                                 RouteTreeModel::IdRole, QString::fromStdString(id),
                                                 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first().siblingAtColumn(column);
    }
    // Nothing else was called.
    void call(const std::string &called)
    {
        panel.model().updateFigures([&called](const std::string &id) {
            return id == called ? RouteFigures{1, 1, -1, {}} : RouteFigures();
        });
    }
    void click(const std::string &id, Qt::KeyboardModifiers keys = {})
    {
        clickItem(view(), item(id), keys);
    }
    // Between an item and the next one, at its lower edge.
    QPoint below(const std::string &id)
    {
        const QRect rect = view().visualRect(item(id));
        return {rect.center().x(), rect.bottom()};
    }
    QPoint on(const std::string &id) { return view().visualRect(item(id)).center(); }
    QString selected()
    {
        QStringList ids;
        for (const std::string &id : panel.selectedNodes())
            ids += QString::fromStdString(id);
        return ids.join(u' ');
    }

    Workbench bench;
    RoutesPanel panel;
};

} // namespace

class TestRoutesPanel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void standsFiltersWhileEverythingChanges();
    void aSingleServerHasNoLevelOfItsOwn();
    void theFirstRouteIsCurrentAtOnce();
    void clickingTellsWhatIsCurrent();
    void enterOpensWhatIsCurrent();
    void whatIsCurrentStaysSoWhereverItGoes();
    void f2RenamesAPathOrAFolder();
    void escLeavesTheNameAsItWas();
    void theBoxSwitchesOneRoute();
    void whatIsSelectedIsInTheOrderOfTheTreeAlsoInAClosedFolder();
    void aDisabledFolderDimsWhatIsInIt();
    void droppingOnAFolderMovesIntoIt();
    void droppingBetweenRoutesOrdersThem();
    void droppingOutOfAFolderMovesToTheTop();
    void droppingACopyLeavesTheOriginal();
    void aFolderCannotBeDroppedIntoItself();
    void whatWasMovedStaysSelected();
    void theFilterShowsMatchesWithTheirFolders();
    void keysGoFromTheFilterToWhatItFound();
    void aFilterWithoutMatchesOffersToClearIt();
    void withoutRoutesItOffersToAddOne();
    void theAddButtonOffersRoutesAndFolders();
    void hitsAreShownBesideTheRoute();
    void aButtonShowsTheRoutesThatWereNeverCalled();
    void whenEveryRouteWasCalledItSaysSo();
    void figuresThatWereChosenStayHoweverNarrow();
    void whatIsCurrentStaysSoWhateverTheFilterHides();
    void whatIsEditedOutOfTheFilterStaysCurrent();
    void problemsAreMarkedAndExplained();
    void deletingGoesToTheNeighbour();
};

// Filters, figures, edits and selections in any order: what is selected is there, and shown.
void TestRoutesPanel::standsFiltersWhileEverythingChanges()
{
    PanelDesk desk;
    QRandomGenerator random(20'261'127);
    const QStringList filters{u""_s, u"is:never"_s, u"users"_s, u"is:never o"_s, u"nothing"_s};
    const auto pick = [&]() -> std::string {
        const RouteTreeModel &model = desk.panel.model();
        const QModelIndexList all = model.match(model.index(0, 0), Qt::DisplayRole, u""_s, -1,
                                                Qt::MatchContains | Qt::MatchRecursive);
        return model.idOf(all.at(random.bounded(int(all.size()))));
    };
    for (int step = 0; step < 600; ++step) {
        switch (random.bounded(9)) {
        case 0:
            desk.panel.filterEdit().setText(filters.at(random.bounded(int(filters.size()))));
            break;
        case 1:
            desk.call(pick());
            break;
        case 2:
            desk.panel.select({pick(), pick()});
            break;
        case 3:
            desk.bench.editor.addRoute(desk.bench.editor.positionFor(pick()));
            break;
        case 4:
            desk.bench.editor.removeNodes({pick()});
            break;
        case 5:
            desk.bench.editor.moveNodesBy({pick(), pick()}, random.bounded(2) == 0 ? -1 : 1);
            break;
        case 6:
            desk.bench.editor.setNodesEnabled({pick(), pick()}, random.bounded(2) == 0);
            break;
        case 7:
            desk.bench.document.undoStack().setIndex(
                random.bounded(desk.bench.document.undoStack().count() + 1));
            break;
        default:
            desk.bench.editor.changeServer(desk.bench.server().id, u"Change server"_s,
                                           [&](MockServer &server) { server.cors = !server.cors; });
        }
        if (step % 7 == 0)
            QCoreApplication::processEvents();
        for (const std::string &id : desk.panel.selectedNodes())
            QVERIFY(desk.bench.document.workspace().findNode(id));
    }
}

void TestRoutesPanel::aSingleServerHasNoLevelOfItsOwn()
{
    PanelDesk desk;
    QCOMPARE(desk.view().rootIndex().data().toString(), u"Shop"_s);
    Workspace two = Workbench::shopWorkspace();
    MockServer other;
    other.id = "other";
    two.servers.push_back(Shared<MockServer>(other));
    desk.bench.document.reset(two, {});
    QVERIFY(!desk.view().rootIndex().isValid());
}

void TestRoutesPanel::theFirstRouteIsCurrentAtOnce()
{
    PanelDesk desk;
    QSignalSpy changed(&desk.panel, &RoutesPanel::currentNodeChanged);
    desk.bench.document.reset(Workbench::shopWorkspace(), {});
    QCOMPARE(desk.panel.currentNode(), "list");
    QVERIFY(!changed.isEmpty());

    // Nor does a folder stand before it.
    Folder folder;
    folder.id = "first";
    folder.children = {sampleRoute("inside", "GET", "/inside")};
    MockServer server;
    server.id = "other";
    server.routes = {folder};
    Workspace workspace;
    workspace.servers.emplace_back(server);
    desk.bench.document.reset(workspace, {});
    QCOMPARE(desk.panel.currentNode(), "inside");
}

void TestRoutesPanel::clickingTellsWhatIsCurrent()
{
    PanelDesk desk;
    QSignalSpy changed(&desk.panel, &RoutesPanel::currentNodeChanged);
    desk.click("order");
    QCOMPARE(changed.last().first().value<std::string>(), "order");
    desk.click("any", Qt::ControlModifier);
    QCOMPARE(desk.selected(), u"order any"_s);
}

void TestRoutesPanel::enterOpensWhatIsCurrent()
{
    PanelDesk desk;
    desk.click("order");
    QSignalSpy opened(&desk.panel, &RoutesPanel::nodeOpened);
    QTest::keyClick(&desk.view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

// And nobody hears of another one while the tree changes.
void TestRoutesPanel::whatIsCurrentStaysSoWhereverItGoes()
{
    PanelDesk desk;
    desk.click("order");
    QSignalSpy changed(&desk.panel, &RoutesPanel::currentNodeChanged);
    desk.bench.editor.moveNodes({"order"}, desk.bench.editor.positionFor("list"));
    QCOMPARE(desk.panel.currentNode(), "order");
    QCOMPARE(desk.selected(), u"order"_s);
    desk.bench.document.undoStack().undo();
    QCOMPARE(desk.panel.currentNode(), "order");
    QCOMPARE(desk.selected(), u"order"_s);
    for (const QList<QVariant> &told : changed)
        QCOMPARE(told.first().value<std::string>(), "order");
}

void TestRoutesPanel::f2RenamesAPathOrAFolder()
{
    PanelDesk desk;
    editCell(desk.view(), desk.item("list"), u"/people"_s);
    QCOMPARE(desk.bench.route("list").path, "/people");
    editCell(desk.view(), desk.item("orders"), u"sales"_s);
    QCOMPARE(desk.item("orders").data().toString(), u"sales"_s);
    QCOMPARE(desk.bench.steps(), (QStringList{u"Change path"_s, u"Rename folder"_s}));
    desk.bench.document.undoStack().undo();
    QCOMPARE(desk.item("orders").data().toString(), u"orders"_s);
}

void TestRoutesPanel::escLeavesTheNameAsItWas()
{
    PanelDesk desk;
    editCell(desk.view(), desk.item("list"), u"/people"_s, Qt::Key_Escape);
    editCell(desk.view(), desk.item("orders"), u"  "_s);
    QVERIFY(desk.bench.steps().isEmpty());
}

void TestRoutesPanel::theBoxSwitchesOneRoute()
{
    PanelDesk desk;
    clickCheckBox(desk.view(), desk.item("list"));
    QVERIFY(!desk.bench.route("list").enabled);
    QCOMPARE(desk.bench.steps(), QStringList{u"Disable GET /users"_s});
    desk.bench.document.undoStack().undo();
    QCOMPARE(desk.item("list").data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestRoutesPanel::whatIsSelectedIsInTheOrderOfTheTreeAlsoInAClosedFolder()
{
    PanelDesk desk;
    desk.click("any");
    desk.click("order", Qt::ControlModifier);
    desk.click("list", Qt::ControlModifier);
    desk.view().collapse(desk.item("orders"));
    QCOMPARE(desk.selected(), u"list order any"_s);
    QVERIFY(!desk.panel.isOpen("orders"));
    desk.view().expand(desk.item("orders"));
    QVERIFY(desk.panel.isOpen("orders"));
}

void TestRoutesPanel::aDisabledFolderDimsWhatIsInIt()
{
    PanelDesk desk;
    QVERIFY(desk.item("order").data(RouteTreeModel::EffectiveRole).toBool());
    clickCheckBox(desk.view(), desk.item("orders"));
    QVERIFY(!desk.item("order").data(RouteTreeModel::EffectiveRole).toBool());
    QCOMPARE(desk.item("order").data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestRoutesPanel::droppingOnAFolderMovesIntoIt()
{
    PanelDesk desk;
    dropItems(desk.view(), {desk.item("list")}, desk.on("orders"));
    QCOMPARE(desk.bench.order("orders"), u"order list"_s);
    QCOMPARE(desk.bench.order(), u"orders any"_s);
    QCOMPARE(desk.bench.steps(), QStringList{u"Move GET /users"_s});
    desk.bench.document.undoStack().undo();
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
}

void TestRoutesPanel::droppingBetweenRoutesOrdersThem()
{
    PanelDesk desk;
    dropItems(desk.view(), {desk.item("any")}, desk.below("list"));
    QCOMPARE(desk.bench.order(), u"list any orders"_s);
}

void TestRoutesPanel::droppingOutOfAFolderMovesToTheTop()
{
    PanelDesk desk;
    dropItems(desk.view(), {desk.item("order")}, desk.below("any"));
    QCOMPARE(desk.bench.order(), u"list orders any order"_s);
    QCOMPARE(desk.bench.order("orders"), QString());
}

void TestRoutesPanel::droppingACopyLeavesTheOriginal()
{
    PanelDesk desk;
    dropItems(desk.view(), {desk.item("list")}, desk.on("orders"), Qt::CopyAction);
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
    QCOMPARE(desk.bench.order("orders").split(u' ').size(), 2);
    QVERIFY(!desk.bench.order("orders").contains(u"list"_s));
}

void TestRoutesPanel::aFolderCannotBeDroppedIntoItself()
{
    PanelDesk desk;
    dropItems(desk.view(), {desk.item("orders")}, desk.on("orders"));
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
    QVERIFY(desk.bench.steps().isEmpty());
}

void TestRoutesPanel::whatWasMovedStaysSelected()
{
    PanelDesk desk;
    desk.click("list");
    desk.click("any", Qt::ControlModifier);
    dropItems(desk.view(), {desk.item("list"), desk.item("any")}, desk.on("orders"));
    QCOMPARE(desk.bench.order("orders"), u"order list any"_s);
    TRY_COMPARE(desk.selected(), u"list any"_s);
}

void TestRoutesPanel::theFilterShowsMatchesWithTheirFolders()
{
    PanelDesk desk;
    QTest::keyClicks(&desk.panel.filterEdit(), u"get :id"_s);
    QVERIFY(desk.item("order").isValid());
    QVERIFY(desk.item("orders").isValid());
    QVERIFY(!desk.item("list").isValid());
    QVERIFY(!desk.view().visualRect(desk.item("order")).isEmpty());
    retype(desk.panel.filterEdit(), QString());
    QVERIFY(desk.item("list").isValid());
}

void TestRoutesPanel::keysGoFromTheFilterToWhatItFound()
{
    PanelDesk desk;
    desk.click("list");
    desk.panel.filterEdit().setFocus();
    QTest::keyClicks(&desk.panel.filterEdit(), u":id"_s);
    QTest::keyClick(&desk.panel.filterEdit(), Qt::Key_Down);
    QVERIFY(desk.view().hasFocus());
    QCOMPARE(desk.panel.currentNode(), "orders");
    QTest::keyClick(&desk.view(), Qt::Key_Down);
    QCOMPARE(desk.panel.currentNode(), "order");
}

void TestRoutesPanel::aFilterWithoutMatchesOffersToClearIt()
{
    PanelDesk desk;
    QTest::keyClicks(&desk.panel.filterEdit(), u"zzz"_s);
    QCOMPARE(visibleChild<QLabel>(desk.panel, "emptyTitle").text(), u"No route matches"_s);
    QTest::mouseClick(&visibleChild<QPushButton>(desk.panel, "emptyAction"), Qt::LeftButton);
    QVERIFY(desk.panel.filterEdit().text().isEmpty());
    QVERIFY(desk.item("list").isValid());
    QVERIFY(!child<QLabel>(desk.panel, "emptyTitle").isVisible());
}

void TestRoutesPanel::withoutRoutesItOffersToAddOne()
{
    PanelDesk desk;
    QAction route, folder, server;
    desk.panel.setAddActions(&route, &folder, &server);
    QSignalSpy triggered(&route, &QAction::triggered);
    desk.bench.editor.removeNodes({"list", "orders", "any"});
    QCOMPARE(visibleChild<QLabel>(desk.panel, "emptyTitle").text(), u"No routes"_s);
    QTest::mouseClick(&visibleChild<QPushButton>(desk.panel, "emptyAction"), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    desk.bench.document.undoStack().undo();
    QVERIFY(!child<QLabel>(desk.panel, "emptyTitle").isVisible());
}

void TestRoutesPanel::theAddButtonOffersRoutesAndFolders()
{
    PanelDesk desk;
    QAction route, folder, server;
    desk.panel.setAddActions(&route, &folder, &server);
    QSignalSpy triggered(&route, &QAction::triggered);
    auto &add = child<QToolButton>(desk.panel, "btnAddRoute");
    QTest::mouseClick(&add, Qt::LeftButton, {}, QPoint(8, add.height() / 2));
    QCOMPARE(triggered.size(), 1);
    QVERIFY(add.menu()->actions().contains(&folder));
}

void TestRoutesPanel::hitsAreShownBesideTheRoute()
{
    PanelDesk desk;
    desk.call("list");
    const QModelIndex hits = desk.item("list", RouteTreeModel::HitsColumn);
    QCOMPARE(hits.data().toString(), u"1"_s);
    QCOMPARE(hits.data(Qt::ToolTipRole).toString(), u"Answered 1 request"_s);
    QCOMPARE(desk.item("any", RouteTreeModel::HitsColumn).data().toString(), u"0"_s);
}

void TestRoutesPanel::aButtonShowsTheRoutesThatWereNeverCalled()
{
    PanelDesk desk;
    desk.call("list");
    auto &button = child<QToolButton>(desk.panel, "quickNeverCalled");
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(desk.panel.filterEdit().text(), u"is:never"_s);
    QVERIFY(button.isChecked());
    QVERIFY(!desk.item("list").isValid());
    QVERIFY(desk.item("order").isValid());
    // What is called meanwhile goes, but not from under the hands of a person.
    desk.click("any");
    desk.call("order");
    QVERIFY(!desk.item("order").isValid());
    QVERIFY(desk.item("list").isValid());
    QCoreApplication::processEvents();
    desk.call("any");
    QVERIFY(desk.item("any").isValid());
    QCOMPARE(desk.panel.currentNode(), "any");
    desk.click("list");
    TRY_VERIFY(!desk.item("any").isValid());
    QCOMPARE(desk.panel.currentNode(), "list");
    desk.panel.filterEdit().setText(u"is:never users"_s);
    QVERIFY(button.isChecked());
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(desk.panel.filterEdit().text(), u"users"_s);
    QVERIFY(!button.isChecked());
}

void TestRoutesPanel::whenEveryRouteWasCalledItSaysSo()
{
    PanelDesk desk;
    desk.panel.model().updateFigures([](const std::string &) {
        return RouteFigures{1, 1, -1, {}};
    });
    QTest::mouseClick(&child<QToolButton>(desk.panel, "quickNeverCalled"), Qt::LeftButton);
    QVERIFY(child<QLabel>(desk.panel, "emptyTitle").isVisible());
    QCOMPARE(child<QLabel>(desk.panel, "emptyTitle").text(), u"Every route was called"_s);
    QTest::mouseClick(&child<QPushButton>(desk.panel, "emptyAction"), Qt::LeftButton);
    QVERIFY(desk.item("list").isValid());
}

void TestRoutesPanel::figuresThatWereChosenStayHoweverNarrow()
{
    PanelDesk desk;
    RouteColumns &columns = desk.panel.columns();
    QAction latency;
    latency.setCheckable(true);
    columns.setAction(RouteTreeModel::LatencyColumn, latency);
    QVERIFY(!latency.isChecked());
    latency.setChecked(true);
    const auto shown = [&desk](int column) { return !desk.view().isColumnHidden(column); };
    const auto pathWidth = [&desk] { return desk.view().columnWidth(RouteTreeModel::RouteColumn); };
    const auto isWithin = [&desk](int column) {
        return desk.view().viewport()->rect().contains(
            desk.view().visualRect(desk.item("any", column)));
    };
    for (const int width : {600, 300, 200}) {
        desk.panel.resize(width, 400);
        QVERIFY(shown(RouteTreeModel::HitsColumn));
        QVERIFY(!shown(RouteTreeModel::ActivityColumn));
        QVERIFY(shown(RouteTreeModel::LatencyColumn));
        QVERIFY(!shown(RouteTreeModel::LastHitColumn));
        QVERIFY(pathWidth() > 150);
    }
    // What has no room is to be scrolled to, and the bar says that there is more.
    QVERIFY(!isWithin(RouteTreeModel::LatencyColumn));
    QScrollBar &bar = *desk.view().horizontalScrollBar();
    TRY_VERIFY(bar.isVisible());
    bar.setValue(bar.maximum());
    QVERIFY(isWithin(RouteTreeModel::LatencyColumn));
    desk.panel.resize(600, 400);
    TRY_VERIFY(!bar.isVisible());
    QVERIFY(isWithin(RouteTreeModel::LatencyColumn));
    const int wide = pathWidth();
    // Remembered for the next window.
    PanelDesk other;
    QVERIFY(other.panel.columns().isWanted(RouteTreeModel::LatencyColumn));
    QVERIFY(!other.panel.columns().isWanted(RouteTreeModel::LastHitColumn));
    latency.setChecked(false);
    QVERIFY(pathWidth() > wide);
}

void TestRoutesPanel::whatIsCurrentStaysSoWhateverTheFilterHides()
{
    PanelDesk desk;
    desk.click("list");
    desk.click("any", Qt::ControlModifier);
    QSignalSpy changed(&desk.panel, &RoutesPanel::currentNodeChanged);
    desk.panel.filterEdit().setFocus();
    QTest::keyClicks(&desk.panel.filterEdit(), u"orders"_s);
    QVERIFY(!desk.item("any").isValid());
    QVERIFY(desk.item("order").isValid());
    QCOMPARE(desk.panel.currentNode(), "any");
    // Nothing else looks chosen, or would be deleted.
    QCOMPARE(desk.selected(), QString());
    QVERIFY(!desk.view().currentIndex().isValid());
    QVERIFY(changed.isEmpty());
    retype(desk.panel.filterEdit(), u"users"_s);
    QCOMPARE(desk.panel.currentNode(), "any");
    retype(desk.panel.filterEdit(), QString());
    QCOMPARE(desk.panel.currentNode(), "any");
    QCOMPARE(desk.selected(), u"list any"_s);
    QVERIFY(desk.view().currentIndex() == desk.item("any"));
    // What is chosen while the filter is set counts from then on.
    retype(desk.panel.filterEdit(), u"orders"_s);
    desk.click("order");
    QCOMPARE(desk.panel.currentNode(), "order");
    retype(desk.panel.filterEdit(), QString());
    QCOMPARE(desk.selected(), u"order"_s);
}

void TestRoutesPanel::whatIsEditedOutOfTheFilterStaysCurrent()
{
    PanelDesk desk;
    desk.click("list");
    QTest::keyClicks(&desk.panel.filterEdit(), u"users"_s);
    QCOMPARE(desk.panel.currentNode(), "list");
    QSignalSpy changed(&desk.panel, &RoutesPanel::currentNodeChanged);
    desk.bench.editor.changeRoute("list", Field::Path,
                                  [](MockRoute &route) { route.path = "/people"; });
    QVERIFY(!desk.item("list").isValid());
    QCOMPARE(desk.panel.currentNode(), "list");
    QVERIFY(changed.isEmpty());
    desk.bench.document.undoStack().undo();
    QCOMPARE(desk.selected(), u"list"_s);
    // Gone is gone, also while it is hidden.
    retype(desk.panel.filterEdit(), u"orders"_s);
    desk.bench.editor.removeNodes({"list"});
    QCOMPARE(desk.panel.currentNode(), std::string());
    QCOMPARE(changed.last().first().value<std::string>(), std::string());
}

void TestRoutesPanel::problemsAreMarkedAndExplained()
{
    PanelDesk desk;
    Problem problem;
    problem.place = {"shop", "order", {}, Field::Path};
    problem.message = "the pattern lacks a bracket";
    desk.panel.setProblems({problem});
    const QModelIndex mark = desk.item("order", RouteTreeModel::ProblemColumn);
    QVERIFY(desk.view().viewport()->rect().contains(desk.view().visualRect(mark)));
    QVERIFY(!desk.view().isColumnHidden(mark.column()));
    QVERIFY(!mark.data(Qt::DecorationRole).isNull());
    QCOMPARE(mark.data(Qt::ToolTipRole).toString(), u"the pattern lacks a bracket"_s);
    QCOMPARE(desk.item("order").data(Qt::AccessibleTextRole).toString(),
             u"GET /orders/:id, enabled, 1 response, 1 problem"_s);
    // A server without a row of its own has its marks elsewhere.
    problem.place = {"shop", {}, {}, Field::Port};
    desk.panel.setProblems({problem});
    QVERIFY(mark.data(Qt::DecorationRole).isNull());
    QVERIFY(desk.view().isColumnHidden(mark.column()));
    desk.panel.setProblems({});
    QVERIFY(desk.view().isColumnHidden(mark.column()));
}

void TestRoutesPanel::deletingGoesToTheNeighbour()
{
    PanelDesk desk;
    desk.click("any");
    desk.bench.editor.removeNodes({"any"});
    QVERIFY(!desk.panel.currentNode().empty());
    desk.bench.editor.removeNodes({"list", "orders"});
    QVERIFY(desk.panel.currentNode().empty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRoutesPanel)
#include "tst_routespanel.moc"
