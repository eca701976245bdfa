// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/routefromexchange.h"
#include "tests/server/domain/domainsamples.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using test::exchangeOf;

namespace {

IdGenerator countingIds()
{
    return [n = 0]() mutable { return "id" + std::to_string(++n); };
}

Exchange answered(const std::string &responseHead, const std::string &body)
{
    Exchange exchange = exchangeOf("GET /a HTTP/1.1\r\n");
    exchange.routeId = "r";
    exchange.record.status = 418;
    exchange.responseHead = responseHead;
    exchange.responseBody = body;
    return exchange;
}

} // namespace

class TestRouteFromExchange : public test::TestCase
{
    Q_OBJECT

private slots:
    void proposesParametersForIds_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("proposed");
        const auto row = [](const char *path, const char *proposed) {
            QTest::newRow(path) << QByteArray(path) << QByteArray(proposed);
        };
        row("/", "/");
        row("/users", "/users");
        row("/users/42", "/users/:id");
        row("/users/42/", "/users/:id/");
        row("/users/42/orders/7", "/users/:userId/orders/:orderId");
        row("/categories/1/2", "/categories/:categoryId/:id");
        row("/1/2", "/:id/:id2");
        row("/u/3f2504e0-4f89-11d3-9a0c-0305e82c3301", "/u/:id");
        row("/o/507f1f77bcf86cd799439011/x", "/o/:id/x");
        row("/words/feedbeef/v2", "/words/feedbeef/v2");
    }
    void proposesParametersForIds()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, proposed);
        QCOMPARE(proposedPath(path.toStdString()), proposed.toStdString());
    }

    void connectGetsARouteForItsAuthority()
    {
        const Exchange exchange = exchangeOf("CONNECT example.org:443 HTTP/1.1\r\n");
        const MockRoute route = routeFromExchange(exchange, {}, countingIds());
        QCOMPARE(route.method, std::string("CONNECT"));
        QCOMPARE(route.path, std::string("/example.org:443"));
        QCOMPARE(route.pathKind, MockRoute::PathKind::Exact);
    }

    void anUnmatchedRequestGetsAnEmptyObject()
    {
        const auto route =
            routeFromExchange(exchangeOf("BREW /pots/7?x=1 HTTP/1.1\r\n"), {}, countingIds());
        QCOMPARE(route.id, std::string("id1"));
        QCOMPARE(route.method, std::string("BREW"));
        QCOMPARE(route.path, std::string("/pots/:id"));
        const MockResponse &response = *route.responses.at(0);
        QCOMPARE(response.id, std::string("id2"));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body.text, std::string("{}"));
        QVERIFY(!response.rules.isConditional());
    }

    void answersAsItWasAnswered()
    {
        const auto response = responseFromExchange(
            answered("HTTP/1.1 418 x\r\nDate: now\r\nContent-Length: 3\r\nX-Tea: a\r\n"
                     "x-tea: caf\xe9\r\nConnection: close\r\n\r\n",
                     "tea"));
        QCOMPARE(response.status, 418);
        QCOMPARE(response.headers.size(), std::size_t(2));
        QCOMPARE(response.headers[1].value, std::string("caf\xc3\xa9"));
        QCOMPARE(response.body.text, std::string("tea"));
        QCOMPARE(response.body.kind, ResponseBody::Kind::Inline);
    }

    void whatComesFromAFileAnswersAsThere()
    {
        Exchange exchange = answered("HTTP/1.1 418\r\nContent-Encoding: br\r\nA: b\r\n\r\n", "tea");
        exchange.routeId.clear();
        exchange.record.flags = ExchangeRecord::Imported | ExchangeRecord::ResponseBodyDecoded;
        const MockResponse response = responseFromExchange(exchange);
        QCOMPARE(response.status, 418);
        QCOMPARE(response.body.text, std::string("tea"));
        // The body is not packed.
        QCOMPARE(response.headers.size(), std::size_t(1));
        QCOMPARE(response.headers.front().name, std::string("A"));
    }

    void secretsStayOutOfTheWorkspace()
    {
        Exchange exchange =
            answered("HTTP/1.1 200 OK\r\nSet-Cookie: id=secret; Path=/\r\n\r\n", "x");
        exchange.target = "/a?q=1&api_key=secret";
        const MockRoute route = routeFromExchange(exchange, {.matchQuery = true});
        const MockResponse &response = *route.responses.at(0);
        QCOMPARE(response.headers.at(0).value, std::string("id=REDACTED; Path=/"));
        QCOMPARE(response.rules.rules.at(0).value, std::string("1"));
        QCOMPARE(response.rules.rules.at(1).name, std::string("api_key"));
        QCOMPARE(response.rules.rules.at(1).op, MatchRule::Operator::Exists);
        QCOMPARE(response.rules.rules.at(1).value, std::string());
        QCOMPARE(responseFromExchange(exchange).headers.at(0).value,
                 std::string("id=REDACTED; Path=/"));

        const MockRoute kept =
            routeFromExchange(exchange, {.matchQuery = true, .keepSecrets = true});
        QCOMPARE(kept.responses.at(0)->headers.at(0).value, std::string("id=secret; Path=/"));
        QCOMPARE(kept.responses.at(0)->rules.rules.at(1).value, std::string("secret"));
    }

    void keepsBinaryAndEmptyBodies()
    {
        const auto binary = responseFromExchange(answered("HTTP/1.1 418\r\n\r\n", "\xff"));
        QCOMPARE(binary.body.encoding, ResponseBody::Encoding::Base64);
        const auto empty = responseFromExchange(answered("HTTP/1.1 418\r\n\r\n", ""));
        QCOMPARE(empty.body.kind, ResponseBody::Kind::Empty);
    }

    void saysWhenTheBodyIsNotWhole()
    {
        Exchange exchange = answered("HTTP/1.1 418\r\n\r\n", "x");
        exchange.record.flags = ExchangeRecord::ResponseBodyTruncated;
        QVERIFY(!routeFromExchange(exchange).notes.empty());
    }

    void asksForTheSameQueryAndBody()
    {
        const auto exchange = exchangeOf("POST /a?q=%C3%A9+b&&=x&flag&p=%4 HTTP/1.1\r\n", "body");
        const auto route = routeFromExchange(exchange, {true, true, true});
        const auto &rules = route.responses.at(0)->rules.rules;
        QCOMPARE(rules.size(), std::size_t(4));
        QCOMPARE(rules[0].name, std::string("q"));
        QCOMPARE(rules[0].value, std::string("\xc3\xa9 b"));
        QCOMPARE(rules[1].name, std::string("flag"));
        QCOMPARE(rules[2].value, std::string("%4"));
        QCOMPARE(rules[3].target, MatchRule::Target::Body);
        QCOMPARE(rules[3].value, std::string("body"));
    }

    void pathsThatAPatternWouldMisreadAreExact()
    {
        auto route = routeFromExchange(exchangeOf("GET /a:b/7 HTTP/1.1\r\n"));
        QCOMPARE(route.pathKind, MockRoute::PathKind::Exact);
        QCOMPARE(route.path, std::string("/a:b/7"));
        route = routeFromExchange(exchangeOf("OPTIONS * HTTP/1.1\r\n"));
        QCOMPARE(route.path, std::string("*"));
        route = routeFromExchange(exchangeOf("\xff\xfe\r\n"));
        QCOMPARE(route.method, std::string("GET"));
        QCOMPARE(route.path, std::string("/"));
    }
};

QTEST_GUILESS_MAIN(TestRouteFromExchange)
#include "tst_routefromexchange.moc"
