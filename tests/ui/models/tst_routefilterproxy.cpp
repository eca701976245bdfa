// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/models/routefilterproxy.h"
#include "ui/models/routetreemodel.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct Desk
{
    WorkspaceDocument document;
    WorkspaceEditor editor{document};
    RouteTreeModel tree{document, editor};
    RouteFilterProxy proxy;
    std::unique_ptr<ModelWatch> watch;

    Desk()
    {
        document.reset(sampleWorkspace(), {});
        proxy.setSourceModel(&tree);
        watch = std::make_unique<ModelWatch>(proxy, QList<int>{Qt::DisplayRole});
    }
    std::string pick(QRandomGenerator &random)
    {
        const QModelIndexList all = tree.match(tree.index(0, 0), Qt::DisplayRole, u""_s, -1,
                                               Qt::MatchContains | Qt::MatchRecursive);
        return tree.idOf(all.at(random.bounded(int(all.size()))));
    }
    // What a proxy shows that begins now.
    QString fresh(const QString &filter)
    {
        RouteFilterProxy other;
        other.setSourceModel(&tree);
        other.setFilterText(filter);
        return modelText(other);
    }
};

// Renames the folders, puts a route into each, takes another one out, and all in another order.
void changeMuch(MockServer &server, QRandomGenerator &random, const std::string &mark)
{
    std::vector<RouteNode> nodes;
    const auto place = [&](const RouteNode &node) {
        nodes.insert(nodes.begin() + random.bounded(int(nodes.size()) + 1), node);
    };
    for (const RouteNode &node : server.routes) {
        if (!node.folder()) {
            place(node);
            continue;
        }
        Folder folder = *node.folder();
        folder.name = random.bounded(2) ? "users" : "x";
        if (!folder.children.empty() && random.bounded(2)) {
            place(folder.children.back());
            folder.children.pop_back();
        }
        folder.children.insert(
            folder.children.begin(),
            sampleRoute(folder.id + mark, "GET", random.bounded(2) ? "/users" : "/o"));
        place(folder);
    }
    server.routes = nodes;
}

} // namespace

class TestRouteFilterProxy final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aRouteKeepsItsFolders();
    void everyWordMustBeThere();
    void aFolderShowsAllOfItsContents();
    void namesAreSearchedToo();
    void nothingFoundLeavesTheServer();
    void anEmptyFilterShowsEverything();
    void followsEditsWhileFiltering();
    void followsWhatIsHidden();
    void followsEverythingInAnyOrder();
};

void TestRouteFilterProxy::aRouteKeepsItsFolders()
{
    Desk desk;
    desk.proxy.setFilterText(u"/orders/old"_s);
    QVERIFY(desk.proxy.isFiltering());
    QCOMPARE(modelText(desk.proxy), u"Main\n  orders\n    old\n      GET /orders/old\n"_s);
}

void TestRouteFilterProxy::everyWordMustBeThere()
{
    Desk desk;
    desk.proxy.setFilterText(u"  get   /USERS "_s);
    QCOMPARE(modelText(desk.proxy), u"Main\n  users\n    GET /users\n    GET /users/:id\n"_s);
    desk.proxy.setFilterText(u"post /users"_s);
    QCOMPARE(modelText(desk.proxy), u"Main\n"_s);
}

void TestRouteFilterProxy::aFolderShowsAllOfItsContents()
{
    Desk desk;
    desk.editor.renameFolder("orders", u"Basket"_s);
    desk.proxy.setFilterText(u"bask"_s);
    QCOMPARE(modelText(desk.proxy),
             u"Main\n  Basket\n    POST /orders\n    old\n      GET /orders/old\n"_s);
}

void TestRouteFilterProxy::namesAreSearchedToo()
{
    Desk desk;
    desk.editor.changeRoute("rest", Field::Name, [](MockRoute &r) { r.name = "Catch all"; });
    desk.proxy.setFilterText(u"catch"_s);
    QCOMPARE(modelText(desk.proxy), u"Main\n  ANY /*\n"_s);
}

void TestRouteFilterProxy::nothingFoundLeavesTheServer()
{
    Desk desk;
    desk.proxy.setFilterText(u"nowhere"_s);
    QCOMPARE(modelText(desk.proxy), u"Main\n"_s);
}

void TestRouteFilterProxy::anEmptyFilterShowsEverything()
{
    Desk desk;
    desk.proxy.setFilterText(u"nowhere"_s);
    desk.proxy.setFilterText(u"   "_s);
    QVERIFY(!desk.proxy.isFiltering());
    QCOMPARE(modelText(desk.proxy), modelText(desk.tree));
}

void TestRouteFilterProxy::followsEditsWhileFiltering()
{
    Desk desk;
    desk.proxy.setFilterText(u"GET"_s);
    QRandomGenerator random(17);
    for (int step = 0; step < 300; ++step) {
        const char *ids[] = {"list", "item", "create", "gone", "rest"};
        const std::string id = ids[random.bounded(5)];
        switch (random.bounded(5)) {
        case 0:
            desk.editor.changeRoute(id, Field::Method, [&](MockRoute &r) {
                r.method = random.bounded(2) ? "GET" : "POST";
            });
            break;
        case 1:
            desk.editor.moveNodes({id}, desk.editor.positionFor(ids[random.bounded(5)]));
            break;
        case 2:
            desk.editor.duplicateNodes({id});
            break;
        case 3:
            desk.editor.removeNodes({id});
            break;
        default:
            desk.document.undoStack().undo();
        }
        const QString stale = desk.watch->staleCell();
        QVERIFY2(stale.isEmpty(), qPrintable(stale));
    }
    RouteFilterProxy fresh;
    fresh.setSourceModel(&desk.tree);
    fresh.setFilterText(u"GET"_s);
    QCOMPARE(modelText(desk.proxy), modelText(fresh));
}

// Also when somebody has asked where it would be.
void TestRouteFilterProxy::followsWhatIsHidden()
{
    Desk desk;
    desk.proxy.setFilterText(u"/users"_s);
    QVERIFY(!desk.proxy.mapFromSource(desk.tree.indexOf("gone")).isValid());
    desk.editor.moveNodesBy({"old"}, -1);
    QVERIFY(!desk.proxy.mapFromSource(desk.tree.indexOf("gone")).isValid());
    desk.editor.addRoute(desk.editor.positionFor("create"));
    QVERIFY(!desk.proxy.mapFromSource(desk.tree.indexOf("gone")).isValid());
    desk.proxy.setFilterText({});
    QCOMPARE(modelText(desk.proxy), modelText(desk.tree));
}

void TestRouteFilterProxy::followsEverythingInAnyOrder()
{
    Desk desk;
    QRandomGenerator random(20'261'128);
    const QStringList filters{u""_s, u"is:never"_s, u"users"_s, u"is:never o"_s, u"nothing"_s};
    QString filter;
    for (int step = 0; step < 700; ++step) {
        switch (random.bounded(11)) {
        case 0:
        case 1:
            filter = filters.at(random.bounded(int(filters.size())));
            desk.proxy.setFilterText(filter);
            break;
        case 2: {
            const std::string called = desk.pick(random);
            desk.tree.updateFigures([&called](const std::string &id) {
                return id == called ? RouteFigures{1, 1, -1, {}} : RouteFigures();
            });
            break;
        }
        case 3:
            desk.editor.addFolder(desk.editor.positionFor(desk.pick(random)));
            break;
        case 4:
            desk.editor.addRoute(desk.editor.positionFor(desk.pick(random)));
            break;
        case 5:
            desk.editor.removeNodes({desk.pick(random)});
            break;
        case 6:
            desk.editor.moveNodesBy({desk.pick(random), desk.pick(random)},
                                    random.bounded(2) == 0 ? -1 : 1);
            break;
        case 7:
            desk.editor.moveNodes({desk.pick(random)}, desk.editor.positionFor(desk.pick(random)));
            break;
        case 8:
            desk.editor.renameFolder(desk.pick(random), random.bounded(2) ? u"users"_s : u"x"_s);
            break;
        case 9:
            desk.editor.changeServer("main", u"Change much"_s, [&](MockServer &server) {
                changeMuch(server, random, std::to_string(step));
            });
            break;
        default:
            desk.document.undoStack().setIndex(
                random.bounded(desk.document.undoStack().count() + 1));
        }
        const QPersistentModelIndex asked =
            desk.proxy.mapFromSource(desk.tree.indexOf(desk.pick(random)));
        const QString stale = desk.watch->staleCell();
        QVERIFY2(stale.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(stale)));
        QVERIFY2(modelText(desk.proxy) == desk.fresh(filter),
                 qPrintable(u"step %1 with %2:\n%3\nshould be\n%4"_s.arg(step).arg(
                     filter, modelText(desk.proxy), desk.fresh(filter))));
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteFilterProxy)
#include "tst_routefilterproxy.moc"
