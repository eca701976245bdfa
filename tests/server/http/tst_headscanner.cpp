// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/headscanner.h"
#include "server/http/http1parameters.h"
#include "tests/support/foreachsplit.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestHeadScanner final : public TestCase
{
    Q_OBJECT

private slots:
    void findsTheEndWhereverItIsCut();
    void leavesPipelinedBytes();
    void skipsEmptyLinesBeforeARequest();
    void refusesEarlyWhereverItIsCut_data();
    void refusesEarlyWhereverItIsCut();
    void skipsLfBehindARequest();
    void acceptsBareLfOnlyWhenLenient();
    void limitsTheRequestLine();
    void limitsTheRequestLineWhereverItIsCut_data();
    void limitsTheRequestLineWhereverItIsCut();
    void limitsTheHead();
    void responsesBeginWithHttp();
};

namespace {

using Kind = HeadScanner::Kind;

// Feeds growing prefixes until the scanner has an answer.
std::ptrdiff_t feed(HeadScanner &scanner, const std::vector<std::string_view> &pieces)
{
    std::string buffered;
    for (const std::string_view piece : pieces) {
        buffered.append(piece);
        const std::ptrdiff_t found = scanner.find(buffered);
        if (found >= 0)
            return found;
    }
    return -1;
}

} // namespace

void TestHeadScanner::findsTheEndWhereverItIsCut()
{
    forEachSplit("GET / HTTP/1.1\r\nHost: a\r\n\r\n", [](const auto &pieces) {
        const HTTP1Parameters limits;
        HeadScanner scanner(Kind::Request, limits);
        QCOMPARE(feed(scanner, pieces), std::ptrdiff_t(27));
        QVERIFY(!scanner.error());
        QCOMPARE(scanner.firstLineBytes(), std::size_t(14));
        QCOMPARE(scanner.linesOffset(), std::size_t(16));
        QCOMPARE(scanner.linesBytes(), std::size_t(9));
    });
}

void TestHeadScanner::leavesPipelinedBytes()
{
    const HTTP1Parameters limits;
    HeadScanner scanner(Kind::Request, limits);
    QCOMPARE(scanner.find("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n"), std::ptrdiff_t(18));
    QCOMPARE(scanner.linesBytes(), std::size_t(0));
}

void TestHeadScanner::skipsEmptyLinesBeforeARequest()
{
    forEachSplit("\r\n\r\nGET / HTTP/1.1\r\n\r\n", [](const auto &pieces) {
        const HTTP1Parameters limits;
        HeadScanner scanner(Kind::Request, limits);
        QCOMPARE(feed(scanner, pieces), std::ptrdiff_t(22));
        QCOMPARE(scanner.skippedBytes(), std::size_t(4));
        QCOMPARE(scanner.firstLineBytes(), std::size_t(14));
    });
    const HTTP1Parameters limits;
    HeadScanner scanner(Kind::Request, limits);
    QCOMPARE(scanner.find("\r\n\r"), std::ptrdiff_t(-1));
    QVERIFY(!scanner.hasBegun());
}

void TestHeadScanner::refusesEarlyWhereverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("offset");
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\r\nHost: a\n") << 23;
    QTest::newRow("HTTP/0.9 with bare LF") << QByteArray("GET /\n") << 5;
    QTest::newRow("HTTP/0.9") << QByteArray("GET /\r\n") << 5;
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << 19;
    QTest::newRow("lines that end in CR") << QByteArray("GET / HTTP/1.1\rHost: h\r\r") << 14;
    QTest::newRow("field that ends in CR") << QByteArray("GET / HTTP/1.1\r\nHost: h\rA") << 23;
    QTest::newRow("two CR") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\r") << 23;
    QTest::newRow("two CR and LF") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\r\n") << 23;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02") << 0;
    QTest::newRow("space first") << QByteArray(" GET") << 0;
    QTest::newRow("bare CR first") << QByteArray("\rGET") << 0;
    QTest::newRow("bare LF first") << QByteArray("\nGET") << 0;
    QTest::newRow("NUL first") << QByteArray("\0G", 2) << 0;
}

void TestHeadScanner::refusesEarlyWhereverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, offset);
    forEachSplit(bytes.toStdString(), [&](const auto &pieces) {
        const HTTP1Parameters limits;
        HeadScanner scanner(Kind::Request, limits);
        QVERIFY(feed(scanner, pieces) >= 0);
        QVERIFY(scanner.error());
        QCOMPARE(scanner.error()->status(), 400);
        QVERIFY(scanner.error()->offset() == std::size_t(offset));
    });
}

void TestHeadScanner::skipsLfBehindARequest()
{
    forEachSplit("\n\r\n\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", [](const auto &pieces) {
        const HTTP1Parameters limits;
        HeadScanner scanner(Kind::Request, limits, true);
        QCOMPARE(feed(scanner, pieces), std::ptrdiff_t(31));
        QVERIFY(!scanner.error());
        QCOMPARE(scanner.skippedBytes(), std::size_t(4));
    });
}

void TestHeadScanner::acceptsBareLfOnlyWhenLenient()
{
    HTTP1Parameters limits;
    limits.lenient.bareLf = true;
    HeadScanner scanner(Kind::Request, limits);
    QCOMPARE(scanner.find("\nGET / HTTP/1.1\nA: b\n\n"), std::ptrdiff_t(22));
    QCOMPARE(scanner.firstLineBytes(), std::size_t(14));
    QCOMPARE(scanner.linesBytes(), std::size_t(5));
}

void TestHeadScanner::limitsTheRequestLine()
{
    HTTP1Parameters limits;
    limits.maxRequestLineBytes = 20;
    const auto statusOf = [&](const std::string &bytes) {
        HeadScanner scanner(Kind::Request, limits);
        const std::ptrdiff_t found = scanner.find(bytes);
        return scanner.error() ? scanner.error()->status() : int(found >= 0);
    };
    QCOMPARE(statusOf("GET /23456 HTTP/1.1\r\n\r\n"), 1);
    QCOMPARE(statusOf("GET /234567 HTTP/1.1\r\n\r\n"), 1);
    QCOMPARE(statusOf("GET /2345678 HTTP/1.1\r\n\r\n"), 414);
    QCOMPARE(statusOf("GET /234567890123456"), 0);
    QCOMPARE(statusOf("GET /2345678901234567890123"), 414);
    QCOMPARE(statusOf("METHODMETHODMETHODMETHOD"), 501);
}

void TestHeadScanner::limitsTheRequestLineWhereverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("at the limit") << QByteArray("GET /234567 HTTP/1.1\r\n\r\n") << 0;
    QTest::newRow("above") << QByteArray("GET /2345678 HTTP/1.1\r\n\r\n") << 414;
    QTest::newRow("empty lines at the limit") << QByteArray("\r\n").repeated(10)
            + "GET / HTTP/1.1\r\n\r\n" << 0;
    QTest::newRow("empty lines above") << QByteArray("\r\n").repeated(11) + "GET / HTTP/1.1\r\n\r\n"
                                       << 400;
    QTest::newRow("nothing but empty lines") << QByteArray("\r\n").repeated(11) << 400;
    QTest::newRow("above, and a bare LF") << QByteArray("GET /2345678 HTTP/1.1\n\r\n") << 414;
}

void TestHeadScanner::limitsTheRequestLineWhereverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    forEachSplit(bytes.toStdString(), [&](const auto &pieces) {
        HTTP1Parameters limits;
        limits.maxRequestLineBytes = 20;
        HeadScanner scanner(Kind::Request, limits);
        QVERIFY(feed(scanner, pieces) >= 0);
        // When it has begun is recorded.
        QVERIFY(scanner.hasBegun());
        QCOMPARE(scanner.error() ? scanner.error()->status() : 0, status);
    });
}

void TestHeadScanner::limitsTheHead()
{
    HTTP1Parameters limits;
    limits.maxHeaderBytes = 27;
    const auto statusOf = [&](const std::string &bytes) {
        HeadScanner scanner(Kind::Request, limits);
        const std::ptrdiff_t found = scanner.find(bytes);
        return scanner.error() ? scanner.error()->status() : int(found >= 0);
    };
    QCOMPARE(statusOf("GET / HTTP/1.1\r\nHost: \r\n\r\n"), 1);
    QCOMPARE(statusOf("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 1);
    QCOMPARE(statusOf("GET / HTTP/1.1\r\nHost: ab\r\n\r\n"), 431);
    QCOMPARE(statusOf("GET / HTTP/1.1\r\nHost: abcdef"), 431);
}

void TestHeadScanner::responsesBeginWithHttp()
{
    const HTTP1Parameters limits;
    HeadScanner good(Kind::Response, limits);
    QCOMPARE(good.find("HTTP/1.1 200 OK\r\n\r\n"), std::ptrdiff_t(19));
    HeadScanner bad(Kind::Response, limits);
    QVERIFY(bad.find("\r\nHTTP/1.1 200 OK\r\n\r\n") >= 0);
    QVERIFY(bad.error());
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestHeadScanner)
#include "tst_headscanner.moc"
