// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/listenaddress.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestListenAddress : public test::TestCase
{
    Q_OBJECT

private slots:
    void readsWhatItPrints_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("IPv4") << QByteArray("127.0.0.1:8080") << true;
        QTest::newRow("far loopback") << QByteArray("127.1.2.3:1") << true;
        QTest::newRow("IPv6") << QByteArray("[::1]:8080") << true;
        QTest::newRow("name") << QByteArray("localhost:0") << true;
        QTest::newRow("every address") << QByteArray("0.0.0.0:80") << false;
        QTest::newRow("every address, short") << QByteArray(":80") << false;
        QTest::newRow("other machine's name") << QByteArray("example.org:80") << false;
        QTest::newRow("unix") << QByteArray("unix:/run/a:b.sock") << true;
    }
    void readsWhatItPrints()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, loopback);
        const auto address = ListenAddress::parse(text.toStdString());
        QVERIFY(address);
        QCOMPARE(address->toString(), text.toStdString());
        QCOMPARE(address->isLoopback(), loopback);
    }

    void refusesTheRestWithASentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "localhost", "localhost:", "localhost:65536", "localhost:-1",
                                 "localhost:8o8o", "::1:80", "unix:"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("long path") << QByteArray("unix:/") + QByteArray(200, 'x');
    }
    void refusesTheRestWithASentence()
    {
        QFETCH(QByteArray, text);
        const auto address = ListenAddress::parse(text.toStdString());
        QVERIFY(!address);
        QVERIFY(!address.error().empty());
    }

    void showsAUrlThatABrowserCanOpen()
    {
        QCOMPARE(ListenAddress::of("0.0.0.0", 80).url("http"), std::string("http://localhost:80"));
        QCOMPARE(ListenAddress::of("::1", 80).url("https"), std::string("https://[::1]:80"));
        QCOMPARE(ListenAddress::of("unix:/a", 0).url("http"), std::string("http+unix:/a"));
    }
};

QTEST_GUILESS_MAIN(TestListenAddress)
#include "tst_listenaddress.moc"
