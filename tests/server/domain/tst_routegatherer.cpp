// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/routegatherer.h"
#include "tests/server/domain/domainsamples.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace mynah;

namespace {

using Target = MatchRule::Target;

Exchange unmatched(const std::string &requestLine, const std::string &body = {})
{
    Exchange exchange = test::exchangeOf(requestLine + " HTTP/1.1\r\n", body);
    exchange.serverId = "s1";
    exchange.record.status = 404;
    exchange.responseBody = "no route";
    return exchange;
}

Exchange answered(const std::string &requestLine, const std::string &responseBody, int status = 200,
                  const std::string &routeId = "r2")
{
    Exchange exchange = unmatched(requestLine);
    exchange.routeId = routeId;
    exchange.responseBody = responseBody;
    exchange.record.status = static_cast<std::uint16_t>(status);
    return exchange;
}

std::vector<RouteProposal> gather(const std::vector<Exchange> &exchanges,
                                  RouteGatherer::By by = RouteGatherer::By::Path)
{
    RouteGatherer gatherer({by}, test::smallWorkspace());
    for (const Exchange &exchange : exchanges)
        gatherer.add(exchange);
    return gatherer.proposals();
}

// "query page equals 2" and the like, of each response in turn.
QStringList rulesOf(const RouteProposal &proposal)
{
    QStringList all;
    for (const ProposedResponse &one : proposal.responses) {
        QStringList rules;
        for (const MatchRule &rule : one.response.rules.rules)
            rules.append(QString::number(int(rule.target)) + u' '
                         + QString::fromStdString(rule.name) + u'='
                         + QString::fromStdString(rule.value));
        all.append(rules.join(one.response.rules.combine == RuleSet::Combine::Any ? u" or "_s
                                                                                  : u" and "_s));
    }
    return all;
}

QString ruleText(Target target, const char *nameAndValue)
{
    return QString::number(int(target)) + u' ' + QLatin1String(nameAndValue);
}

} // namespace

class TestRouteGatherer : public test::TestCase
{
    Q_OBJECT

private slots:
    void requestsOfOneGeneralPathBecomeOneRoute()
    {
        const auto made =
            gather({unmatched("GET /users/1"), unmatched("POST /users"), unmatched("GET /users/22"),
                    unmatched("GET /users/3f2504e0-4f89-11d3-9a0c-0305e82c3301?x=1")});
        QCOMPARE(made.size(), std::size_t(2));
        QCOMPARE(made[0].route.path, std::string("/users/:id"));
        QCOMPARE(made[0].requests, std::size_t(3));
        QCOMPARE(made[1].route.method, std::string("POST"));
        // Nobody answered, so there is one answer, and it is an empty object.
        QCOMPARE(made[0].responses.size(), std::size_t(1));
        QCOMPARE(made[0].responses[0].response.status, 200);
        QCOMPARE(made[0].responses[0].response.body.text, std::string("{}"));
        QCOMPARE(rulesOf(made[0]), QStringList{u""_s});
    }

    void anAnswerIsTakenOnce()
    {
        const auto made = gather({answered("GET /a", "x"), answered("GET /a", "x"),
                                  answered("GET /a", "x", 404), unmatched("GET /a")});
        QCOMPARE(made.size(), std::size_t(1));
        QCOMPARE(made[0].responses.size(), std::size_t(2));
        QCOMPARE(made[0].responses[0].requests, std::size_t(2));
        QCOMPARE(made[0].beforeNode, std::string("r2"));
    }

    void whatDiffersInTheRequestsBecomesARule()
    {
        const auto byQuery =
            gather({answered("GET /a?page=1&lang=en", "1"), answered("GET /a?page=1&lang=de", "1"),
                    answered("GET /a?page=2&lang=en", "2")});
        QCOMPARE(rulesOf(byQuery[0]), (QStringList{u""_s, ruleText(Target::Query, "page=2")}));

        const auto byPath = gather({answered("GET /a/1", "1"), answered("GET /a/1", "1"),
                                    answered("GET /a/2", "2"), answered("GET /a/3", "2")});
        QCOMPARE(rulesOf(byPath[0]),
                 (QStringList{u""_s,
                              ruleText(Target::PathParameter, "id=2") + u" or "_s
                                  + ruleText(Target::PathParameter, "id=3")}));

        Exchange first = answered("POST /a", "1");
        first.requestBody = "one";
        Exchange second = answered("POST /a", "2");
        second.requestBody = "two";
        const auto byBody = gather({first, first, second});
        QCOMPARE(rulesOf(byBody[0]), (QStringList{u""_s, ruleText(Target::Body, "=two")}));
        second.record.flags |= ExchangeRecord::RequestBodyTruncated;
        QCOMPARE(rulesOf(gather({first, first, second})[0]), (QStringList{u""_s, u""_s}));
    }

    void whatNothingTellsApartTakesTurns()
    {
        const auto made = gather({answered("GET /a", "1"), answered("GET /a", "2")});
        QCOMPARE(made[0].route.responseMode, MockRoute::ResponseMode::Sequence);
        const auto apart = gather({answered("GET /a?q=1", "1"), answered("GET /a?q=2", "2")});
        QCOMPARE(apart[0].route.responseMode, MockRoute::ResponseMode::Rules);
    }

    void secretsMakeNoRules()
    {
        const auto made =
            gather({answered("GET /a?token=1", "1"), answered("GET /a?token=2", "2")});
        QCOMPARE(rulesOf(made[0]), (QStringList{u""_s, u""_s}));
    }

    void responsesAreGatheredForTheRoutesThatAnswered()
    {
        const auto made =
            gather({answered("GET /a?q=1", "1", 200, "r1"), unmatched("GET /a"),
                    answered("GET /b", "2", 200, "r2"), answered("GET /c", "3", 200, "gone"),
                    answered("GET /d?q=2", "4", 200, "r1")},
                   RouteGatherer::By::Route);
        QCOMPARE(made.size(), std::size_t(2));
        QCOMPARE(made[0].existingId, std::string("r1"));
        QCOMPARE(made[0].responses.size(), std::size_t(2));
        QCOMPARE(rulesOf(made[0]),
                 (QStringList{ruleText(Target::Query, "q=1"), ruleText(Target::Query, "q=2")}));
        QCOMPARE(made[1].existingId, std::string("r2"));
    }

    // Routes and requests are each looked at once.
    void manyRequestsOverManyRoutesTakeLittle()
    {
        constexpr std::size_t Routes = 5000;
        constexpr std::size_t Requests = 20'000;
        Workspace workspace = test::smallWorkspace();
        MockServer server = *workspace.servers.front();
        for (std::size_t i = 0; i < Routes; ++i) {
            MockRoute route;
            route.id = "many" + std::to_string(i);
            route.path = "/many/" + std::to_string(i);
            server.routes.emplace_back(std::move(route));
        }
        workspace.servers.front() = Shared<MockServer>(std::move(server));
        RouteGatherer gatherer({RouteGatherer::By::Route}, workspace);
        Exchange exchange = answered("GET /many/0", "1", 200, "many0");
        for (std::size_t i = 0; i < Requests; ++i) {
            exchange.routeId = "many" + std::to_string(i % Routes);
            gatherer.add(exchange);
        }
        const auto made = gatherer.proposals();
        QCOMPARE(made.size(), RouteGatherer::MostRoutes);
        QCOMPARE(made.back().existingId, "many" + std::to_string(RouteGatherer::MostRoutes - 1));
        QCOMPARE(made.back().requests, Requests / Routes);
        QCOMPARE(gatherer.skipped(), (Routes - RouteGatherer::MostRoutes) * (Requests / Routes));
    }

    void aPreflightIsLeftToTheServer()
    {
        RouteGatherer gatherer({}, test::smallWorkspace());
        Exchange preflight = unmatched("OPTIONS /a");
        preflight.record.flags |= ExchangeRecord::CorsPreflight;
        gatherer.add(preflight);
        QVERIFY(gatherer.proposals().empty());
    }

    void whatCannotBeUsedIsCounted()
    {
        RouteGatherer gatherer({}, test::smallWorkspace());
        Exchange malformed = unmatched("GET /a");
        malformed.record.outcome = ExchangeOutcome::Malformed;
        gatherer.add(malformed);
        QCOMPARE(gatherer.skipped(), std::size_t(1));
        QVERIFY(gatherer.proposals().empty());
        RouteGatherer homeless({}, Workspace());
        homeless.add(unmatched("GET /a"));
        QCOMPARE(homeless.skipped(), std::size_t(1));
    }

    void manyDifferentAnswersAreCountedOnly()
    {
        RouteGatherer gatherer({}, test::smallWorkspace());
        for (int i = 0; i < 100; ++i)
            gatherer.add(answered("GET /a/" + std::to_string(i), std::to_string(i % 50)));
        const auto made = gatherer.proposals();
        QCOMPARE(made[0].responses.size(), RouteGatherer::MostResponses);
        QCOMPARE(made[0].leftOut, 50 - RouteGatherer::MostResponses);
        QCOMPARE(made[0].requests, std::size_t(100));
    }
};

QTEST_GUILESS_MAIN(TestRouteGatherer)
#include "tst_routegatherer.moc"
