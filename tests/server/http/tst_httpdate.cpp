// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpdate.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestHTTPDate final : public TestCase
{
    Q_OBJECT

private slots:
    void printsImfFixdate();
    void printsEachSecondOnce();
    void readsAllThreeForms();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
};

namespace {

using Clock = std::chrono::system_clock;
// The example of RFC 9110 5.6.7.
const Clock::time_point Example{std::chrono::seconds(784111777)};

} // namespace

void TestHTTPDate::printsImfFixdate()
{
    QCOMPARE(httpDate(Example), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
    QCOMPARE(httpDate(Clock::time_point()), std::string("Thu, 01 Jan 1970 00:00:00 GMT"));
}

void TestHTTPDate::printsEachSecondOnce()
{
    const std::string_view first = cachedHttpDate(Example);
    QCOMPARE(first, std::string_view("Sun, 06 Nov 1994 08:49:37 GMT"));
    QCOMPARE(cachedHttpDate(Example + std::chrono::milliseconds(999)), first);
    QCOMPARE(cachedHttpDate(Example + std::chrono::seconds(1)),
             std::string_view("Sun, 06 Nov 1994 08:49:38 GMT"));
}

void TestHTTPDate::readsAllThreeForms()
{
    QVERIFY(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT") == Example);
    QVERIFY(parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT") == Example);
    QVERIFY(parseHttpDate("Sun Nov  6 08:49:37 1994") == Example);
}

void TestHTTPDate::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "now", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 GMT ",
          "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
          "Sun, -6 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT"})
        QTest::newRow(text) << QByteArray(text);
}

void TestHTTPDate::refusesWhatIsNoDate()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseHttpDate(text.toStdString()));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestHTTPDate)
#include "tst_httpdate.moc"
