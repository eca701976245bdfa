// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/urlquery.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestUrlQuery final : public TestCase
{
    Q_OBJECT

private slots:
    void takesTargetsApart_data();
    void takesTargetsApart();
    void decodesPairs_data();
    void decodesPairs();
    void keepsOrderAndDuplicates();
    void forgetsTheEarlierQuery();
    void takesDecodedPairs();
};

namespace {

std::string print(const UrlQuery &query)
{
    std::string text;
    for (const UrlQuery::Pair pair : query)
        text.append("[").append(pair.name).append("|").append(pair.value).append("]");
    return text;
}

} // namespace

void TestUrlQuery::takesTargetsApart_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("parts");
    const auto row = [](const char *name, const char *method, const char *target,
                        const char *parts) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(target) << QByteArray(parts);
    };
    row("origin form", "GET", "/a/b?x=1", "||/a/b|x=1");
    row("no query", "GET", "/a", "||/a|");
    row("second question mark", "GET", "/a?b?c", "||/a|b?c");
    row("URL in the query", "GET", "/a?u=http://b/c", "||/a|u=http://b/c");
    row("path of two slashes", "GET", "//host/a", "||//host/a|");
    row("absolute form", "GET", "http://host:80/a?b", "http|host:80|/a|b");
    row("absolute form without a path", "GET", "http://host?b", "http|host|/|b");
    row("asterisk form", "OPTIONS", "*", "||*|");
    row("authority form", "CONNECT", "host:443", "|host:443||");
}

void TestUrlQuery::takesTargetsApart()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, parts);
    const TargetParts split = splitTarget(method.toStdString(), target.constData());
    std::string text;
    text.append(split.scheme).append("|").append(split.authority).append("|");
    text.append(split.path).append("|").append(split.query);
    QCOMPARE(text, parts.toStdString());
}

void TestUrlQuery::decodesPairs_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("pairs");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("usual") << QByteArray("a=1&b=2") << QByteArray("[a|1][b|2]");
    QTest::newRow("empty parts") << QByteArray("&&a=1&") << QByteArray("[a|1]");
    QTest::newRow("no equals sign") << QByteArray("a&b=") << QByteArray("[a|][b|]");
    QTest::newRow("no name") << QByteArray("=1") << QByteArray("[|1]");
    QTest::newRow("second equals sign") << QByteArray("a=b=c") << QByteArray("[a|b=c]");
    QTest::newRow("encoded separators") << QByteArray("a%26b=c%3Dd%25") << QByteArray("[a&b|c=d%]");
    QTest::newRow("plus") << QByteArray("a+b=c+%2B") << QByteArray("[a b|c +]");
    QTest::newRow("semicolon is no separator") << QByteArray("a=1;b=2") << QByteArray("[a|1;b=2]");
}

void TestUrlQuery::decodesPairs()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, pairs);
    QCOMPARE(print(UrlQuery(query.toStdString())), pairs.toStdString());
}

void TestUrlQuery::keepsOrderAndDuplicates()
{
    const UrlQuery query("b=1&a=2&b=3");
    QCOMPARE(print(query), "[b|1][a|2][b|3]"s);
    QCOMPARE(std::string(*query.get("b")), "1"s);
    QCOMPARE(query.getList("b"), (std::vector<std::string_view>{"1", "3"}));
    QVERIFY(!query.contains("B"));
}

void TestUrlQuery::forgetsTheEarlierQuery()
{
    UrlQuery query("a=1&b=2");
    query.parse("c=3");
    QCOMPARE(print(query), "[c|3]"s);
}

void TestUrlQuery::takesDecodedPairs()
{
    UrlQuery query;
    query.add("a+b", "%41");
    QCOMPARE(print(query), "[a+b|%41]"s);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestUrlQuery)
#include "tst_urlquery.moc"
