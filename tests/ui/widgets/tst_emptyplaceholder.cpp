// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/widgets/emptyplaceholder.h"

#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestEmptyPlaceholder final : public UiTestCase
{
    Q_OBJECT

private slots:
    void saysWhatAndWhy();
    void aMessageMayHaveNoExplanation();
    void theButtonIsTheWayOn();
    void theButtonMayReplaceItself();
    void keepsTheWayOnWhereItIsLow();
    void coversItsViewAtAnySize();
    void coversAViewThatWasScrolledMeanwhile();
};

void TestEmptyPlaceholder::saysWhatAndWhy()
{
    EmptyPlaceholder placeholder;
    placeholder.setMessage(Icon::Route, u"No routes"_s, u"Add one."_s);
    placeholder.show();
    QCOMPARE(child<QLabel>(placeholder, "emptyTitle").text(), u"No routes"_s);
    QCOMPARE(child<QLabel>(placeholder, "emptyText").text(), u"Add one."_s);
    QVERIFY(!child<QPushButton>(placeholder, "emptyAction").isVisible());
}

void TestEmptyPlaceholder::aMessageMayHaveNoExplanation()
{
    EmptyPlaceholder placeholder;
    placeholder.setMessage(Icon::Route, u"No routes"_s, {});
    placeholder.show();
    QVERIFY(!child<QLabel>(placeholder, "emptyText").isVisible());
}

void TestEmptyPlaceholder::theButtonIsTheWayOn()
{
    EmptyPlaceholder placeholder;
    int runs = 0;
    placeholder.setAction(u"Add"_s, [&] { ++runs; });
    placeholder.show();
    auto &button = child<QPushButton>(placeholder, "emptyAction");
    QCOMPARE(button.text(), u"Add"_s);
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(runs, 1);
    placeholder.clearAction();
    QVERIFY(!button.isVisible());
}

void TestEmptyPlaceholder::theButtonMayReplaceItself()
{
    EmptyPlaceholder placeholder;
    QString ran;
    placeholder.setAction(u"First"_s, [&] {
        placeholder.setAction(u"Second"_s, [&] { ran += u"second"_s; });
        ran += u"first "_s;
    });
    placeholder.show();
    auto &button = child<QPushButton>(placeholder, "emptyAction");
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(ran, u"first second"_s);
}

void TestEmptyPlaceholder::keepsTheWayOnWhereItIsLow()
{
    QWidget window;
    EmptyPlaceholder placeholder(&window);
    placeholder.setMessage(Icon::Route, u"No routes"_s, u"Add one."_s);
    placeholder.setAction(u"Add"_s, [] {});
    placeholder.resize(300, 400);
    window.show();
    const auto &title = child<QLabel>(placeholder, "emptyTitle");
    const auto &button = child<QPushButton>(placeholder, "emptyAction");
    QVERIFY(title.isVisible());
    QCOMPARE(placeholder.toolTip(), QString());

    placeholder.resize(300, button.sizeHint().height() + 20);
    QVERIFY(!title.isVisible());
    QVERIFY(button.isVisible());
    TRY_COMPARE(button.height(), button.sizeHint().height());
    QVERIFY(placeholder.rect().contains(button.geometry()));
    QCOMPARE(placeholder.toolTip(), u"No routes\nAdd one."_s);

    placeholder.resize(300, 400);
    QVERIFY(title.isVisible());
    QVERIFY(child<QLabel>(placeholder, "emptyText").isVisible());
}

void TestEmptyPlaceholder::coversItsViewAtAnySize()
{
    QListView view;
    EmptyPlaceholder *placeholder = EmptyPlaceholder::over(view);
    view.resize(300, 200);
    view.show();
    QCOMPARE(placeholder->size(), view.viewport()->size());
    view.resize(400, 300);
    TRY_COMPARE(placeholder->size(), view.viewport()->size());
}

void TestEmptyPlaceholder::coversAViewThatWasScrolledMeanwhile()
{
    QStringListModel model(QStringList(500, u"row"_s));
    QListView view;
    view.setModel(&model);
    view.resize(300, 200);
    auto *placeholder = EmptyPlaceholder::over(view);
    placeholder->hide();
    view.show();
    view.scrollToBottom();
    QCoreApplication::processEvents();
    model.setStringList({});
    placeholder->show();
    QCOMPARE(placeholder->geometry(), view.viewport()->rect());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestEmptyPlaceholder)
#include "tst_emptyplaceholder.moc"
