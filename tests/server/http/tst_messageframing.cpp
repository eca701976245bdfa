// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/http1parameters.h"
#include "server/http/httpheaders.h"
#include "server/http/messageframing.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestMessageFraming final : public TestCase
{
    Q_OBJECT

private slots:
    void framesRequests_data();
    void framesRequests();
    void refusesRequests_data();
    void refusesRequests();
    void limitsTheLength();
    void asksForALengthOnlyWhenSet();
    void acceptsAMissingHostOnlyWhenLenient();
    void acceptsAnEmptyHostWhereTheTargetNamesOne();
    void framesResponses_data();
    void framesResponses();
    void refusesResponses_data();
    void refusesResponses();
};

namespace {

HTTPHeaders headersOf(const QByteArray &lines)
{
    HTTPHeaders headers;
    const auto done = headers.parse(lines.toStdString(), {});
    return done ? headers : HTTPHeaders();
}

HTTPVersion versionOf(int minor)
{
    return {1, minor};
}

QByteArray describe(const MessageFraming &framing)
{
    constexpr std::array names = {"none", "length", "chunked", "close"};
    QByteArray text = names.at(static_cast<std::size_t>(framing.body));
    if (framing.body == MessageFraming::Body::Length)
        text += QByteArray::number(qulonglong(framing.length));
    if (framing.keepAlive)
        text += " keep";
    if (framing.expectsContinue)
        text += " continue";
    return text;
}

} // namespace

void TestMessageFraming::framesRequests_data()
{
    QTest::addColumn<int>("minor");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("framing");
    const auto row = [](const char *name, int minor, const char *lines, const char *framing) {
        QTest::newRow(name) << minor << QByteArray("Host: h\r\n") + lines << QByteArray(framing);
    };
    row("no body", 1, "", "none keep");
    row("length", 1, "Content-Length: 5\r\n", "length5 keep");
    row("length zero", 1, "Content-Length: 0\r\n", "none keep");
    row("chunked", 1, "Transfer-Encoding: Chunked\r\n", "chunked keep");
    row("close", 1, "Connection: x, Close\r\n", "none");
    row("1.0", 0, "", "none");
    row("1.0 keep-alive", 0, "Connection: Keep-Alive\r\n", "none keep");
    row("close wins", 0, "Connection: keep-alive\r\nConnection: close\r\n", "none");
    row("1.2", 2, "", "none keep");
    row("expect", 1, "Expect: 100-Continue\r\nContent-Length: 1\r\n", "length1 keep continue");
    row("expect without body", 1, "Expect: 100-continue\r\n", "none keep");
    row("expect as a list", 1,
        "Expect: 100-continue, ,\r\nExpect: 100-continue\r\nContent-Length: 1\r\n",
        "length1 keep continue");
    row("expect nothing", 1, "Expect:\r\nContent-Length: 1\r\n", "length1 keep");
    row("zeros before a length", 1, "Content-Length: 00000000000000000000005\r\n", "length5 keep");
    row("blanks around chunked", 1, "Transfer-Encoding:\t chunked \t\r\n", "chunked keep");
    row("expect from 1.0", 0, "Expect: 100-continue\r\nContent-Length: 1\r\n", "length1");
}

void TestMessageFraming::framesRequests()
{
    QFETCH(int, minor);
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, framing);
    const auto found = requestFraming({"POST", "/", versionOf(minor)}, headersOf(lines), {});
    QVERIFY(found);
    QCOMPARE(describe(*found), framing);
}

void TestMessageFraming::refusesRequests_data()
{
    QTest::addColumn<int>("minor");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *lines, int status = 400, int minor = 1) {
        QTest::newRow(name) << minor << QByteArray("Host: h\r\n") + lines << status;
    };
    row("conflicting lengths", "Content-Length: 5\r\nContent-Length: 6\r\n");
    row("repeated length", "Content-Length: 5\r\nContent-Length: 5\r\n");
    row("list of lengths", "Content-Length: 5, 5\r\n");
    row("signed length", "Content-Length: +5\r\n");
    row("negative length", "Content-Length: -5\r\n");
    row("hexadecimal length", "Content-Length: 0x5\r\n");
    row("empty length", "Content-Length:\r\n");
    row("length beyond 63 bits", "Content-Length: 9223372036854775808\r\n");
    row("length beyond 64 bits", "Content-Length: 18446744073709551617\r\n");
    row("length of 63 bits", "Content-Length: 9223372036854775807\r\n", 413);
    row("length with chunked", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
    row("chunked in 1.0", "Transfer-Encoding: chunked\r\n", 400, 0);
    row("chunked twice", "Transfer-Encoding: chunked, chunked\r\n");
    row("chunked in two fields", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
    row("chunked not last", "Transfer-Encoding: chunked, gzip\r\n");
    row("gzip only", "Transfer-Encoding: gzip\r\n");
    row("identity", "Transfer-Encoding: identity\r\n");
    row("nearly chunked", "Transfer-Encoding: xchunked\r\n");
    row("chunked with a parameter", "Transfer-Encoding: chunked;a=b\r\n");
    row("quoted", "Transfer-Encoding: \"chunked\"\r\n");
    row("empty coding", "Transfer-Encoding:\r\n");
    row("comma behind chunked", "Transfer-Encoding: chunked,\r\n");
    row("comma before chunked", "Transfer-Encoding: , chunked\r\n");
    row("empty coding and chunked", "Transfer-Encoding:\r\nTransfer-Encoding: chunked\r\n");
    row("gzip before chunked", "Transfer-Encoding: gzip, chunked\r\n", 501);
    row("gzip before chunked in two fields",
        "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", 501);
    row("two hosts", "Host: h\r\n");
    row("two hosts in 1.0", "Host: h\r\n", 400, 0);
    row("expectation", "Expect: tea\r\n", 417);
    row("one of two expectations", "Expect: 100-continue, tea\r\n", 417);
    row("expectation with a parameter", "Expect: 100-continue;q=1\r\n", 417);
    QTest::newRow("no host") << 1 << QByteArray("A: b\r\n") << 400;
    QTest::newRow("bad host") << 1 << QByteArray("Host: a/b\r\n") << 400;
    QTest::newRow("empty host") << 1 << QByteArray("Host:\r\n") << 400;
}

void TestMessageFraming::refusesRequests()
{
    QFETCH(int, minor);
    QFETCH(QByteArray, lines);
    QFETCH(int, status);
    const auto found = requestFraming({"POST", "/", versionOf(minor)}, headersOf(lines), {});
    QVERIFY(!found);
    QCOMPARE(found.error().status(), status);
}

void TestMessageFraming::limitsTheLength()
{
    HTTP1Parameters limits;
    limits.maxBodyBytes = 10;
    const auto framed = [&](const char *lines) {
        return requestFraming({"POST", "/", HTTP11}, headersOf(lines), limits);
    };
    QVERIFY(framed("Host: h\r\nContent-Length: 9\r\n"));
    QVERIFY(framed("Host: h\r\nContent-Length: 10\r\n"));
    const auto above = framed("Host: h\r\nContent-Length: 11\r\n");
    QVERIFY(!above);
    QCOMPARE(above.error().status(), 413);
    QVERIFY(above.error().offset() == 25u);
}

void TestMessageFraming::asksForALengthOnlyWhenSet()
{
    HTTP1Parameters limits;
    const HTTPHeaders none = headersOf("Host: h\r\n");
    QVERIFY(requestFraming({"POST", "/", HTTP11}, none, limits));
    limits.requireContentLength = true;
    for (const char *method : {"POST", "PUT", "PATCH"}) {
        const auto refused = requestFraming({method, "/", HTTP11}, none, limits);
        QVERIFY(!refused);
        QCOMPARE(refused.error().status(), 411);
        QVERIFY(!refused.error().offset());
        for (const char *length : {"Content-Length: 0\r\n", "Transfer-Encoding: chunked\r\n"})
            QVERIFY(requestFraming({method, "/", HTTP11},
                                   headersOf(QByteArray("Host: h\r\n") + length), limits));
    }
    QVERIFY(requestFraming({"GET", "/", HTTP11}, none, limits));
    QVERIFY(requestFraming({"DELETE", "/", HTTP11}, none, limits));
}

void TestMessageFraming::acceptsAMissingHostOnlyWhenLenient()
{
    HTTP1Parameters limits;
    limits.lenient.missingHost = true;
    QVERIFY(requestFraming({"GET", "/", HTTP11}, headersOf("A: b\r\n"), limits));
    QVERIFY(requestFraming({"GET", "/", HTTP10}, headersOf("A: b\r\n"), {}));
}

void TestMessageFraming::acceptsAnEmptyHostWhereTheTargetNamesOne()
{
    const HTTPHeaders headers = headersOf("Host:\r\n");
    HTTP1Parameters lenient;
    lenient.lenient.missingHost = true;
    QVERIFY(requestFraming({"GET", "http://h/", HTTP11}, headers, {}));
    QVERIFY(requestFraming({"OPTIONS", "*", HTTP11}, headers, {}));
    QVERIFY(requestFraming({"GET", "/", HTTP10}, headers, {}));
    QVERIFY(requestFraming({"GET", "/", HTTP11}, headers, lenient));
}

void TestMessageFraming::framesResponses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("framing");
    const auto row = [](const char *name, const char *method, int code, const char *lines,
                        const char *framing) {
        QTest::newRow(name) << QByteArray(method) << code << QByteArray(lines)
                            << QByteArray(framing);
    };
    row("length", "GET", 200, "Content-Length: 5\r\n", "length5 keep");
    row("chunked", "GET", 200, "Transfer-Encoding: chunked\r\n", "chunked keep");
    row("until close", "GET", 200, "", "close");
    row("HEAD", "HEAD", 200, "Content-Length: 5\r\n", "none keep");
    row("304", "GET", 304, "Content-Length: 5\r\n", "none keep");
    row("204", "GET", 204, "Connection: close\r\n", "none");
    row("100", "GET", 100, "", "none keep");
}

void TestMessageFraming::framesResponses()
{
    QFETCH(QByteArray, method);
    QFETCH(int, code);
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, framing);
    const auto found =
        responseFraming({HTTP11, code, {}}, headersOf(lines), method.toStdString(), {});
    QVERIFY(found);
    QCOMPARE(describe(*found), framing);
}

void TestMessageFraming::refusesResponses_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("both") << QByteArray("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
    QTest::newRow("bad length") << QByteArray("Content-Length: x\r\n");
}

void TestMessageFraming::refusesResponses()
{
    QFETCH(QByteArray, lines);
    QVERIFY(!responseFraming({HTTP11, 200, {}}, headersOf(lines), "GET", {}));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestMessageFraming)
#include "tst_messageframing.moc"
