// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/limitdescriptions.h"
#include "ui/dialogs/limitspage.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <set>
#include <string>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct LimitsDesk
{
    explicit LimitsDesk(const ServerLimits &limits = {})
        : page(limits)
    {
        page.resize(600, 500);
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page does not become active");
    }
    QLineEdit &edit(const char *limit) { return part<QLineEdit>(limit, "Edit"); }
    QToolButton &reset(const char *limit) { return part<QToolButton>(limit, "Reset"); }
    QString note(const char *limit)
    {
        const QLabel &label = part<QLabel>(limit, "Note");
        return label.isVisible() ? label.text() : QString();
    }
    template <typename Widget>
    Widget &part(const char *limit, const char *suffix)
    {
        return child<Widget>(page, (std::string(limit) + suffix).c_str());
    }

    LimitsPage page;
};

} // namespace

class TestLimitsPage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyLimitIsDescribedOnce();
    void everyLimitHasAField();
    void whatIsNotSetShowsItsDefault();
    void whatIsSetIsShownAndKept();
    void typingSetsALimit();
    void resettingGoesBackToTheDefault();
    void whatIsNoLimitIsSaidInPlace();
    void zeroIsExplained();
    void aLimitWithoutEffectIsSaidAndAllowed();
};

void TestLimitsPage::everyLimitIsDescribedOnce()
{
    std::set<std::string> described;
    for (const LimitGroup &group : limitGroups()) {
        QVERIFY(!group.title.isEmpty());
        for (const LimitDescription &limit : group.limits) {
            QVERIFY2(described.insert(limit.name).second, limit.name);
            QVERIFY(!limit.title.isEmpty() && limit.meaning.endsWith(u'.'));
        }
    }
    std::set<std::string> known;
    for (const LimitSetting &setting : limitSettings())
        known.insert(setting.name);
    QVERIFY(described == known);
}

void TestLimitsPage::everyLimitHasAField()
{
    LimitsDesk desk;
    for (const LimitSetting &setting : limitSettings()) {
        QLineEdit &edit = desk.edit(setting.name);
        edit.setText(u"1"_s);
        QCOMPARE(setting.valueIn(desk.page.limits()).value_or(-1), 1);
        QVERIFY(!edit.accessibleName().isEmpty());
        edit.clear();
    }
    QVERIFY(desk.page.limits() == ServerLimits());
}

void TestLimitsPage::whatIsNotSetShowsItsDefault()
{
    LimitsDesk desk;
    QVERIFY(desk.edit("maxHeaderBytes").text().isEmpty());
    QCOMPARE(desk.edit("maxHeaderBytes").placeholderText(), u"64 KiB (default)"_s);
    QCOMPARE(desk.edit("idleTimeoutMs").placeholderText(), u"75 s (default)"_s);
    QVERIFY(!desk.reset("maxHeaderBytes").isEnabled());
}

void TestLimitsPage::whatIsSetIsShownAndKept()
{
    ServerLimits limits;
    limits.maxBodyBytes = 2 * 1024 * 1024;
    limits.stopTimeout = std::chrono::milliseconds(1500);
    LimitsDesk desk(limits);
    QCOMPARE(desk.edit("maxBodyBytes").text(), u"2 MiB"_s);
    QCOMPARE(desk.edit("stopTimeoutMs").text(), u"1500 ms"_s);
    QVERIFY(desk.page.limits() == limits);
}

void TestLimitsPage::typingSetsALimit()
{
    LimitsDesk desk;
    const QSignalSpy changed(&desk.page, &LimitsPage::changed);
    retype(desk.edit("maxBodyBytes"), u"10 KiB"_s);
    QCOMPARE(desk.page.limits().maxBodyBytes.value_or(-1), 10 * 1024);
    QVERIFY(!changed.isEmpty());
    QVERIFY(desk.page.fault().isEmpty());
}

void TestLimitsPage::resettingGoesBackToTheDefault()
{
    ServerLimits limits;
    limits.maxHeaderCount = 5;
    LimitsDesk desk(limits);
    QTest::mouseClick(&desk.reset("maxHeaderCount"), Qt::LeftButton);
    QVERIFY(desk.page.limits() == ServerLimits());
    QVERIFY(desk.edit("maxHeaderCount").hasFocus());
    QVERIFY(!desk.reset("maxHeaderCount").isEnabled());
}

void TestLimitsPage::whatIsNoLimitIsSaidInPlace()
{
    LimitsDesk desk;
    retype(desk.edit("headerTimeoutMs"), u"soon"_s);
    QCOMPARE(desk.note("headerTimeoutMs"),
             u"This is not a valid limit. Type a whole number, such as 10 s"_s);
    QCOMPARE(desk.page.fault(), desk.note("headerTimeoutMs"));
    retype(desk.edit("headerTimeoutMs"), u"25 h"_s);
    QCOMPARE(desk.note("headerTimeoutMs"), u"This limit is at most 24 h"_s);
    retype(desk.edit("headerTimeoutMs"), u"24 h"_s);
    QCOMPARE(desk.note("headerTimeoutMs"), QString());
    QCOMPARE(desk.page.fault(), QString());
}

void TestLimitsPage::zeroIsExplained()
{
    LimitsDesk desk;
    retype(desk.edit("idleTimeoutMs"), u"0"_s);
    QCOMPARE(desk.note("idleTimeoutMs"), u"0: no limit"_s);
    retype(desk.edit("stopTimeoutMs"), u"0"_s);
    QCOMPARE(desk.note("stopTimeoutMs"), u"0: does not wait"_s);
    retype(desk.edit("maxHeaderBytes"), u"0"_s);
    QCOMPARE(desk.note("maxHeaderBytes"), u"0: the highest value, 32 MiB"_s);
}

void TestLimitsPage::aLimitWithoutEffectIsSaidAndAllowed()
{
    LimitsDesk desk;
    retype(desk.edit("maxRequestLineBytes"), u"128 KiB"_s);
    QCOMPARE(desk.note("maxRequestLineBytes"), u"It has no effect: “Head” is reached first"_s);
    QVERIFY(desk.page.fault().isEmpty());
    retype(desk.edit("maxHeaderBytes"), u"1 MiB"_s);
    QCOMPARE(desk.note("maxRequestLineBytes"), QString());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestLimitsPage)
#include "tst_limitspage.moc"
