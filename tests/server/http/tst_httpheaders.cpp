// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/http1parameters.h"
#include "server/http/httpheaders.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestHTTPHeaders final : public TestCase
{
    Q_OBJECT

private slots:
    void keepsOrderSpellingAndDuplicates();
    void findsNamesWithoutRegardToCase();
    void joinsRepeatedFields();
    void readsTokensOfListsAcrossFields();
    void setReplacesTheFirstAndRemovesTheOthers();
    void addsViewsOfItself();
    void trimsOptionalWhitespace();
    void refusesWhatIsNoFieldLine_data();
    void refusesWhatIsNoFieldLine();
    void unfoldsOnlyWhenLenient();
    void acceptsBareLfOnlyWhenLenient();
    void limitsTheNumberOfFields();
    void clearKeepsTheMemory();
};

namespace {

HTTPHeaders parsed(std::string_view lines, const HTTP1Parameters &limits = {})
{
    HTTPHeaders headers;
    const auto done = headers.parse(lines, limits);
    return done ? headers : HTTPHeaders();
}

std::string text(const HTTPHeaders &headers)
{
    std::string all;
    for (const auto [name, value] : headers)
        all.append(name).append("=").append(value).append(";");
    return all;
}

} // namespace

void TestHTTPHeaders::keepsOrderSpellingAndDuplicates()
{
    const HTTPHeaders headers = parsed("Host: a\r\nx-B: 1\r\nX-b: 2\r\nEmpty:\r\n");
    QCOMPARE(text(headers), std::string("Host=a;x-B=1;X-b=2;Empty=;"));
    QCOMPARE(headers.size(), std::size_t(4));
    QCOMPARE(headers.valueOffset(1), std::size_t(14));
}

void TestHTTPHeaders::findsNamesWithoutRegardToCase()
{
    const HTTPHeaders headers = parsed("Content-Type: text/plain\r\n");
    QVERIFY(headers.get("content-TYPE") == "text/plain");
    QVERIFY(!headers.contains("Content"));
    QVERIFY(!headers.get("Content-Typf"));
}

void TestHTTPHeaders::joinsRepeatedFields()
{
    const HTTPHeaders headers = parsed("A: 1\r\nB: 2\r\na: 3\r\n");
    QVERIFY(headers.getJoined("A") == "1, 3");
    QVERIFY(!headers.getJoined("C"));
    QCOMPARE(headers.count("a"), std::size_t(2));
    QCOMPARE(headers.getList("a"), (std::vector<std::string_view>{"1", "3"}));
}

void TestHTTPHeaders::readsTokensOfListsAcrossFields()
{
    const HTTPHeaders headers =
        parsed("Connection: Upgrade, \"a, close\"\r\nConnection: ,, Keep-Alive ,\r\n");
    QVERIFY(headers.hasToken("connection", "upgrade"));
    QVERIFY(headers.hasToken("connection", "keep-alive"));
    QVERIFY(!headers.hasToken("connection", "close"));
}

void TestHTTPHeaders::setReplacesTheFirstAndRemovesTheOthers()
{
    HTTPHeaders headers = parsed("A: 1\r\nB: 2\r\na: 3\r\n");
    headers.set("a", "9");
    QCOMPARE(text(headers), std::string("a=9;B=2;"));
    headers.set("C", "4");
    headers.remove("b");
    QCOMPARE(text(headers), std::string("a=9;C=4;"));
}

void TestHTTPHeaders::addsViewsOfItself()
{
    HTTPHeaders headers = parsed("Name: some value that is long enough to move\r\n");
    for (int i = 0; i < 20; ++i)
        headers.add(headers.at(0).name, headers.at(0).value);
    QCOMPARE(headers.at(20).name, std::string_view("Name"));
    QCOMPARE(headers.at(20).value, std::string_view("some value that is long enough to move"));
}

void TestHTTPHeaders::trimsOptionalWhitespace()
{
    QCOMPARE(text(parsed("A:\t 1 2\t \r\nB: \r\n")), std::string("A=1 2;B=;"));
}

void TestHTTPHeaders::refusesWhatIsNoFieldLine_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("offset");
    // RFC 9112 5.1
    QTest::newRow("space before colon") << QByteArray("A: 1\r\nB : 2\r\n") << 7;
    QTest::newRow("tab before colon") << QByteArray("B\t: 2\r\n") << 1;
    QTest::newRow("no colon") << QByteArray("A: 1\r\nB\r\n") << 6;
    QTest::newRow("no name") << QByteArray(": 2\r\n") << 0;
    QTest::newRow("space in name") << QByteArray("A B: 2\r\n") << 1;
    QTest::newRow("bytes over 127 in name") << QByteArray("\xc3\xa4: 2\r\n") << 0;
    QTest::newRow("parentheses in name") << QByteArray("A(1): 2\r\n") << 1;
    // RFC 9110 5.5
    QTest::newRow("NUL in value") << QByteArray("A: x\0y\r\n", 8) << 4;
    QTest::newRow("bell in long value") << QByteArray("A: 12345678901\a2345\r\n") << 14;
    QTest::newRow("DEL in value") << QByteArray("A: 12345678\x7f\r\n") << 11;
    QTest::newRow("CR in value") << QByteArray("A: x\ry\r\n") << 4;
    QTest::newRow("bare LF") << QByteArray("A: x\nB: y\r\n") << 4;
    QTest::newRow("CR CR LF") << QByteArray("A: x\r\r\n") << 4;
    QTest::newRow("NUL in name") << QByteArray("A\0: x\r\n", 7) << 1;
    // RFC 9112 5.2
    QTest::newRow("folded") << QByteArray("A: x\r\n y\r\n") << 6;
    QTest::newRow("begins with whitespace") << QByteArray(" A: x\r\n") << 0;
    QTest::newRow("no line end") << QByteArray("A: x") << 4;
}

void TestHTTPHeaders::refusesWhatIsNoFieldLine()
{
    QFETCH(QByteArray, lines);
    QFETCH(int, offset);
    HTTPHeaders headers;
    const auto done = headers.parse(lines.toStdString(), {});
    QVERIFY(!done);
    QCOMPARE(done.error().status(), 400);
    QVERIFY(done.error().offset() == std::size_t(offset));
    QVERIFY(done.error().reason().ends_with("."));
}

void TestHTTPHeaders::unfoldsOnlyWhenLenient()
{
    HTTP1Parameters limits;
    limits.lenient.obsFold = true;
    QCOMPARE(text(parsed("A: x\r\n  y\r\n\tz\r\nB:\r\n c\r\nD: e\r\n \r\n", limits)),
             std::string("A=x    y   z;B=c;D=e;"));
    HTTPHeaders headers;
    QVERIFY(!headers.parse(" x\r\nA: y\r\n", limits));
}

void TestHTTPHeaders::acceptsBareLfOnlyWhenLenient()
{
    HTTP1Parameters limits;
    limits.lenient.bareLf = true;
    QCOMPARE(text(parsed("A: x\nB: y\r\nC: z\n", limits)), std::string("A=x;B=y;C=z;"));
}

void TestHTTPHeaders::limitsTheNumberOfFields()
{
    HTTP1Parameters limits;
    limits.maxHeaderCount = 2;
    HTTPHeaders headers;
    QVERIFY(headers.parse("A: 1\r\n", limits));
    QVERIFY(headers.parse("A: 1\r\nB: 2\r\n", limits));
    const auto done = headers.parse("A: 1\r\nB: 2\r\nC: 3\r\n", limits);
    QVERIFY(!done);
    QCOMPARE(done.error().status(), 431);
}

void TestHTTPHeaders::clearKeepsTheMemory()
{
    HTTPHeaders headers = parsed("A: a value that does not fit into a small string\r\nB: 2\r\n");
    const std::size_t held = headers.capacityBytes();
    headers.clear();
    QVERIFY(headers.empty());
    QCOMPARE(headers.capacityBytes(), held);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestHTTPHeaders)
#include "tst_httpheaders.moc"
