// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/harentry.h"
#include "server/api/harreader.h"
#include "server/api/harwriter.h"
#include "server/http/contentcoding.h"
#include "tests/server/api/gatheredtraffic.h"
#include "tests/support/contentencoders.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using test::GatheredTraffic;
using test::json;
using test::sampleExchange;

namespace {

constexpr std::int64_t Millisecond = 1'000'000;
constexpr std::int64_t Noon = 1'772'366'400'000 * Millisecond; // 2026-03-01T12:00:00Z

GatheredTraffic gathered(const char *sample)
{
    GatheredTraffic traffic;
    HarReader reader(traffic);
    reader.feed(test::readSample(sample));
    if (const auto finished = reader.finish(); !finished)
        traffic.problems.push_back(finished.error());
    return traffic;
}

// What Mynah wrote, read again.
Exchange again(const Exchange &exchange)
{
    HarOptions options;
    options.keepSecrets = true;
    const auto read = exchangeFromHar(harEntry(exchange, options));
    if (!read)
        qFatal("%s", read.error().text().c_str());
    return *read;
}

std::string problem(const std::string &entry)
{
    const auto read = exchangeFromHar(entry);
    if (!read && !test::isSaidInPatterns(read.error()))
        return "not said in patterns";
    return read ? std::string() : read.error().text();
}

std::string entryWith(const std::string &request, const std::string &response = "{}")
{
    return json("{'startedDateTime':'2026-03-01T12:00:00Z','request':") + request
        + json(",'response':") + response + "}";
}

} // namespace

class TestHarEntry : public test::TestCase
{
    Q_OBJECT

private slots:
    void whatMynahWroteReadsBackEqual_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("plain") << QByteArray("GET") << QByteArray("/a/b?x=1&y") << QByteArray();
        QTest::newRow("text") << QByteArray("POST") << QByteArray("/") << QByteArray("caf\xc3\xa9");
        QTest::newRow("bytes") << QByteArray("PUT") << QByteArray("/x")
                               << QByteArray("\0\xff\x80", 3);
        QTest::newRow("own method") << QByteArray("PURGE") << QByteArray("/x") << QByteArray();
        QTest::newRow("whole URL") << QByteArray("GET") << QByteArray("http://h/p") << QByteArray();
        QTest::newRow("star") << QByteArray("OPTIONS") << QByteArray("*") << QByteArray();
        QTest::newRow("no URL") << QByteArray("GET") << QByteArray("/{a}|\"?") << QByteArray();
        QTest::newRow("empty query") << QByteArray("GET") << QByteArray("/a?") << QByteArray();
    }
    void whatMynahWroteReadsBackEqual()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        Exchange exchange = sampleExchange(method.toStdString(), target.toStdString(), 418);
        exchange.record.wallTime = Noon + 123 * Millisecond;
        exchange.requestBody = body.toStdString();
        exchange.record.requestBodyBytes = exchange.requestBody.size();
        exchange.responseBody = body.toStdString();
        exchange.record.responseBodyBytes = exchange.responseBody.size();
        const Exchange read = again(exchange);
        QCOMPARE(read.method, exchange.method);
        QCOMPARE(read.target, exchange.target);
        QCOMPARE(read.requestHead, exchange.requestHead);
        QCOMPARE(read.requestBody, exchange.requestBody);
        QCOMPARE(read.responseHead, exchange.responseHead);
        QCOMPARE(read.responseBody, exchange.responseBody);
        QCOMPARE(read.record.status, exchange.record.status);
        QCOMPARE(read.record.wallTime, exchange.record.wallTime);
        QCOMPARE(read.record.bodyComplete, exchange.record.bodyComplete);
        QCOMPARE(read.record.responseStart, exchange.record.responseStart);
        QCOMPARE(read.record.responseEnd, exchange.record.responseEnd);
        QCOMPARE(read.record.connectionId, exchange.record.connectionId);
        QCOMPARE(read.record.requestBodyBytes, exchange.record.requestBodyBytes);
        QCOMPARE(read.record.responseBodyBytes, exchange.record.responseBodyBytes);
        QCOMPARE(read.record.requestHeadBytes, exchange.record.requestHeadBytes);
        QVERIFY(read.record.has(ExchangeRecord::Imported));
        QVERIFY(!read.record.has(ExchangeRecord::RequestBodyTruncated));
        QVERIFY(!read.record.has(ExchangeRecord::ResponseBodyTruncated));
    }
    void whatWasNoHttpReadsBackEqual()
    {
        Exchange exchange = sampleExchange("", "", 400);
        exchange.requestHead = "G\xffT / HTTP/1.1\r\nHost: a\r\n\r\n";
        exchange.requestBody = "rest";
        exchange.record.outcome = ExchangeOutcome::Malformed;
        exchange.errorReason = "The method is no token";
        const Exchange read = again(exchange);
        QCOMPARE(read.requestHead, exchange.requestHead);
        QCOMPARE(read.requestBody, exchange.requestBody);
        QCOMPARE(read.record.outcome, ExchangeOutcome::Malformed);
        QCOMPARE(read.errorReason, exchange.errorReason);
        QCOMPARE(read.record.status, 400);
    }
    void bodiesThatWereCutStayCut()
    {
        Exchange exchange = sampleExchange("POST", "/");
        exchange.requestBody = exchange.responseBody = "ab";
        exchange.record.requestBodyBytes = exchange.record.responseBodyBytes = 5;
        exchange.record.flags |=
            ExchangeRecord::RequestBodyTruncated | ExchangeRecord::ResponseBodyTruncated;
        const Exchange read = again(exchange);
        QVERIFY(read.record.has(ExchangeRecord::RequestBodyTruncated));
        QVERIFY(read.record.has(ExchangeRecord::ResponseBodyTruncated));
        QCOMPARE(read.record.responseBodyBytes, 5u);
    }
    void packedBodiesOfMynahStayPacked()
    {
        Exchange exchange = sampleExchange();
        exchange.responseHead = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
        exchange.responseBody = test::encodeContent("some text", ContentCoding::Gzip);
        const Exchange read = again(exchange);
        QCOMPARE(read.responseBody, exchange.responseBody);
        QVERIFY(!read.record.has(ExchangeRecord::ResponseBodyDecoded));
    }

    void chromeTellsOfHttp2()
    {
        const GatheredTraffic traffic = gathered("chrome.har");
        QVERIFY(traffic.problems.empty());
        QCOMPARE(traffic.exchanges.size(), 3u);
        const Exchange &first = traffic.exchanges.front();
        QCOMPARE(first.target, std::string("/items?tag=a%20b&tag=c"));
        QCOMPARE(first.requestHead,
                 std::string("GET /items?tag=a%20b&tag=c HTTP/1.1\r\nHost: shop.example\r\n"
                             "accept: text/html\r\n\r\n"));
        QCOMPARE(first.responseHead,
                 std::string("HTTP/1.1 200 \r\ncontent-encoding: br\r\n"
                             "content-type: text/html; charset=utf-8\r\n"
                             "set-cookie: a=1\r\nset-cookie: b=2\r\n\r\n"));
        QCOMPARE(first.responseBody, std::string("<h1>Caf\u00e9 \u2014 items</h1>"));
        QVERIFY(first.record.has(ExchangeRecord::ResponseBodyDecoded));
        QVERIFY(first.record.has(ExchangeRecord::Tls));
        QCOMPARE(first.scheme, std::string("https"));
        QCOMPARE(first.localAddress, std::string("shop.example:443"));
        QCOMPARE(first.record.connectionId, 443u);
        QCOMPARE(first.record.wallTime, Noon + 123 * Millisecond);
    }
    void timesBeginWhereTheBrowserBeganToCount()
    {
        const ExchangeRecord record = gathered("chrome.har").exchanges.front().record;
        QCOMPARE(record.headersComplete, 23 * Millisecond);
        QCOMPARE(record.responseStart, 41 * Millisecond + Millisecond / 2);
        QCOMPARE(record.duration(), 42 * Millisecond + Millisecond / 2);
    }
    void chromeTellsWhyThereIsNoAnswer()
    {
        const Exchange exchange = gathered("chrome.har").exchanges.at(1);
        QCOMPARE(exchange.record.status, 0);
        QCOMPARE(exchange.record.outcome, ExchangeOutcome::Aborted);
        QCOMPARE(exchange.errorReason, std::string("net::ERR_BLOCKED_BY_CLIENT"));
        QVERIFY(exchange.responseHead.empty());
        QCOMPARE(exchange.record.duration(), std::int64_t(ExchangeRecord::NotReached));
    }
    void aTextGoesBeforeTheFieldsOfAForm()
    {
        const Exchange exchange = gathered("chrome.har").exchanges.at(2);
        QCOMPARE(exchange.requestBody, std::string("user=ada&pass=a%26b"));
        QCOMPARE(exchange.record.requestHeadBytes, 311u);
    }

    void firefoxGivesTheFieldsOfAFormOnly()
    {
        const GatheredTraffic traffic = gathered("firefox.har");
        QVERIFY(traffic.problems.empty());
        const Exchange &first = traffic.exchanges.front();
        QCOMPARE(first.requestBody,
                 std::string("----xyz\r\nContent-Disposition: form-data; name=\"item\"\r\n\r\n7\r\n"
                             "----xyz\r\nContent-Disposition: form-data; name=\"note\"; "
                             "filename=\"note.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                             "two\nlines\r\n----xyz--\r\n"));
        // HTTP/2 does without.
        QVERIFY(first.requestHead.ends_with(
            "\r\nContent-Length: " + std::to_string(first.requestBody.size()) + "\r\n\r\n"));
        QCOMPARE(first.responseBody, std::string("\x89PNG\r\n\x1a\n"));
        QCOMPARE(first.record.wallTime, Noon + 250 * Millisecond);
        QCOMPARE(traffic.exchanges.at(1).record.status, 0);
    }
    void fieldsOfAFormMakeItsBody()
    {
        const auto read = exchangeFromHar(
            entryWith(json("{'method':'POST','url':'http://a/','postData':{'mimeType':'any/"
                           "form','params':[{'name':'a b','value':'1&2'},{'name':'c'}]}}")));
        QVERIFY(read);
        QCOMPARE(read->requestBody, std::string("a%20b=1%262&c="));
    }

    void charlesWritesAMarkAndUnpacksBodies()
    {
        const GatheredTraffic traffic = gathered("charles.har");
        QCOMPARE(traffic.exchanges.size(), 1u);
        const Exchange &first = traffic.exchanges.front();
        QCOMPARE(first.responseBody, std::string(json("{'a':1}")));
        QVERIFY(first.record.has(ExchangeRecord::ResponseBodyDecoded));
        QCOMPARE(first.record.responseBodyBytes, 27u);
        QCOMPARE(first.requestHead,
                 std::string("GET /list HTTP/1.1\r\nHost: shop.example\r\nX-Two: 1\r\n"
                             "x-two: 2\r\n\r\n"));
        QCOMPARE(first.record.wallTime, Noon + 500 * Millisecond);
        QCOMPARE(traffic.problems,
                 std::vector<std::string>{"Entry 2: startedDateTime is \"-1\", not a time such as "
                                          "\"2026-03-01T12:00:00.000Z\""});
    }
    void mitmproxyPacksBodiesOfRequests()
    {
        const GatheredTraffic traffic = gathered("mitmproxy.har");
        QVERIFY(traffic.problems.empty());
        const Exchange &exchange = traffic.exchanges.front();
        QCOMPARE(exchange.requestBody, std::string("\0\xff\x01", 3));
        QCOMPARE(exchange.localAddress, std::string("[2001:db8::7]:8080"));
        QVERIFY(exchange.record.has(ExchangeRecord::Http10));
        QVERIFY(exchange.requestHead.starts_with("PUT /items/7 HTTP/1.0\r\n"));
        // Its body is not in the file.
        QVERIFY(exchange.record.has(ExchangeRecord::ResponseBodyTruncated));
        QCOMPARE(exchange.record.responseBodyBytes, 4096u);
    }

    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const std::string &entry, const char *expected) {
            QTest::newRow(name) << QByteArray::fromStdString(entry) << QByteArray(expected);
        };
        row("no JSON", "{", "it is not JSON: ");
        row("no object", "7", "it is not a JSON object");
        row("no time", "{}", "startedDateTime is missing");
        row("no request", json("{'startedDateTime':'2026-03-01T12:00:00Z'}"), "request is missing");
        row("no method", entryWith(json("{'url':'http://a/'}")), "request.method is missing");
        row("data URL", entryWith(json("{'method':'GET','url':'data:,x'}")),
            "request.url is \"data:,x\", not an http or https URL");
        row("no host", entryWith(json("{'method':'GET','url':'http:///x'}")),
            "request.url is \"http:///x\", not an http or https URL");
        row("status",
            entryWith(json("{'method':'GET','url':'http://a/'}"), json("{'status':70000}")),
            "response.status is \"70000\", not a status");
        row("base64 of the request",
            entryWith(json(
                "{'method':'GET','url':'http://a/','postData':{'text':'!','encoding':'base64'}}")),
            "request.postData.text is not base64, as its encoding says");
        row("base64 of the response",
            entryWith(json("{'method':'GET','url':'http://a/'}"),
                      json("{'status':200,'content':{'text':'!','encoding':'base64'}}")),
            "response.content.text is not base64, as its encoding says");
    }
    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QByteArray, expected);
        const QByteArray found = QByteArray::fromStdString(problem(entry.toStdString()));
        QVERIFY2(found.startsWith(expected), found.constData());
    }
    void nothingInAFileAddsALineToAHead()
    {
        const auto read = exchangeFromHar(
            entryWith(json("{'method':'GET\\r\\nX: 1','url':'http://a\\r\\nb/c "
                           "d\\r\\n','headers':[{'name':'A\\r\\nB','value':'1\\r\\rC: 2'}]}")));
        QVERIFY(read);
        QCOMPARE(read->requestHead,
                 std::string("GET  X: 1 /c%20d%0D%0A HTTP/1.1\r\nA  B: 1  C: 2\r\n\r\n"));
    }
    void sizesAndTimesBeyondAllBoundsAreCutDown()
    {
        const auto read = exchangeFromHar(json(
            "{'startedDateTime':'2026-03-01T12:00:00Z','request':{'method':'GET','url':'http://a/"
            "','headersSize':1e300,'bodySize':-1e300},'response':{'status':200,'bodySize':1e300},'"
            "timings':{'send':1e300,'wait':-1e300,'receive':1}}"));
        QVERIFY(read);
        QCOMPARE(read->record.requestHeadBytes, 0xffff'ffffu);
        QCOMPARE(read->record.requestBodyBytes, 0u);
        QVERIFY(read->record.responseEnd > 0);
        const auto slow = exchangeFromHar(json(
            "{'startedDateTime':'2026-03-01T12:00:00Z','request':{'method':'GET','url':'http://a/"
            "'},'response':{'status':200},'timings':{'blocked':1e300,'dns':1e300,'connect':1e300,"
            "'send':1e300,'wait':1e300,'receive':1e300}}"));
        QVERIFY(slow);
        QVERIFY(slow->record.headersComplete > 0);
        QVERIFY(slow->record.responseEnd > slow->record.responseStart);
        QVERIFY(slow->record.wallTime + slow->record.responseEnd > slow->record.wallTime);
    }
};

QTEST_GUILESS_MAIN(TestHarEntry)
#include "tst_harentry.moc"
