// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/workspacecomparedialog.h"
#include "ui/widgets/diffview.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestWorkspaceCompareDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void leadsFromDifferenceToDifference();
    void saysThatNothingDiffers();
    void whatIsNoWorkspaceIsComparedAsItIs();
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

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWorkspaceCompareDialog)
#include "tst_workspacecomparedialog.moc"
