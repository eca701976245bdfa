// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "tests/support/workbench.h"
#include "ui/mainactions.h"
#include "ui/pages/inspectorpage.h"
#include "ui/widgets/codeedit.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QLineEdit>
#include <QTableView>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace mynah::test {

// The whole way: from the key to the place in the editor.
class TestFindInWorkspace final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theKeyShowsThePaneAndEscClosesIt();
    void aPlaceInABodyIsSelectedThere();
    void aHeaderIsSelectedInItsTable();
    void notesAreGoneToInTheirField();
    void aRequestIsShownInTheInspector();
    void thePlacesStayInSightWhenTheEditorHasToCome();
};

namespace {

struct Desk
{
    FakeServerController controller;
    WindowInUse use{controller};

    Desk() { use.openSample(); }
    // The shop, with animals to find in it.
    void openShop()
    {
        use.window().document().reset(Workbench::shopWorkspace(), {});
        use.window().editor().changeResponse("order", "found", Field::Body, [](MockResponse &r) {
            r.body.text = "first\n  thé zebra is here\n";
            r.headers = {{"Content-Type", "text/plain", {}}, {"X-Animal", "okapi", {}}};
        });
        use.window().editor().changeRoute("order", Field::None,
                                          [](MockRoute &r) { r.notes = "about giraffes"; });
    }
    void find(const QString &text)
    {
        use.press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        use.type(text);
        TRY_VERIFY(!use.rows("findResultsView").isEmpty());
        use.press(Qt::Key_Down);
        use.press(Qt::Key_Return);
    }
};

} // namespace

void TestFindInWorkspace::theKeyShowsThePaneAndEscClosesIt()
{
    Desk desk;
    auto *dock = desk.use.part<QDockWidget>("dockFind");
    QVERIFY(!dock->isVisible());
    desk.use.press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    TRY_VERIFY(dock->isVisible());
    QVERIFY(desk.use.part<QLineEdit>("findTextEdit")->hasFocus());
    desk.use.press(Qt::Key_Escape);
    QVERIFY(!dock->isVisible());
}

void TestFindInWorkspace::aPlaceInABodyIsSelectedThere()
{
    Desk desk;
    desk.openShop();
    desk.find(u"zebra"_s);
    auto *body = desk.use.part<CodeEdit>("bodyEdit");
    TRY_VERIFY(body->isAncestorOf(QApplication::focusWidget()));
    desk.use.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"zebra"_s);
    QCOMPARE(desk.use.part<QLineEdit>("routePathEdit")->text(), u"/orders/:id"_s);
}

void TestFindInWorkspace::aHeaderIsSelectedInItsTable()
{
    Desk desk;
    desk.openShop();
    desk.find(u"okapi"_s);
    auto *headers = desk.use.part<QTableView>("responseHeadersView");
    QVERIFY(headers->isVisible());
    QVERIFY(headers->selectionModel()->isRowSelected(1));
}

void TestFindInWorkspace::notesAreGoneToInTheirField()
{
    Desk desk;
    desk.openShop();
    desk.find(u"giraffes"_s);
    QVERIFY(desk.use.part<QLineEdit>("routeNotesEdit")->hasFocus());
}

void TestFindInWorkspace::aRequestIsShownInTheInspector()
{
    Desk desk;
    desk.controller.addExchange("GET", "/nowhere");
    desk.controller.addExchange("GET", "/hello");
    TRY_COMPARE(desk.use.rows("trafficView").size(), 2);
    desk.find(u"/nowhere"_s);
    TRY_COMPARE(desk.use.window().findChild<InspectorPage *>()->shownExchange(), 1U);
    QVERIFY(desk.use.part("dockInspector")->isVisible());
}

void TestFindInWorkspace::thePlacesStayInSightWhenTheEditorHasToCome()
{
    Desk desk;
    desk.openShop();
    desk.use.window().actions().layoutObserve->trigger();
    desk.find(u"giraffes"_s);
    TRY_VERIFY(desk.use.part("routeNotesEdit")->isVisible());
    QVERIFY(desk.use.part("dockFind")->isVisible());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFindInWorkspace)
#include "tst_findinworkspace.moc"
