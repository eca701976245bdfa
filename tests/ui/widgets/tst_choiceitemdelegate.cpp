// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/widgets/choiceitemdelegate.h"
#include "ui/widgets/controls.h"

#include <QComboBox>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// A table with one cell that is chosen from three fruits, the first of them chosen.
struct Desk
{
    Desk()
    {
        auto *cell = new QStandardItem;
        cell->setData(0, Qt::EditRole);
        model.appendRow(cell);
        view.setModel(&model);
        setUpTable(view);
        view.setItemDelegateForColumn(0,
                                      new ChoiceItemDelegate(
                                          [] {
                                              return QStringList{u"apple"_s, u"pear"_s, u"plum"_s};
                                          },
                                          &view));
        view.show();
    }
    QComboBox *editor() const { return view.viewport()->findChild<QComboBox *>(); }
    bool isOpen() const { return editor() && editor()->view()->isVisible(); }
    int chosen() const { return model.index(0, 0).data(Qt::EditRole).toInt(); }

    QStandardItemModel model;
    QTableView view;
};

} // namespace

class TestChoiceItemDelegate final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aDoubleClickOpensTheChoicesAndAClickTakesOne();
    void keysOpenAndChoose();
    void escapeLeavesTheChoiceAsItWas();
};

void TestChoiceItemDelegate::aDoubleClickOpensTheChoicesAndAClickTakesOne()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.view));
    const QPoint cell = desk.view.visualRect(desk.model.index(0, 0)).center();
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, cell);
    QTRY_VERIFY(desk.isOpen());

    QAbstractItemView &list = *desk.editor()->view();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(2, 0)).center());
    QTRY_COMPARE(desk.chosen(), 2);
    QTRY_VERIFY(!desk.editor());
}

void TestChoiceItemDelegate::keysOpenAndChoose()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.view));
    desk.view.setCurrentIndex(desk.model.index(0, 0));
    QTest::keyClick(&desk.view, Qt::Key_F2);
    QTRY_VERIFY(desk.isOpen());

    QTest::keyClick(desk.editor()->view(), Qt::Key_Down);
    QTest::keyClick(desk.editor()->view(), Qt::Key_Return);
    QTRY_COMPARE(desk.chosen(), 1);
    QTRY_VERIFY(!desk.editor());
}

void TestChoiceItemDelegate::escapeLeavesTheChoiceAsItWas()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.view));
    desk.view.setCurrentIndex(desk.model.index(0, 0));
    QTest::keyClick(&desk.view, Qt::Key_F2);
    QTRY_VERIFY(desk.isOpen());

    QTest::keyClick(desk.editor()->view(), Qt::Key_Down);
    QTest::keyClick(desk.editor()->view(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.isOpen());
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.editor());
    QCOMPARE(desk.chosen(), 0);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestChoiceItemDelegate)
#include "tst_choiceitemdelegate.moc"
