// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/timeaxis.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestTimeAxis final : public UiTestCase
{
    Q_OBJECT

private slots:
    void ticksAreRound_data();
    void ticksAreRound();
    void neverMoreTicksThanFit();
    void ticksAreShortTexts();
};

void TestTimeAxis::ticksAreRound_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("ticks");
    QTest::addRow("microseconds") << qint64(0) << qint64(104'000) << u"0, 0.05 ms, 0.1 ms"_s;
    QTest::addRow("before zero") << qint64(-5'500'000) << qint64(104'000) << u"-4 ms, -2 ms, 0"_s;
    QTest::addRow("seconds") << qint64(0) << qint64(2'300'000'000) << u"0, 1 s, 2 s"_s;
    QTest::addRow("next to nothing") << qint64(0) << qint64(1) << u"0, 0.000001 ms"_s;
    QTest::addRow("a day") << qint64(0) << qint64(86'400'000'000'000) << u"0, 50,000 s"_s;
}

void TestTimeAxis::ticksAreRound()
{
    QFETCH(const qint64, begin);
    QFETCH(const qint64, end);
    const TimeAxis axis{begin, end};
    QStringList texts;
    for (const std::int64_t time : axis.ticks(3))
        texts += TimeAxis::tickText(time);
    QTEST(texts.join(u", "_s), "ticks");
}

void TestTimeAxis::neverMoreTicksThanFit()
{
    for (std::int64_t end = 1; end < std::int64_t{1} << 56; end = end * 5 / 3 + 1) {
        for (const std::int64_t begin : {std::int64_t{0}, -end / 3}) {
            for (int most = 0; most < 12; ++most) {
                const auto ticks = TimeAxis{begin, end}.ticks(most);
                QVERIFY(int(ticks.size()) <= most + 1);
                for (const std::int64_t time : ticks)
                    QVERIFY(time >= begin && time <= end);
            }
        }
    }
}

void TestTimeAxis::ticksAreShortTexts()
{
    QCOMPARE(TimeAxis::tickText(1'500'000'000), u"1.5 s"_s);
    QCOMPARE(TimeAxis::tickText(200'000'000), u"200 ms"_s);
    QCOMPARE(TimeAxis::tickText(-2'000), u"-0.002 ms"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTimeAxis)
#include "tst_timeaxis.moc"
