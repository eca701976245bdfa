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

    void escapesPointerTokens() { QCOMPARE(jsonPointerToken("a/b~c"), std::string("a~1b~0c")); }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
