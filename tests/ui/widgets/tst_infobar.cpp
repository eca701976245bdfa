// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/widgets/infobar.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace mynah::test {

class TestInfoBar final : public UiTestCase
{
    Q_OBJECT

private slots:
    void isHiddenWithNothingToSay();
    void showsTheMostSevereMessageFirst();
    void closingBringsUpTheNextMessage();
    void theSameKeyReplaces();
    void buttonsRunTheirActions();
};

void TestInfoBar::isHiddenWithNothingToSay()
{
    InfoBar bar;
    QVERIFY(bar.isHidden());
}

void TestInfoBar::showsTheMostSevereMessageFirst()
{
    InfoBar bar;
    bar.showMessage({QStringLiteral("port"), Severity::Error, QStringLiteral("busy"), {}, true});
    bar.showMessage(
        {QStringLiteral("note"), Severity::Info, QStringLiteral("by the way"), {}, true});
    QVERIFY(bar.shows(QStringLiteral("port")));
    QCOMPARE(bar.text(), QStringLiteral("busy"));
    QCOMPARE(bar.accessibleName(), QStringLiteral("busy"));
}

void TestInfoBar::closingBringsUpTheNextMessage()
{
    InfoBar bar;
    bar.showMessage({QStringLiteral("a"), Severity::Info, QStringLiteral("first"), {}, true});
    bar.showMessage({QStringLiteral("b"), Severity::Warning, QStringLiteral("second"), {}, true});
    auto *close = bar.findChild<QToolButton *>(QStringLiteral("infoBarClose"));
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(bar.text(), QStringLiteral("first"));
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(bar.isHidden());
}

void TestInfoBar::theSameKeyReplaces()
{
    InfoBar bar;
    bar.showMessage({QStringLiteral("a"), Severity::Info, QStringLiteral("old"), {}, true});
    bar.showMessage({QStringLiteral("a"), Severity::Info, QStringLiteral("new"), {}, true});
    QCOMPARE(bar.text(), QStringLiteral("new"));
    bar.dismiss(QStringLiteral("a"));
    QVERIFY(bar.isHidden());
}

void TestInfoBar::buttonsRunTheirActions()
{
    InfoBar bar;
    QString ran;
    InfoMessage message{QStringLiteral("port"), Severity::Error, QStringLiteral("busy"), {}, true};
    message.actions = {{QStringLiteral("Use 8081"), [&] { bar.dismiss(QStringLiteral("port")); }},
                       {QStringLiteral("Retry"), [&] { ran = QStringLiteral("retry"); }}};
    bar.showMessage(message);
    bar.show();

    auto *third = bar.findChild<QPushButton *>(QStringLiteral("infoBarTertiary"));
    QVERIFY(third->isHidden());
    QTest::mouseClick(bar.findChild<QPushButton *>(QStringLiteral("infoBarSecondary")),
                      Qt::LeftButton);
    QCOMPARE(ran, QStringLiteral("retry"));
    QTest::mouseClick(bar.findChild<QPushButton *>(QStringLiteral("infoBarPrimary")),
                      Qt::LeftButton);
    QVERIFY(bar.isHidden());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestInfoBar)
#include "tst_infobar.moc"
