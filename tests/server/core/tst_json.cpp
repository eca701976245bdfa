// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/json.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestJson : public test::TestCase
{
    Q_OBJECT

private slots:
    void keepsTheOrderOfMembers()
    {
        const auto json = parseJson(R"({"b":1,"a":2})");
        QVERIFY(json);
        QCOMPARE(json->dump(), std::string(R"({"b":1,"a":2})"));
    }

    void saysWhereTheTextBreaks()
    {
        const auto json = parseJson("{\n  \"a\": tru\n}");
        QVERIFY(!json);
        QCOMPARE(json.error().line, 2);
    }

    void refusesNestingThatWouldExhaustTheStack()
    {
        QVERIFY(parseJson(std::string(MaxJsonDepth, '[') + std::string(MaxJsonDepth, ']')));
        const auto json = parseJson(std::string(100000, '['));
        QVERIFY(!json);
        QCOMPARE(json.error().column, MaxJsonDepth + 1);
    }

    void takesTheLastOfDuplicateMembers()
    {
        QCOMPARE(parseJson("{\"a\":1,\"b\":2,\"a\":[3]}")->dump(),
                 std::string("{\"a\":[3],\"b\":2}"));
        std::string many = "{";
        for (int i = 0; i < 100; ++i)
            many += "\"k" + std::to_string(i % 50) + "\":" + std::to_string(i) + ",";
        const auto json = parseJson(many + "\"k0\":true}");
        QCOMPARE(json->size(), std::size_t(50));
        QVERIFY((*json)["k0"] == Json(true));
        QVERIFY((*json)["k7"] == Json(57));
    }

    void namesTheDuplicateMembers()
    {
        std::vector<std::string> repeated;
        QVERIFY(
            parseJson(R"({"a":{"x":1},"l":[0,{"b/c":1,"b/c":2}],"a":{"y":1,"y":2}})", &repeated));
        QCOMPARE(repeated, (std::vector<std::string>{"/l/1/b~1c", "/a", "/a/y"}));
        repeated.clear();
        std::string many = "{\"k\":0";
        for (int i = 0; i < 100; ++i)
            many += ",\"k\":0";
        QVERIFY(parseJson(many + "}", &repeated));
        QVERIFY(repeated.size() < 100);
    }

    void readsAnObjectOfManyMembersInLinearTime()
    {
        std::string wide = "{\"first\":{}";
        for (int i = 0; i < 200000; ++i)
            wide += ",\"k" + std::to_string(i) + "\":[]";
        QCOMPARE(parseJson(wide + "}")->size(), std::size_t(200001));
    }

    void refusesNumbersThatNoDoubleHolds()
    {
        const auto json = parseJson("[1e999]");
        QVERIFY(!json);
        QCOMPARE(json.error().message, std::string("number overflow parsing '1e999'"));
    }

    void refusesTextAfterTheValue() { QVERIFY(!parseJson("{} x")); }

    void ignoresBracketsInsideStrings()
    {
        const std::string brackets(MaxJsonDepth * 2, '[');
        QVERIFY(parseJson("[\"\\\"" + brackets + "\"]"));
    }

    void refusesInvalidUtf8() { QVERIFY(!parseJson("\"\xff\"")); }

    void readsAsTheLibraryDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"0",
                                 "-0",
                                 "7",
                                 "-7",
                                 "18446744073709551615",
                                 "18446744073709551616",
                                 "-9223372036854775808",
                                 "-9223372036854775809",
                                 "0.1",
                                 "-1.5e3",
                                 "1E+2",
                                 "2e-3",
                                 "1.7976931348623157e308",
                                 "5e-324",
                                 "1e-400",
                                 "123456789.123456789012345",
                                 "01",
                                 "-",
                                 "+1",
                                 ".5",
                                 "1.",
                                 "1e",
                                 "0x1",
                                 "1e999",
                                 "-1e999",
                                 "NaN",
                                 "true",
                                 "tru",
                                 "truex",
                                 "nul",
                                 "null",
                                 "",
                                 " ",
                                 "\xef\xbb\xbf{}",
                                 "[1,]",
                                 "[,1]",
                                 "{\"a\":1,}",
                                 "{a:1}",
                                 "{\"a\" 1}",
                                 "[1 2]",
                                 "[1]]",
                                 "[[1]",
                                 "{\"a\":{\"b\":[null,false,{}]},\"c\":[]}",
                                 " \t\r\n[ 1 , { \"a\" : 2 } ] \n",
                                 "[1]\f",
                                 "\"a",
                                 "\"\t\"",
                                 "\"\x7f\"",
                                 "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                                 "\"\\x\"",
                                 "\"\\u0041\\u00e9\\u20ac\\ud83d\\ude00\\u0000\"",
                                 "\"\\u00G0\"",
                                 "\"\\u12\"",
                                 "\"\\ud83d\"",
                                 "\"\\ud83dx\"",
                                 "\"\\ud83d\\u0041\"",
                                 "\"\\ude00\"",
                                 "\"\\u+123\"",
                                 "\"\\",
                                 "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"",
                                 "\"\xc0\x80\"",
                                 "\"\xe0\x80\x80\"",
                                 "\"\xed\xa0\x80\"",
                                 "\"\xf4\x90\x80\x80\"",
                                 "\"\xf0\x9f\x98\"",
                                 "\"\xc3\"",
                                 "\"\x80\"",
                                 "// c\n1",
                                 "{\"a\":1,\"a\":[2]}"})
            QTest::addRow("%s", text) << QByteArray(text);
        QTest::newRow("NUL behind") << QByteArray("{}\0", 3);
        QTest::newRow("NUL before") << QByteArray("\0{}", 3);
        QTest::newRow("NUL in a string") << QByteArray("\"\0\"", 3);
    }
    // The text, and what is left when a byte of it is lost or becomes another.
    void readsAsTheLibraryDoes()
    {
        QFETCH(QByteArray, text);
        compareWithLibrary(text.toStdString());
        for (qsizetype i = 0; i < text.size(); ++i) {
            compareWithLibrary(QByteArray(text).remove(i, 1).toStdString());
            for (const char c :
                 {'\0', '"', '\\', '0', '-', 'e', '.', ',', '}', ' ', '\x80', '\xf0'})
                compareWithLibrary(QByteArray(text).replace(i, 1, &c, 1).toStdString());
        }
    }

    void escapesPointerTokens() { QCOMPARE(jsonPointerToken("a/b~c"), std::string("a~1b~0c")); }

private:
    static void compareWithLibrary(const std::string &text)
    {
        const auto ours = parseJson(text);
        const Json library = Json::parse(text, nullptr, false);
        QVERIFY2(ours.has_value() == !library.is_discarded(), text.c_str());
        if (!ours)
            return;
        QVERIFY2(*ours == library && ours->type() == library.type(), text.c_str());
        QCOMPARE(ours->dump(-1, ' ', false, Json::error_handler_t::replace),
                 library.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
