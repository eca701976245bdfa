// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/limittext.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace mynah::test {

using Unit = LimitSetting::Unit;

class TestLimitText final : public TestCase
{
    Q_OBJECT

private slots:
    void isShownInTheLargestUnitThatFits_data();
    void isShownInTheLargestUnitThatFits();
    void everyDefaultAndMostIsReadBack();
    void otherWaysToTypeIt();
    void whatIsNoLimit();
};

void TestLimitText::isShownInTheLargestUnitThatFits_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, qint64 value, Unit unit, const QString &text) {
        QTest::newRow(name) << value << int(unit) << text;
    };
    row("bytes", 1000, Unit::Bytes, u"1000 B"_s);
    row("KiB", 64 * 1024, Unit::Bytes, u"64 KiB"_s);
    row("MiB", 100 * 1024 * 1024, Unit::Bytes, u"100 MiB"_s);
    row("no whole MiB", 1024 * 1024 + 1024, Unit::Bytes, u"1025 KiB"_s);
    row("count", 256, Unit::Count, u"256"_s);
    row("ms", 1500, Unit::Milliseconds, u"1500 ms"_s);
    row("s", 75'000, Unit::Milliseconds, u"75 s"_s);
    row("min", 300'000, Unit::Milliseconds, u"5 min"_s);
    row("h", 86'400'000, Unit::Milliseconds, u"24 h"_s);
    row("zero", 0, Unit::Bytes, u"0"_s);
}

void TestLimitText::isShownInTheLargestUnitThatFits()
{
    QFETCH(qint64, value);
    QFETCH(int, unit);
    QFETCH(QString, text);
    QCOMPARE(formatLimit(value, Unit(unit)), text);
    QCOMPARE(parseLimit(text, Unit(unit)).value_or(-1), value);
}

void TestLimitText::everyDefaultAndMostIsReadBack()
{
    for (const LimitSetting &setting : limitSettings()) {
        for (const std::int64_t value : {setting.standard, setting.most})
            QCOMPARE(parseLimit(formatLimit(value, setting.unit), setting.unit).value_or(-1),
                     value);
    }
}

void TestLimitText::otherWaysToTypeIt()
{
    QCOMPARE(parseLimit(u" 64kib "_s, Unit::Bytes).value_or(-1), 65536);
    QCOMPARE(parseLimit(u"65536"_s, Unit::Bytes).value_or(-1), 65536);
    QCOMPARE(parseLimit(u"1500"_s, Unit::Milliseconds).value_or(-1), 1500);
    QCOMPARE(parseLimit(u"2S"_s, Unit::Milliseconds).value_or(-1), 2000);
}

void TestLimitText::whatIsNoLimit()
{
    for (const char *text : {"", "x", "-1", "1.5 s", "1 KiB", "5 min x", "9223372036854775808"})
        QVERIFY2(!parseLimit(QLatin1StringView(text), Unit::Milliseconds), text);
    QVERIFY(!parseLimit(u"5 s"_s, Unit::Count));
    QVERIFY(!parseLimit(u"9007199254740993 GiB"_s, Unit::Bytes));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestLimitText)
#include "tst_limittext.moc"
