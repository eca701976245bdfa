// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/requestpreview.h"
#include "server/api/requesttrial.h"
#include "server/mock/idregistry.h"
#include "server/mock/routecompiler.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/repairs/repairsearch.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using Target = MatchRule::Target;
using Mode = MockRoute::ResponseMode;

MatchRule rule(Target target, const std::string &name, const std::string &value)
{
    MatchRule made;
    made.target = target;
    made.name = name;
    made.value = value;
    return made;
}

MockResponse withRule(MockResponse response, const MatchRule &rule)
{
    response.rules.rules.push_back(rule);
    return response;
}

Folder folder(const std::string &id, bool enabled, std::vector<RouteNode> children)
{
    Folder made;
    made.id = id;
    made.name = id;
    made.enabled = enabled;
    made.children = std::move(children);
    return made;
}

MockServer server(std::vector<RouteNode> routes, const std::string &id = "main")
{
    MockServer made;
    made.id = id;
    made.routes = std::move(routes);
    return made;
}

Workspace workspaceOf(std::vector<RouteNode> routes)
{
    Workspace workspace;
    workspace.servers.emplace_back(server(std::move(routes)));
    return workspace;
}

Exchange request(const char *method, const char *target)
{
    Exchange exchange = sampleExchange(method, target, 404);
    exchange.serverId = "main";
    exchange.routeId.clear();
    return exchange;
}

MatchExplanation explain(const Workspace &workspace, const Exchange &exchange)
{
    IdRegistry ids;
    const MockServer &server = *workspace.findServer(exchange.serverId);
    return explainExchange(*compileRoutes(server, {{}, nullptr, ids}).table, exchange);
}

std::vector<RepairOffer> offersFor(const Workspace &workspace, const Exchange &exchange,
                                   bool hidesSecrets = false)
{
    const RequestTrial trial(nullptr, exchange);
    return findRepairs(trial, workspace, repairGoals(explain(workspace, exchange)), hidesSecrets);
}

// Of the first offer there is.
QStringList textsFor(const Workspace &workspace, const Exchange &exchange,
                     bool hidesSecrets = false)
{
    QStringList texts;
    for (const RepairOffer &offer : offersFor(workspace, exchange, hidesSecrets)) {
        for (const Repair &repair : offer.repairs)
            texts.append(repair.text());
        if (!offer.hindrance.isEmpty())
            texts.append(u"(%1)"_s.arg(offer.hindrance));
        return texts;
    }
    return texts;
}

} // namespace

class TestRepairSearch final : public UiTestCase
{
    Q_OBJECT

private slots:
    void saysWhatWouldHaveToChange_data();
    void saysWhatWouldHaveToChange();
    void everyRepairMakesTheRequestMatch();
    void isOneStepThatCanBeUndone();
    void aRepairThatHasNothingLeftToChangeIsNotDone();
    void moreThanOneChangeIsToldAsSuch();
    void whatComesFirstIsOvertaken();
    void skippedResponsesCanBeMadeToAnswer();
    void noTwoReadAlike();
    void theServerOfTheRequestIsChanged();
    void whatIsNotKeptIsNotGuessed();
    void hiddenSecretsAreNotOffered();
    void aMalformedRequestGetsNone();
};

void TestRepairSearch::saysWhatWouldHaveToChange_data()
{
    QTest::addColumn<Workspace>("workspace");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("texts");
    const MockRoute get = sampleRoute("r", "GET", "/orders");
    QTest::newRow("path") << workspaceOf({sampleRoute("r", "GET", "/order")}) << u"/orders"_s
                          << QStringList{u"Create route GET /orders"_s,
                                         u"Change path to /orders"_s};
    QTest::newRow("other path") << workspaceOf({sampleRoute("r", "GET", "/users/:id")})
                                << u"/orders/7"_s << QStringList{u"Create route GET /orders/:id"_s};
    QTest::newRow("method") << workspaceOf({sampleRoute("r", "POST", "/orders")}) << u"/orders"_s
                            << QStringList{u"Add GET /orders"_s, u"Change method to GET"_s};
    MockRoute off = get;
    off.enabled = false;
    QTest::newRow("route off") << workspaceOf({off}) << u"/orders"_s
                               << QStringList{u"Enable route"_s};
    QTest::newRow("folder off") << workspaceOf({folder("old", false, {get})}) << u"/orders"_s
                                << QStringList{u"Enable folder old"_s};
    QTest::newRow("both off") << workspaceOf({folder("old", false, {off})}) << u"/orders"_s
                              << QStringList{u"Enable route, and then: Enable folder old"_s};
    QTest::newRow("folders off") << workspaceOf({folder("a", false, {folder("b", false, {get})})})
                                 << u"/orders"_s
                                 << QStringList{u"Enable folder b, and then: Enable folder a"_s};
    MockRoute ruled = get;
    ruled.responses = {withRule(sampleResponse("x"), rule(Target::Query, "plan", "gold"))};
    QTest::newRow("rule") << workspaceOf({ruled}) << u"/orders?plan=tin"_s
                          << QStringList{u"Change rule to: query plan equals tin"_s,
                                         u"Remove rule: query plan equals gold"_s};
    QTest::newRow("value missing") << workspaceOf({ruled}) << u"/orders"_s
                                   << QStringList{u"Remove rule: query plan equals gold"_s};
    MockResponse either = withRule(*ruled.responses[0], rule(Target::Query, "q", "1"));
    either.rules.combine = RuleSet::Combine::Any;
    MockRoute any = get;
    any.responses = {either};
    QTest::newRow("any rule") << workspaceOf({any}) << u"/orders?plan=tin"_s
                              << QStringList{u"Change rule to: query plan equals tin"_s};
    MockResponse silent = sampleResponse("x");
    silent.enabled = false;
    MockRoute quiet = get;
    quiet.responses = {silent};
    QTest::newRow("response off") << workspaceOf({quiet}) << u"/orders"_s
                                  << QStringList{u"Enable response"_s};
    MockRoute empty = get;
    empty.responses.clear();
    QTest::newRow("no response") << workspaceOf({empty}) << u"/orders"_s << QStringList();
    MockRoute regex = sampleRoute("r", "GET", "/r/[0-9]+");
    regex.pathKind = MockRoute::PathKind::Regex;
    QTest::newRow("regex") << workspaceOf({regex}) << u"/r/x"_s
                           << QStringList{u"Create route GET /r/x"_s};
    QTest::newRow("nothing") << workspaceOf({}) << u"/"_s << QStringList();
}

void TestRepairSearch::saysWhatWouldHaveToChange()
{
    QFETCH(Workspace, workspace);
    QFETCH(QString, target);
    QFETCH(QStringList, texts);
    QCOMPARE(textsFor(workspace, request("GET", target.toUtf8().constData())), texts);
}

void TestRepairSearch::everyRepairMakesTheRequestMatch()
{
    const Exchange exchange = request("PUT", "/users");
    Workspace workspace = sampleWorkspace();
    // Without what answers everything.
    workspace = applyEdits(workspace, {RemoveNode{"rest"}})->workspace;
    int repairs = 0;
    for (const RepairOffer &offer : offersFor(workspace, exchange)) {
        for (const Repair &repair : offer.repairs) {
            ++repairs;
            const auto repaired = applyEdits(workspace, repair.edits(workspace));
            QVERIFY(repaired);
            QCOMPARE(explain(repaired->workspace, exchange).nodeId, repair.place().nodeId);
        }
    }
    QVERIFY(repairs >= 3);
}

void TestRepairSearch::isOneStepThatCanBeUndone()
{
    WorkspaceDocument document;
    document.reset(workspaceOf({folder("old", true, {sampleRoute("r", "POST", "/order")})}), {});
    WorkspaceEditor editor(document);
    const auto offers = offersFor(document.workspace(), request("GET", "/orders"));
    QCOMPARE(offers.size(), std::size_t(1));
    const Workspace before = document.workspace();
    const Repair &repair = offers[0].repairs.front();
    QVERIFY(editor.apply(repair));
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), repair.text());
    QCOMPARE(explain(document.workspace(), request("GET", "/orders")).nodeId,
             repair.place().nodeId);
    document.undoStack().undo();
    QVERIFY(document.workspace() == before);
}

void TestRepairSearch::aRepairThatHasNothingLeftToChangeIsNotDone()
{
    WorkspaceDocument document;
    MockRoute ruled = sampleRoute("r", "GET", "/orders");
    ruled.responses = {withRule(sampleResponse("x"), rule(Target::Query, "plan", "gold"))};
    document.reset(workspaceOf({ruled}), {});
    WorkspaceEditor editor(document);
    const auto offers = offersFor(document.workspace(), request("GET", "/orders?plan=tin"));
    // Somebody else has been there.
    editor.changeResponse("r", "x", Field::Rules,
                          [](MockResponse &response) { response.rules.rules[0].value = "zinc"; });
    for (const Repair &repair : offers.at(0).repairs)
        QVERIFY(!editor.apply(repair));
    editor.removeNodes({"r"});
    QVERIFY(!editor.apply(offers[0].repairs[0]));
    QCOMPARE(document.undoStack().count(), 2);
}

void TestRepairSearch::moreThanOneChangeIsToldAsSuch()
{
    QCOMPARE(textsFor(workspaceOf({sampleRoute("r", "POST", "/order")}), request("GET", "/orders")),
             (QStringList{u"Create route GET /orders"_s,
                          u"Add GET /order, and then: Change path to /orders"_s,
                          u"Change method to GET, and then: Change path to /orders"_s}));
}

void TestRepairSearch::whatComesFirstIsOvertaken()
{
    const Workspace workspace =
        workspaceOf({sampleRoute("all", "ANY", "/*"),
                     folder("late", true, {sampleRoute("r", "GET", "/orders")})});
    const Exchange exchange = request("GET", "/orders");
    const auto offers = offersFor(workspace, exchange);
    QCOMPARE(offers.size(), std::size_t(1));
    const Repair &repair = offers[0].repairs.at(0);
    QCOMPARE(repair.text(), u"Move above ANY /*"_s);
    const Workspace moved = applyEdits(workspace, repair.edits(workspace))->workspace;
    QCOMPARE(moved.servers[0]->routes.front().id(), std::string("r"));
    QCOMPARE(explain(moved, exchange).nodeId, std::string("r"));
}

void TestRepairSearch::skippedResponsesCanBeMadeToAnswer()
{
    MockRoute route = sampleRoute("r", "GET", "/orders");
    route.responses.emplace_back(sampleResponse("second", 404));
    route.responses.emplace_back(
        withRule(sampleResponse("gold", 402), rule(Target::Query, "plan", "gold")));
    const auto offers = offersFor(workspaceOf({route}), request("GET", "/orders?plan=tin"));
    QCOMPARE(offers.size(), std::size_t(2));
    QCOMPARE(offers[0].goal.responseId, std::string("second"));
    QCOMPARE(offers[0].repairs.at(0).text(), u"Make 404 Not Found the default response"_s);
    QCOMPARE(offers[1].goal.responseId, std::string("gold"));
    QCOMPARE(offers[1].repairs.at(0).text(), u"Change rule to: query plan equals tin"_s);

    MockRoute ruled = sampleRoute("r", "GET", "/orders");
    ruled.responses = {withRule(sampleResponse("a", 200), rule(Target::Query, "q", "1")),
                       withRule(sampleResponse("b", 500), rule(Target::Query, "p", "2"))};
    const auto moving = offersFor(workspaceOf({ruled}), request("GET", "/orders?q=1&p=2"));
    QCOMPARE(moving.size(), std::size_t(1));
    QCOMPARE(moving[0].repairs.at(0).text(), u"Move above response 200 OK"_s);
}

void TestRepairSearch::noTwoReadAlike()
{
    const auto offers = offersFor(workspaceOf({sampleRoute("a", "GET", "/order"),
                                               sampleRoute("b", "GET", "/orderz"),
                                               sampleRoute("c", "GET", "/users")}),
                                  request("GET", "/orders"));
    QStringList texts;
    for (const RepairOffer &offer : offers) {
        for (const Repair &repair : offer.repairs)
            texts.append(repair.text());
    }
    QCOMPARE(texts,
             (QStringList{u"Create route GET /orders"_s, u"Change path to /orders"_s,
                          u"Change path to /orders (GET /orderz)"_s}));
}

void TestRepairSearch::theServerOfTheRequestIsChanged()
{
    Workspace workspace = workspaceOf({sampleRoute("r", "GET", "/orders")});
    workspace.servers.emplace_back(server({sampleRoute("s", "GET", "/order")}, "other"));
    Exchange exchange = request("GET", "/orders");
    exchange.serverId = "other";
    const auto offers = offersFor(workspace, exchange);
    QCOMPARE(offers.size(), std::size_t(1));
    QCOMPARE(offers[0].goal.serverId, std::string("other"));
    const auto edits = offers[0].repairs.at(1).edits(workspace);
    const Workspace repaired = applyEdits(workspace, edits)->workspace;
    QVERIFY(repaired.servers[0] == workspace.servers[0]);
    QCOMPARE(repaired.findNode("s")->route()->path, std::string("/orders"));
}

void TestRepairSearch::whatIsNotKeptIsNotGuessed()
{
    MockRoute ruled = sampleRoute("r", "POST", "/orders");
    ruled.responses = {withRule(sampleResponse("x"), rule(Target::Body, "", "gold"))};
    Exchange exchange = request("POST", "/orders");
    exchange.requestBody = "gol";
    QCOMPARE(textsFor(workspaceOf({ruled}), exchange).size(), 2);
    exchange.record.flags |= ExchangeRecord::RequestBodyTruncated;
    QCOMPARE(textsFor(workspaceOf({ruled}), exchange),
             QStringList{u"(The body of the request was not kept, so no change of the rule can be "
                         u"tried)"_s});

    ruled.responses = {withRule(sampleResponse("x"), rule(Target::Header, "X-Plan", "gold"))};
    exchange.record.flags = ExchangeRecord::BytesEvicted;
    QVERIFY(textsFor(workspaceOf({ruled}), exchange).at(0).startsWith(u"(The headers"));
}

void TestRepairSearch::hiddenSecretsAreNotOffered()
{
    MockRoute ruled = sampleRoute("r", "GET", "/orders");
    ruled.responses = {withRule(sampleResponse("x"), rule(Target::Query, "token", "a"))};
    const Exchange exchange = request("GET", "/orders?token=s3cret");
    QCOMPARE(textsFor(workspaceOf({ruled}), exchange).size(), 2);
    const QStringList texts = textsFor(workspaceOf({ruled}), exchange, true);
    QCOMPARE(texts, QStringList{u"Remove rule: query token equals a"_s});
}

void TestRepairSearch::aMalformedRequestGetsNone()
{
    Exchange exchange = request("GET", "/orders");
    exchange.record.outcome = ExchangeOutcome::Malformed;
    exchange.errorReason = "A field name has a space.";
    const Workspace workspace = workspaceOf({sampleRoute("r", "GET", "/order")});
    QCOMPARE(QString::fromStdString(explain(workspace, exchange).summary),
             u"The request is malformed and was refused before any route was asked. A field name "
             "has a space."_s);
    QVERIFY(offersFor(workspace, exchange).empty());
    QVERIFY(findRepairs(RequestTrial(nullptr, exchange), workspace, {{"main", "r", {}}}, false)
                .empty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRepairSearch)
#include "tst_repairsearch.moc"
