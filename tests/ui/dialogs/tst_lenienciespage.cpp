// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/lenienciespage.h"

#include <QCheckBox>
#include <QLabel>
#include <QTest>

namespace mynah::test {

class TestLenienciesPage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void allAreOff();
    void eachIsSwitchedByItself();
    void whatIsOnIsShown();
    void saysWhatTheyOpen();
};

void TestLenienciesPage::allAreOff()
{
    LenienciesPage page({});
    for (const QCheckBox *check : page.findChildren<QCheckBox *>())
        QVERIFY(!check->isChecked());
    QVERIFY(page.leniencies() == ServerLeniencies());
}

void TestLenienciesPage::eachIsSwitchedByItself()
{
    LenienciesPage page({});
    child<QCheckBox>(page, "bareLfCheck").click();
    QVERIFY((page.leniencies() == ServerLeniencies{true, false, false, {}}));
    child<QCheckBox>(page, "obsFoldCheck").click();
    QVERIFY((page.leniencies() == ServerLeniencies{true, true, false, {}}));
    child<QCheckBox>(page, "missingHostCheck").click();
    QVERIFY((page.leniencies() == ServerLeniencies{true, true, true, {}}));
}

void TestLenienciesPage::whatIsOnIsShown()
{
    LenienciesPage page({false, true, false, {}});
    QVERIFY(child<QCheckBox>(page, "obsFoldCheck").isChecked());
    QVERIFY(!child<QCheckBox>(page, "bareLfCheck").isChecked());
    QVERIFY(!child<QCheckBox>(page, "missingHostCheck").isChecked());
}

void TestLenienciesPage::saysWhatTheyOpen()
{
    LenienciesPage page({});
    QVERIFY(child<QLabel>(page, "lenienciesWarning").text().contains(QStringLiteral("behind a proxy")));
    for (const QCheckBox *check : page.findChildren<QCheckBox *>())
        QVERIFY(!check->accessibleDescription().isEmpty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestLenienciesPage)
#include "tst_lenienciespage.moc"
