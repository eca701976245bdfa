// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpheaders.h"
#include "server/http/preparedresponse.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestPreparedResponse final : public TestCase
{
    Q_OBJECT

private slots:
    void leavesASlotForTheDate();
    void keepsAGivenDate();
    void addsTheLengthUnlessTheStatusHasNoBody();
    void takesAnotherBody();
    void noticesThatItCloses();
    void refusesWhatHttpForbids_data();
    void refusesWhatHttpForbids();
};

void TestPreparedResponse::leavesASlotForTheDate()
{
    HTTPHeaders headers;
    headers.add("X-A", "1");
    headers.add("x-a", "2");
    const auto response = PreparedResponse::make(200, "", headers, std::string("hello"));
    QVERIFY(response);
    QCOMPARE(response->head(),
             std::string_view("HTTP/1.1 200 OK\r\nDate:                              \r\n"
                              "X-A: 1\r\nx-a: 2\r\nContent-Length: 5\r\n"));
    QCOMPARE(response->dateOffset(), std::size_t(23));
    QCOMPARE(response->body(), std::string_view("hello"));
    QVERIFY(!response->closes());
}

void TestPreparedResponse::keepsAGivenDate()
{
    HTTPHeaders headers;
    headers.add("date", "then");
    const auto response = PreparedResponse::make(799, "Fine", headers, std::string());
    QVERIFY(response);
    QCOMPARE(response->head(),
             std::string_view("HTTP/1.1 799 Fine\r\ndate: then\r\nContent-Length: 0\r\n"));
    QCOMPARE(response->dateOffset(), std::size_t(0));
}

void TestPreparedResponse::addsTheLengthUnlessTheStatusHasNoBody()
{
    for (const int code : {101, 204, 304}) {
        const auto response = PreparedResponse::make(code, "", {}, std::string());
        QVERIFY(response);
        QVERIFY(response->head().find("Content-Length") == std::string_view::npos);
    }
}

void TestPreparedResponse::takesAnotherBody()
{
    HTTPHeaders headers;
    headers.add("X-A", "1");
    headers.add("Connection", "close");
    const auto frame = PreparedResponse::make(201, "", headers, std::string());
    const PreparedResponse filled = frame->withBody("0123456789");
    const auto whole = PreparedResponse::make(201, "", headers, std::string("0123456789"));
    QCOMPARE(filled.head(), whole->head());
    QCOMPARE(filled.body(), whole->body());
    QCOMPARE(filled.code(), 201);
    QCOMPARE(filled.dateOffset(), whole->dateOffset());
    QCOMPARE(filled.lengthFieldBytes(), whole->lengthFieldBytes());
    QVERIFY(filled.closes());
}

void TestPreparedResponse::noticesThatItCloses()
{
    HTTPHeaders headers;
    headers.add("Connection", "x, Close");
    QVERIFY(PreparedResponse::make(200, "", headers, std::string())->closes());
    QVERIFY(PreparedResponse::make(103, "", {}, std::string())->closes());
    QVERIFY(!PreparedResponse::make(200, "", {}, std::string())->closes());
}

void TestPreparedResponse::refusesWhatHttpForbids_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("code 99") << 99 << QByteArray("A") << QByteArray("b") << QByteArray();
    QTest::newRow("code 1000") << 1000 << QByteArray("A") << QByteArray("b") << QByteArray();
    QTest::newRow("body of 100") << 100 << QByteArray("A") << QByteArray("b") << QByteArray("x");
    QTest::newRow("body of 204") << 204 << QByteArray("A") << QByteArray("b") << QByteArray("x");
    QTest::newRow("body of 304") << 304 << QByteArray("A") << QByteArray("b") << QByteArray("x");
    QTest::newRow("name") << 200 << QByteArray("A b") << QByteArray("c") << QByteArray();
    QTest::newRow("value") << 200 << QByteArray("A") << QByteArray("b\r\nC: d") << QByteArray();
    QTest::newRow("coding") << 200 << QByteArray("transfer-encoding") << QByteArray("chunked")
                            << QByteArray();
    QTest::newRow("length") << 200 << QByteArray("content-length") << QByteArray("2")
                            << QByteArray("x");
    QTest::newRow("length of 204")
        << 204 << QByteArray("content-length") << QByteArray("0") << QByteArray();
}

void TestPreparedResponse::refusesWhatHttpForbids()
{
    QFETCH(int, code);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, body);
    HTTPHeaders headers;
    headers.add(name.toStdString(), value.toStdString());
    QVERIFY(!PreparedResponse::make(code, "", headers, body.toStdString()));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestPreparedResponse)
#include "tst_preparedresponse.moc"
