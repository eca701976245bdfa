// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/metricstext.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <limits>

using namespace mynah;

class TestMetricsText : public test::TestCase
{
    Q_OBJECT

private slots:
    void writesAFamilyBeforeItsSamples()
    {
        MetricsText out;
        out.family("a_total", MetricsText::Kind::Counter, "What a is.");
        out.sample({}, std::uint64_t{3});
        out.sample({{"x", "1"}, {"y", "two"}}, std::uint64_t{18'446'744'073'709'551'615u});
        out.family("b", MetricsText::Kind::Gauge, "What b is.");
        QCOMPARE(out.text(),
                 std::string("# HELP a_total What a is.\n"
                             "# TYPE a_total counter\n"
                             "a_total 3\n"
                             "a_total{x=\"1\",y=\"two\"} 18446744073709551615\n"
                             "# HELP b What b is.\n"
                             "# TYPE b gauge\n"));
    }

    void writesTheSeriesOfAHistogram()
    {
        MetricsText out;
        out.family("h_seconds", MetricsText::Kind::Histogram, "How long.");
        out.sample("_bucket", {{"le", "+Inf"}}, std::uint64_t{1});
        out.sample("_sum", {}, 0.25);
        QCOMPARE(out.text(),
                 std::string("# HELP h_seconds How long.\n"
                             "# TYPE h_seconds histogram\n"
                             "h_seconds_bucket{le=\"+Inf\"} 1\n"
                             "h_seconds_sum 0.25\n"));
    }

    // A line break would begin a line of its own, and a quote would end the value.
    void escapesWhatWouldEndAValueOrALine()
    {
        MetricsText out;
        out.family("a", MetricsText::Kind::Gauge, "One\ntwo \\ \"three\"");
        out.sample({{"path", "/x\"} 1\nb{y=\"\\d+\",\xC3\xA4"}}, std::uint64_t{1});
        QCOMPARE(out.text(),
                 std::string("# HELP a One\\ntwo \\\\ \"three\"\n"
                             "# TYPE a gauge\n"
                             "a{path=\"/x\\\"} 1\\nb{y=\\\"\\\\d+\\\",\xC3\xA4\"} 1\n"));
    }

    void writesNumbersInTheFewestDigits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        using Limits = std::numeric_limits<double>;
        QTest::newRow("zero") << 0.0 << QByteArray("0");
        QTest::newRow("whole") << 10.0 << QByteArray("10");
        QTest::newRow("bound") << 0.0001 << QByteArray("0.0001");
        QTest::newRow("part") << 0.00025 << QByteArray("0.00025");
        QTest::newRow("time") << 1795807743.35 << QByteArray("1795807743.35");
        QTest::newRow("large") << 1e300 << QByteArray("1e+300");
        QTest::newRow("tiny") << 5e-9 << QByteArray("5e-09");
        QTest::newRow("none") << Limits::quiet_NaN() << QByteArray("NaN");
        QTest::newRow("infinite") << Limits::infinity() << QByteArray("+Inf");
        QTest::newRow("less") << -Limits::infinity() << QByteArray("-Inf");
    }
    void writesNumbersInTheFewestDigits()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(MetricsText::number(value)), text);
    }
};

QTEST_GUILESS_MAIN(TestMetricsText)
#include "tst_metricstext.moc"
