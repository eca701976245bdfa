// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpheaders.h"
#include "server/mock/notfoundanswer.h"
#include "server/mock/routeexplainer.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestRouteExplainer : public TestCase
{
    Q_OBJECT

private slots:
    void saysWhichRouteAnswersAndWhy()
    {
        m_live.compile({route("POST", "/a"), route("GET", "/:x"), route("GET", "/a")});
        const MatchExplanation why = explain("GET", "/a");
        QCOMPARE(why.nodeId, std::string("GET /:x"));
        QCOMPARE(why.responseId, std::string("GET /:x#"));
        QCOMPARE(why.summary, std::string("GET /:x answers with 200."));
        QCOMPARE(why.considered.size(), std::size_t(2));
        QVERIFY(!why.considered[0].matched && why.considered[1].matched);
        QVERIFY(why.nearMisses.empty());
    }

    void saysRuleByRuleWhatItSaw()
    {
        MockRoute made = route("GET", "/a");
        MockResponse response = textResponse("gold", "", 402);
        response.name = "pay";
        response.rules.rules = {
            rule(MatchRule::Target::Query, "plan", MatchRule::Operator::Equals, "gold")};
        made.responses.emplace_back(response);
        m_live.compile({made});
        const MatchExplanation tin = explain("GET", "/a?plan=tin");
        QCOMPARE(tin.responseId, std::string("GET /a#"));
        // The default stands first, and so ends the list.
        QCOMPARE(tin.considered[0].responses.size(), std::size_t(1));
        const MatchExplanation gold = explain("GET", "/a?plan=gold");
        QCOMPARE(gold.summary, std::string("GET /a answers with 402 pay."));
        QCOMPARE(gold.considered[0].responses[1].steps[0].subject,
                 std::string("query plan equals gold"));
    }

    void explainingTakesNothingFromTheOrder()
    {
        MockRoute made = route("GET", "/s");
        made.responseMode = MockRoute::ResponseMode::Sequence;
        made.responses.emplace_back(textResponse("second", ""));
        m_live.compile({made});
        m_live.table().route(0).state->taken = 1;
        QCOMPARE(explain("GET", "/s").responseId, std::string("second"));
        QCOMPARE(explain("GET", "/s").responseId, std::string("second"));
        QCOMPARE(m_live.table().route(0).state->taken.load(), 1u);
    }

    void namesTheNearestMissesAndHowToMendThem_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("nearest");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("fix");
        const auto row = [](const char *request, const char *nearest, const char *reason,
                            const char *fix) {
            QTest::newRow(request) << QByteArray(request) << QByteArray(nearest)
                                   << QByteArray(reason) << QByteArray(fix);
        };
        row("PUT /orders", "POST /orders", "", "PUT");
        row("GET /users", "GET /users/:id", "one segment missing", "/users");
        row("GET /users/1/2/3/4", "GET /users/:id", "3 segments too many", "/users/1/2/3/4");
        row("GET /users/1/", "GET /users/:id", "a slash at the end too many", "/users/1/");
        row("GET /Users/1", "GET /users/:id", "upper and lower case differ", "/Users/1");
        row("GET /user/1", "GET /users/:id", "segment 1 is \"user\", not \"users\"", "/user/1");
        row("GET /users/", "GET /users/:id", ":id is empty", "/users/");
        row("GET /off", "GET /off", "it is switched off", "true");
    }
    void namesTheNearestMissesAndHowToMendThem()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, nearest);
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, fix);
        MockRoute off = route("GET", "/off");
        off.enabled = false;
        m_live.compile({route("GET", "/users/:id"), route("POST", "/orders"), off,
                        route("GET", "/something/quite/different")});
        const auto words = request.split(' ');
        const MatchExplanation why = explain(words[0].toStdString(), words[1].toStdString());
        QVERIFY(why.nodeId.empty());
        QCOMPARE(why.nearMisses.size(), MostNearMisses);
        const RouteExplanation &miss = why.nearMisses[0];
        QCOMPARE(QByteArray::fromStdString(miss.title), nearest);
        QVERIFY(miss.fix);
        QCOMPARE(QByteArray::fromStdString(miss.fix->value), fix);
        for (const MatchStep &step : miss.steps) {
            if (!step.passed)
                QCOMPARE(QByteArray::fromStdString(step.reason), reason);
        }
    }

    void aRuleThatFailsIsANearMiss()
    {
        MockRoute made = route("GET", "/a");
        MockResponse response = *made.responses[0];
        response.rules.rules = {
            rule(MatchRule::Target::Query, "q", MatchRule::Operator::Equals, "1")};
        made.responses = {response};
        m_live.compile({made});
        const MatchExplanation why = explain("GET", "/a?q=2");
        QVERIFY(why.nodeId.empty());
        QCOMPARE(why.nearMisses[0].fix->value, std::string("2"));
        QCOMPARE(why.nearMisses[0].fix->place.field, Field::Rules);
        QCOMPARE(why.nearMisses[0].fix->place.row, 0);
    }

    void anEmptyServerSaysSo()
    {
        m_live.compile(std::vector<RouteNode>{});
        QCOMPARE(explain("GET", "/").summary, std::string("The server has no routes."));
        QVERIFY(explain("GET", "/").nearMisses.empty());
    }

    void aNotFoundLooksAtFewRoutes()
    {
        std::vector<RouteNode> routes;
        for (int i = 0; i < 5000; ++i)
            routes.emplace_back(route("GET", "/far/item" + std::to_string(i)));
        routes.emplace_back(route("GET", "/near/item/:id"));
        m_live.compile(std::move(routes));
        HTTPHeaders headers;
        RequestView view;
        view.begin("GET", "/near/item", headers);
        RequestPath path;
        m_live.table().cut(view.path(), path);
        const auto misses = nearMisses(m_live.table(), view, path);
        QCOMPARE(misses[0].title, std::string("GET /near/item/:id"));
        const MockAnswer answer = notFoundAnswer(view, misses);
        QCOMPARE(answer.status, 404);
        QVERIFY(answer.body.find("one segment missing") != std::string::npos);
    }

private:
    MatchExplanation explain(const std::string &method, const std::string &target)
    {
        HTTPHeaders headers;
        RequestView view;
        view.begin(method, target, headers);
        return explainMatch(m_live.table(), view);
    }

    LiveTable m_live;
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestRouteExplainer)
#include "tst_routeexplainer.moc"
