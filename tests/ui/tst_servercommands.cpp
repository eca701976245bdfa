// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/mainactions.h"
#include "ui/models/routetreemodel.h"
#include "ui/pages/editorpage.h"
#include "ui/pages/routespanel.h"
#include "ui/routecommands.h"
#include "ui/servercommands.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/routetreeview.h"
#include "ui/widgets/toast.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// The tree with what the window does to servers in it.
struct ServersDesk
{
    ServersDesk()
        : routes(new RoutesPanel(bench.document, bench.editor, &window))
        , page(new EditorPage(bench.context(), &window))
        , actions(window, bench.document.undoStack())
        , toast(new Toast(&window))
        , banners(new InfoBar(&window))
        , servers(
              new ServerCommands({bench.document, bench.editor, actions, *routes, *toast}, &window))
        , commands(new RouteCommands(
              {bench.document, bench.editor, actions, *routes, *servers, *page, *toast, *banners},
              &window))
    {
        auto *row = new QHBoxLayout(&window);
        row->addWidget(routes);
        row->addWidget(page, 1);
        window.resize(1100, 600);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }
    ~ServersDesk() { window.hide(); }
    Q_DISABLE_COPY_MOVE(ServersDesk)

    // Adds one as people do, and gives it a name in the tree.
    std::string addServer(const QString &name)
    {
        actions.newServer->trigger();
        auto &edit = visibleChild<QLineEdit>(routes->view(), "");
        retype(edit, name);
        QTest::keyClick(&edit, Qt::Key_Return);
        // The editor hands over what was typed later.
        QCoreApplication::processEvents();
        return bench.document.workspace().servers.back()->id;
    }
    // The servers in their order with where they listen; a disabled one in brackets.
    QString list() const
    {
        QStringList all;
        for (const auto &server : bench.document.workspace().servers) {
            const QString text = u"%1:%2"_s.arg(QString::fromStdString(server->name))
                                     .arg(server->listeners.front().port);
            all += server->enabled ? text : u"(%1)"_s.arg(text);
        }
        return all.join(u' ');
    }
    void select(const std::string &id)
    {
        routes->view().setFocus();
        routes->select({id});
    }
    QModelIndex item(const std::string &id) const
    {
        const QAbstractItemModel &shown = *routes->view().model();
        const QModelIndexList found =
            shown.match(shown.index(0, 0), RouteTreeModel::IdRole, QString::fromStdString(id), 1,
                        Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }

    Workbench bench;
    QWidget window;
    RoutesPanel *routes;
    EditorPage *page;
    MainActions actions;
    Toast *toast;
    InfoBar *banners;
    ServerCommands *servers;
    RouteCommands *commands;
};

} // namespace

class TestServerCommands final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aNewServerIsNamedAtOnceAndHasAPortOfItsOwn();
    void severalServersAreRowsAndOneIsNot();
    void aRouteIsAddedToTheServerThatIsSelected();
    void aServerIsSwitchedOffWithTheSpaceBarAndItsCheckBox();
    void aDeletedServerComesBackWithItsRoutes();
    void theLastServerStays();
    void aCopyHasPortsAndIdsOfItsOwn();
    void aCopyLeavesOutSocketFiles();
    void altUpAndDownMoveAServer();
    void theMenuOfAServerOffersWhatAServerCanDo();
    void routesThatAreSelectedBesideAServerAreWhatIsMeant();
};

void TestServerCommands::aNewServerIsNamedAtOnceAndHasAPortOfItsOwn()
{
    ServersDesk desk;
    desk.addServer(u"auth"_s);
    desk.addServer(u"mail"_s);
    QCOMPARE(desk.list(), u"Shop:8080 auth:8081 mail:8082"_s);
    QVERIFY(desk.bench.steps().contains(u"Add server"_s));
}

void TestServerCommands::severalServersAreRowsAndOneIsNot()
{
    ServersDesk desk;
    QVERIFY(desk.routes->view().rootIndex().isValid());
    const std::string id = desk.addServer(u"auth"_s);
    QVERIFY(!desk.routes->view().rootIndex().isValid());
    const QModelIndex row = desk.item(id);
    QCOMPARE(row.data().toString(), u"auth"_s);
    QCOMPARE(row.data(RouteTreeModel::DetailRole).toString(), u":8081"_s);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"auth, 127.0.0.1:8081, enabled"_s);
    QVERIFY(!desk.routes->view().visualRect(desk.item("list")).isEmpty());
    desk.bench.editor.removeServer(id);
    QVERIFY(desk.routes->view().rootIndex().isValid());
    QVERIFY(desk.item("list").isValid());
}

void TestServerCommands::aRouteIsAddedToTheServerThatIsSelected()
{
    ServersDesk desk;
    const std::string id = desk.addServer(u"auth"_s);
    desk.select(id);
    QVERIFY(desk.actions.newRoute->isEnabled());
    desk.actions.newRoute->trigger();
    QCOMPARE(desk.bench.document.workspace().findServer(id)->routes.size(), 1u);
}

void TestServerCommands::aServerIsSwitchedOffWithTheSpaceBarAndItsCheckBox()
{
    ServersDesk desk;
    const std::string id = desk.addServer(u"auth"_s);
    desk.select(id);
    QTest::keyClick(&desk.routes->view(), Qt::Key_Space);
    QCOMPARE(desk.list(), u"Shop:8080 (auth:8081)"_s);
    QCOMPARE(desk.bench.steps().last(), u"Disable auth"_s);
    clickCheckBox(desk.routes->view(), desk.item(id));
    QCOMPARE(desk.list(), u"Shop:8080 auth:8081"_s);
    desk.actions.toggleEnabled->trigger();
    QCOMPARE(desk.list(), u"Shop:8080 (auth:8081)"_s);
}

void TestServerCommands::aDeletedServerComesBackWithItsRoutes()
{
    ServersDesk desk;
    desk.addServer(u"auth"_s);
    desk.select(desk.bench.server().id);
    desk.actions.remove->trigger();
    QCOMPARE(desk.list(), u"auth:8081"_s);
    QTest::mouseClick(&visibleChild<QPushButton>(desk.window, "toastAction"), Qt::LeftButton);
    QCOMPARE(desk.list(), u"Shop:8080 auth:8081"_s);
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
}

void TestServerCommands::theLastServerStays()
{
    ServersDesk desk;
    const std::string id = desk.addServer(u"auth"_s);
    desk.select(id);
    QVERIFY(desk.actions.remove->isEnabled());
    desk.actions.remove->trigger();
    QCOMPARE(desk.list(), u"Shop:8080"_s);
    // It is no row any more, so keys are not for it.
    QVERIFY(desk.routes->currentServer().empty());
    QTest::keyClick(&desk.routes->view(), Qt::Key_Space);
    QCOMPARE(desk.list(), u"Shop:8080"_s);
}

void TestServerCommands::aCopyHasPortsAndIdsOfItsOwn()
{
    ServersDesk desk;
    desk.addServer(u"auth"_s);
    desk.select(desk.bench.server().id);
    desk.actions.duplicate->trigger();
    QCOMPARE(desk.list(), u"Shop:8080 Shop (copy):8082 auth:8081"_s);
    const MockServer &copy = *desk.bench.document.workspace().servers[1];
    QCOMPARE(copy.routes.size(), desk.bench.server().routes.size());
    for (std::size_t i = 0; i < copy.routes.size(); ++i)
        QVERIFY(copy.routes[i].id() != desk.bench.server().routes[i].id());
    QCOMPARE(desk.routes->currentServer(), copy.id);
}

void TestServerCommands::aCopyLeavesOutSocketFiles()
{
    ServersDesk desk;
    const std::string id = desk.bench.server().id;
    desk.bench.editor.changeServer(id, u"x"_s, [](MockServer &server) {
        server.listeners.push_back({"unix:/run/shop.sock", 0, {}, {}});
    });
    const std::string copied = desk.bench.editor.duplicateServer(id);
    const MockServer *copy = desk.bench.document.workspace().findServer(copied);
    QVERIFY(copy);
    QCOMPARE(copy->listeners.size(), 1u);
}

void TestServerCommands::altUpAndDownMoveAServer()
{
    ServersDesk desk;
    const std::string id = desk.addServer(u"auth"_s);
    desk.select(id);
    QVERIFY(desk.actions.moveUp->isEnabled());
    QVERIFY(!desk.actions.moveDown->isEnabled());
    QTest::keyClick(&desk.routes->view(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.list(), u"auth:8081 Shop:8080"_s);
    QTest::keyClick(&desk.routes->view(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.list(), u"Shop:8080 auth:8081"_s);
}

void TestServerCommands::theMenuOfAServerOffersWhatAServerCanDo()
{
    ServersDesk desk;
    const std::string id = desk.addServer(u"auth"_s);
    desk.select(id);
    RouteTreeView &view = desk.routes->view();
    const QPoint place = view.visualRect(desk.item(id)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view.viewport(), &event);
    auto *menu = view.findChild<QMenu *>(u"menuRoutes"_s);
    QVERIFY(menu);
    for (QAction *action : {desk.actions.serverProperties, desk.actions.rename, desk.actions.remove,
                            desk.actions.copyUrl})
        QVERIFY(menu->actions().contains(action));
    QVERIFY(!menu->actions().contains(desk.actions.addResponse));
    menu->close();
}

void TestServerCommands::routesThatAreSelectedBesideAServerAreWhatIsMeant()
{
    ServersDesk desk;
    const std::string id = desk.addServer(u"auth"_s);
    desk.select("list");
    desk.routes->view().setCurrentIndex(desk.item(id));
    desk.routes->view().selectionModel()->select(
        desk.item("list"), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    desk.actions.remove->trigger();
    QCOMPARE(desk.list(), u"Shop:8080 auth:8081"_s);
    QCOMPARE(desk.bench.order(), u"orders any"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestServerCommands)

#include "tst_servercommands.moc"
