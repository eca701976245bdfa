// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspace.h"
#include "tests/server/domain/domainsamples.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestMockRoute : public test::TestCase
{
    Q_OBJECT

private slots:
    void theDefaultIsTheNamedOneIfItIsEnabled()
    {
        MockRoute route;
        QVERIFY(!route.defaultOrFirst());
        for (const char *id : {"a", "b", "c"}) {
            MockResponse response;
            response.id = id;
            response.enabled = response.id != "a";
            route.responses.emplace_back(response);
        }
        QCOMPARE(route.defaultOrFirst()->id, std::string("b"));
        route.defaultResponse = "c";
        QCOMPARE(route.defaultOrFirst()->id, std::string("c"));
        route.defaultResponse = "a";
        QCOMPARE(route.defaultOrFirst()->id, std::string("b"));
        QVERIFY(!route.findResponse("d"));
    }

    void onlyEnabledRulesAreConditions()
    {
        RuleSet rules;
        QVERIFY(!rules.isConditional());
        rules.rules.emplace_back().enabled = false;
        QVERIFY(!rules.isConditional());
        rules.rules.emplace_back();
        QVERIFY(rules.isConditional());
    }

    void nodesAreFoundAtAnyDepth()
    {
        const Workspace workspace = test::smallWorkspace();
        QVERIFY(workspace.findNode("r1")->route() && !workspace.findNode("r1")->folder());
        QVERIFY(workspace.findNode("f1")->folder() && !workspace.findNode("f1")->route());
        QVERIFY(!workspace.findNode("s1") && !workspace.findServer("r1"));
        QCOMPARE(workspace.findServer("s1")->name, std::string("main"));
    }

    void equalityLooksIntoSharedNodes()
    {
        const Workspace one = test::smallWorkspace();
        const Workspace other = test::smallWorkspace();
        QVERIFY(one == other);
        QVERIFY(!one.servers[0].isSame(other.servers[0]));
        QVERIFY(!one.findNode("f1")->isSame(*other.findNode("f1")));
        QVERIFY(*one.findNode("f1") == *other.findNode("f1"));
        QVERIFY(!(*one.findNode("f1") == *one.findNode("r1")));
    }
};

QTEST_GUILESS_MAIN(TestMockRoute)
#include "tst_mockroute.moc"
