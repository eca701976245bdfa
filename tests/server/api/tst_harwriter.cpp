// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/harwriter.h"
#include "server/core/json.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QTest>

using namespace mynah;
using test::sampleExchange;

namespace {

Json entry(const Exchange &exchange, const HarOptions &options = {})
{
    return *parseJson(harEntry(exchange, options));
}

} // namespace

class TestHarWriter : public test::TestCase
{
    Q_OBJECT

private slots:
    void isWholeAfterEveryFlush()
    {
        QBuffer file;
        QVERIFY(file.open(QIODevice::ReadWrite));
        HarOptions options;
        options.version = "1.2.3";
        HarWriter writer(file, options);
        QVERIFY(writer.flush());
        for (std::size_t count = 0; count < 4; ++count) {
            const auto har = parseJson(file.data().toStdString());
            QVERIFY(har);
            const Json &log = (*har)["log"];
            QCOMPARE(log["version"].get<std::string>(), std::string("1.2"));
            QCOMPARE(log["creator"]["version"].get<std::string>(), std::string("1.2.3"));
            QCOMPARE(log["entries"].size(), count);
            writer.append(sampleExchange("GET", "/" + std::to_string(count)));
            QVERIFY(writer.flush());
        }
        QCOMPARE(writer.entries(), 4u);
    }

    void saysWhatWasAskedAndAnswered()
    {
        Exchange exchange = sampleExchange("POST", "/orders?x=1&y=a%20b", 201);
        exchange.requestHead = "POST /orders?x=1&y=a%20b HTTP/1.1\r\nHost: shop:8080\r\n"
                               "Cookie: a=1; b=2\r\nContent-Type: text/plain\r\n\r\n";
        exchange.requestBody = "two";
        exchange.record.requestBodyBytes = 3;
        exchange.responseHead =
            "HTTP/1.1 201 Created\r\nSet-Cookie: s=1; Path=/\r\nLocation: /orders/1\r\n\r\n";
        const Json json = entry(exchange);

        const Json &request = json["request"];
        QCOMPARE(request["method"].get<std::string>(), std::string("POST"));
        QCOMPARE(request["queryString"].size(), 2u);
        QCOMPARE(request["queryString"][1]["name"].get<std::string>(), std::string("y"));
        QCOMPARE(request["cookies"][1]["value"].get<std::string>(), std::string("2"));
        QCOMPARE(request["headers"][0]["name"].get<std::string>(), std::string("Host"));
        QCOMPARE(request["postData"]["text"].get<std::string>(), std::string("two"));
        QCOMPARE(request["bodySize"].get<int>(), 3);

        const Json &response = json["response"];
        QCOMPARE(response["status"].get<int>(), 201);
        QCOMPARE(response["statusText"].get<std::string>(), std::string("Created"));
        QCOMPARE(response["redirectURL"].get<std::string>(), std::string("/orders/1"));
        QCOMPARE(response["cookies"][0]["name"].get<std::string>(), std::string("s"));
        QCOMPARE(response["content"]["text"].get<std::string>(), exchange.responseBody);
        QCOMPARE(json["timings"]["receive"].get<double>(), 0.052);
    }

    void writesBinaryBodiesAsBase64()
    {
        Exchange exchange = sampleExchange();
        exchange.responseBody = std::string("\xff\x00\x01", 3);
        const Json content = entry(exchange)["response"]["content"];
        QCOMPARE(content["encoding"].get<std::string>(), std::string("base64"));
        QCOMPARE(content["text"].get<std::string>(), std::string("/wAB"));
    }

    void hidesHeadersThatAreRedacted()
    {
        Exchange exchange = sampleExchange();
        exchange.requestHead = "GET / HTTP/1.1\r\nAUTHORIZATION: Bearer secret\r\n"
                               "Cookie: id=secret\r\n\r\n";
        HarOptions options;
        options.redactedHeaders = {"authorization", "cookie"};
        QVERIFY(harEntry(exchange, options).find("secret") == std::string::npos);
        QVERIFY(harEntry(exchange, {}).find("secret") != std::string::npos);
    }

    void survivesAMalformedRequest()
    {
        Exchange exchange;
        exchange.requestHead = "\xff\xfe \r\n\r\n";
        exchange.errorReason = "The request line is not HTTP";
        exchange.record.outcome = ExchangeOutcome::Malformed;
        exchange.record.status = 400;
        const Json json = entry(exchange);
        QCOMPARE(json["comment"].get<std::string>(), exchange.errorReason);
        QCOMPARE(json["timings"]["wait"].get<int>(), -1);
    }

    void saysWhatIsMissing()
    {
        Exchange exchange = sampleExchange();
        exchange.record.flags |= ExchangeRecord::ResponseBodyTruncated;
        QCOMPARE(entry(exchange)["response"]["content"]["comment"].get<std::string>(),
                 std::string("Not all of the body was kept"));
        QVERIFY(!entry(exchange).contains("comment"));

        exchange = sampleExchange();
        exchange.requestHead.clear();
        exchange.responseHead.clear();
        exchange.record.flags |= ExchangeRecord::BytesEvicted;
        QCOMPARE(entry(exchange)["comment"].get<std::string>(),
                 std::string("Heads and bodies were not kept"));
    }

    void reportsADeviceThatFails()
    {
        QBuffer file;
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        HarWriter writer(file, {});
        QVERIFY(!writer.flush());
        writer.append(sampleExchange());
        QVERIFY(!writer.flush());
    }
};

QTEST_GUILESS_MAIN(TestHarWriter)
#include "tst_harwriter.moc"
