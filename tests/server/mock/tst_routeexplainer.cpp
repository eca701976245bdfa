// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpheaders.h"
#include "server/mock/notfoundanswer.h"
#include "server/mock/routeexplainer.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <algorithm>

namespace mynah::test {

namespace {

bool isSaid(const std::vector<MatchStep> &steps)
{
    return std::all_of(steps.begin(), steps.end(), [](const MatchStep &step) {
        return isSaidInPatterns(step.subject)
            && (step.reason.empty() || isSaidInPatterns(step.reason));
    });
}

bool isSaid(const std::vector<RouteExplanation> &routes)
{
    return std::all_of(routes.begin(), routes.end(), [](const RouteExplanation &route) {
        return isSaid(route.steps)
            && std::all_of(
                   route.responses.begin(), route.responses.end(),
                   [](const ResponseExplanation &response) { return isSaid(response.steps); });
    });
}

bool isSaid(const MatchExplanation &why)
{
    return isSaidInPatterns(why.summary) && isSaid(why.considered) && isSaid(why.nearMisses)
        && isSaid(why.overtaken);
}

} // namespace

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
        QCOMPARE(tin.considered[0].responses.size(), std::size_t(2));
        QVERIFY(tin.considered[0].responses[0].chosen);
        QCOMPARE(*tin.considered[0].responses[1].steps[0].remedy, std::string("tin"));
        const MatchExplanation gold = explain("GET", "/a?plan=gold");
        QCOMPARE(gold.summary, std::string("GET /a answers with 402 pay."));
        QCOMPARE(gold.considered[0].responses[1].steps[0].subject,
                 std::string("query plan equals gold"));
        QCOMPARE(gold.considered[0].responses[0].steps[0].subject,
                 std::string("the default response"));
        QCOMPARE(gold.considered[0].responses[0].steps[0].reason,
                 std::string("another response is chosen"));
    }

    void namesTheRoutesThatCameTooLate()
    {
        m_live.compile({route("POST", "/a"), route("ANY", "/*"), route("GET", "/a"),
                        route("GET", "/b"), route("GET", "/:x")});
        const MatchExplanation why = explain("GET", "/a");
        QCOMPARE(why.nodeId, std::string("ANY /*"));
        QCOMPARE(why.overtaken.size(), std::size_t(2));
        QCOMPARE(why.overtaken[0].title, std::string("GET /a"));
        QCOMPARE(why.overtaken[0].steps.back().what, MatchStep::What::Precedence);
        QCOMPARE(why.overtaken[0].steps.back().reason, std::string("ANY /* comes first"));
        QCOMPARE(why.overtaken[1].title, std::string("GET /:x"));
    }

    void explainsASingleRoute()
    {
        m_live.compile({route("POST", "/a"), route("ANY", "/*"), route("GET", "/a")});
        const MatchExplanation late = explainOnly("GET /a", "GET", "/a");
        QCOMPARE(late.nodeId, std::string("ANY /*"));
        QCOMPARE(late.considered.size(), std::size_t(1));
        QCOMPARE(late.considered[0].steps.back().what, MatchStep::What::Precedence);
        const MatchExplanation early = explainOnly("POST /a", "GET", "/a");
        QCOMPARE(early.nodeId, std::string("ANY /*"));
        QVERIFY(!early.considered.at(0).matched);
        QCOMPARE(explainOnly("ANY /*", "GET", "/a").considered.at(0).nodeId, std::string("ANY /*"));
        QVERIFY(explainOnly("gone", "GET", "/a").considered.empty());
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
        row("PUT /orders", "POST /orders", "method is PUT, not POST", "PUT");
        row("GET /users", "GET /users/:id", "one segment missing", "/users");
        row("GET /users/1/2/3/4", "GET /users/:id", "3 segments too many", "/users/:id/2/3/4");
        row("GET /users/1/", "GET /users/:id", "a slash at the end too many", "/users/:id/");
        row("GET /Users/1", "GET /users/:id", "upper and lower case differ", "/Users/:id");
        row("GET /user/1", "GET /users/:id", "segment 1 is \"user\", not \"users\"", "/user/:id");
        row("GET /user/%3Aa/b", "GET /users/:id", "segment 1 is \"user\", not \"users\"",
            "/user/:id/b");
        row("GET /file/a/b", "GET /files/*", "segment 1 is \"file\", not \"files\"", "/file/*");
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
                        route("GET", "/something/quite/different"), route("GET", "/files/*")});
        const auto words = request.split(' ');
        const MatchExplanation why = explain(words[0].toStdString(), words[1].toStdString());
        QVERIFY(why.nodeId.empty());
        QCOMPARE(why.nearMisses.size(), MostNearMisses);
        const RouteExplanation &miss = why.nearMisses[0];
        QCOMPARE(QByteArray::fromStdString(miss.title), nearest);
        const MatchStep &failed = firstFailed(miss);
        QCOMPARE(QByteArray::fromStdString(failed.remedy.value_or("")), fix);
        QCOMPARE(QByteArray::fromStdString(failed.reason), reason);
    }

    void a404NamesTheSameRoutesAsTheExplanation()
    {
        MockRoute off = route("GET", "/off");
        off.enabled = false;
        m_live.compile({route("GET", "/zebras/:id"), route("GET", "/item/:id"), off,
                        route("POST", "/items"), route("GET", "/items/:id/parts")});
        for (const char *path : {"/items", "/items/7", "/itemz/7", "/ITEM/7", "/off", "/zebra/1"})
            QCOMPARE(nearest(path), explain("GET", path).nearMisses.at(0).title);
        QCOMPARE(nearest("/itemz/7"), std::string("GET /item/:id"));
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
        const MatchStep &failed = firstFailed(why.nearMisses[0]);
        QCOMPARE(*failed.remedy, std::string("2"));
        QCOMPARE(failed.place.field, Field::Rules);
        QCOMPARE(failed.place.row, 0);
    }

    void suggestsOnlyWhatWouldHelp_data()
    {
        QTest::addColumn<MatchRule>("rule");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("fix");
        QTest::addColumn<QByteArray>("why");
        using Target = MatchRule::Target;
        using Operator = MatchRule::Operator;
        const auto row = [](const char *name, const MatchRule &made, QByteArray query,
                            QByteArray fix,
                            QByteArray why) { QTest::newRow(name) << made << query << fix << why; };
        row("contains", rule(Target::Query, "q", Operator::Contains, "x"), "q=abc", "abc",
            "query q contains x, but it is abc");
        row("pattern", rule(Target::Query, "q", Operator::Regex, "^x"), "q=a%2Bb", "",
            "query q matches regex ^x, but it is a+b");
        row("several values", rule(Target::Query, "q", Operator::Equals, "x"), "q=1&q=2", "",
            "query q equals x, but it is 1, 2");
        row("negation", rule(Target::Query, "q", Operator::Equals, "x", true), "q=x", "",
            "query q does not equal x, but it is x");
        row("absent", rule(Target::Query, "q", Operator::Equals, "x"), "", "",
            "query q equals x, but the request has none");
        row("long value", rule(Target::Query, "q", Operator::Equals, "x"),
            "q=" + QByteArray(2000, 'y'), "", "query q equals x, but it is yyy");
        row("no JSON", rule(Target::Body, "$.a", Operator::Exists), "", "",
            "body $.a exists, but the body is neither JSON nor a form");
    }
    void suggestsOnlyWhatWouldHelp()
    {
        QFETCH(MatchRule, rule);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, fix);
        QFETCH(QByteArray, why);
        MockRoute made = route("GET", "/a");
        MockResponse response = *made.responses[0];
        response.rules.rules = {rule};
        made.responses = {response};
        m_live.compile({made});
        const auto miss = explain("GET", "/a?" + query.toStdString()).nearMisses.at(0);
        QCOMPARE(QByteArray::fromStdString(firstFailed(miss).remedy.value_or("")), fix);
        HTTPHeaders headers;
        RequestView view;
        view.begin("GET", "/a", headers);
        QVERIFY(notFoundAnswer(view, {miss}).body.find(why.toStdString()) != std::string::npos);
    }

    void suggestsNothingForAPatternOrAFolder()
    {
        Folder folder;
        folder.enabled = false;
        folder.children = {route("GET", "/off")};
        m_live.compile({RouteNode(folder), RouteNode(regexRoute("GET", "/r/[0-9]+"))});
        const MatchExplanation off = explain("GET", "/off");
        QCOMPARE(off.nearMisses[0].title, std::string("GET /off"));
        QVERIFY(!firstFailed(off.nearMisses[0]).remedy);
        const MatchExplanation regex = explain("GET", "/r/x");
        QCOMPARE(regex.nearMisses[0].title, std::string("GET /r/[0-9]+"));
        QVERIFY(!firstFailed(regex.nearMisses[0]).remedy);
    }

    void aResponseThatIsSwitchedOffCanBeSwitchedOn()
    {
        MockRoute made = route("GET", "/a");
        MockResponse response = *made.responses[0];
        response.enabled = false;
        made.responses = {response};
        m_live.compile({made});
        const auto miss = explain("GET", "/a").nearMisses.at(0);
        QCOMPARE(firstFailed(miss).place.responseId, response.id);
        QCOMPARE(firstFailed(miss).place.field, Field::Enabled);
    }

    void aNotFoundNamesRoutesThatAreOffOrBeginAlike()
    {
        MockRoute off = route("GET", "/off");
        off.enabled = false;
        m_live.compile({route("GET", "/other/:x/:y"), route("GET", "/files/*"), off,
                        route("GET", "/exact/one"), regexRoute("GET", "/re/[0-9]+")});
        QCOMPARE(nearest("/off"), std::string("GET /off"));
        QCOMPARE(nearest("/exact/two/3"), std::string("GET /exact/one"));
        QCOMPARE(nearest("/re/x/y"), std::string("GET /re/[0-9]+"));
    }

    void connectIsNotForRoutesOfAnyMethod()
    {
        m_live.compile({route("ANY", "/*"), route("CONNECT", "/h:443")});
        QCOMPARE(explain("CONNECT", "h:443").nodeId, std::string("CONNECT /h:443"));
        QCOMPARE(explain("GET", "/h:443").nodeId, std::string("ANY /*"));
        QVERIFY(explain("CONNECT", "h:80").nodeId.empty());
    }

    void aPreflightIsAnsweredByTheServer()
    {
        MockServer server =
            serverOf({route("ANY", "/a"), route("OPTIONS", "/own"), route("PUT", "/own")});
        server.cors = true;
        m_live.compile(server);
        const auto summary = [this](const std::string &target) {
            HTTPHeaders headers;
            headers.add("Origin", "http://app");
            headers.add("Access-Control-Request-Method", "PUT");
            RequestView view;
            view.begin("OPTIONS", target, headers);
            return explainMatch(m_live.table(), view).summary;
        };
        const std::string itself = "The server answered the preflight itself: it has CORS on.";
        QCOMPARE(summary("/a"), itself);
        QCOMPARE(summary("/nowhere"), itself);
        QCOMPARE(summary("/own"), std::string("OPTIONS /own answers with 200."));
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
    // Of the route's own steps, then of its responses'; there has to be one.
    static const MatchStep &firstFailed(const RouteExplanation &route)
    {
        std::vector<const std::vector<MatchStep> *> lists{&route.steps};
        for (const ResponseExplanation &response : route.responses)
            lists.push_back(&response.steps);
        for (const auto *steps : lists) {
            for (const MatchStep &step : *steps) {
                if (!step.passed)
                    return step;
            }
        }
        qFatal("nothing failed");
    }

    MatchExplanation explainOnly(std::string_view id, const std::string &method,
                                 const std::string &target)
    {
        HTTPHeaders headers;
        RequestView view;
        view.begin(method, target, headers);
        return explainRoute(m_live.table(), view, id);
    }

    // What a 404 for the path would name first.
    std::string nearest(const std::string &target)
    {
        HTTPHeaders headers;
        RequestView view;
        view.begin("GET", target, headers);
        RequestPath path;
        m_live.table().cut(view.path(), path);
        return nearMisses(m_live.table(), view, path).at(0).title;
    }

    MatchExplanation explain(const std::string &method, const std::string &target)
    {
        HTTPHeaders headers;
        RequestView view;
        view.begin(method, target, headers);
        MatchExplanation why = explainMatch(m_live.table(), view);
        if (!isSaid(why))
            qFatal("something of it is not said in patterns");
        return why;
    }

    LiveTable m_live;
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestRouteExplainer)
#include "tst_routeexplainer.moc"
