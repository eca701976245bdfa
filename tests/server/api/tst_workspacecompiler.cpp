// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/workspacecompiler.h"
#include "server/mock/routetable.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using namespace mynah::test;

namespace {

Workspace workspaceOf(std::vector<RouteNode> routes)
{
    Workspace workspace;
    workspace.servers.emplace_back(serverOf(std::move(routes)));
    return workspace;
}

} // namespace

class TestWorkspaceCompiler : public TestCase
{
    Q_OBJECT

private slots:
    void isTheLastToLetGoOfATable()
    {
        IdRegistry ids;
        WorkspaceCompiler compiler(ids);
        RouteTables worker = compiler.compile(workspaceOf({route("GET", "/a")}), {}).tables;
        compiler.compile(workspaceOf({route("GET", "/b")}), {});
        QVERIFY(compiler.dropUnused());
        QCOMPARE(RouteTable::alive(), 2);
        worker.clear();
        QCOMPARE(RouteTable::alive(), 2);
        QVERIFY(!compiler.dropUnused());
        QCOMPARE(RouteTable::alive(), 1);
    }

    void pointsAtTheRoutesOfProblems()
    {
        Folder folder;
        folder.id = "folder";
        folder.children = {route("GET", "/b"), route("GET", "/a")};
        IdRegistry ids;
        WorkspaceCompiler compiler(ids);
        const auto problems =
            compiler.compile(workspaceOf({route("GET", "/:x"), folder}), {}).problems;
        QCOMPARE(problems.size(), std::size_t(3));
        QCOMPARE(problems[0].pointer, std::string("/servers/0/listeners"));
        QCOMPARE(problems[1].pointer, std::string("/servers/0/routes/1/children/0/path"));
        QCOMPARE(problems[2].pointer, std::string("/servers/0/routes/1/children/1/path"));
    }

    void saysOnceWhatIsWrongWithAPlace()
    {
        MockRoute made = route("GET", "/a");
        MockResponse response = textResponse("r", "x");
        response.rules.rules.emplace_back(
            rule(MatchRule::Target::Query, {}, MatchRule::Operator::Equals));
        made.responses = {response};
        IdRegistry ids;
        WorkspaceCompiler compiler(ids);
        QStringList errors;
        for (const Problem &problem : compiler.compile(workspaceOf({made}), {}).problems) {
            if (problem.severity == Problem::Severity::Error)
                errors += QString::fromStdString(problem.message);
        }
        QCOMPARE(errors, QStringList{QStringLiteral("the rule does not say what to look at")});
    }

    void saysOnceForEachServerWhatIsWrongWithItsHeaders()
    {
        MockServer first = serverOf({route("GET", "/a"), route("GET", "/b")});
        first.headers = {{"X bad:", "1", {}}};
        MockServer second = serverOf({route("GET", "/c2")});
        second.id = "second";
        second.headers = {{"X", "{{}}", {}}};
        Workspace workspace;
        workspace.servers.emplace_back(first);
        workspace.servers.emplace_back(second);
        IdRegistry ids;
        WorkspaceCompiler compiler(ids);
        QStringList said;
        for (const Problem &problem : compiler.compile(workspace, {}).problems) {
            if (problem.place.field == Field::Headers)
                said += QString::fromStdString(problem.pointer + ' ' + problem.message.text());
        }
        QCOMPARE(said.size(), 2);
        QCOMPARE(said[0],
                 QStringLiteral("/servers/0/headers/0/name \"X bad:\" is not a valid header name"));
        QVERIFY(said[1].startsWith(QStringLiteral("/servers/1/headers/0 X: line 1, column 3")));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceCompiler)
#include "tst_workspacecompiler.moc"
