// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/accesslogformat.h"
#include "server/core/json.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using test::sampleExchange;

class TestAccessLogFormat : public test::TestCase
{
    Q_OBJECT

private slots:
    void writesOneLineOfText()
    {
        Exchange exchange = sampleExchange("GET", "/hello?a=b", 200);
        exchange.routeId = "r1";
        exchange.record.wallTime = 1'700'000'000'123'456'789;
        QCOMPARE(accessLine(exchange, AccessLogFormat::Text),
                 std::string("2023-11-14T22:13:20.123Z 127.0.0.1:53312 GET /hello?a=b 200 17 B "
                             "0.104 ms r1\n"));
    }

    void escapesWhatCouldForgeALineOrSteerATerminal()
    {
        const std::string target = "/\x1b[2J\r\nGET /forged \\x";
        const std::string text = accessLine(sampleExchange("GET", target), AccessLogFormat::Text);
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), 1);
        QVERIFY(text.find("/\\x1b[2J\\x0d\\x0aGET\\x20/forged\\x20\\x5cx ") != std::string::npos);

        const std::string json = accessLine(sampleExchange("GET", target), AccessLogFormat::Json);
        QCOMPARE(std::count(json.begin(), json.end(), '\n'), 1);
        QCOMPARE((*parseJson(json))["target"].get<std::string>(), target);
    }

    void leavesSecretsOutOfTheTarget()
    {
        const Exchange exchange = sampleExchange("GET", "/a?q=1&access_token=secret", 200);
        for (const AccessLogFormat format : {AccessLogFormat::Text, AccessLogFormat::Json}) {
            const std::string line = accessLine(exchange, format);
            QVERIFY2(line.find("/a?q=1&access_token=REDACTED") != std::string::npos, line.c_str());
        }
    }

    void saysWhyARequestWasRefused()
    {
        Exchange exchange;
        exchange.record.status = 400;
        exchange.record.outcome = ExchangeOutcome::Malformed;
        exchange.errorReason = "The request line is not HTTP";
        const std::string text = accessLine(exchange, AccessLogFormat::Text);
        QVERIFY(text.ends_with(" - - 400 0 B - ms - malformed: The request line is not HTTP\n"));

        const Json json = *parseJson(accessLine(exchange, AccessLogFormat::Json));
        QVERIFY(json["method"].is_null());
        QVERIFY(json["tookMs"].is_null());
        QCOMPARE(json["outcome"].get<std::string>(), std::string("malformed"));
        QCOMPARE(json["error"].get<std::string>(), exchange.errorReason);
    }

    void keepsBytesThatAreNotUtf8OutOfJson()
    {
        const std::string line = accessLine(sampleExchange("GET", "/\xff"), AccessLogFormat::Json);
        QVERIFY(parseJson(line));
    }
};

QTEST_GUILESS_MAIN(TestAccessLogFormat)
#include "tst_accesslogformat.moc"
