// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/workspacecomparedialog.h"
#include "ui/widgets/diffview.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestWorkspaceCompareDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void leadsFromDifferenceToDifference();
    void aDifferenceIsShownWithWhatIsAboveIt();
    void whatCanBeDecidedIsAtHand();
    void saysThatNothingDiffers();
    void whatIsNoWorkspaceIsComparedAsItIs();
    void saysWhenTheTextsAreNotLinedUp();
};

void TestWorkspaceCompareDialog::leadsFromDifferenceToDifference()
{
    WorkspaceCompareDialog dialog(
        {u"Before"_s, u"After"_s, compareWorkspaces("one\ntwo\nthree\n", "1\ntwo\n3\n")});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto &count = child<QLabel>(dialog, "compareCountLabel");
    QCOMPARE(count.text(), u"Difference 1 of 2"_s);
    QCOMPARE(child<DiffView>(dialog, "compareLeft").currentRows().begin, 0);
    QTest::mouseClick(&child<QToolButton>(dialog, "btnNextDiff"), Qt::LeftButton);
    QCOMPARE(count.text(), u"Difference 2 of 2"_s);
    QCOMPARE(child<DiffView>(dialog, "compareRight").currentRows().begin, 2);
    QTest::keyClick(&dialog, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(count.text(), u"Difference 1 of 2"_s);
    QTest::keyClick(&dialog, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(count.text(), u"Difference 2 of 2"_s);
}

void TestWorkspaceCompareDialog::aDifferenceIsShownWithWhatIsAboveIt()
{
    QByteArray before;
    for (int line = 0; line < 500; ++line)
        before += QByteArray::number(line) + '\n';
    QByteArray after = before;
    after.replace("\n250\n", "\nother\n");
    WorkspaceCompareDialog dialog({u"Before"_s, u"After"_s, compareWorkspaces(before, after)});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    for (const char *name : {"compareLeft", "compareRight"}) {
        auto &view = child<DiffView>(dialog, name);
        const QRect row = view.visualRect(view.model()->index(view.currentRows().begin, 0));
        const int third = view.viewport()->height() / 3;
        QVERIFY2(std::abs(row.top() - third) <= row.height(),
                 qPrintable(QString::number(row.top())));
    }
}

void TestWorkspaceCompareDialog::whatCanBeDecidedIsAtHand()
{
    QStringList done;
    WorkspaceCompareDialog dialog({u"Before"_s,
                                   u"After"_s,
                                   compareWorkspaces("one\n", "1\n"),
                                   {{u"Take"_s, [&done] { done += u"take"_s; }},
                                    {u"Leave"_s, [&done] { done += u"leave"_s; }}}});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"Leave"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(done, QStringList{u"leave"_s});
    QVERIFY(!dialog.isVisible());
}

void TestWorkspaceCompareDialog::saysThatNothingDiffers()
{
    // Layout is no difference between workspaces.
    WorkspaceCompareDialog dialog(
        {u"Before"_s, u"After"_s,
         compareWorkspaces("{\"formatVersion\": 1, \"servers\": []}",
                           "{\n\"formatVersion\": 1,\n\"servers\": []\n}\n")});
    QCOMPARE(child<QLabel>(dialog, "compareCountLabel").text(), u"They are the same."_s);
    QVERIFY(!child<QToolButton>(dialog, "btnNextDiff").isEnabled());
    QCOMPARE(child<QLabel>(dialog, "compareLeftTitle").text(), u"Before"_s);
}

void TestWorkspaceCompareDialog::whatIsNoWorkspaceIsComparedAsItIs()
{
    const auto texts = compareWorkspaces("{ broken", {});
    QCOMPARE(texts->lineCount(TextComparison::Side::Left), 1);
    QCOMPARE(texts->lineCount(TextComparison::Side::Right), 0);
    QCOMPARE(texts->diff().differences.size(), 1U);
}

void TestWorkspaceCompareDialog::saysWhenTheTextsAreNotLinedUp()
{
    WorkspaceCompareDialog few({u"Before"_s, u"After"_s, compareWorkspaces("one\n", "1\n")});
    few.show();
    QVERIFY(child<QLabel>(few, "compareRemark").isHidden());

    QByteArray before;
    QByteArray after;
    for (int line = 0; line < 20'000; ++line) {
        before += QByteArray::number(line * 7 % 1009) + '\n';
        after += QByteArray::number(line * 13 % 1009) + '\n';
    }
    WorkspaceCompareDialog many({u"Before"_s, u"After"_s, compareWorkspaces(before, after)});
    many.show();
    QCOMPARE(child<QLabel>(many, "compareRemark").text(),
             u"The texts differ too much to line all of them up."_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWorkspaceCompareDialog)
#include "tst_workspacecomparedialog.moc"
