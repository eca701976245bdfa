// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/serverlimits.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <set>
#include <string>

using namespace mynah;
using namespace std::chrono_literals;
using Unit = LimitSetting::Unit;

class TestServerLimits : public test::TestCase
{
    Q_OBJECT

private slots:
    void namesAreUniqueAndSayTheUnit()
    {
        std::set<std::string> names;
        for (const LimitSetting &setting : limitSettings()) {
            const std::string name = setting.name;
            QVERIFY2(names.insert(name).second, setting.name);
            QCOMPARE(name.ends_with("Ms"), setting.unit == Unit::Milliseconds);
            QCOMPARE(name.ends_with("Bytes"), setting.unit == Unit::Bytes);
            QCOMPARE(&limitSetting(name), &setting);
        }
    }

    void eachSettingHasAMemberOfItsOwn()
    {
        for (const LimitSetting &setting : limitSettings()) {
            ServerLimits limits;
            setting.setIn(limits, 7);
            for (const LimitSetting &other : limitSettings())
                QCOMPARE(other.valueIn(limits).has_value(), &other == &setting);
            QCOMPARE(*setting.valueIn(limits), 7);
            setting.setIn(limits, std::nullopt);
            QVERIFY(limits == ServerLimits());
        }
    }

    void whatIsNotSetIsTheDefault()
    {
        const ServerLimits effective = effectiveLimits({});
        QCOMPARE(*effective.maxHeaderBytes, 64 * 1024);
        QVERIFY(*effective.idleTimeout == 75s);
        for (const LimitSetting &setting : limitSettings()) {
            QCOMPARE(setting.effectiveIn({}), setting.standard);
            QVERIFY(setting.standard > 0 && setting.standard <= setting.most);
        }
    }

    // No timer has to know of it; a count does.
    void zeroIsTheMostOfCountsAndStaysForTimes()
    {
        for (const LimitSetting &setting : limitSettings()) {
            ServerLimits limits;
            setting.setIn(limits, 0);
            QCOMPARE(setting.effectiveIn(limits),
                     setting.unit == Unit::Milliseconds ? 0 : setting.most);
        }
    }

    void saysWhatIsReachedBefore()
    {
        ServerLimits limits;
        const LimitSetting &line = limitSetting("maxRequestLineBytes");
        limits.maxRequestLineBytes = 64 * 1024;
        QVERIFY(!line.reachedBefore(limits));
        limits.maxRequestLineBytes = 64 * 1024 + 1;
        QCOMPARE(line.reachedBefore(limits), &limitSetting("maxHeaderBytes"));
        limits.maxHeaderBytes = 0;
        QVERIFY(!line.reachedBefore(limits));
        // What nobody has set is in nobody's way.
        limits = {};
        limits.maxHeaderBytes = 100;
        QVERIFY(!line.reachedBefore(limits));
    }

    void whatIsWithinAnotherIsNotLargerByDefault()
    {
        for (const LimitSetting &setting : limitSettings()) {
            if (setting.within)
                QVERIFY(setting.standard <= limitSetting(setting.within).standard);
        }
    }
};

QTEST_GUILESS_MAIN(TestServerLimits)
#include "tst_serverlimits.moc"
