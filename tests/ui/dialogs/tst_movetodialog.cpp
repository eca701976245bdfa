// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/movetodialog.h"

#include <QDialogButtonBox>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestMoveToDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void whereTheRoutesAreIsSelected();
    void keysChooseAFolder();
    void aDoubleClickTakesAFolder();
};

namespace {

struct MoveDesk
{
    explicit MoveDesk(const std::string &folder = {})
        : dialog(u"2 routes"_s, folderTargets(Workbench::shopWorkspace()), {"shop", folder, 0})
    {
        dialog.show();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog does not become active");
    }
    QListView &list() { return child<QListView>(dialog, "moveToList"); }

    MoveToDialog dialog;
};

} // namespace

void TestMoveToDialog::whereTheRoutesAreIsSelected()
{
    QCOMPARE(MoveDesk().list().currentIndex().data().toString(), u"No folder"_s);
    QCOMPARE(MoveDesk("orders").list().currentIndex().data().toString(), u"orders"_s);
}

void TestMoveToDialog::keysChooseAFolder()
{
    MoveDesk desk;
    QVERIFY(desk.list().hasFocus());
    QTest::keyClick(&desk.list(), Qt::Key_O);
    QTest::keyClick(&desk.list(), Qt::Key_Return);
    QCOMPARE(desk.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(desk.dialog.position().folderId, "orders");
}

void TestMoveToDialog::aDoubleClickTakesAFolder()
{
    MoveDesk desk;
    const QPoint place = desk.list().visualRect(desk.list().model()->index(1, 0)).center();
    QTest::mouseClick(desk.list().viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(desk.list().viewport(), Qt::LeftButton, {}, place);
    QVERIFY(desk.dialog.isHidden());
    QCOMPARE(desk.dialog.position().folderId, "orders");
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestMoveToDialog)

#include "tst_movetodialog.moc"
