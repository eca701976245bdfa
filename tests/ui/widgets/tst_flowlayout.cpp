// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/widgets/flowlayout.h"

#include <QTest>
#include <QWidget>

namespace mynah::test {

namespace {

struct Box final : QWidget
{
    Box(QWidget *parent, const QSize &size)
        : QWidget(parent)
        , hint(size)
    {
    }
    QSize sizeHint() const override { return hint; }
    QSize minimumSizeHint() const override { return hint; }

    QSize hint;
};

struct Row
{
    QWidget frame;
    FlowLayout *layout = new FlowLayout(&frame);

    Row()
    {
        layout->setContentsMargins(5, 5, 5, 5);
        layout->setSpacing(10);
    }
    Box *add(int width, int height = 20)
    {
        auto *box = new Box(&frame, {width, height});
        layout->addWidget(box);
        return box;
    }
    void show(int width)
    {
        frame.resize(width, layout->heightForWidth(width));
        frame.show();
    }
};

} // namespace

class TestFlowLayout final : public UiTestCase
{
    Q_OBJECT

private slots:
    void allStandInOneRowWhereThereIsRoom();
    void theRowGoesOnInAnotherOne();
    void whatIsHiddenTakesNoRoom();
    void whatExpandsGetsTheRestOfItsRow();
    void aSpacerPushesTheNextToTheEnd();
    void everyRowIsAsHighAsItsHighest();
    void itMayBeAsNarrowAsItsWidest();
    void whatIsTakenIsNotPlacedAnyMore();
};

void TestFlowLayout::allStandInOneRowWhereThereIsRoom()
{
    Row row;
    const Box *first = row.add(50);
    const Box *second = row.add(60);
    row.show(200);
    QCOMPARE(first->geometry(), QRect(5, 5, 50, 20));
    QCOMPARE(second->geometry(), QRect(65, 5, 60, 20));
    QCOMPARE(row.layout->sizeHint(), QSize(130, 30));
}

void TestFlowLayout::theRowGoesOnInAnotherOne()
{
    Row row;
    row.add(50);
    const Box *second = row.add(60);
    QCOMPARE(row.layout->heightForWidth(130), 30);
    QCOMPARE(row.layout->heightForWidth(129), 60);
    row.show(129);
    QCOMPARE(second->geometry(), QRect(5, 35, 60, 20));
}

void TestFlowLayout::whatIsHiddenTakesNoRoom()
{
    Row row;
    row.add(50)->hide();
    const Box *second = row.add(60);
    row.show(80);
    QCOMPARE(second->pos(), QPoint(5, 5));
    QCOMPARE(row.layout->heightForWidth(80), 30);
}

void TestFlowLayout::whatExpandsGetsTheRestOfItsRow()
{
    Row row;
    Box *field = row.add(50);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const Box *button = row.add(40);
    row.show(200);
    QCOMPARE(field->width(), 140);
    QCOMPARE(button->geometry(), QRect(155, 5, 40, 20));
    field->setMaximumWidth(60);
    row.layout->activate();
    QCOMPARE(field->width(), 60);
}

void TestFlowLayout::aSpacerPushesTheNextToTheEnd()
{
    Row row;
    // It takes what another one does not want.
    Box *field = row.add(50);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    field->setMaximumWidth(60);
    row.layout->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    const Box *last = row.add(40);
    row.show(200);
    QCOMPARE(field->width(), 60);
    QCOMPARE(last->geometry().right(), 194);
}

void TestFlowLayout::everyRowIsAsHighAsItsHighest()
{
    Row row;
    const Box *low = row.add(50, 10);
    row.add(60, 30);
    row.show(200);
    QCOMPARE(row.layout->heightForWidth(200), 40);
    QCOMPARE(low->geometry(), QRect(5, 15, 50, 10));
}

void TestFlowLayout::itMayBeAsNarrowAsItsWidest()
{
    Row row;
    row.add(50);
    row.add(60);
    QCOMPARE(row.layout->minimumSize(), QSize(70, 30));
}

void TestFlowLayout::whatIsTakenIsNotPlacedAnyMore()
{
    Row row;
    row.add(50);
    QVERIFY(!row.layout->takeAt(1));
    const std::unique_ptr<QLayoutItem> taken(row.layout->takeAt(0));
    QVERIFY(taken);
    QCOMPARE(row.layout->count(), 0);
    QCOMPARE(row.layout->sizeHint(), QSize(10, 10));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFlowLayout)
#include "tst_flowlayout.moc"
