// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/sendrequest.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using test::sampleExchange;

class TestSendRequest : public test::TestCase
{
    Q_OBJECT

private slots:
    void sendsTheBytesThatWereRecorded()
    {
        Exchange exchange = sampleExchange("POST", "/orders");
        exchange.requestBody = "body";
        exchange.record.flags |= ExchangeRecord::Tls;
        const auto request = requestAgain(exchange);
        QVERIFY(request);
        QCOMPARE(request->address, std::string("127.0.0.1:8080"));
        QVERIFY(request->tls);
        QCOMPARE(request->head, exchange.requestHead);
        QCOMPARE(request->body, exchange.requestBody);
    }

    void refusesWhatIsNotWhole()
    {
        Exchange truncated = sampleExchange();
        truncated.record.flags |= ExchangeRecord::RequestBodyTruncated;
        QVERIFY(!requestAgain(truncated));
        Exchange evicted = sampleExchange();
        evicted.record.flags |= ExchangeRecord::BytesEvicted;
        QVERIFY(!requestAgain(evicted));
    }

    void whatWasRefusedGoesOutAsItCame()
    {
        Exchange refused = sampleExchange("POST", "/");
        refused.record.outcome = ExchangeOutcome::Malformed;
        refused.requestHead = "POST / HTTP/1.1\r\nContent-Length: 1\r\n"
                              "Transfer-Encoding: chunked\r\n\r\n";
        refused.requestBody = "0\r\n\r\nGET /";
        const auto request = requestAgain(refused);
        QVERIFY(request);
        QVERIFY(!request->chunked);
        QCOMPARE(request->body, refused.requestBody);
        // Of a body that was decoded in part, the chunks are gone.
        refused.record.flags |= ExchangeRecord::RequestChunked;
        QVERIFY(!requestAgain(refused));
    }

    void makesARequestOfAUrl_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain") << QByteArray("http://127.0.0.1:8080/hello?x=1#f")
                               << QByteArray("127.0.0.1:8080")
                               << QByteArray("GET /hello?x=1 HTTP/1.1\r\n");
        QTest::newRow("no path") << QByteArray("http://localhost") << QByteArray("localhost:80")
                                 << QByteArray("GET / HTTP/1.1\r\n");
        QTest::newRow("IPv6") << QByteArray("https://[::1]/a%20b") << QByteArray("[::1]:443")
                              << QByteArray("GET /a%20b HTTP/1.1\r\n");
    }
    void makesARequestOfAUrl()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, line);
        const auto request = requestFor("GET", url.toStdString());
        QVERIFY(request);
        QCOMPARE(QByteArray::fromStdString(request->address), address);
        QCOMPARE(request->tls, url.startsWith("https"));
        QVERIFY(request->head.starts_with(line.toStdString()));
        QVERIFY(request->head.find("\r\nHost: " + address.toStdString() + "\r\n")
                != std::string::npos);
    }

    void refusesWhatIsNoHttpUrl_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("scheme") << QByteArray("ftp://host/");
        QTest::newRow("host") << QByteArray("http:///x");
        QTest::newRow("line break") << QByteArray("http://host/a\r\nX: y");
        QTest::newRow("blank") << QByteArray("http://host/a b");
    }
    void refusesWhatIsNoHttpUrl()
    {
        QFETCH(QByteArray, url);
        QVERIFY(!requestFor("GET", url.toStdString()));
    }

    void refusesAMethodThatIsNone() { QVERIFY(!requestFor("GET /x", "http://host/")); }
};

QTEST_GUILESS_MAIN(TestSendRequest)
#include "tst_sendrequest.moc"
