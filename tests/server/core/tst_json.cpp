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
