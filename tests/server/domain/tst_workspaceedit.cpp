// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspaceedit.h"
#include "server/domain/workspacefile.h"
#include "tests/server/domain/domainsamples.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <random>
#include <set>

using namespace mynah;
using Kind = EditError::Kind;

namespace {

std::string toText(const Workspace &workspace)
{
    return toJson(workspace).toStdString();
}

MockRoute routeNamed(const std::string &id)
{
    MockRoute route;
    route.id = id;
    route.responses.emplace_back(withNewId({}, [&] { return id + "-a"; }));
    return route;
}

Folder folderNamed(const std::string &id)
{
    Folder folder;
    folder.id = id;
    return folder;
}

// Makes edits that mostly fit the workspace, always the same ones for the same seed.
class EditMaker
{
public:
    explicit EditMaker(unsigned seed)
        : m_random(seed)
    {
    }

    Edit next(const Workspace &workspace)
    {
        collect(workspace);
        switch (below(10)) {
        case 0:
        case 1:
            return InsertNode{anyPosition(), routeNamed(newId())};
        case 2:
            return InsertNode{anyPosition(), folderNamed(newId())};
        case 3:
            return RemoveNode{any(m_nodes)};
        case 4:
        case 5:
            return MoveNode{any(m_nodes), anyPosition()};
        case 6:
        case 7:
            return changedNode(workspace);
        case 8:
            return anyServerEdit(workspace);
        default:
            return RenameWorkspace{newId()};
        }
    }

private:
    Edit changedNode(const Workspace &workspace)
    {
        const RouteNode *node = workspace.findNode(any(m_nodes));
        if (!node)
            return RenameWorkspace{newId()};
        if (node->folder()) {
            Folder folder = *node->folder();
            folder.enabled = !folder.enabled;
            return ReplaceNode{folder};
        }
        MockRoute route = *node->route();
        route.path = '/' + newId();
        return ReplaceNode{withResponse(route, withNewId({}, [this] { return newId(); }))};
    }

    Edit anyServerEdit(const Workspace &workspace)
    {
        MockServer server;
        server.id = newId();
        switch (below(5)) {
        case 0:
            return InsertServer{below(4), server};
        case 4: {
            auto other = std::make_shared<Workspace>(workspace);
            other->name = newId();
            other->servers.emplace_back(server);
            return ReplaceWorkspace{std::move(other)};
        }
        case 1:
            return MoveServer{any(m_servers), below(4)};
        case 2:
            return m_servers.size() > 1 ? Edit(RemoveServer{any(m_servers)})
                                        : Edit(InsertServer{0, server});
        default:
            server = *workspace.findServer(any(m_servers));
            server.name = newId();
            return ReplaceServer{server};
        }
    }

    NodePosition anyPosition()
    {
        const bool isTop = m_folders.empty() || below(2) == 0;
        if (isTop)
            return {any(m_servers), "", below(5)};
        const auto &[server, folder] = m_folders[below(m_folders.size())];
        return {server, folder, below(5)};
    }

    void collect(const Workspace &workspace)
    {
        m_servers.clear();
        m_folders.clear();
        m_nodes.clear();
        for (const auto &server : workspace.servers) {
            m_servers.push_back(server->id);
            collect(server->id, server->routes);
        }
    }

    void collect(const std::string &server, const std::vector<RouteNode> &nodes)
    {
        for (const RouteNode &node : nodes) {
            m_nodes.push_back(node.id());
            if (node.folder()) {
                m_folders.emplace_back(server, node.id());
                collect(server, node.folder()->children);
            }
        }
    }

    std::string any(const std::vector<std::string> &ids)
    {
        return ids.empty() ? "none" : ids[below(ids.size())];
    }
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    std::string newId() { return "n" + std::to_string(++m_lastId); }

    std::mt19937 m_random;
    int m_lastId = 0;
    std::vector<std::string> m_servers;
    std::vector<std::pair<std::string, std::string>> m_folders;
    std::vector<std::string> m_nodes;
};

} // namespace

class TestWorkspaceEdit : public test::TestCase
{
    Q_OBJECT

private slots:
    void aThousandEditsAndTheirInversesGiveTheSameJson_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void aThousandEditsAndTheirInversesGiveTheSameJson()
    {
        QFETCH(unsigned, seed);
        const auto loaded = parseWorkspace(test::richWorkspaceText());
        QVERIFY(loaded);
        EditMaker maker(seed);
        Workspace workspace = loaded->workspace;
        std::vector<Edit> undo;
        std::vector<std::string> snapshots;
        while (undo.size() < 1000) {
            auto result = applyEdit(workspace, maker.next(workspace));
            if (!result) {
                QVERIFY(!result.error().message.empty());
                continue;
            }
            QCOMPARE(result->inverse.size(), std::size_t(1));
            if (undo.size() % 50 == 0)
                snapshots.push_back(toText(workspace));
            undo.push_back(result->inverse.front());
            workspace = std::move(result->workspace);
        }
        QVERIFY(toText(workspace) != test::richWorkspaceText());
        while (!undo.empty()) {
            auto result = applyEdit(workspace, undo.back());
            QVERIFY2(result, result ? "" : result.error().message.text().c_str());
            undo.pop_back();
            workspace = std::move(result->workspace);
            if (undo.size() % 50 == 0) {
                QCOMPARE(toText(workspace), snapshots.back());
                snapshots.pop_back();
            }
        }
        QCOMPARE(toText(workspace), test::richWorkspaceText());
    }

    void theInverseOfAnInverseIsRedo()
    {
        const Workspace before = test::smallWorkspace();
        const auto done = applyEdit(before, MoveNode{"r1", {"s1", "", 9}});
        QVERIFY(done);
        const auto undone = applyEdits(done->workspace, done->inverse);
        QVERIFY(undone);
        const auto redone = applyEdits(undone->workspace, undone->inverse);
        QVERIFY(redone);
        QVERIFY(redone->workspace == done->workspace);
    }

    void anEditSharesWhatItDoesNotChange()
    {
        Workspace workspace = test::smallWorkspace();
        MockServer second;
        second.id = "s2";
        workspace = applyEdit(workspace, InsertServer{1, second})->workspace;
        MockRoute route = *workspace.findNode("r2")->route();
        route.name = "changed";
        const auto result = applyEdit(workspace, ReplaceNode{route});
        QVERIFY(result);
        const auto &old = workspace.servers;
        const auto &now = result->workspace.servers;
        QVERIFY(now[1].isSame(old[1]));
        QVERIFY(!now[0].isSame(old[0]));
        QVERIFY(now[0]->routes[0].isSame(old[0]->routes[0]));
        QVERIFY(!now[0]->routes[1].isSame(old[0]->routes[1]));
        QCOMPARE(workspace.findNode("r2")->route()->name, std::string());
    }

    void severalEditsAreOneOrNone()
    {
        const Workspace before = test::smallWorkspace();
        const auto broken = applyEdits(before, {RemoveNode{"r1"}, RemoveNode{"r1"}});
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, Kind::NotFound);
        const auto result =
            applyEdits(before, {RemoveNode{"r1"}, RemoveNode{"f1"}, RemoveNode{"r2"}});
        QVERIFY(result);
        QVERIFY(result->workspace.servers[0]->routes.empty());
        QVERIFY(applyEdits(result->workspace, result->inverse)->workspace == before);
    }

    void positionsAreAsAfterTakingOut()
    {
        Workspace workspace = test::smallWorkspace();
        workspace = applyEdit(workspace, InsertNode{{"s1", "", 99}, routeNamed("r3")})->workspace;
        QCOMPARE(positionOf(workspace, "r3")->index, std::size_t(2));
        workspace = applyEdit(workspace, MoveNode{"f1", {"s1", "", 1}})->workspace;
        QCOMPARE(workspace.servers[0]->routes[0].id(), std::string("r2"));
        QCOMPARE(workspace.servers[0]->routes[1].id(), std::string("f1"));
        const NodePosition inside{"s1", "f1", 0};
        QCOMPARE(*positionOf(workspace, "r1"), inside);
        QVERIFY(!positionOf(workspace, "s1"));
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<int>("edit");
        QTest::addColumn<int>("kind");
        for (int i = 0; i < 10; ++i)
            QTest::addRow("%d", i) << i << int(impossible().at(std::size_t(i)).second);
    }
    void refusesWhatCannotBe()
    {
        QFETCH(int, edit);
        QFETCH(int, kind);
        const auto result =
            applyEdit(test::smallWorkspace(), impossible().at(std::size_t(edit)).first);
        QVERIFY(!result);
        QCOMPARE(int(result.error().kind), kind);
    }

    void foldersNestOnlySoDeep()
    {
        Workspace workspace = test::smallWorkspace();
        NodePosition position{"s1", "", 0};
        for (int i = 0; i < Folder::DeepestNesting; ++i) {
            const std::string id = "d" + std::to_string(i);
            const auto result = applyEdit(workspace, InsertNode{position, folderNamed(id)});
            QVERIFY(result);
            workspace = result->workspace;
            position.folderId = id;
        }
        QVERIFY(applyEdit(workspace, InsertNode{position, routeNamed("leaf")}));
        const auto deeper = applyEdit(workspace, InsertNode{position, folderNamed("deep")});
        QVERIFY(!deeper);
        QCOMPARE(deeper.error().kind, Kind::TooDeep);
        QCOMPARE(applyEdit(workspace, MoveNode{"f1", position}).error().kind, Kind::TooDeep);
        MockServer server = *workspace.servers[0];
        Folder around;
        around.id = "around";
        around.children = server.routes;
        server.routes = {RouteNode(around)};
        const auto replaced =
            applyEdit(workspace, ReplaceServer{Shared<MockServer>(std::move(server))});
        QCOMPARE(replaced.error().kind, Kind::TooDeep);
        QVERIFY(validate(workspace).empty());
        QVERIFY(parseWorkspace(toText(workspace)));
    }

    void copiesGetNewIdsThroughout()
    {
        const auto loaded = parseWorkspace(test::richWorkspaceText());
        QVERIFY(loaded);
        const RouteNode copy = withNewIds(*loaded->workspace.findNode("fld"));
        const auto result = applyEdit(loaded->workspace, InsertNode{{"srv", "", 0}, copy});
        QVERIFY(result);
        const MockRoute &route = *copy.folder()->children.at(0).route();
        QCOMPARE(route.defaultResponse, route.responses.at(0)->id);
        QVERIFY(route.defaultResponse != "ok");
        QVERIFY(validate(result->workspace).empty());
    }

    void aResponseIsReplacedOrAppended()
    {
        MockRoute route = routeNamed("r");
        MockResponse response = *route.responses.at(0);
        response.status = 404;
        route = withResponse(route, response);
        QCOMPARE(route.responses.size(), std::size_t(1));
        QCOMPARE(route.responses.at(0)->status, 404);
        response.id = "other";
        QCOMPARE(withResponse(route, response).responses.size(), std::size_t(2));
    }

    void randomIdsDiffer()
    {
        std::set<std::string> ids;
        for (int i = 0; i < 1000; ++i)
            ids.insert(randomId());
        QCOMPARE(ids.size(), std::size_t(1000));
        QCOMPARE(ids.begin()->size(), std::size_t(8));
    }

private:
    static std::vector<std::pair<Edit, Kind>> impossible()
    {
        MockServer twin;
        twin.id = "r1";
        MockServer stranger;
        stranger.id = "s9";
        return {
            {InsertNode{{"s9", "", 0}, routeNamed("n")}, Kind::NotFound},
            {InsertNode{{"s1", "r2", 0}, routeNamed("n")}, Kind::NotFound},
            {InsertNode{{"s1", "", 0}, routeNamed("r1")}, Kind::DuplicateId},
            {InsertServer{0, twin}, Kind::DuplicateId},
            {ReplaceNode{routeNamed("r9")}, Kind::NotFound},
            {ReplaceNode{withResponse(routeNamed("r1"), withNewId({}, [] { return "r2-a"; }))},
             Kind::DuplicateId},
            {ReplaceServer{stranger}, Kind::NotFound},
            {MoveNode{"f1", {"s1", "f1", 0}}, Kind::InsideItself},
            {MoveNode{"r9", {"s1", "", 0}}, Kind::NotFound},
            {RemoveServer{"s9"}, Kind::NotFound},
        };
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceEdit)
#include "tst_workspaceedit.moc"
