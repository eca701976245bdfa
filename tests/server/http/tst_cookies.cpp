// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/cookies.h"
#include "server/http/httpheaders.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestCookies final : public TestCase
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void readsEveryField();
    void printsEveryAttribute();
    void refusesWhatWouldEndTheField_data();
    void refusesWhatWouldEndTheField();
};

namespace {

std::string print(const std::vector<Cookie> &cookies)
{
    std::string text;
    for (const Cookie &cookie : cookies)
        text.append("[").append(cookie.name).append("|").append(cookie.value).append("]");
    return text;
}

} // namespace

// httputil_test.py: ParseCookieTest
void TestCookies::parses_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("cookies");
    QTest::newRow("usual") << QByteArray("a=1; b=2") << QByteArray("[a|1][b|2]");
    QTest::newRow("no spaces") << QByteArray("a=1;b=2") << QByteArray("[a|1][b|2]");
    QTest::newRow("equals signs") << QByteArray("a=b=c") << QByteArray("[a|b=c]");
    QTest::newRow("quoted") << QByteArray("a=\"b c\"") << QByteArray("[a|b c]");
    QTest::newRow("one quote") << QByteArray("a=\"") << QByteArray("[a|\"]");
    QTest::newRow("no equals sign") << QByteArray("a=1; b") << QByteArray("[a|1][|b]");
    QTest::newRow("empty parts") << QByteArray(";; a=1;") << QByteArray("[a|1]");
    QTest::newRow("duplicates") << QByteArray("a=1; a=2") << QByteArray("[a|1][a|2]");
    QTest::newRow("nothing is decoded") << QByteArray("a=%20+") << QByteArray("[a|%20+]");
}

void TestCookies::parses()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, cookies);
    const std::string text = field.toStdString();
    QCOMPARE(print(parseCookies(text)), cookies.toStdString());
}

void TestCookies::readsEveryField()
{
    HTTPHeaders headers;
    headers.add("Cookie", "a=1");
    headers.add("Accept", "*/*");
    headers.add("cookie", "b=2");
    QCOMPARE(print(parseCookies(headers)), "[a|1][b|2]"s);
}

void TestCookies::printsEveryAttribute()
{
    SetCookie cookie;
    cookie.name = "id";
    cookie.value = "7";
    QCOMPARE(cookie.toString().value(), "id=7; Path=/"s);
    cookie.domain = "example.org";
    cookie.path = "/a";
    cookie.expires = std::chrono::system_clock::time_point(std::chrono::seconds(784111777));
    cookie.maxAge = std::chrono::seconds(60);
    cookie.secure = true;
    cookie.httpOnly = true;
    cookie.sameSite = SetCookie::SameSite::Lax;
    QCOMPARE(cookie.toString().value(),
             "id=7; Domain=example.org; Path=/a; Expires=Sun, 06 Nov 1994 08:49:37 GMT; "
             "Max-Age=60; Secure; HttpOnly; SameSite=Lax"s);
}

void TestCookies::refusesWhatWouldEndTheField_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("name") << QByteArray("a b") << QByteArray("1") << QByteArray("/");
    QTest::newRow("empty name") << QByteArray() << QByteArray("1") << QByteArray("/");
    QTest::newRow("semicolon") << QByteArray("a") << QByteArray("1;b=2") << QByteArray("/");
    QTest::newRow("line break") << QByteArray("a") << QByteArray("1\r\nX: y") << QByteArray("/");
    QTest::newRow("path") << QByteArray("a") << QByteArray("1") << QByteArray("/;Secure");
    QTest::newRow("path's line break") << QByteArray("a") << QByteArray("1") << QByteArray("/\n");
}

void TestCookies::refusesWhatWouldEndTheField()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, path);
    SetCookie cookie;
    cookie.name = name.toStdString();
    cookie.value = value.toStdString();
    cookie.path = path.toStdString();
    QVERIFY(!cookie.toString());
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestCookies)
#include "tst_cookies.moc"
