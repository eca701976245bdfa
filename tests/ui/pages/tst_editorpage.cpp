// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/editors/routeeditor.h"
#include "ui/pages/editorpage.h"
#include "ui/widgets/codeedit.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct PageDesk
{
    PageDesk()
        : page(bench.context())
    {
        page.resize(900, 560);
        page.show();
    }
    ~PageDesk() { page.hide(); }
    Q_DISABLE_COPY_MOVE(PageDesk)

    bool showsEditor() { return page.currentWidget() == &page.routeEditor(); }
    QString title() { return visibleChild<QLabel>(page, "emptyTitle").text(); }
    QString words() { return visibleChild<QLabel>(page, "emptyText").text(); }

    Workbench bench;
    EditorPage page;
};

} // namespace

class TestEditorPage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void saysThatNothingIsSelected();
    void offersANewRoute();
    void editsTheSelectedRoute();
    void saysWhatAFolderHolds();
    void followsARouteThatGoesAndComesBack();
    void whatWasTypedIsKeptWhenTheSelectionGoes();
};

void TestEditorPage::saysThatNothingIsSelected()
{
    PageDesk desk;
    QVERIFY(!desk.showsEditor());
    QCOMPARE(desk.title(), u"Nothing selected"_s);
}

void TestEditorPage::offersANewRoute()
{
    PageDesk desk;
    QAction newRoute;
    QSignalSpy triggered(&newRoute, &QAction::triggered);
    desk.page.setNewRouteAction(&newRoute);
    QTest::mouseClick(&visibleChild<QPushButton>(desk.page, "emptyAction"), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
}

void TestEditorPage::editsTheSelectedRoute()
{
    PageDesk desk;
    desk.page.showNode("order");
    QVERIFY(desk.showsEditor());
    QCOMPARE(child<QLineEdit>(desk.page, "routePathEdit").text(), u"/orders/:id"_s);
    desk.page.showNode("any");
    QCOMPARE(child<QLineEdit>(desk.page, "routePathEdit").text(), u"/*"_s);
}

void TestEditorPage::saysWhatAFolderHolds()
{
    PageDesk desk;
    desk.page.showNode("orders");
    QVERIFY(!desk.showsEditor());
    QCOMPARE(desk.title(), u"orders"_s);
    QCOMPARE(desk.words(), u"A folder with one item."_s);
    desk.bench.editor.duplicateNodes({"order"});
    QVERIFY(desk.words().startsWith(u"A folder of 2 items."_s));
    desk.bench.document.undoStack().undo();
    desk.bench.editor.removeNodes({"order"});
    QCOMPARE(desk.words(), u"A folder with nothing in it yet."_s);
}

void TestEditorPage::followsARouteThatGoesAndComesBack()
{
    PageDesk desk;
    desk.page.showNode("list");
    desk.bench.editor.removeNodes({"list"});
    QCOMPARE(desk.title(), u"Nothing selected"_s);
    desk.bench.document.undoStack().undo();
    QVERIFY(desk.showsEditor());
}

void TestEditorPage::whatWasTypedIsKeptWhenTheSelectionGoes()
{
    PageDesk desk;
    desk.page.showNode("list");
    QTest::keyClicks(child<CodeEdit>(desk.page, "bodyEdit").focusProxy(), u"x"_s);
    desk.page.showNode("orders");
    QCOMPARE(desk.bench.response("list", "all").body.text, "x{\"users\": 2}");
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestEditorPage)
#include "tst_editorpage.moc"
