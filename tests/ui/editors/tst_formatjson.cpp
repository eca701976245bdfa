// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/editors/formatjson.h"

#include <QTest>

namespace mynah::test {

class TestFormatJson final : public TestCase
{
    Q_OBJECT

private slots:
    void indentsByTwo_data();
    void indentsByTwo();
    void whatIsFormattedStaysAsItIs();
};

void TestFormatJson::indentsByTwo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("formatted");
    const auto row = [](const char *name, const char *text, const char *formatted) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(formatted);
    };
    row("nothing", "", "");
    row("a value", " 1.50e+3 ", "1.50e+3");
    row("empty brackets", "{ } ", "{}");
    row("nested", R"({"a":[1,{"b":null}]})",
        "{\n  \"a\": [\n    1,\n    {\n      \"b\": null\n    }\n  ]\n}");
    row("punctuation in a string", R"(["{,:}\"]"])", "[\n  \"{,:}\\\"]\"\n]");
    row("a last line feed", "{}\n", "{}\n");
    row("template expressions", R"({"id":{{params.id}},"raw":{{{body}}}})",
        "{\n  \"id\": {{params.id}},\n  \"raw\": {{{body}}}\n}");
    row("a string that does not end", R"({"a)", "{\n  \"a");
    row("too many closing brackets", "1]]", "1\n]\n]");
}

void TestFormatJson::indentsByTwo()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, formatted);
    QCOMPARE(QByteArray::fromStdString(formattedJson(text.toStdString())), formatted);
}

void TestFormatJson::whatIsFormattedStaysAsItIs()
{
    const std::string once = formattedJson(R"([{"a":{{x}},"b":[]},[[1,2],"c"]])");
    QCOMPARE(formattedJson(once), once);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestFormatJson)
#include "tst_formatjson.moc"
