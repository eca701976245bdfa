// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/api/liveservers.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <algorithm>

using namespace mynah;
using namespace mynah::test;

// What the store keeps of requests that break HTTP: their bytes, the reason, and the place.
class TestRefusals : public TestCase
{
    Q_OBJECT

private slots:
    void keepsTheBytesAndTheOffendingPlace_data();
    void keepsTheBytesAndTheOffendingPlace();
    void keepsWhatCameWithTheRefusedHead();
    void theRecordedBodyIsNoLongerThanItMayBe();
    void anEndlessHeadIsKeptUpToItsLimit_data();
    void anEndlessHeadIsKeptUpToItsLimit();
    void aPlaceBehindALongBodyIsKept();
    void aPlaceThatIsNotKeptIsNotNamed();

private:
    // The exchange that the bytes became.
    static std::optional<Exchange> refused(const std::string &bytes,
                                           std::optional<std::uint64_t> bodyBytes = {});
};

namespace {

const std::string Chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

std::string requestOf(const Exchange &exchange)
{
    return exchange.requestHead + exchange.requestBody;
}

// The bytes from the offending one on.
std::string fromFault(const Exchange &exchange)
{
    const std::int32_t offset = exchange.record.errorOffset;
    return offset < 0 ? "no place" : requestOf(exchange).substr(static_cast<std::size_t>(offset));
}

} // namespace

std::optional<Exchange> TestRefusals::refused(const std::string &bytes,
                                              std::optional<std::uint64_t> bodyBytes)
{
    LiveServers live;
    ServerOptions options;
    options.bodyBytes = bodyBytes.value_or(options.bodyBytes);
    live.controller.setOptions(options);
    if (!live.run(workspaceOf({route("POST", "/")})))
        return {};
    RawClient client = live.connect();
    client.send(bytes);
    client.shutdownWrite();
    client.readToEnd();
    return live.waitForExchanges(1) ? live.controller.store().exchange(1) : std::nullopt;
}

// "^" stands before the byte that is wrong and is not sent.
void TestRefusals::keepsTheBytesAndTheOffendingPlace_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const QByteArray &marked, const char *reason) {
        QTest::newRow(name) << marked << QByteArray(reason);
    };
    const auto field = [&row](const char *name, const QByteArray &fields, const char *reason) {
        row(name, "GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n\r\n", reason);
    };
    row("no method", "^ GET / HTTP/1.1\r\n\r\n", "method");
    row("TLS", QByteArray("^\x16\x03\x01\x02\0\x01", 7), "TLS");
    row("two spaces", "GET ^ / HTTP/1.1\r\nHost: a\r\n\r\n", "target");
    row("method", "G^(T / HTTP/1.1\r\nHost: a\r\n\r\n", "method");
    row("no version", "GET /^\r\n\r\n", "0.9");
    row("version", "GET / ^HTTP/2.0\r\nHost: a\r\n\r\n", "HTTP/1.0 and HTTP/1.1");
    row("lower case version", "GET / ^http/1.1\r\nHost: a\r\n\r\n", "version");
    row("control in the target", "GET /a^\x01 HTTP/1.1\r\nHost: a\r\n\r\n", "target");
    row("fragment", "GET /a^#b HTTP/1.1\r\nHost: a\r\n\r\n", "target");
    row("relative target", "GET ^a/b HTTP/1.1\r\nHost: a\r\n\r\n", "target");
    row("asterisk", "GET ^* HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS");
    row("target's host", "GET http://^a@b/ HTTP/1.1\r\nHost: b\r\n\r\n", "host");
    row("bare LF after the line", "GET / HTTP/1.1^\nHost: a\r\n\r\n", "LF");
    field("bare LF after a field", "A: b^\nC: d", "LF");
    field("bare CR", "A: b^\rc", "CR");
    field("NUL", QByteArray("A: b^\0c", 7), "control");
    field("other control", "A: b^\x07", "control");
    field("space before the colon", "A^ : b", "whitespace");
    field("folded", "A: b\r\n^ c", "folded");
    field("no colon", "^A", "colon");
    field("no name", "^: b", "name");
    field("bad name", "A^@b: c", "name");
    row("first field folded", "GET / HTTP/1.1\r\n^ Host: a\r\n\r\n", "whitespace");
    field("second Host", "Host: ^b", "more than one Host");
    row("bad Host", "GET / HTTP/1.1\r\nHost: ^a b\r\n\r\n", "Host");
    field("bad length", "Content-Length: ^+5", "Content-Length");
    field("second length", "Content-Length: 5\r\nContent-Length: ^6", "Content-Length");
    field("large length", "Content-Length: ^99999999999", "too large");
    field("impossible length", "Content-Length: ^99999999999999999999", "not a possible size");
    field("length and coding", "Transfer-Encoding: chunked\r\nContent-Length: ^5", "exclude");
    field("coding", "Transfer-Encoding: ^gzip", "Transfer-Encoding");
    row("coding in 1.0", "GET / HTTP/1.0\r\nTransfer-Encoding: ^chunked\r\n\r\n", "1.0");
    row("expectation", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nExpect: ^more\r\n\r\n",
        "expectation");
    const auto chunk = [&row](const char *name, const QByteArray &body, const char *reason) {
        row(name, QByteArray::fromStdString(Chunked) + body, reason);
    };
    chunk("no size", "^xyz\r\n", "size");
    chunk("sign", "^+5\r\nabcde\r\n0\r\n\r\n", "size");
    chunk("size that is none", "800000000000000^0\r\n", "not a possible one");
    chunk("bare LF after a size", "5^\nabcde\r\n0\r\n\r\n", "LF");
    chunk("space in a trailer's name", "0\r\nA: b\r\nC^ : d\r\n\r\n", "trailer");
    chunk("trailer that is none", "0\r\nA: b\r\n^C\r\n\r\n", "trailer");
    chunk("size and extension control", QByteArray("5;a^\0\r\n", 7), "control");
}

void TestRefusals::keepsTheBytesAndTheOffendingPlace()
{
    QFETCH(QByteArray, marked);
    QFETCH(QByteArray, reason);
    const qsizetype place = marked.indexOf('^');
    const std::string bytes = QByteArray(marked).remove(place, 1).toStdString();
    const auto exchange = refused(bytes);
    QVERIFY(exchange);
    QCOMPARE(exchange->record.outcome, ExchangeOutcome::Malformed);
    QCOMPARE(QByteArray::fromStdString(requestOf(*exchange)), QByteArray::fromStdString(bytes));
    QCOMPARE(QByteArray::fromStdString(fromFault(*exchange)), marked.mid(place + 1));
    QVERIFY2(exchange->errorReason.find(reason.toStdString()) != std::string::npos,
             exchange->errorReason.c_str());
}

void TestRefusals::keepsWhatCameWithTheRefusedHead()
{
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n";
    const std::string smuggled = "0\r\n\r\nGET /admin HTTP/1.1\r\nHost: a\r\n\r\n";
    const auto exchange = refused(head + smuggled);
    QVERIFY(exchange);
    QCOMPARE(exchange->requestHead, head);
    QCOMPARE(exchange->requestBody, smuggled);
    QCOMPARE(exchange->record.requestBodyBytes, smuggled.size());
    QVERIFY(!exchange->record.has(ExchangeRecord::RequestBodyTruncated));
}

void TestRefusals::theRecordedBodyIsNoLongerThanItMayBe()
{
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n";
    const auto exchange = refused(head + std::string(50, 'x'), 20);
    QVERIFY(exchange);
    QCOMPARE(exchange->requestBody, std::string(20, 'x'));
    QCOMPARE(exchange->record.requestBodyBytes, std::uint64_t(50));
    QVERIFY(exchange->record.has(ExchangeRecord::RequestBodyTruncated));
}

void TestRefusals::anEndlessHeadIsKeptUpToItsLimit_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<int>("status");
    QTest::newRow("method") << QByteArray("G") << 501;
    QTest::newRow("target") << QByteArray("GET /") << 414;
    QTest::newRow("field") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nA: ") << 431;
}

void TestRefusals::anEndlessHeadIsKeptUpToItsLimit()
{
    QFETCH(QByteArray, begin);
    QFETCH(int, status);
    const std::string bytes = begin.toStdString() + std::string(200'000, 'x');
    const auto exchange = refused(bytes);
    QVERIFY(exchange);
    QCOMPARE(exchange->record.status, status);
    QVERIFY(bytes.starts_with(exchange->requestHead));
    QVERIFY(exchange->record.errorOffset > 0);
    QVERIFY(fromFault(*exchange).starts_with('x'));
}

// The fault is shown however much of the body before it was not kept.
void TestRefusals::aPlaceBehindALongBodyIsKept()
{
    const std::string body = "64\r\n" + std::string(100, 'x') + "\r\n";
    const auto exchange = refused(Chunked + body + body + "!wrong", 120);
    QVERIFY(exchange);
    QCOMPARE(exchange->record.outcome, ExchangeOutcome::Malformed);
    QCOMPARE(exchange->requestBody.size(), std::size_t(120));
    QVERIFY(exchange->requestBody.starts_with("xxxx"));
    QCOMPARE(fromFault(*exchange), std::string("!wrong"));
    QVERIFY(exchange->record.has(ExchangeRecord::RequestBodyTruncated));
}

void TestRefusals::aPlaceThatIsNotKeptIsNotNamed()
{
    const auto exchange = refused(Chunked + "!wrong", 0);
    QVERIFY(exchange);
    QCOMPARE(exchange->requestBody, std::string());
    QCOMPARE(exchange->record.errorOffset, -1);
    QVERIFY(!exchange->errorReason.empty());
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
