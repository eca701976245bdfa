// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/jsonpath.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestJsonPath : public test::TestCase
{
    Q_OBJECT

private slots:
    void leads_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *path, const char *expected) {
            QTest::newRow(path) << QByteArray(path) << QByteArray(expected);
        };
        row("$.a.b", "[1]");
        row("a.b", "[1]");
        row("$['a']['b']", "[1]");
        row("$[\"a b.c\"]", "[2]");
        row("$.list[0].n", "[10]");
        row("list.0.n", "[10]");
        row("$.list[-1].n", "[12]");
        row("$.list[*].n", "[10,11,12]");
        row("$.list[3]", "[]");
        row("$.list[-4]", "[]");
        row("$.a.*", "[1]");
        row("$.none.b", "[]");
        row("$.list.n", "[]");
        row("$.nothing", "[null]");
        row("$.5", "[5]");
        row("$",
            "[{\"a\":{\"b\":1},\"a b.c\":2,\"list\":[{\"n\":10},{\"n\":11},{\"n\":12}],"
            "\"nothing\":null,\"5\":5}]");
    }
    void leads()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, expected);
        const auto root = parseJson("{\"a\":{\"b\":1},\"a b.c\":2,\"list\":[{\"n\":10},{\"n\":11},"
                                    "{\"n\":12}],\"nothing\":null,\"5\":5}");
        const auto parsed = JsonPath::parse(path.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().text().c_str());
        Json found = Json::array();
        for (const Json *value : parsed->evaluate(*root))
            found.push_back(*value);
        QCOMPARE(QByteArray::fromStdString(found.dump()), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"$.", "$..a", "$[", "$['a]", "$[a]", "$x", "", "a.", "$[1"})
            QTest::newRow(path) << QByteArray(path);
    }
    void refuses()
    {
        QFETCH(QByteArray, path);
        const auto parsed = JsonPath::parse(path.toStdString());
        QVERIFY(!parsed);
        QVERIFY(!parsed.error().empty());
    }
};

QTEST_GUILESS_MAIN(TestJsonPath)
#include "tst_jsonpath.moc"
