// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/exchange.h"
#include "server/domain/matchexplanation.h"
#include "server/domain/secrets.h"
#include "server/domain/workspace.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

namespace {

Exchange requestOf(const std::string &head, const std::string &target)
{
    Exchange exchange;
    exchange.requestHead = head;
    exchange.target = target;
    return exchange;
}

Workspace workspaceWith(MatchRule::Target target, const std::string &ruleName)
{
    MatchRule rule;
    rule.target = target;
    rule.name = ruleName;
    MockResponse response;
    response.id = "a";
    response.rules.rules = {rule};
    MockRoute route;
    route.id = "r";
    route.responses.emplace_back(std::move(response));
    MockServer server;
    server.id = "s";
    server.routes.emplace_back(std::move(route));
    Workspace workspace;
    workspace.servers.emplace_back(std::move(server));
    return workspace;
}

MatchExplanation sawSecret(const Place &place)
{
    MatchStep step;
    step.what = MatchStep::What::Rule;
    step.place = place;
    step.seen = "secret";
    step.remedy = "secret";
    RouteExplanation route;
    route.responses.push_back({place.responseId, {}, {step}, false});
    MatchExplanation explanation;
    explanation.considered.push_back(std::move(route));
    return explanation;
}

// The byte of the request that the record says is wrong.
char wrongByte(const Exchange &exchange)
{
    return (exchange.requestHead + exchange.requestBody)
        .at(static_cast<std::size_t>(exchange.record.errorOffset));
}

} // namespace

class TestSecrets : public test::TestCase
{
    Q_OBJECT

private slots:
    void knowsTheFieldsThatHoldSecrets()
    {
        for (const char *name :
             {"Authorization", "PROXY-AUTHORIZATION", "Cookie", "set-cookie", "X-Api-Key",
              "api-key", "ApiKey", "X-Auth-Token", "X-Amz-Security-Token", "X-Goog-Api-Key", "DPoP",
              "X-CSRF-Token", "Ocp-Apim-Subscription-Key", "X-Client-Secret"})
            QVERIFY2(isSecretField(name), name);
        for (const char *name : {"Host", "Idempotency-Key", "Sec-WebSocket-Key", "ETag", "Key",
                                 "WWW-Authenticate", "Cookies", ""})
            QVERIFY2(!isSecretField(name), name);
    }

    void knowsTheParametersThatHoldSecrets()
    {
        for (const char *name : {"api_key", "apiKey", "API-KEY", "key", "access_token", "id_token",
                                 "token", "client_secret", "password", "sig", "X-Amz-Signature",
                                 "X-Amz-Credential", "session_id", "jwt"})
            QVERIFY2(isSecretParameter(name), name);
        for (const char *name : {"q", "keyword", "keys", "page", "signed", "author", ""})
            QVERIFY2(!isSecretParameter(name), name);
    }

    void redactsUrls_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("redacted");
        const auto row = [](const char *url, const char *redacted) {
            QTest::newRow(url) << QByteArray(url) << QByteArray(redacted);
        };
        row("/a?q=1&token=abc&x=2", "/a?q=1&token=REDACTED&x=2");
        row("/a?token=abc", "/a?token=REDACTED");
        row("/a?api%5Fkey=abc", "/a?api%5Fkey=REDACTED");
        row("/a?TOKEN=a=b?c;d", "/a?TOKEN=REDACTED");
        row("/a?q=1;token=abc", "/a?q=1;token=REDACTED");
        row("/a?token=&q=1", "/a?token=&q=1");
        row("/a?token", "/a?token");
        row("/token=abc&key=1", "/token=abc&key=1");
        row("/cb#access_token=abc&state=1", "/cb#access_token=REDACTED&state=1");
        row("/a?key=abc#token=d", "/a?key=REDACTED#token=REDACTED");
        row("http://user:pw@host/a", "http://REDACTED@host/a");
        row("http://user:p@w@host?q=@", "http://REDACTED@host?q=@");
        row("http://host/@a", "http://host/@a");
        row("/?u=http://a;token=b@h&key=c", "/?u=http://REDACTED@h&key=REDACTED");
        row("/?u=http://&token=b@h", "/?u=http://REDACTED@h");
        row("*", "*");
        row("", "");
    }
    void redactsUrls()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, redacted);
        QCOMPARE(redactedUrl(url.toStdString()), redacted.toStdString());
        QCOMPARE(redactedUrl(redacted.toStdString()), redacted.toStdString());
    }

    void redactsHeads_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("redacted");
        const auto row = [](const char *name, const QByteArray &fields,
                            const QByteArray &redacted) {
            const QByteArray start = "GET /a HTTP/1.1\r\n";
            QTest::newRow(name) << start + fields << start + redacted;
        };
        row("bearer", "Authorization: Bearer abc\r\n\r\n",
            "Authorization: Bearer REDACTED\r\n\r\n");
        row("digest", "authorization:Digest a=\"b\", c=d\r\n", "authorization:Digest REDACTED\r\n");
        row("no scheme", "Authorization: abc\r\n", "Authorization: REDACTED\r\n");
        row("cookies", "Cookie: a=1; b=2;c; d=\r\n",
            "Cookie: a=REDACTED; b=REDACTED;REDACTED; d=\r\n");
        row("attributes stay", "Set-Cookie: a=1; Path=/; HttpOnly\r\n",
            "Set-Cookie: a=REDACTED; Path=/; HttpOnly\r\n");
        row("key", "X-Api-Key:\tabc def\r\nHost: a\r\n", "X-Api-Key:\tREDACTED\r\nHost: a\r\n");
        row("twice", "X-Token: a\r\nX-Token: b\r\n", "X-Token: REDACTED\r\nX-Token: REDACTED\r\n");
        row("others stay", "Accept: a\r\nX: token=1\r\n", "Accept: a\r\nX: token=1\r\n");
        row("url in a field", "Referer: http://u@h/?token=a\r\n",
            "Referer: http://REDACTED@h/?token=REDACTED\r\n");
        // Heads that are wrong.
        row("blank before the colon", "Authorization : Basic abc\r\n",
            "Authorization : Basic REDACTED\r\n");
        row("no colon", "Authorization Basic abc\r\n", "Authorization Basic REDACTED\r\n");
        row("lone line feeds", "Cookie: a=b\nX-Api-Key: c\n\n",
            "Cookie: a=REDACTED\nX-Api-Key: REDACTED\n\n");
        row("lone carriage returns", "X: a\rAuthorization: Basic b\rc\r\nHost: d\r",
            "X: a\rAuthorization: Basic REDACTED\rREDACTED\r\nHost: d\r");
        QTest::newRow("no start line") << QByteArray("Authorization: Basic a\r\n")
                                       << QByteArray("Authorization: Basic REDACTED\r\n");
        row("folded", "X-Api-Key: a\r\n b\r\n\tc\r\nHost: d\r\n e\r\n",
            "X-Api-Key: REDACTED\r\n REDACTED\r\n\tREDACTED\r\nHost: d\r\n e\r\n");
        row("blank before the name", " Authorization: Basic abc\r\n\tX-Api-Key: d\r\n",
            " Authorization: Basic REDACTED\r\n\tREDACTED\r\n");
        row("after user information with a parameter in it",
            "Referer: http://h/?u=http://a;token=b@c\r\nAuthorization: Basic abc\r\n",
            "Referer: http://h/?u=http://REDACTED@c\r\nAuthorization: Basic REDACTED\r\n");
        row("no end", "Cookie: a=b", "Cookie: a=REDACTED");
        row("what follows", "\r\nPOST /?key=a HTTP/1.1\r\nAuthorization: Basic b\r\n",
            "\r\nPOST /?key=REDACTED HTTP/1.1\r\nAuthorization: Basic REDACTED\r\n");
        QTest::newRow("target") << QByteArray("GET /?token=a HTTP/1.1\r\n\r\n")
                                << QByteArray("GET /?token=REDACTED HTTP/1.1\r\n\r\n");
        QTest::newRow("a method is no field")
            << QByteArray("TOKEN /a HTTP/1.1\r\n\r\n") << QByteArray("TOKEN /a HTTP/1.1\r\n\r\n");
        QTest::newRow("after empty lines")
            << QByteArray("\r\n\r\nTOKEN /a HTTP/1.1\r\nToken: b\r\n")
            << QByteArray("\r\n\r\nTOKEN /a HTTP/1.1\r\nToken: REDACTED\r\n");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void redactsHeads()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, redacted);
        QCOMPARE(redactedHead(head.toStdString()), redacted.toStdString());
        QCOMPARE(redactedHead(redacted.toStdString()), redacted.toStdString());
    }

    void redactsBothMessagesOfAnExchange()
    {
        Exchange exchange =
            requestOf("GET /?key=secret HTTP/1.1\r\nCookie: a=secret\r\n\r\n", "/?key=secret");
        exchange.responseHead = "HTTP/1.1 302 Found\r\nLocation: /?token=secret\r\n\r\n";
        exchange.requestBody = "token=stays";
        QVERIFY(hasSecrets(exchange.requestHead));
        redactSecrets(exchange);
        QVERIFY(!hasSecrets(exchange.requestHead));
        for (const std::string &part :
             {exchange.requestHead, exchange.responseHead, exchange.target})
            QVERIFY2(part.find("secret") == std::string::npos, part.c_str());
        QCOMPARE(exchange.requestBody, std::string("token=stays"));
    }

    void whatRulesSawIsRedactedAsWell_data()
    {
        using Target = MatchRule::Target;
        QTest::addColumn<MatchRule::Target>("target");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("secret field") << Target::Header << QByteArray("Authorization") << true;
        QTest::newRow("other field") << Target::Header << QByteArray("Accept") << false;
        QTest::newRow("secret parameter") << Target::Query << QByteArray("api_key") << true;
        QTest::newRow("other parameter") << Target::Query << QByteArray("q") << false;
        QTest::newRow("cookie") << Target::Cookie << QByteArray("theme") << true;
        QTest::newRow("method") << Target::Method << QByteArray() << false;
    }
    void whatRulesSawIsRedactedAsWell()
    {
        QFETCH(MatchRule::Target, target);
        QFETCH(QByteArray, name);
        QFETCH(bool, isHidden);
        const Place place{"s", "r", "a", Field::Rules, 0};
        const Workspace workspace = workspaceWith(target, name.toStdString());
        MatchExplanation explanation = sawSecret(place);
        redactSecrets(explanation, workspace);
        const RouteExplanation &route = explanation.considered.at(0);
        QCOMPARE(*route.responses.at(0).steps.at(0).seen,
                 std::string(isHidden ? "REDACTED" : "secret"));
        QCOMPARE(route.responses.at(0).steps.at(0).remedy.has_value(), !isHidden);
    }

    void whatARuleSawThatIsGoneIsNotShown()
    {
        MatchExplanation explanation = sawSecret({"s", "r", "a", Field::Rules, 7});
        redactSecrets(explanation, workspaceWith(MatchRule::Target::Header, "Accept"));
        QCOMPARE(*explanation.considered.at(0).responses.at(0).steps.at(0).seen,
                 std::string(RedactedText));
    }

    void theOffendingPlaceMovesAlong()
    {
        Exchange exchange = requestOf("GET /?key=secret HTTP/1.1\r\nX-Token: a\r\nBad !: b\r\n\r\n",
                                      "/?key=secret");
        exchange.record.outcome = ExchangeOutcome::Malformed;
        exchange.record.errorOffset = static_cast<std::int32_t>(exchange.requestHead.find('!'));
        redactSecrets(exchange);
        QCOMPARE(wrongByte(exchange), '!');
    }

    void aPlaceInASecretBecomesTheBeginningOfItsPlaceholder()
    {
        Exchange exchange = requestOf(std::string("GET / HTTP/1.1\r\nX-Token: ab\0c\r\n", 29), "/");
        exchange.record.outcome = ExchangeOutcome::Malformed;
        exchange.record.errorOffset = static_cast<std::int32_t>(exchange.requestHead.find('\0'));
        redactSecrets(exchange);
        QCOMPARE(wrongByte(exchange), 'R');
    }

    void whatFollowsABrokenChunkMayBeAnotherHead()
    {
        Exchange exchange = requestOf("POST / HTTP/1.1\r\nX-Token: a\r\n\r\n", "/");
        exchange.requestBody = "!GET / HTTP/1.1\r\nAuthorization: Bearer secret\r\n\r\n";
        exchange.record.outcome = ExchangeOutcome::Malformed;
        exchange.record.errorOffset = static_cast<std::int32_t>(exchange.requestHead.size());
        redactSecrets(exchange);
        QVERIFY(exchange.requestBody.find("secret") == std::string::npos);
        QCOMPARE(wrongByte(exchange), '!');
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
