// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"
#include "tests/support/routesdesk.h"
#include "tests/support/uitestcase.h"
#include "ui/editors/routeeditor.h"
#include "ui/focusactions.h"
#include "ui/models/routetreemodel.h"
#include "ui/pages/editorpage.h"
#include "ui/pages/routespanel.h"
#include "ui/routecommands.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/routetreeview.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// The tree and the editor with the keys of the window.
struct CommandsDesk : RoutesDesk
{
    CommandsDesk()
    {
        new FocusActions(actions, *routes, *commands, &window);
        QObject::connect(routes, &RoutesPanel::currentNodeChanged, page, &EditorPage::showNode);
        routes->view().expandAll();
        select({"list"});
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&routes->view(), Qt::Key(key), modifiers);
    }
    void press(QKeySequence::StandardKey key) { QTest::keySequence(&routes->view(), key); }
    std::string current() const { return routes->currentNode(); }
    // Of the menu that the menu key opens.
    QMenu *openMenu()
    {
        routes->view().setFocus();
        const QPoint place = routes->view().visualRect(routes->view().currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place,
                                routes->view().viewport()->mapToGlobal(place));
        QApplication::sendEvent(routes->view().viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    QStringList menuTexts()
    {
        QMenu *menu = openMenu();
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                texts += action->text().remove(u'&');
        }
        menu->close();
        return texts;
    }
    void chooseInMenu(const QString &text)
    {
        QMenu *menu = openMenu();
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == text) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        qFatal("the menu offers no %s", qPrintable(text));
    }
    void undo() { bench.document.undoStack().undo(); }
    QString toastText() { return child<QLabel>(*toast, "toastText").text(); }
    void pressToast()
    {
        QTest::mouseClick(&child<QPushButton>(*toast, "toastAction"), Qt::LeftButton);
    }
};

} // namespace

class TestRouteCommands final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aNewRouteComesAfterTheCurrentOneAndIsEdited();
    void aNewRouteGoesIntoTheCurrentFolder();
    void aNewFolderIsNamedAtOnce();
    void f2RenamesInTheTree();
    void f2EditsTheCellThatHasTheFocus();
    void deleteKeyDeletesAndTheToastBringsBack();
    void aToastTakesBackOnlyItsOwnDeletion();
    void switchingSeveralSaysHowManyAndTakesItBack();
    void deletingSeveralIsOneStep();
    void undoIsOfferedWhenTheUndoStackIsFull();
    void duplicatesComeBelowAndAreSelected();
    void cutAndPasteMoves();
    void copyAndPasteMakesNewIds();
    void pastingIntoAFolderGoesIntoIt();
    void pastingAtAClosedFolderGoesAfterIt();
    void aCopyIsJsonInTheOrderOfTheTree();
    void whatAFolderHoldsIsNotCopiedTwice();
    void routesArePastedFromText_data();
    void routesArePastedFromText();
    void manyRoutesArePastedWhereTheyWereMeantToBe();
    void unknownMembersSurvive();
    void whatIsNoRouteIsRefusedWithAReason_data();
    void whatIsNoRouteIsRefusedWithAReason();
    void aWorkspaceWithoutServersTakesNoRoutes();
    void manyArePastedOnceAndWhereTheyWereMeant();
    void altUpAndDownMoveAmongSiblings();
    void severalMoveInOneStep();
    void severalMoveIntoAFolderByKeys();
    void theMenuCountsWhatIsSelected();
    void theMenuDoesWhatItSays();
    void responsesAreAddedFromTheTree();
    void switchesTheSelection();
    void copiesTheExampleUrl();
    void actionsFollowWhatIsCurrent();
};

void TestRouteCommands::aNewRouteComesAfterTheCurrentOneAndIsEdited()
{
    CommandsDesk desk;
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList order = desk.bench.order().split(u' ');
    QCOMPARE(order.size(), 4);
    QCOMPARE(order[1].toStdString(), desk.current());
    auto &path = child<QLineEdit>(*desk.page, "routePathEdit");
    QVERIFY(path.hasFocus());
    QTest::keyClicks(&path, u"/hats"_s);
    QCOMPARE(desk.bench.route(desk.current()).path, "/hats");
    QCOMPARE(desk.bench.route(desk.current()).responses.size(), 1U);
    desk.undo();
    desk.undo();
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
}

void TestRouteCommands::aNewRouteGoesIntoTheCurrentFolder()
{
    CommandsDesk desk;
    desk.select({"orders"});
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.bench.order("orders").split(u' ').last().toStdString(), desk.current());
}

void TestRouteCommands::aNewFolderIsNamedAtOnce()
{
    CommandsDesk desk;
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(edit);
    QCOMPARE(edit->text(), u"New folder"_s);
    QTest::keyClicks(edit, u"hats"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    TRY_VERIFY(desk.bench.document.workspace().findNode(desk.current())->folder()->name == "hats");
}

void TestRouteCommands::f2RenamesInTheTree()
{
    CommandsDesk desk;
    desk.press(Qt::Key_F2);
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(edit);
    QCOMPARE(edit->text(), u"/users"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
}

void TestRouteCommands::f2EditsTheCellThatHasTheFocus()
{
    CommandsDesk desk;
    child<QTabWidget>(desk.window, "responseTabs").setCurrentIndex(1);
    auto &headers = child<QTableView>(desk.window, "responseHeadersView");
    editCell(headers, headers.model()->index(0, 1), u"text/plain"_s);
    QCOMPARE(desk.bench.response("list", "all").headers.front().value, "text/plain");
}

void TestRouteCommands::deleteKeyDeletesAndTheToastBringsBack()
{
    CommandsDesk desk;
    desk.press(Qt::Key_Delete);
    QCOMPARE(desk.bench.order(), u"orders any"_s);
    QVERIFY(desk.toast->isVisible());
    QCOMPARE(desk.toastText(), u"Deleted GET /users"_s);
    desk.pressToast();
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
    QCOMPARE(desk.bench.route("list").responses.size(), 2U);
    QVERIFY(desk.toast->isHidden());
}

void TestRouteCommands::aToastTakesBackOnlyItsOwnDeletion()
{
    CommandsDesk desk;
    desk.press(Qt::Key_Delete);
    desk.bench.editor.renameFolder("orders", u"sales"_s);
    QVERIFY(desk.toast->isHidden());
    QCOMPARE(desk.bench.order(), u"orders any"_s);
    QCOMPARE(desk.bench.steps().last(), u"Rename folder"_s);
}

void TestRouteCommands::switchingSeveralSaysHowManyAndTakesItBack()
{
    CommandsDesk desk;
    desk.select({"list", "any"});
    desk.actions.toggleEnabled->trigger();
    QCOMPARE(desk.toastText(), u"Disabled 2 routes"_s);
    desk.pressToast();
    QVERIFY(desk.bench.route("list").enabled && desk.bench.route("any").enabled);
    // What was off already is not counted.
    desk.bench.editor.setNodesEnabled({"any"}, false);
    desk.select({"list", "any"});
    desk.actions.toggleEnabled->trigger();
    QCOMPARE(desk.toastText(), u"Enabled ANY /*"_s);
}

void TestRouteCommands::undoIsOfferedWhenTheUndoStackIsFull()
{
    CommandsDesk desk;
    QUndoStack &stack = desk.bench.document.undoStack();
    for (int i = 0; i < stack.undoLimit() + 5; ++i) {
        desk.bench.document.endMerging();
        desk.bench.editor.changeRoute("any", Field::Name,
                                      [i](MockRoute &route) { route.name = std::to_string(i); });
    }
    QCOMPARE(stack.count(), stack.undoLimit());
    desk.press(Qt::Key_Delete);
    QCOMPARE(desk.toastText(), u"Deleted GET /users"_s);
    desk.pressToast();
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
}

void TestRouteCommands::deletingSeveralIsOneStep()
{
    CommandsDesk desk;
    desk.select({"list", "orders", "order"});
    desk.press(Qt::Key_Delete);
    QCOMPARE(desk.bench.order(), u"any"_s);
    // A route goes with its folder.
    QCOMPARE(desk.toastText(), u"Deleted 2 items"_s);
    QCOMPARE(desk.bench.steps(), QStringList{u"Delete 2 items"_s});
    desk.undo();
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
    QCOMPARE(desk.bench.order("orders"), u"order"_s);
}

void TestRouteCommands::duplicatesComeBelowAndAreSelected()
{
    CommandsDesk desk;
    desk.press(Qt::Key_D, Qt::ControlModifier);
    const QStringList order = desk.bench.order().split(u' ');
    QCOMPARE(order.size(), 4);
    QCOMPARE(order[0], u"list"_s);
    QCOMPARE(order[1].toStdString(), desk.current());
    QCOMPARE(desk.bench.route(desk.current()).path, "/users");
    QVERIFY(desk.bench.route(desk.current()).responses[0]->id != "all");
    QCOMPARE(desk.bench.steps(), QStringList{u"Duplicate GET /users"_s});
}

void TestRouteCommands::cutAndPasteMoves()
{
    CommandsDesk desk;
    desk.press(QKeySequence::Cut);
    QCOMPARE(desk.bench.order(), u"orders any"_s);
    QCOMPARE(desk.bench.steps(), QStringList{u"Cut GET /users"_s});
    QCOMPARE(desk.toastText(), u"Cut GET /users"_s);
    desk.select({"any"});
    desk.press(QKeySequence::Paste);
    const QStringList order = desk.bench.order().split(u' ');
    QCOMPARE(order.size(), 3);
    QCOMPARE(desk.bench.route(order[2].toStdString()).path, "/users");
    QCOMPARE(order[2].toStdString(), desk.current());
}

void TestRouteCommands::copyAndPasteMakesNewIds()
{
    CommandsDesk desk;
    desk.select({"orders"});
    desk.press(QKeySequence::Copy);
    desk.select({"list"});
    desk.press(QKeySequence::Paste);
    const QStringList order = desk.bench.order().split(u' ');
    QCOMPARE(order.size(), 4);
    QVERIFY(order[1] != u"orders"_s);
    const QString inside = desk.bench.order(order[1].toStdString());
    QVERIFY(inside != u"order"_s);
    QCOMPARE(desk.bench.route(inside.toStdString()).path, "/orders/:id");
    QCOMPARE(desk.bench.steps(), QStringList{u"Insert orders"_s});
}

void TestRouteCommands::pastingIntoAFolderGoesIntoIt()
{
    CommandsDesk desk;
    desk.press(QKeySequence::Copy);
    desk.select({"orders"});
    desk.press(QKeySequence::Paste);
    QCOMPARE(desk.bench.order("orders").split(u' ').size(), 2);
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
}

void TestRouteCommands::pastingAtAClosedFolderGoesAfterIt()
{
    CommandsDesk desk;
    desk.press(QKeySequence::Copy);
    desk.select({"orders"});
    desk.press(Qt::Key_Left);
    desk.press(QKeySequence::Paste);
    QCOMPARE(desk.bench.order("orders"), u"order"_s);
    QCOMPARE(desk.bench.order().split(u' ')[2].toStdString(), desk.current());
    QCOMPARE(desk.bench.route(desk.current()).path, "/users");
}

void TestRouteCommands::aCopyIsJsonInTheOrderOfTheTree()
{
    CommandsDesk desk;
    desk.select({"any", "list"});
    desk.press(QKeySequence::Copy);
    const auto copied = nodesFromJson(QGuiApplication::clipboard()->text().toStdString());
    QVERIFY(copied);
    QCOMPARE(nodesToJson(*copied), nodesToJson(desk.bench.editor.nodes({"list", "any"})));
    QCOMPARE(copied->front().id(), "list");
}

void TestRouteCommands::whatAFolderHoldsIsNotCopiedTwice()
{
    CommandsDesk desk;
    desk.select({"order", "orders"});
    desk.press(QKeySequence::Copy);
    desk.select({"any"});
    desk.press(QKeySequence::Paste);
    QCOMPARE(desk.bench.order().split(u' ').size(), 4);
    QCOMPARE(desk.bench.order(desk.current()).split(u' ').size(), 1);
}

void TestRouteCommands::routesArePastedFromText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("a route") << QByteArray(R"({"kind": "route", "method": "PUT", "path": "/a"})")
                             << QStringList{u"PUT /a"_s};
    QTest::newRow("a list") << QByteArray(R"([{"kind": "route", "path": "/a"},
                                              {"kind": "folder", "name": "b"}])")
                            << QStringList{u"GET /a"_s, u"b"_s};
    QTest::newRow("a workspace") << toJson(Workbench::shopWorkspace())
                                 << QStringList{u"GET /users"_s, u"orders"_s, u"ANY /*"_s};
}

void TestRouteCommands::routesArePastedFromText()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, titles);
    CommandsDesk desk;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    desk.press(QKeySequence::Paste);
    QStringList selected;
    for (const RouteNode &node : desk.bench.editor.nodes(desk.routes->selectedNodes()))
        selected += nodeTitle(node);
    QCOMPARE(selected, titles);
    QCOMPARE(desk.bench.order().split(u' ').indexOf(
                 QString::fromStdString(desk.routes->selectedNodes().front())),
             1);
    QCOMPARE(desk.bench.steps().size(), 1);
    desk.undo();
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
}

void TestRouteCommands::manyRoutesArePastedWhereTheyWereMeantToBe()
{
    CommandsDesk desk;
    const std::vector<RouteNode> copied(1000, RouteNode(desk.bench.route("list")));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(nodesToJson(copied)));
    desk.select({"orders"});
    desk.press(QKeySequence::Paste);
    // They are read elsewhere, while something else becomes current.
    QCOMPARE(desk.bench.steps(), QStringList());
    desk.select({"any"});
    TRY_COMPARE(desk.bench.steps(), QStringList{u"Insert 1000 routes"_s});
    QCOMPARE(desk.bench.order("orders").split(u' ').size(), 1001);
    QCOMPARE(desk.routes->selectedNodes().size(), 1000U);
    desk.undo();
    QCOMPARE(desk.bench.order("orders"), u"order"_s);
}

void TestRouteCommands::unknownMembersSurvive()
{
    CommandsDesk desk;
    QGuiApplication::clipboard()->setText(
        uR"({"kind": "route", "path": "/a", "x-owner": "Ann"})"_s);
    desk.press(QKeySequence::Paste);
    desk.press(QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\"x-owner\": \"Ann\""_s));
}

void TestRouteCommands::whatIsNoRouteIsRefusedWithAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << u"The clipboard holds no routes."_s;
    QTest::newRow("blanks") << u" \n"_s << u"The clipboard holds no routes."_s;
    QTest::newRow("an empty list") << u"[]"_s << u"The clipboard holds no routes."_s;
    QTest::newRow("a request") << u"GET /users"_s
                               << u"The clipboard holds no routes: this is not JSON"_s;
    QTest::newRow("other JSON") << u"{\"a\": 1}"_s
                                << u"The clipboard holds no routes: /kind is missing"_s;
    QTest::newRow("a wrong value")
        << uR"([{"kind": "route", "path": 7}])"_s
        << u"The clipboard holds no routes: /0/path must be a text (line 1, column "_s;
}

void TestRouteCommands::whatIsNoRouteIsRefusedWithAReason()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    CommandsDesk desk;
    QGuiApplication::clipboard()->setText(text);
    desk.press(QKeySequence::Paste);
    QVERIFY(desk.bench.steps().isEmpty());
    QVERIFY(desk.toast->isVisible());
    QVERIFY2(desk.toastText().startsWith(words), qPrintable(desk.toastText()));
}

void TestRouteCommands::aWorkspaceWithoutServersTakesNoRoutes()
{
    CommandsDesk desk;
    desk.press(QKeySequence::Copy);
    desk.bench.document.reset(Workspace(), {});
    desk.press(QKeySequence::Paste);
    QVERIFY(desk.bench.steps().isEmpty());
    QCOMPARE(desk.toastText(), u"Nothing was pasted: the workspace has no server."_s);
}

void TestRouteCommands::manyArePastedOnceAndWhereTheyWereMeant()
{
    CommandsDesk desk;
    desk.select({"order"});
    const std::vector<RouteNode> many(2000, *desk.bench.document.workspace().findNode("any"));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(nodesToJson(many)));
    const auto isDone = [] { return QThreadPool::globalInstance()->waitForDone(); };
    desk.press(QKeySequence::Paste);
    desk.press(QKeySequence::Paste);
    QCOMPARE(desk.toastText(), u"The routes pasted before are still being read."_s);
    desk.bench.editor.removeNodes({"order"});
    QVERIFY(isDone());
    TRY_COMPARE(desk.toastText(), u"Nothing was pasted: the place for it was deleted."_s);
    desk.select({"list"});
    desk.press(QKeySequence::Paste);
    TRY_COMPARE(desk.bench.steps().size(), 2);
}

void TestRouteCommands::altUpAndDownMoveAmongSiblings()
{
    CommandsDesk desk;
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.bench.order(), u"orders list any"_s);
    QCOMPARE(desk.current(), "list");
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.bench.order(), u"orders any list"_s);
    QVERIFY(!desk.actions.moveDown->isEnabled());
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.bench.order(), u"orders any list"_s);
    desk.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.bench.order(), u"orders list any"_s);
    desk.undo();
    QCOMPARE(desk.bench.order(), u"orders any list"_s);
}

void TestRouteCommands::severalMoveInOneStep()
{
    CommandsDesk desk;
    desk.select({"list", "order", "orders"});
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.bench.order(), u"any list orders"_s);
    QCOMPARE(desk.bench.order("orders"), u"order"_s);
    QCOMPARE(desk.bench.steps(), QStringList{u"Move 2 items down"_s});
    QCOMPARE(desk.routes->selectedNodes(), (RoutesPanel::Ids{"list", "orders", "order"}));
    QVERIFY(!desk.actions.moveDown->isEnabled());
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.routes->selectedNodes().size(), 3U);
    QVERIFY(desk.actions.moveUp->isEnabled());
    desk.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.bench.order(), u"list orders any"_s);
    // What is at the end stays; what has room still moves.
    desk.select({"list", "any"});
    desk.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.bench.order(), u"list any orders"_s);
}

void TestRouteCommands::severalMoveIntoAFolderByKeys()
{
    CommandsDesk desk;
    desk.select({"list", "any"});
    QVERIFY(desk.actions.moveTo->isEnabled());
    QTimer::singleShot(0, &desk.window, [] {
        auto *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        auto &list = child<QListView>(*dialog, "moveToList");
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Return);
    });
    desk.actions.moveTo->trigger();
    QCOMPARE(desk.bench.order("orders"), u"order list any"_s);
    QCOMPARE(desk.bench.steps().last(), u"Move 2 routes"_s);
    QCOMPARE(desk.routes->selectedNodes(), (RoutesPanel::Ids{"list", "any"}));
}

void TestRouteCommands::theMenuCountsWhatIsSelected()
{
    CommandsDesk desk;
    QCOMPARE(
        desk.menuTexts(),
        (QStringList{u"New Route"_s, u"New Folder"_s, u"Add Response"_s, u"Cut"_s, u"Copy"_s,
                     u"Paste"_s, u"Copy Example URL"_s, u"Rename"_s, u"Disable"_s, u"Duplicate"_s,
                     u"Move Up"_s, u"Move Down"_s, u"Move To…"_s, u"Delete"_s}));
    desk.bench.editor.setNodesEnabled({"any"}, false);
    desk.select({"list", "any"});
    QCOMPARE(desk.menuTexts().mid(8),
             (QStringList{u"Enable 2 Routes"_s, u"Duplicate 2 Routes"_s, u"Move 2 Routes Up"_s,
                          u"Move 2 Routes Down"_s, u"Move 2 Routes To…"_s, u"Delete 2 Routes"_s}));
    desk.select({"list", "order", "orders"});
    QCOMPARE(desk.menuTexts().mid(3, 2), (QStringList{u"Cut 2 Items"_s, u"Copy 2 Items"_s}));
    QCOMPARE(desk.menuTexts().mid(8, 2),
             (QStringList{u"Disable 3 Items"_s, u"Duplicate 2 Items"_s}));
}

void TestRouteCommands::theMenuDoesWhatItSays()
{
    CommandsDesk desk;
    desk.select({"list", "any"});
    desk.chooseInMenu(u"Delete 2 Routes"_s);
    QCOMPARE(desk.bench.order(), u"orders"_s);
    QCOMPARE(desk.toastText(), u"Deleted 2 routes"_s);
    desk.undo();
    desk.select({"list", "any"});
    desk.chooseInMenu(u"Cut 2 Routes"_s);
    QCOMPARE(desk.bench.order(), u"orders"_s);
    desk.chooseInMenu(u"Paste"_s);
    QCOMPARE(desk.bench.order("orders").split(u' ').size(), 3);
}

void TestRouteCommands::responsesAreAddedFromTheTree()
{
    CommandsDesk desk;
    desk.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.bench.route("list").responses.size(), 3U);
}

void TestRouteCommands::switchesTheSelection()
{
    CommandsDesk desk;
    desk.select({"list", "any"});
    desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!desk.bench.route("list").enabled);
    QVERIFY(!desk.bench.route("any").enabled);
    QVERIFY(desk.bench.route("order").enabled);
    QCOMPARE(desk.bench.steps(), QStringList{u"Disable 2 routes"_s});
    desk.press(Qt::Key_Space);
    QVERIFY(desk.bench.route("list").enabled);
    QCOMPARE(desk.toastText(), u"Enabled 2 routes"_s);
}

void TestRouteCommands::copiesTheExampleUrl()
{
    CommandsDesk desk;
    desk.select({"order"});
    desk.press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:8080/orders/1"_s);
    QCOMPARE(desk.toastText(), u"Copied http://127.0.0.1:8080/orders/1"_s);
}

void TestRouteCommands::actionsFollowWhatIsCurrent()
{
    CommandsDesk desk;
    QVERIFY(!desk.actions.moveUp->isEnabled());
    QVERIFY(desk.actions.moveDown->isEnabled());
    desk.select({"orders"});
    QVERIFY(desk.actions.rename->isEnabled());
    QVERIFY(!desk.actions.addResponse->isEnabled());
    QVERIFY(!desk.actions.copyExampleUrl->isEnabled());
    desk.bench.document.reset(Workspace(), {});
    for (const QAction *action : {desk.actions.newRoute, desk.actions.newFolder,
                                  desk.actions.duplicate, desk.actions.remove})
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteCommands)
#include "tst_routecommands.moc"
