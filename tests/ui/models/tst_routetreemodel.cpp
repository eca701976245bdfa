// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/models/routetreemodel.h"
#include "ui/theme/thememanager.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QDateTime>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

const QString SampleTree = uR"(Main
  users
    GET /users
    GET /users/:id
  orders
    POST /orders
    old
      GET /orders/old
  ANY /*
)"_s;

struct Tree
{
    WorkspaceDocument document;
    WorkspaceEditor editor{document};
    RouteTreeModel model{document, editor};
    ModelWatch watch{model,
                     {Qt::DisplayRole, Qt::EditRole, Qt::CheckStateRole, Qt::AccessibleTextRole,
                      Qt::ToolTipRole, RouteTreeModel::KindRole, RouteTreeModel::IdRole,
                      RouteTreeModel::MethodRole, RouteTreeModel::PathRole,
                      RouteTreeModel::EffectiveRole, RouteTreeModel::SearchRole,
                      RouteTreeModel::NeverCalledRole, RouteTreeModel::ActivityRole}};

    Tree() { document.reset(sampleWorkspace(), {}); }
    QVariant of(const std::string &id, int role, int column = RouteTreeModel::RouteColumn) const
    {
        return model.indexOf(id).siblingAtColumn(column).data(role);
    }
};

} // namespace

class TestRouteTreeModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsServersFoldersAndRoutes();
    void aRowReadsAsASentence();
    void typingAPathChangesTheRouteInOneStep();
    void anEmptyNameIsRefused();
    void uncheckingAFolderSwitchesOffAllThatIsInIt();
    void disablingTheServerReachesEveryRow();
    void hitsComeAsOneChangePerLevel();
    void figuresAreNothingThatAFilterByWordsLooksAt();
    void figuresOfALargeTreeComeBitByBit();
    void figuresAreNumbersAndSentences();
    void aRouteThatWasNeverCalledSaysSo();
    void problemsStandAtTheirRoutes();
    void draggedRoutesMoveIntoAFolder();
    void draggedRoutesKeepTheirOrderBehindOthers();
    void aFolderCannotBeDroppedIntoItself();
    void routesOfAnotherWindowAreCopied();
    void nothingIsDroppedOnARouteOrOutsideOfServers();
    void rubbishIsNotDropped();
    void anExpandedFolderStaysTheSameRowWhenItMoves();
    void manyThatMoveTogetherAreOneMoveOfTheOneTheyPass();
    void thousandsOfPiecesAreAFewChangesOfTheRows();
    void aRouteThatBecomesAFolderIsAnotherRow();
    void followsAThousandRandomChanges();
};

void TestRouteTreeModel::showsServersFoldersAndRoutes()
{
    Tree tree;
    QCOMPARE(modelText(tree.model), SampleTree);
    QCOMPARE(tree.of("item", RouteTreeModel::MethodRole).toString(), u"GET"_s);
    QCOMPARE(tree.of("item", RouteTreeModel::PathRole).toString(), u"/users/:id"_s);
    QCOMPARE(tree.model.idOf(tree.model.indexOf("item")), "item");
    QVERIFY(!tree.model.indexOf("nobody").isValid());
}

void TestRouteTreeModel::aRowReadsAsASentence()
{
    Tree tree;
    tree.editor.setNodesEnabled({"item"}, false);
    Problem problem;
    problem.place.nodeId = "item";
    problem.message = "shadowed";
    tree.model.setProblems({problem});
    QCOMPARE(tree.of("item", Qt::AccessibleTextRole).toString(),
             u"GET /users/:id, disabled, 2 responses, 1 problem"_s);
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::typingAPathChangesTheRouteInOneStep()
{
    Tree tree;
    QVERIFY(tree.model.setData(tree.model.indexOf("item"), u" /people/:id "_s, Qt::EditRole));
    QCOMPARE(tree.document.workspace().findNode("item")->route()->path, "/people/:id");
    QCOMPARE(tree.document.undoStack().count(), 1);
    QVERIFY(tree.model.setData(tree.model.indexOf("users"), u"people"_s, Qt::EditRole));
    QVERIFY(tree.model.setData(tree.model.indexOf("main"), u"Shop"_s, Qt::EditRole));
    QCOMPARE(tree.document.undoStack().count(), 3);
    QCOMPARE(tree.of("users", Qt::DisplayRole).toString(), u"people"_s);
    QCOMPARE(tree.of("main", Qt::DisplayRole).toString(), u"Shop"_s);
    while (tree.document.undoStack().canUndo())
        tree.document.undoStack().undo();
    QCOMPARE(modelText(tree.model), SampleTree);
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::anEmptyNameIsRefused()
{
    Tree tree;
    QVERIFY(!tree.model.setData(tree.model.indexOf("users"), u"  "_s, Qt::EditRole));
    QCOMPARE(tree.document.undoStack().count(), 0);
}

void TestRouteTreeModel::uncheckingAFolderSwitchesOffAllThatIsInIt()
{
    Tree tree;
    QVERIFY(
        tree.model.setData(tree.model.indexOf("orders"), int(Qt::Unchecked), Qt::CheckStateRole));
    QCOMPARE(tree.of("orders", Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(tree.of("gone", Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(!tree.of("create", RouteTreeModel::EffectiveRole).toBool());
    QVERIFY(!tree.of("gone", RouteTreeModel::EffectiveRole).toBool());
    QVERIFY(tree.of("list", RouteTreeModel::EffectiveRole).toBool());
    QCOMPARE(tree.watch.staleCell(), QString());
    tree.document.undoStack().undo();
    QVERIFY(tree.of("gone", RouteTreeModel::EffectiveRole).toBool());
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::disablingTheServerReachesEveryRow()
{
    Tree tree;
    tree.editor.changeServer("main", u"Disable"_s, [](MockServer &s) { s.enabled = false; });
    QVERIFY(!tree.of("gone", RouteTreeModel::EffectiveRole).toBool());
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::hitsComeAsOneChangePerLevel()
{
    Tree tree;
    QSignalSpy changes(&tree.model, &RouteTreeModel::dataChanged);
    tree.model.updateFigures([](const std::string &id) -> RouteFigures {
        return {id == "list" || id == "item" ? 1200u : 0u, 0, -1, {}};
    });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(tree.of("item", Qt::DisplayRole, RouteTreeModel::HitsColumn).toString(), u"1,200"_s);
    QCOMPARE(tree.of("rest", Qt::DisplayRole, RouteTreeModel::HitsColumn).toString(), u"0"_s);
    QCOMPARE(tree.of("users", Qt::DisplayRole, RouteTreeModel::HitsColumn).toString(), QString());
    QCOMPARE(tree.watch.staleCell(), QString());
    tree.model.updateFigures([](const std::string &) { return RouteFigures(); });
    QCOMPARE(tree.of("item", Qt::DisplayRole, RouteTreeModel::HitsColumn).toString(), u"0"_s);
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::figuresAreNothingThatAFilterByWordsLooksAt()
{
    Tree tree;
    QSignalSpy searched(&tree.model, &RouteTreeModel::searchedChanged);
    QSignalSpy neverCalled(&tree.model, &RouteTreeModel::neverCalledChanged);
    std::uint64_t hits = 1;
    const auto ask = [&hits](const std::string &) { return RouteFigures{hits, 1, -1, {}}; };
    tree.model.updateFigures(ask);
    QCOMPARE(neverCalled.size(), 1);
    hits = 2;
    tree.model.updateFigures(ask);
    QCOMPARE(neverCalled.size(), 1);
    hits = 0;
    tree.model.updateFigures(ask);
    QCOMPARE(neverCalled.size(), 2);
    QCOMPARE(searched.size(), 0);
}

void TestRouteTreeModel::figuresOfALargeTreeComeBitByBit()
{
    Tree tree;
    QStringList asked;
    const auto ask = [&](const std::string &id) -> RouteFigures {
        asked += QString::fromStdString(id);
        return {7, 1, -1, {}};
    };
    // Rows: Main, users, list, item | orders, create, old, gone | rest
    tree.model.updateFigures(ask, 4);
    QCOMPARE(asked.join(u' '), u"list item"_s);
    tree.model.updateFigures(ask, 4);
    QCOMPARE(asked.join(u' '), u"list item create gone"_s);
    QCOMPARE(tree.of("rest", Qt::DisplayRole, RouteTreeModel::HitsColumn).toString(), u"0"_s);
    tree.model.updateFigures(ask, 4);
    tree.model.updateFigures(ask, 4);
    QCOMPARE(asked.join(u' '), u"list item create gone rest list item"_s);
    QCOMPARE(tree.of("rest", Qt::DisplayRole, RouteTreeModel::HitsColumn).toString(), u"7"_s);
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::figuresAreNumbersAndSentences()
{
    Tree tree;
    const std::int64_t noon =
        QDateTime(QDate::currentDate(), QTime(12, 4, 7)).toMSecsSinceEpoch() * 1'000'000;
    std::vector<std::uint32_t> seconds(60);
    seconds[3] = 9;
    seconds[59] = 2;
    tree.model.updateFigures([&](const std::string &id) {
        return id == "item" ? RouteFigures{1, noon, 210'000, seconds} : RouteFigures();
    });
    QCOMPARE(tree.of("item", Qt::DisplayRole, RouteTreeModel::LastHitColumn).toString(),
             u"12:04:07"_s);
    QCOMPARE(tree.of("item", Qt::DisplayRole, RouteTreeModel::LatencyColumn).toString(),
             u"0.210 ms"_s);
    const auto said = [&](int column) {
        return tree.of("item", Qt::AccessibleTextRole, column).toString();
    };
    QCOMPARE(said(RouteTreeModel::HitsColumn), u"Answered 1 request"_s);
    QCOMPARE(said(RouteTreeModel::LastHitColumn), u"Last called at 12:04:07"_s);
    QCOMPARE(said(RouteTreeModel::LatencyColumn),
             u"Half of the last minute's requests took no longer than 0.210 ms"_s);
    QCOMPARE(said(RouteTreeModel::ActivityColumn),
             u"11 requests in the last minute, at most 9 in a second"_s);
    QCOMPARE(tree.of("item", RouteTreeModel::ActivityRole).value<std::vector<std::uint32_t>>(),
             seconds);
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::aRouteThatWasNeverCalledSaysSo()
{
    Tree tree;
    QVERIFY(tree.of("item", RouteTreeModel::NeverCalledRole).toBool());
    QVERIFY(!tree.of("users", RouteTreeModel::NeverCalledRole).toBool());
    QCOMPARE(tree.of("item", Qt::DisplayRole, RouteTreeModel::LastHitColumn).toString(),
             u"never"_s);
    QCOMPARE(tree.of("item", Qt::DisplayRole, RouteTreeModel::ActivityColumn).toString(),
             u"never"_s);
    QCOMPARE(tree.of("item", Qt::ToolTipRole, RouteTreeModel::ActivityColumn).toString(),
             u"Never called"_s);
    QCOMPARE(tree.of("item", Qt::ForegroundRole, RouteTreeModel::HitsColumn).value<QColor>(),
             themeColor(ColorRole::MutedText));
    tree.model.updateFigures([](const std::string &) { return RouteFigures{5, 1, -1, {}}; });
    QVERIFY(!tree.of("item", RouteTreeModel::NeverCalledRole).toBool());
    QVERIFY(!tree.of("item", Qt::ForegroundRole, RouteTreeModel::HitsColumn).isValid());
    QCOMPARE(tree.of("item", Qt::AccessibleTextRole, RouteTreeModel::ActivityColumn).toString(),
             u"Not called in the last minute"_s);
}

void TestRouteTreeModel::problemsStandAtTheirRoutes()
{
    Tree tree;
    Problem broken;
    broken.place = {"main", "create", {}, Field::Path, -1};
    broken.message = "The path has an empty segment";
    Problem busy;
    busy.severity = Problem::Severity::Warning;
    busy.place.serverId = "main";
    busy.message = "The port is below 1024";
    tree.model.setProblems({broken, busy});
    const auto icon = [&tree](const std::string &id) {
        return tree.of(id, Qt::DecorationRole, RouteTreeModel::ProblemColumn).isValid();
    };
    QVERIFY(icon("create"));
    QVERIFY(icon("main"));
    QVERIFY(!icon("list"));
    QCOMPARE(tree.of("create", Qt::ToolTipRole).toString(), u"The path has an empty segment"_s);
    QCOMPARE(tree.watch.staleCell(), QString());
    tree.model.setProblems({});
    QVERIFY(!icon("create"));
    QCOMPARE(tree.watch.staleCell(), QString());
}

// In the order of the tree, in whatever order they were selected.
void TestRouteTreeModel::draggedRoutesMoveIntoAFolder()
{
    Tree tree;
    QSignalSpy placed(&tree.model, &RouteTreeModel::nodesPlaced);
    const std::unique_ptr<QMimeData> data(
        tree.model.mimeData({tree.model.indexOf("rest"), tree.model.indexOf("list")}));
    const QModelIndex orders = tree.model.indexOf("orders");
    QVERIFY(tree.model.canDropMimeData(data.get(), Qt::MoveAction, 1, 0, orders));
    QVERIFY(tree.model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, orders));
    QCOMPARE(modelText(tree.model), uR"(Main
  users
    GET /users/:id
  orders
    POST /orders
    GET /users
    ANY /*
    old
      GET /orders/old
)"_s);
    QCOMPARE(tree.document.undoStack().count(), 1);
    QCOMPARE(placed.size(), 1);
    QCOMPARE(placed[0][0].value<std::vector<std::string>>(),
             (std::vector<std::string>{"rest", "list"}));
    tree.document.undoStack().undo();
    QCOMPARE(modelText(tree.model), SampleTree);
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::draggedRoutesKeepTheirOrderBehindOthers()
{
    Tree tree;
    const std::unique_ptr<QMimeData> data(
        tree.model.mimeData({tree.model.indexOf("users"), tree.model.indexOf("orders")}));
    // Behind the last row of the server.
    QVERIFY(tree.model.dropMimeData(data.get(), Qt::MoveAction, 3, 0, tree.model.indexOf("main")));
    const auto &routes = tree.document.workspace().servers.front()->routes;
    QCOMPARE(routes[0].id(), "rest");
    QCOMPARE(routes[1].id(), "users");
    QCOMPARE(routes[2].id(), "orders");
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::aFolderCannotBeDroppedIntoItself()
{
    Tree tree;
    const std::unique_ptr<QMimeData> data(tree.model.mimeData({tree.model.indexOf("orders")}));
    tree.model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, tree.model.indexOf("old"));
    QCOMPARE(modelText(tree.model), SampleTree);
    QCOMPARE(tree.document.undoStack().count(), 0);
}

void TestRouteTreeModel::routesOfAnotherWindowAreCopied()
{
    Tree other;
    other.editor.changeRoute("gone", Field::Path, [](MockRoute &route) { route.path = "/far"; });
    const std::unique_ptr<QMimeData> theirs(other.model.mimeData({other.model.indexOf("old")}));
    QMimeData data; // the ids are none of ours
    data.setData(QLatin1StringView(RouteTreeModel::NodesMimeType),
                 theirs->data(QLatin1StringView(RouteTreeModel::NodesMimeType)));

    Tree tree;
    QVERIFY(tree.model.dropMimeData(&data, Qt::CopyAction, -1, 0, tree.model.indexOf("users")));
    QCOMPARE(modelText(tree.model, 1, tree.model.indexOf("users")), uR"(GET /users
GET /users/:id
old
  GET /far
)"_s);
    const QModelIndex copy = tree.model.index(2, 0, tree.model.indexOf("users"));
    QVERIFY(tree.model.idOf(copy) != "old");
}

void TestRouteTreeModel::nothingIsDroppedOnARouteOrOutsideOfServers()
{
    Tree tree;
    const std::unique_ptr<QMimeData> data(tree.model.mimeData({tree.model.indexOf("list")}));
    QVERIFY(!tree.model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1,
                                        tree.model.indexOf("item")));
    QVERIFY(!tree.model.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    QVERIFY(!(tree.model.indexOf("item").flags() & Qt::ItemIsDropEnabled));
    QVERIFY(tree.model.indexOf("users").flags() & Qt::ItemIsDropEnabled);
    QVERIFY(!(tree.model.indexOf("main").flags() & Qt::ItemIsDragEnabled));
}

void TestRouteTreeModel::rubbishIsNotDropped()
{
    Tree tree;
    QMimeData data;
    data.setData(QLatin1StringView(RouteTreeModel::NodesMimeType), "[{\"type\":");
    QVERIFY(!tree.model.dropMimeData(&data, Qt::CopyAction, 0, 0, tree.model.indexOf("users")));
    QCOMPARE(modelText(tree.model), SampleTree);
}

void TestRouteTreeModel::anExpandedFolderStaysTheSameRowWhenItMoves()
{
    Tree tree;
    const QPersistentModelIndex folder(tree.model.indexOf("orders"));
    const QPersistentModelIndex inside(tree.model.indexOf("gone"));
    tree.editor.moveNodesBy({"orders"}, -1);
    QVERIFY(folder.isValid());
    QCOMPARE(folder.row(), 0);
    QCOMPARE(inside.data().toString(), u"GET /orders/old"_s);
    tree.document.undoStack().undo();
    QCOMPARE(folder.row(), 1);
}

void TestRouteTreeModel::manyThatMoveTogetherAreOneMoveOfTheOneTheyPass()
{
    Tree tree;
    std::vector<RouteNode> routes;
    for (int i = 0; i < 100; ++i)
        routes.emplace_back(sampleRoute("any", "GET", "/" + std::to_string(i)));
    const auto ids = tree.editor.insertNodes({"main", {}, 1}, routes);
    const QString before = modelText(tree.model);
    QSignalSpy moved(&tree.model, &QAbstractItemModel::rowsMoved);
    tree.editor.moveNodesBy(ids, -1);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(tree.model.indexOf("users").row(), 100);
    QCOMPARE(tree.model.indexOf(ids.front()).row(), 0);
    tree.editor.moveNodesBy(ids, 1);
    QCOMPARE(moved.size(), 2);
    QCOMPARE(modelText(tree.model), before);
}

// A change of the rows costs views as much as there are rows.
void TestRouteTreeModel::thousandsOfPiecesAreAFewChangesOfTheRows()
{
    WorkspaceDocument document;
    WorkspaceEditor editor(document);
    document.reset(sampleWorkspace(), {});
    RouteTreeModel model(document, editor);
    std::vector<RouteNode> routes;
    for (int i = 0; i < 2000; ++i)
        routes.emplace_back(sampleRoute("any", "GET", "/" + std::to_string(i)));
    const auto ids = editor.insertNodes({"main", {}, 1}, routes);
    const QPersistentModelIndex folder(model.indexOf("orders"));
    const QPersistentModelIndex inside(model.indexOf("gone"));
    const QPersistentModelIndex route(model.indexOf(ids[999]));
    int changes = 0;
    const auto count = [&changes] { ++changes; };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, &model, count);
    connect(&model, &QAbstractItemModel::rowsMoved, &model, count);
    connect(&model, &QAbstractItemModel::layoutChanged, &model, count);
    const auto costs = [&](const std::function<void()> &change) {
        changes = 0;
        change();
        // As a model that begins now has it.
        const RouteTreeModel fresh(document, editor);
        const auto staysWhatItIs = [&](const QPersistentModelIndex &index, const std::string &id) {
            return index == model.indexOf(id) && index.row() == fresh.indexOf(id).row()
                && model.idOf(index) == id;
        };
        const bool isRight = modelText(model) == modelText(fresh) && staysWhatItIs(folder, "orders")
            && staysWhatItIs(inside, "gone") && staysWhatItIs(route, ids[999]);
        return isRight ? changes : -1;
    };

    WorkspaceEditor::NodeIds copies;
    QCOMPARE(costs([&] { copies = editor.duplicateNodes(ids); }), 2);
    // Each passes the one it was made of.
    QCOMPARE(costs([&] { editor.moveNodesBy(copies, -1); }), 1);
    QCOMPARE(costs([&] { editor.moveNodes(copies, {"main", {}, 0}); }), 1);
    QCOMPARE(costs([&] { document.undoStack().undo(); }), 1);
    QCOMPARE(costs([&] { editor.moveNodes(copies, {"main", "orders", 1}); }), 3);
    QCOMPARE(costs([&] { document.undoStack().undo(); }), 3);
    QCOMPARE(costs([&] { editor.removeNodes(copies); }), 2);
    QCOMPARE(costs([&] { document.undoStack().undo(); }), 2);
}

void TestRouteTreeModel::aRouteThatBecomesAFolderIsAnotherRow()
{
    Tree tree;
    Workspace changed = tree.document.workspace();
    MockServer server = *changed.servers.front();
    Folder folder;
    folder.id = "rest";
    folder.name = "was a route";
    folder.children.emplace_back(sampleRoute("new", "GET", "/new"));
    server.routes[2] = RouteNode(folder);
    changed.servers[0] = Shared<MockServer>(server);
    tree.document.reset(changed, {});
    QCOMPARE(modelText(tree.model, 1, tree.model.indexOf("rest")), u"GET /new\n"_s);
    QCOMPARE(tree.watch.staleCell(), QString());
}

void TestRouteTreeModel::followsAThousandRandomChanges()
{
    Tree tree;
    QRandomGenerator random(20'220'501);
    const auto pick = [&](bool withServers = false) {
        QList<QModelIndex> all = tree.model.match(tree.model.index(0, 0), Qt::DisplayRole, u""_s,
                                                  -1, Qt::MatchContains | Qt::MatchRecursive);
        const QModelIndex chosen = all.at(random.bounded(withServers ? 0 : 1, int(all.size())));
        return tree.model.idOf(chosen);
    };
    for (int step = 0; step < 1000; ++step) {
        if (tree.model.rowCount(tree.model.index(0, 0)) == 0)
            tree.editor.addFolder(tree.editor.positionFor({}));
        switch (random.bounded(9)) {
        case 0:
            tree.editor.addRoute(tree.editor.positionFor(pick()));
            break;
        case 1:
            tree.editor.addFolder(tree.editor.positionFor(pick()));
            break;
        case 2:
            tree.editor.removeNodes({pick()});
            break;
        case 3:
            tree.editor.duplicateNodes({pick()});
            break;
        case 4: {
            const std::unique_ptr<QMimeData> data(
                tree.model.mimeData({tree.model.indexOf(pick()), tree.model.indexOf(pick())}));
            tree.model.dropMimeData(data.get(), Qt::MoveAction, random.bounded(-1, 4), 0,
                                    tree.model.indexOf(pick(true)));
            break;
        }
        case 5:
            tree.editor.setNodesEnabled({pick()}, random.bounded(2) == 0);
            break;
        case 6:
            tree.editor.moveNodesBy({pick(), pick()}, random.bounded(2) == 0 ? -1 : 1);
            break;
        case 7:
            tree.document.undoStack().setIndex(
                random.bounded(tree.document.undoStack().count() + 1));
            break;
        default:
            tree.document.undoStack().redo();
        }
        const QString stale = tree.watch.staleCell();
        QVERIFY2(stale.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(stale)));
    }
    RouteTreeModel fresh(tree.document, tree.editor);
    QCOMPARE(modelText(tree.model), modelText(fresh));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteTreeModel)
#include "tst_routetreemodel.moc"
