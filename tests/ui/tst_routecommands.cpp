// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/editors/routeeditor.h"
#include "ui/focusactions.h"
#include "ui/mainactions.h"
#include "ui/models/routetreemodel.h"
#include "ui/pages/editorpage.h"
#include "ui/pages/routespanel.h"
#include "ui/routecommands.h"
#include "ui/widgets/routetreeview.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// The tree and the editor with the keys of the window.
struct CommandsDesk
{
    CommandsDesk()
        : routes(new RoutesPanel(bench.document, bench.editor, &window))
        , page(new EditorPage(bench.context(), &window))
        , actions(window, bench.document.undoStack())
        , toast(new Toast(&window))
        , commands(new RouteCommands(
              {bench.document, bench.editor, actions, *routes, *page, *toast}, &window))
    {
        new FocusActions(actions, *routes, *commands, &window);
        QObject::connect(routes, &RoutesPanel::currentNodeChanged, page, &EditorPage::showNode);
        auto *row = new QHBoxLayout(&window);
        row->addWidget(routes);
        row->addWidget(page, 1);
        window.resize(1100, 600);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        routes->view().expandAll();
        select({"list"});
    }
    ~CommandsDesk() { window.hide(); }
    Q_DISABLE_COPY_MOVE(CommandsDesk)

    void select(const RoutesPanel::Ids &ids)
    {
        routes->view().setFocus();
        routes->select(ids);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&routes->view(), Qt::Key(key), modifiers);
    }
    void press(QKeySequence::StandardKey key) { QTest::keySequence(&routes->view(), key); }
    std::string current() const { return routes->currentNode(); }
    void undo() { bench.document.undoStack().undo(); }
    QString toastText() { return child<QLabel>(*toast, "toastText").text(); }
    void pressToast()
    {
        QTest::mouseClick(&child<QPushButton>(*toast, "toastAction"), Qt::LeftButton);
    }

    Workbench bench;
    QWidget window;
    RoutesPanel *routes;
    EditorPage *page;
    MainActions actions;
    Toast *toast;
    RouteCommands *commands;
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
    void deletingSeveralIsOneStep();
    void duplicatesComeBelowAndAreSelected();
    void cutAndPasteMoves();
    void copyAndPasteMakesNewIds();
    void pastingIntoAFolderGoesIntoIt();
    void aCopyIsReadableAsText();
    void whatIsNoRouteIsNotPasted();
    void altUpAndDownMoveAmongSiblings();
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
    desk.pressToast();
    QCOMPARE(desk.bench.order(), u"orders any"_s);
    QCOMPARE(desk.bench.steps().last(), u"Rename folder"_s);
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

void TestRouteCommands::aCopyIsReadableAsText()
{
    CommandsDesk desk;
    desk.select({"list", "any"});
    desk.press(QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"GET /users\nANY /*"_s);
}

void TestRouteCommands::whatIsNoRouteIsNotPasted()
{
    CommandsDesk desk;
    QGuiApplication::clipboard()->setText(u"GET /users"_s);
    desk.press(QKeySequence::Paste);
    QVERIFY(desk.bench.steps().isEmpty());
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
