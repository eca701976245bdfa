// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httperrors.h"
#include "server/http/httpheaders.h"
#include "server/http/outgoingmessage.h"
#include "server/http/preparedresponse.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestOutgoingMessage final : public TestCase
{
    Q_OBJECT

private slots:
    void row19FramesResponses_data();
    void row19FramesResponses();
    void row19RefusesWhatIsNotHttp_data();
    void row19RefusesWhatIsNotHttp();
    void row19CountsTheContentLengthDown();
    void addsTheDateOnce();
    void answersToHeadHaveTheHeadOnly();
    void aSuccessOfConnectHasNeitherFramingNorContent();
    void aRefusalOfConnectIsAnOrdinaryAnswer();
    void preparedResponsesGetDateAndConnection();
    void framesRequests();
    void interimResponsesHaveNoFraming();
};

namespace {

using Asked = OutgoingMessage::Asked;
// Sun, 06 Nov 1994 08:49:37 GMT
const std::chrono::system_clock::time_point Now{std::chrono::seconds(784111777)};

HTTPHeaders headersOf(const QByteArray &lines)
{
    HTTPHeaders headers;
    headers.add("Date", "now");
    for (const QByteArray &line : lines.split('|')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.add(line.left(colon).toStdString(), line.mid(colon + 1).toStdString());
    }
    return headers;
}

QByteArray shown(const std::string &out)
{
    return QByteArray::fromStdString(out).replace("\r\n", "|");
}

} // namespace

void TestOutgoingMessage::row19FramesResponses_data()
{
    QTest::addColumn<int>("minor");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("keepAlive");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("added");
    QTest::addColumn<bool>("keeps");
    const auto row = [](const char *name, int minor, int code, bool keepAlive, const char *fields,
                        const char *added, bool keeps) {
        QTest::newRow(name) << minor << code << keepAlive << QByteArray(fields) << QByteArray(added)
                            << keeps;
    };
    row("1.1 length", 1, 200, true, "Content-Length:2", "Content-Length: 2|", true);
    row("1.1 chunked", 1, 200, true, "", "Transfer-Encoding: chunked|", true);
    row("1.1 asked for chunked", 1, 200, true, "transfer-encoding:Chunked",
        "Transfer-Encoding: chunked|", true);
    row("1.1 close", 1, 200, false, "Content-Length:2", "Content-Length: 2|Connection: close|",
        false);
    row("1.1 closed by the handler", 1, 200, true, "Connection:Close|Content-Length:0",
        "Connection: Close|Content-Length: 0|", false);
    row("1.1 no body", 1, 204, true, "", "", true);
    row("1.1 not modified", 1, 304, true, "Content-Length:5", "Content-Length: 5|", true);
    row("1.1 upgrade", 1, 101, true, "Connection:Upgrade", "Connection: Upgrade|", false);
    row("1.0 length", 0, 200, true, "Content-Length:2", "Content-Length: 2|Connection: keep-alive|",
        true);
    row("1.0 told", 0, 200, true, "Content-Length:2|Connection:Keep-Alive",
        "Content-Length: 2|Connection: Keep-Alive|", true);
    row("1.0 length unknown", 0, 200, true, "", "Connection: close|", false);
    row("1.0 chunked is not for it", 0, 200, true, "Transfer-Encoding:chunked",
        "Connection: close|", false);
    row("1.0 close", 0, 200, false, "Content-Length:2", "Content-Length: 2|Connection: close|",
        false);
}

void TestOutgoingMessage::row19FramesResponses()
{
    QFETCH(int, minor);
    QFETCH(int, code);
    QFETCH(bool, keepAlive);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, added);
    QFETCH(bool, keeps);
    OutgoingMessage message;
    std::string out;
    message.beginResponse(out, {HTTP11, code, "R"}, headersOf(fields),
                          Asked{HTTPVersion{1, minor}, false, keepAlive}, Now);
    QCOMPARE(shown(out), "HTTP/1.1 " + QByteArray::number(code) + " R|Date: now|" + added + "|");
    QCOMPARE(message.keepsAlive(), keeps);
    QCOMPARE(message.isChunked(), added.contains("chunked"));
    QCOMPARE(message.status(), code);
}

void TestOutgoingMessage::row19RefusesWhatIsNotHttp_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("fields");
    const auto row = [](const char *name, int code, const char *reason, const char *fields) {
        QTest::newRow(name) << code << QByteArray(reason) << QByteArray(fields);
    };
    row("line break in value", 200, "", "A:b\r\nC: d");
    row("line feed in value", 200, "", "A:b\nC: d");
    row("line break in name", 200, "", "A\r\nB:c");
    row("line break in reason", 200, "OK\r\nA: b", "");
    row("two digits", 99, "", "");
    row("four digits", 1000, "", "");
    row("unknown coding", 200, "", "Transfer-Encoding:gzip");
    row("both framings", 200, "", "Transfer-Encoding:chunked|Content-Length:1");
    row("two lengths", 200, "", "Content-Length:1|Content-Length:1");
    row("length is no number", 200, "", "Content-Length:x");
    row("length of 204", 204, "", "Content-Length:0");
}

void TestOutgoingMessage::row19RefusesWhatIsNotHttp()
{
    QFETCH(int, code);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, fields);
    const std::string phrase = reason.toStdString();
    const HTTPHeaders headers = headersOf(fields);
    OutgoingMessage message;
    std::string out;
    QVERIFY_THROWS_EXCEPTION(
        HTTPOutputError, message.beginResponse(out, {HTTP11, code, phrase}, headers, Asked(), Now));
    QVERIFY(out.empty());
    QVERIFY(!message.hasBegun());
}

void TestOutgoingMessage::row19CountsTheContentLengthDown()
{
    OutgoingMessage message;
    std::string out;
    message.beginResponse(out, {}, headersOf("Content-Length:5"), Asked(), Now);
    QCOMPARE(message.admit("abc"), std::string_view("abc"));
    QVERIFY_THROWS_EXCEPTION(HTTPOutputError, message.end());
    QVERIFY_THROWS_EXCEPTION(HTTPOutputError, message.admit("def"));
    QCOMPARE(message.admit("de"), std::string_view("de"));
    message.end();
    QCOMPARE(message.bodyBytes(), std::uint64_t(5));

    OutgoingMessage bodiless;
    bodiless.beginResponse(out, {HTTP11, 204, {}}, headersOf(""), Asked(), Now);
    QVERIFY_THROWS_EXCEPTION(HTTPOutputError, bodiless.admit("x"));
}

void TestOutgoingMessage::addsTheDateOnce()
{
    HTTPHeaders headers;
    headers.add("Content-Length", "0");
    OutgoingMessage message;
    std::string out;
    message.beginResponse(out, {}, headers, Asked{HTTP11, false, true}, Now);
    QCOMPARE(shown(out),
             QByteArray("HTTP/1.1 200 OK|Date: Sun, 06 Nov 1994 08:49:37 GMT|Content-Length: 0||"));
}

void TestOutgoingMessage::answersToHeadHaveTheHeadOnly()
{
    for (const char *fields : {"Content-Length:5", ""}) {
        OutgoingMessage message;
        std::string out;
        message.beginResponse(out, {}, headersOf(fields), Asked{HTTP11, true, true}, Now);
        QVERIFY(message.admit("hello").empty());
        QVERIFY(!message.isChunked());
        QVERIFY(message.keepsAlive());
        message.end();
    }
}

void TestOutgoingMessage::aSuccessOfConnectHasNeitherFramingNorContent()
{
    const auto prepared = PreparedResponse::make(200, "", headersOf("A:b"), std::string("hi"));
    for (const char *fields : {"A:b|Content-Length:2", "A:b"}) {
        OutgoingMessage message;
        std::string out;
        message.beginResponse(out, {}, headersOf(fields), Asked{HTTP11, false, false, true}, Now);
        QCOMPARE(shown(out), QByteArray("HTTP/1.1 200 OK|Date: now|A: b|Connection: close||"));
        QVERIFY(message.admit("hi").empty());
        QVERIFY(!message.isChunked() && !message.keepsAlive() && message.endsHttp());
        message.end();
    }
    OutgoingMessage message;
    std::string out;
    message.beginPrepared(out, *prepared, Asked{HTTP11, false, false, true}, Now);
    QCOMPARE(shown(out), QByteArray("HTTP/1.1 200 OK|Date: now|A: b|Connection: close||"));
    QVERIFY(message.admit("hi").empty());
}

void TestOutgoingMessage::aRefusalOfConnectIsAnOrdinaryAnswer()
{
    OutgoingMessage message;
    std::string out;
    message.beginResponse(out, {HTTP11, 403, {}}, headersOf("Content-Length:2"),
                          Asked{HTTP11, false, false, true}, Now);
    QCOMPARE(shown(out),
             QByteArray("HTTP/1.1 403 Forbidden|Date: now|Content-Length: 2|"
                        "Connection: close||"));
    QCOMPARE(message.admit("no"), std::string_view("no"));
    QVERIFY(!message.endsHttp());
}

void TestOutgoingMessage::preparedResponsesGetDateAndConnection()
{
    HTTPHeaders headers;
    headers.add("A", "b");
    const auto response = PreparedResponse::make(200, "", headers, std::string("hi"));
    const auto head = [&](const Asked &asked) {
        OutgoingMessage message;
        std::string out = "x";
        message.beginPrepared(out, *response, asked, Now);
        return shown(out);
    };
    const QByteArray common =
        "xHTTP/1.1 200 OK|Date: Sun, 06 Nov 1994 08:49:37 GMT|A: b|Content-Length: 2|";
    QCOMPARE(head({HTTP11, false, true}), common + "|");
    QCOMPARE(head({HTTP11, false, false}), common + "Connection: close||");
    QCOMPARE(head({HTTP10, false, true}), common + "Connection: keep-alive||");
}

void TestOutgoingMessage::framesRequests()
{
    const auto head = [](const char *fields, bool mayHaveBody) {
        OutgoingMessage message;
        std::string out;
        message.beginRequest(out, {"PUT", "/a", HTTP11}, headersOf(fields), mayHaveBody);
        return shown(out) + (message.isChunked() ? "chunked" : "");
    };
    QCOMPARE(head("", false), QByteArray("PUT /a HTTP/1.1|Date: now||"));
    QCOMPARE(head("", true),
             QByteArray("PUT /a HTTP/1.1|Date: now|Transfer-Encoding: chunked||chunked"));
    QCOMPARE(head("Content-Length:3", true),
             QByteArray("PUT /a HTTP/1.1|Date: now|Content-Length: 3||"));
    OutgoingMessage message;
    std::string out;
    QVERIFY_THROWS_EXCEPTION(HTTPOutputError,
                             message.beginRequest(out, {"GET", "/a b", HTTP11}, {}, false));
    QVERIFY_THROWS_EXCEPTION(HTTPOutputError,
                             message.beginRequest(out, {"G T", "/", HTTP11}, {}, false));
}

void TestOutgoingMessage::interimResponsesHaveNoFraming()
{
    HTTPHeaders headers;
    headers.add("Link", "</a>");
    std::string out;
    OutgoingMessage::appendInterim(out, {HTTP11, 103, {}}, headers);
    QCOMPARE(shown(out), QByteArray("HTTP/1.1 103 Early Hints|Link: </a>||"));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestOutgoingMessage)
#include "tst_outgoingmessage.moc"
