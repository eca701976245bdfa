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
};

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

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteFilterProxy)
#include "tst_routefilterproxy.moc"
