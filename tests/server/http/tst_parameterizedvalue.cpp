// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/parameterizedvalue.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestParameterizedValue final : public TestCase
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void readsWeights_data();
    void readsWeights();
};

void TestParameterizedValue::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("parsed");
    const auto row = [](const char *name, const char *text, const char *parsed) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(parsed);
    };
    row("no parameter", "text/html", "text/html");
    row("two", "a; b=c ;D=e", "a|b=c|d=e");
    row("quoted", R"(a; b="c; d=e")", "a|b=c; d=e");
    row("escaped quote", R"(a; b="c\"d\\")", R"(a|b=c"d\)");
    row("a path with backslashes", R"(a; b="C:\docs\x")", R"(a|b=C:\docs\x)");
    row("no value", "a; b; c=", "a|c=");
    row("open quote", R"(a; b="c; d)", R"(a|b="c; d)");
    row("escape at the end", "a; b=\"c\\", "a|b=\"c\\");
}

void TestParameterizedValue::parses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, parsed);
    const std::string source = text.toStdString();
    const ParameterizedValue value = ParameterizedValue::parse(source);
    std::string printed(value.value);
    for (const auto &parameter : value.parameters)
        printed.append("|").append(parameter.name).append("=").append(parameter.value);
    QCOMPARE(printed, parsed.toStdString());
}

void TestParameterizedValue::readsWeights_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("weight");
    QTest::newRow("none") << QByteArray("gzip") << 1000;
    QTest::newRow("0") << QByteArray("gzip;q=0") << 0;
    QTest::newRow("0.000") << QByteArray("gzip; q=0.000") << 0;
    QTest::newRow("0.5") << QByteArray("gzip;q=0.5") << 500;
    QTest::newRow("0.125") << QByteArray("gzip;Q=0.125") << 125;
    QTest::newRow("1.") << QByteArray("gzip;q=1.") << 1000;
    QTest::newRow("over one") << QByteArray("gzip;q=1.9") << 1000;
    QTest::newRow("too long") << QByteArray("gzip;q=0.1234") << 0;
    QTest::newRow("not a number") << QByteArray("gzip;q=high") << 0;
    QTest::newRow("empty") << QByteArray("gzip;q=") << 0;
}

void TestParameterizedValue::readsWeights()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, weight);
    QCOMPARE(ParameterizedValue::parse(text.toStdString()).quality(), weight);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestParameterizedValue)
#include "tst_parameterizedvalue.moc"
