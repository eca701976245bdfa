// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/exchange.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using namespace std::string_view_literals;

class TestExchange : public test::TestCase
{
    Q_OBJECT

private slots:
    void splitsAHeadInTheOrderOfTheWire()
    {
        const auto head = splitHead("GET / HTTP/1.1\r\nHost: a\r\nX-B:\t1 \r\nx-b: 2\r\n\r\n");
        QCOMPARE(head.startLine, "GET / HTTP/1.1"sv);
        QCOMPARE(head.fields.size(), std::size_t(3));
        QCOMPARE(head.fields[1].name, "X-B"sv);
        QCOMPARE(head.fields[1].value, "1"sv);
        QCOMPARE(head.fields[2].offset, std::size_t(34));
        QCOMPARE(*head.find("X-b"), "1"sv);
        QVERIFY(!head.find("Accept"));
    }

    void splitsWhateverArrived()
    {
        const std::string_view wrong = "G\n: x\nno colon\r\n\xff:\0\n\nbody: 1"sv;
        const auto head = splitHead(wrong);
        QCOMPARE(head.startLine, "G"sv);
        QCOMPARE(head.fields.size(), std::size_t(3));
        QCOMPARE(head.fields[0].name, ""sv);
        QCOMPARE(head.fields[0].value, "x"sv);
        QCOMPARE(head.fields[1].line, "no colon"sv);
        QCOMPARE(head.fields[2].value, "\0"sv);
        for (std::size_t length = 0; length <= wrong.size(); ++length)
            splitHead(wrong.substr(0, length));
    }

    void splitsRequestLines()
    {
        const auto words = splitRequestLine("GET /a b HTTP/1.1");
        QCOMPARE(words.method, "GET"sv);
        QCOMPARE(words.target, "/a b"sv);
        QCOMPARE(words.version, "HTTP/1.1"sv);
        QCOMPARE(splitRequestLine("GET /").target, "/"sv);
        QCOMPARE(splitRequestLine("GET").method, "GET"sv);
        QCOMPARE(splitRequestLine("").method, ""sv);
    }

    void findsPathAndQueryOfEveryFormOfTarget_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        const auto row = [](const char *target, const char *path, const char *query) {
            QTest::newRow(target) << QByteArray(target) << QByteArray(path) << QByteArray(query);
        };
        row("/a/b?x=1?y", "/a/b", "x=1?y");
        row("/a", "/a", "");
        row("http://h:80/a?b", "/a", "b");
        row("http://h", "/", "");
        row("http://h?q", "/", "q");
        row("/a?u=http://h/x", "/a", "u=http://h/x");
        row("*", "*", "");
        row("", "", "");
    }
    void findsPathAndQueryOfEveryFormOfTarget()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, query);
        const std::string text = target.toStdString();
        QCOMPARE(std::string(targetPath(text)), path.toStdString());
        QCOMPARE(std::string(targetQuery(text)), query.toStdString());
    }

    void namesMethods()
    {
        QCOMPARE(exchangeMethod("PATCH"), ExchangeMethod::Patch);
        QCOMPARE(exchangeMethod("get"), ExchangeMethod::Other);
        QCOMPARE(exchangeMethod(""), ExchangeMethod::Other);
        QCOMPARE(methodName(ExchangeMethod::Connect), "CONNECT"sv);
    }

    void printsThePeer()
    {
        ExchangeRecord record;
        QCOMPARE(record.peer(), std::string("unix"));
        record.peerPort = 53312;
        record.family = ExchangeRecord::Family::IPv4;
        record.peerAddress = {127, 0, 0, 1};
        QCOMPARE(record.peer(), std::string("127.0.0.1:53312"));
        record.family = ExchangeRecord::Family::IPv6;
        record.peerAddress = {};
        record.peerAddress[15] = 1;
        QCOMPARE(record.peer(), std::string("[::1]:53312"));
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
