// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/routeproposal.h"
#include "tests/server/domain/domainsamples.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

namespace {

MockResponse response(int status, const std::string &text)
{
    MockResponse made;
    made.id = randomId();
    made.status = status;
    made.body.text = text;
    return made;
}

RouteProposal proposal(const std::string &method, const std::string &path)
{
    RouteProposal made;
    made.serverId = "s1";
    made.route.id = "new " + path;
    made.route.method = method;
    made.route.path = path;
    made.responses = {{response(200, path), 1}};
    return made;
}

MatchRule parameterRule(const std::string &name)
{
    MatchRule rule;
    rule.target = MatchRule::Target::PathParameter;
    rule.name = name;
    rule.value = "7";
    return rule;
}

// "GET /users/:id" in folder "f1", "r2" after it.
Workspace shop()
{
    Workspace workspace = test::smallWorkspace();
    MockRoute route = *workspace.findNode("r1")->route();
    route.method = "GET";
    route.path = "/users/:id";
    return applyEdits(workspace, {ReplaceNode{RouteNode(route)}})->workspace;
}

Workspace after(const std::vector<RouteProposal> &proposals, std::vector<std::string> &ids)
{
    const Workspace workspace = shop();
    const std::vector<Edit> edits = editsOf(proposals, workspace, ids);
    return applyEdits(workspace, edits)->workspace;
}

} // namespace

class TestRouteProposal : public test::TestCase
{
    Q_OBJECT

private slots:
    void aRouteOfTheSamePathIsKnownWhateverItsParametersAreCalled()
    {
        const Workspace workspace = shop();
        const KnownRoutes known(workspace);
        RouteProposal same = proposal("GET", "/users/:name");
        findExisting(same, known);
        QCOMPARE(same.existingId, std::string("r1"));
        RouteProposal other = proposal("POST", "/users/:name");
        findExisting(other, known);
        QCOMPARE(other.existingId, std::string());
        RouteProposal elsewhere = proposal("GET", "/users/:name");
        elsewhere.serverId = "s2";
        findExisting(elsewhere, known);
        QCOMPARE(elsewhere.existingId, std::string());
    }

    void anAnswerThatTheRouteHasIsKnown()
    {
        const Workspace workspace = shop();
        RouteProposal made = proposal("GET", "/users/:id");
        made.responses.push_back({*workspace.findNode("r1")->route()->responses[0], 3});
        findExisting(made, KnownRoutes(workspace));
        QVERIFY(!made.responses[0].isKnown);
        QVERIFY(made.responses[1].isKnown);
        QCOMPARE(made.additions(), std::size_t(1));
        made.responses[0].wanted = false;
        QCOMPARE(made.additions(), std::size_t(0));
    }

    void rulesFollowTheNamesOfParameters()
    {
        const Workspace workspace = shop();
        RouteProposal made = proposal("GET", "/a/:id/b/:id2");
        made.responses[0].response.rules.rules = {parameterRule("id"), parameterRule("id2")};
        const RouteProposal edited = withPath(made, "/users/:user", KnownRoutes(workspace));
        QCOMPARE(edited.existingId, std::string("r1"));
        const auto &rules = edited.responses[0].response.rules.rules;
        QCOMPARE(rules.size(), std::size_t(1));
        QCOMPARE(rules[0].name, std::string("user"));
        QVERIFY(withPath(made, "/users/x", KnownRoutes(workspace))
                    .responses[0]
                    .response.rules.rules.empty());
    }

    void routesAreMadeWhereTheyAnswer()
    {
        RouteProposal before = proposal("GET", "/b");
        before.beforeNode = "r1";
        std::vector<std::string> ids;
        const Workspace made = after({proposal("GET", "/a"), before}, ids);
        QCOMPARE(ids, (std::vector<std::string>{"new /a", "new /b"}));
        QCOMPARE(positionOf(made, "new /b"), (NodePosition{"s1", "f1", 0}));
        QCOMPARE(positionOf(made, "r1"), (NodePosition{"s1", "f1", 1}));
        QCOMPARE(positionOf(made, "new /a"), (NodePosition{"s1", "", 2}));
        QCOMPARE(made.findNode("new /a")->route()->responses.size(), std::size_t(1));
    }

    void anExistingRouteGetsTheResponses()
    {
        RouteProposal made = proposal("GET", "/users/:id");
        made.existingId = "r1";
        made.responses.push_back({response(404, "none"), 1});
        made.responses.push_back({response(404, "none"), 1, false});
        std::vector<std::string> ids;
        const Workspace workspace = after({made}, ids);
        QCOMPARE(ids, (std::vector<std::string>{"r1"}));
        QCOMPARE(workspace.findNode("r1")->route()->responses.size(), std::size_t(3));
        // Once is enough.
        std::vector<std::string> again;
        const auto edits = editsOf({made}, workspace, again);
        QVERIFY(applyEdits(workspace, edits)->workspace == workspace);
    }

    void twoOfTheSamePathBecomeOneRoute()
    {
        RouteProposal second = proposal("GET", "/a");
        second.responses = {{response(404, "none"), 1}};
        std::vector<std::string> ids;
        const Workspace made = after({proposal("GET", "/a"), second}, ids);
        QCOMPARE(ids.size(), std::size_t(1));
        QCOMPARE(made.findNode("new /a")->route()->responses.size(), std::size_t(2));
    }

    void whatIsNotWantedIsNotMade()
    {
        RouteProposal unwanted = proposal("GET", "/a");
        unwanted.wanted = false;
        RouteProposal empty = proposal("GET", "/b");
        empty.responses[0].wanted = false;
        std::vector<std::string> ids;
        QVERIFY(editsOf({unwanted, empty}, shop(), ids).empty());
        QVERIFY(ids.empty());
    }
};

QTEST_GUILESS_MAIN(TestRouteProposal)
#include "tst_routeproposal.moc"
