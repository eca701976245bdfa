// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/startline.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestStartLine final : public TestCase
{
    Q_OBJECT

private slots:
    void readsRequestLines();
    void servesLaterMinorVersions();
    void refusesWhatIsNoRequestLine_data();
    void refusesWhatIsNoRequestLine();
    void readsStatusLines();
    void refusesWhatIsNoStatusLine_data();
    void refusesWhatIsNoStatusLine();
    void knowsTheFormsOfTargets_data();
    void knowsTheFormsOfTargets();
    void refusesTargetsOfNoForm_data();
    void refusesTargetsOfNoForm();
    void printsBoth();
};

void TestStartLine::readsRequestLines()
{
    const auto line = parseRequestStartLine("M-SEARCH /a?b=%20|\xc3\xa4 HTTP/1.0");
    QVERIFY(line);
    QCOMPARE(line->method, std::string_view("M-SEARCH"));
    QCOMPARE(line->target, std::string_view("/a?b=%20|\xc3\xa4"));
    QVERIFY(line->version == HTTP10);
}

void TestStartLine::servesLaterMinorVersions()
{
    const auto line = parseRequestStartLine("GET / HTTP/1.7");
    QVERIFY(line);
    QVERIFY(line->version > HTTP11);
}

void TestStartLine::refusesWhatIsNoRequestLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("offset");
    QTest::newRow("nothing") << QByteArray("") << 400 << 0;
    QTest::newRow("HTTP/0.9") << QByteArray("GET /") << 400 << 5;
    QTest::newRow("no target") << QByteArray("GET  HTTP/1.1") << 400 << 4;
    QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1") << 400 << 4;
    QTest::newRow("two spaces before version") << QByteArray("GET /  HTTP/1.1") << 400 << 6;
    QTest::newRow("space in target") << QByteArray("GET /a b HTTP/1.1") << 400 << 7;
    QTest::newRow("space after version") << QByteArray("GET / HTTP/1.1 ") << 400 << 6;
    QTest::newRow("tabs") << QByteArray("GET\t/\tHTTP/1.1") << 400 << 3;
    QTest::newRow("space before") << QByteArray(" GET / HTTP/1.1") << 400 << 0;
    QTest::newRow("no token") << QByteArray("G(T / HTTP/1.1") << 400 << 1;
    QTest::newRow("NUL in target") << QByteArray("GET /\0 HTTP/1.1", 15) << 400 << 5;
    QTest::newRow("CR in target") << QByteArray("GET /\r HTTP/1.1") << 400 << 5;
    QTest::newRow("CR behind the version") << QByteArray("GET / HTTP/1.1\rA: b") << 400 << 14;
    QTest::newRow("fragment") << QByteArray("GET /a#b HTTP/1.1") << 400 << 6;
    QTest::newRow("lower-case name") << QByteArray("GET / http/1.1") << 400 << 6;
    QTest::newRow("no minor version") << QByteArray("GET / HTTP/1") << 400 << 6;
    QTest::newRow("long minor version") << QByteArray("GET / HTTP/1.10") << 400 << 6;
    QTest::newRow("signed version") << QByteArray("GET / HTTP/+1.1") << 400 << 6;
    QTest::newRow("version 0.9") << QByteArray("GET / HTTP/0.9") << 505 << 6;
    QTest::newRow("version 2.0") << QByteArray("PRI * HTTP/2.0") << 505 << 6;
}

void TestStartLine::refusesWhatIsNoRequestLine()
{
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    QFETCH(int, offset);
    const auto parsed = parseRequestStartLine(line.toStdString());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().status(), status);
    QVERIFY(parsed.error().offset() == std::size_t(offset));
}

void TestStartLine::readsStatusLines()
{
    const auto line = parseResponseStartLine("HTTP/1.1 404 Not there \xe2\x82\xac");
    QVERIFY(line);
    QCOMPARE(line->code, 404);
    QCOMPARE(line->reason, std::string_view("Not there \xe2\x82\xac"));
    QVERIFY(parseResponseStartLine("HTTP/1.0 200 ")->reason.empty());
    QVERIFY(parseResponseStartLine("HTTP/1.0 200")->reason.empty());
}

void TestStartLine::refusesWhatIsNoStatusLine_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"", "HTTP/1.1", "HTTP/1.1 20 OK", "HTTP/1.1 2000 OK",
                             "HTTP/1.1 +20 OK", "HTTP/1.1  200 OK", "HTTP/2.0 200 OK",
                             "http/1.1 200 OK", "HTTP/1.1 200 O\x01K", "HTTP/1.1 099 OK"})
        QTest::newRow(line) << QByteArray(line);
}

void TestStartLine::refusesWhatIsNoStatusLine()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parseResponseStartLine(line.toStdString()));
}

void TestStartLine::knowsTheFormsOfTargets_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("parts");
    QTest::newRow("origin") << QByteArray("GET") << QByteArray("/a?b") << QByteArray("0||/a?b");
    QTest::newRow("two slashes") << QByteArray("GET") << QByteArray("//a") << QByteArray("0||//a");
    QTest::newRow("absolute") << QByteArray("GET") << QByteArray("http://h:1/a?b")
                              << QByteArray("1|h:1|/a?b");
    QTest::newRow("absolute, no path")
        << QByteArray("GET") << QByteArray("http://h") << QByteArray("1|h|/");
    QTest::newRow("absolute, query only")
        << QByteArray("GET") << QByteArray("http://h?q") << QByteArray("1|h|?q");
    QTest::newRow("absolute, IPv6")
        << QByteArray("GET") << QByteArray("https://[::1]:1/") << QByteArray("1|[::1]:1|/");
    // RFC 9112 3.2.4
    QTest::newRow("absolute for the server")
        << QByteArray("OPTIONS") << QByteArray("http://h") << QByteArray("1|h|*");
    QTest::newRow("asterisk") << QByteArray("OPTIONS") << QByteArray("*") << QByteArray("3||*");
    QTest::newRow("authority") << QByteArray("CONNECT") << QByteArray("h:80")
                               << QByteArray("2|h:80|");
    QTest::newRow("authority, IPv6")
        << QByteArray("CONNECT") << QByteArray("[::1]:80") << QByteArray("2|[::1]:80|");
}

void TestStartLine::knowsTheFormsOfTargets()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, parts);
    const std::string methodText = method.toStdString();
    const std::string targetText = target.toStdString();
    const auto read = parseRequestTarget({methodText, targetText, HTTP11});
    QVERIFY(read);
    std::string text = std::to_string(static_cast<int>(read->form));
    text.append("|").append(read->authority).append("|").append(read->pathAndQuery);
    QCOMPARE(text, parts.toStdString());
}

void TestStartLine::refusesTargetsOfNoForm_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("asterisk of GET") << QByteArray("GET") << QByteArray("*");
    QTest::newRow("relative") << QByteArray("GET") << QByteArray("a/b");
    QTest::newRow("authority of GET") << QByteArray("GET") << QByteArray("h:80");
    QTest::newRow("no scheme") << QByteArray("GET") << QByteArray("://h/");
    QTest::newRow("no host") << QByteArray("GET") << QByteArray("http:///a");
    QTest::newRow("user") << QByteArray("GET") << QByteArray("http://u@h/a");
    for (const char *target : {"h", "h:", ":80", "[::1]", "[::1]:", "h:x", "h:65536", "u@h:80", "/",
                               "*", "http://h:80/", "h:80/", "a,b:80"})
        QTest::addRow("CONNECT %s", target) << QByteArray("CONNECT") << QByteArray(target);
}

void TestStartLine::refusesTargetsOfNoForm()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    const std::string methodText = method.toStdString();
    const std::string targetText = target.toStdString();
    const auto read = parseRequestTarget({methodText, targetText, HTTP11});
    QVERIFY(!read);
    QCOMPARE(read.error().status(), 400);
}

void TestStartLine::printsBoth()
{
    std::string out;
    appendStartLine(out, RequestStartLine{"GET", "/", HTTP11});
    appendStartLine(out, ResponseStartLine{HTTP10, 404, {}});
    appendStartLine(out, ResponseStartLine{HTTP11, 799, "Well"});
    QCOMPARE(out, std::string("GET / HTTP/1.1\r\nHTTP/1.0 404 Not Found\r\nHTTP/1.1 799 Well\r\n"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestStartLine)
#include "tst_startline.moc"
