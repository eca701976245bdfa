// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/displayformat.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestDisplayFormat final : public UiTestCase
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void countsHaveSeparators();
    void shortCountsStayShort();
    void aLastTimeHasItsDayUnlessItIsToday();
    void sizes_data();
    void sizes();
    void durations_data();
    void durations();
    void timesBeforeAnotherHaveAMinus();
    void timesOfDayAreLocal();
    void ages_data();
    void ages();
    void numbersFollowTheLocale();
};

void TestDisplayFormat::countsHaveSeparators()
{
    QCOMPARE(formatCount(0), u"0"_s);
    QCOMPARE(formatCount(48'113), u"48,113"_s);
    QCOMPARE(formatCount(~0ULL), u"18,446,744,073,709,551,615"_s);
}

void TestDisplayFormat::shortCountsStayShort()
{
    QCOMPARE(formatShortCount(9'999), u"9,999"_s);
    QCOMPARE(formatShortCount(10'000), u"10.0k"_s);
    QCOMPARE(formatShortCount(35'777), u"35.8k"_s);
    QCOMPARE(formatShortCount(99'949), u"99.9k"_s);
    QCOMPARE(formatShortCount(99'950), u"100k"_s);
    QCOMPARE(formatShortCount(999'499), u"999k"_s);
    QCOMPARE(formatShortCount(999'500), u"1.0M"_s);
    QCOMPARE(formatShortCount(123'456'789), u"123M"_s);
    QCOMPARE(formatShortCount(999'500'000), u"1.0G"_s);
}

void TestDisplayFormat::aLastTimeHasItsDayUnlessItIsToday()
{
    const auto wall = [](const QDateTime &time) { return time.toMSecsSinceEpoch() * 1'000'000; };
    QCOMPARE(formatLastTime(wall(QDateTime(QDate::currentDate(), QTime(0, 0, 1)))), u"00:00:01"_s);
    QCOMPARE(formatLastTime(wall(QDateTime(QDate(2022, 5, 1), QTime(12, 4, 7)))),
             u"2022-05-01 12:04:07"_s);
}

void TestDisplayFormat::sizes_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << quint64(0) << u"0 B"_s;
    QTest::newRow("bytes") << quint64(312) << u"312 B"_s;
    QTest::newRow("just below") << quint64(1023) << u"1,023 B"_s;
    QTest::newRow("a unit") << quint64(1024) << u"1.0 KiB"_s;
    QTest::newRow("kibibytes") << quint64(1229) << u"1.2 KiB"_s;
    QTest::newRow("almost a mebibyte") << quint64(1024 * 1024 - 1) << u"1.0 MiB"_s;
    QTest::newRow("mebibytes") << quint64(3'565'158) << u"3.4 MiB"_s;
    QTest::newRow("almost a gibibyte") << quint64(1024 * 1024 * 1024 - 1) << u"1.00 GiB"_s;
    QTest::newRow("gibibytes") << quint64(5) * 1024 * 1024 * 1024 << u"5.00 GiB"_s;
}

void TestDisplayFormat::sizes()
{
    QFETCH(quint64, bytes);
    QFETCH(QString, text);
    QCOMPARE(formatSize(bytes), text);
}

void TestDisplayFormat::durations_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("never") << qint64(-1) << noValue();
    QTest::newRow("nothing") << qint64(0) << u"0.000 ms"_s;
    QTest::newRow("microseconds") << qint64(21'000) << u"0.021 ms"_s;
    QTest::newRow("almost one") << qint64(999'900) << u"1.0 ms"_s;
    QTest::newRow("milliseconds") << qint64(9'960'000) << u"10.0 ms"_s;
    QTest::newRow("almost a hundred") << qint64(99'960'000) << u"100 ms"_s;
    QTest::newRow("whole milliseconds") << qint64(104'200'000) << u"104 ms"_s;
    QTest::newRow("almost a second") << qint64(999'700'000) << u"1.00 s"_s;
    QTest::newRow("seconds") << qint64(1'520'000'000) << u"1.52 s"_s;
}

void TestDisplayFormat::durations()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, text);
    QCOMPARE(formatDuration(nanoseconds), text);
}

void TestDisplayFormat::timesBeforeAnotherHaveAMinus()
{
    QCOMPARE(formatOffset(21'000), u"0.021 ms"_s);
    QCOMPARE(formatOffset(-812'400'000), u"−812 ms"_s);
    QCOMPARE(formatOffset(-20'050'000'000), u"−20.05 s"_s);
}

void TestDisplayFormat::timesOfDayAreLocal()
{
    const QDateTime time(QDate(2026, 11, 24), QTime(12, 4, 7, 219));
    const std::int64_t wall = time.toMSecsSinceEpoch() * 1'000'000 + 999'999;
    QCOMPARE(formatClock(wall), u"12:04:07.219"_s);
    QCOMPARE(formatDateAndClock(wall), u"2026-11-24 12:04:07.219"_s);
}

void TestDisplayFormat::ages_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(0) << u"0 s"_s;
    QTest::newRow("seconds") << qint64(59) << u"59 s"_s;
    QTest::newRow("minutes") << qint64(200) << u"3 min 20 s"_s;
    QTest::newRow("an hour") << qint64(3600) << u"1 h 0 min"_s;
    QTest::newRow("hours") << qint64(7510) << u"2 h 5 min"_s;
}

void TestDisplayFormat::ages()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(formatAge(seconds * 1'000'000'000), text);
}

void TestDisplayFormat::numbersFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(formatCount(48'113), u"48.113"_s);
    QCOMPARE(formatDuration(1'520'000'000), u"1,52 s"_s);
    QLocale::setDefault(QLocale(QLocale::English));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestDisplayFormat)
#include "tst_displayformat.moc"
