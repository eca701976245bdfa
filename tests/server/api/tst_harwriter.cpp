// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/harwriter.h"
#include "server/core/json.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace mynah;
using test::sampleExchange;

namespace {

// What another program reads of the file.
Json logIn(const QFile &file)
{
    QFile copy(file.fileName());
    if (!copy.open(QIODevice::ReadOnly))
        return {};
    const auto har = parseJson(copy.readAll().toStdString());
    return har ? (*har)["log"] : Json();
}

// The largest size of a file in this process, as long as it lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
};

Json entry(const Exchange &exchange, const HarOptions &options = {})
{
    return *parseJson(harEntry(exchange, options));
}

} // namespace

class TestHarWriter : public test::TestCase
{
    Q_OBJECT

private slots:
    void aTargetThatNoUrlSaysStandsBesideIt()
    {
        QVERIFY(!entry(sampleExchange("GET", "/a?b"))["request"].contains("_target"));
        QCOMPARE(entry(sampleExchange("OPTIONS", "*"))["request"]["_target"].get<std::string>(),
                 std::string("*"));
        QCOMPARE(entry(sampleExchange("GET", "http://h/a?token=s3cret"))["request"]["_target"]
                     .get<std::string>(),
                 std::string("http://h/a?token=REDACTED"));
    }
    void isWholeAfterEveryFlush()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QFile unbuffered(file.fileName());
        QVERIFY(unbuffered.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        HarOptions options;
        options.version = "1.2.3";
        HarWriter writer(unbuffered, options);
        QVERIFY(writer.flush());
        for (std::size_t count = 0; count < 4; ++count) {
            const Json log = logIn(file);
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
        QCOMPARE(request["cookies"][1]["name"].get<std::string>(), std::string("b"));
        QCOMPARE(request["cookies"][1]["value"].get<std::string>(), std::string("REDACTED"));
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

    void keepsSecretsOnlyWhenAskedTo()
    {
        Exchange exchange = sampleExchange("GET", "/?token=secret");
        exchange.requestHead = "GET /?token=secret HTTP/1.1\r\nAUTHORIZATION: Bearer secret\r\n"
                               "Cookie: id=secret\r\n\r\n";
        exchange.responseHead = "HTTP/1.1 302 Found\r\nSet-Cookie: id=secret; Path=/\r\n"
                                "Location: /?code=1#access_token=secret\r\n\r\n";
        exchange.record.outcome = ExchangeOutcome::Malformed;
        const std::string redacted = harEntry(exchange, {});
        QVERIFY2(redacted.find("secret") == std::string::npos, redacted.c_str());
        QVERIFY(redacted.find("Bearer REDACTED") != std::string::npos);
        HarOptions options;
        options.keepSecrets = true;
        QVERIFY(harEntry(exchange, options).find("Bearer secret") != std::string::npos);
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
        QCOMPARE(json["request"]["_bytes"]["encoding"].get<std::string>(), std::string("base64"));
        QCOMPARE(json["request"]["_bytes"]["text"].get<std::string>(), std::string("//4gDQoNCg=="));
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

    // HAR 1.2: send, wait and receive are not optional, not negative, and make up the time.
    void theTimesAddUp_data()
    {
        QTest::addColumn<std::int64_t>("headersComplete");
        QTest::addColumn<std::int64_t>("bodyComplete");
        QTest::addColumn<std::int64_t>("responseStart");
        QTest::addColumn<std::int64_t>("responseEnd");
        QTest::addColumn<QString>("times");
        const auto row = [](const char *name, std::int64_t headers, std::int64_t body,
                            std::int64_t start, std::int64_t end, const char *times) {
            QTest::newRow(name) << headers << body << start << end << times;
        };
        constexpr std::int64_t ms = 1'000'000;
        constexpr std::int64_t never = ExchangeRecord::NotReached;
        row("answered", 1 * ms, 2 * ms, 5 * ms, 9 * ms, "2 3 4 = 9");
        row("refused", 1 * ms, never, 3 * ms, 4 * ms, "1 2 1 = 4");
        row("answered early", 1 * ms, 8 * ms, 3 * ms, 9 * ms, "8 0 1 = 9");
        row("never answered", 1 * ms, never, never, never, "1 0 0 = 1");
        row("never complete", never, never, never, never, "0 0 0 = 0");
    }
    void theTimesAddUp()
    {
        QFETCH(std::int64_t, headersComplete);
        QFETCH(std::int64_t, bodyComplete);
        QFETCH(std::int64_t, responseStart);
        QFETCH(std::int64_t, responseEnd);
        QFETCH(QString, times);
        Exchange exchange;
        exchange.record.headersComplete = headersComplete;
        exchange.record.bodyComplete = bodyComplete;
        exchange.record.responseStart = responseStart;
        exchange.record.responseEnd = responseEnd;
        const Json json = entry(exchange);
        const Json &timings = json["timings"];
        QCOMPARE(QStringLiteral("%1 %2 %3 = %4")
                     .arg(timings["send"].get<double>())
                     .arg(timings["wait"].get<double>())
                     .arg(timings["receive"].get<double>())
                     .arg(json["time"].get<double>()),
                 times);
    }

    void leavesAWholeFileWhenThereIsNoMoreRoom()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QFile unbuffered(file.fileName());
        QVERIFY(unbuffered.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        HarWriter writer(unbuffered, {});
        const FileSizeLimit limit(3000);
        std::uint64_t written = 0;
        do {
            written = logIn(file)["entries"].size();
            writer.append(sampleExchange());
        } while (writer.flush() && written < 10);
        QVERIFY(written > 1 && written < 10);
        QCOMPARE(logIn(file)["entries"].size(), written);
        QCOMPARE(writer.errorString(), QStringLiteral("File too large"));
        QVERIFY(!writer.flush());
    }

    void reportsAFileThatFails()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QFile readOnly(file.fileName());
        QVERIFY(readOnly.open(QIODevice::ReadOnly));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("ReadOnly device")));
        HarWriter writer(readOnly, {});
        QVERIFY(!writer.flush());
        writer.append(sampleExchange());
        QVERIFY(!writer.flush());
    }
};

QTEST_GUILESS_MAIN(TestHarWriter)
#include "tst_harwriter.moc"
