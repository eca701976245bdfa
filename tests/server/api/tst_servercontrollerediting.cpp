// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routetable.h"
#include "tests/server/api/liveservers.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace mynah;
using namespace mynah::test;
using namespace std::chrono_literals;

// Edits while servers run: what clients get, and that none of them loses its connection.
class TestServerControllerEditing : public TestCase
{
    Q_OBJECT

private slots:
    void theNextRequestOfAConnectionGetsTheNewAnswer();
    void aRequestUnderWayEndsOnTheTableItBeganWith();
    void aTableIsFreedWhenItsLastRequestHasEnded();
    void publishesEveryEditThatIsFollowedByAPause();
    void theLastOfManyEditsIsLive();
    void editsOfTenThousandRoutesAreLiveAtOnceUnderRequests();
    void keepsTheLastValidFormOfARouteAndSaysWhy();
    void routesComeAndGo();
    void listenersComeAndGo();
    void aListenerMoves();
    void aListenerTurnsToTls();
    void limitsChangeUnderOpenConnections();
    void newConnectionsGoByNewLimits();
    void workersCountConnectionsTogether();
    void lenienciesAreLiveOnTheSameConnection();
    void aServerThatIsSwitchedOffLetsItsExchangesEnd();
    void aServerTakesOverTheAddressOfAnother();
    void editsWhileStoppedAreServedLater();
    void losingEveryListenerIsAFailureWithAWayBack();
};

void TestServerControllerEditing::theNextRequestOfAConnectionGetsTheNewAnswer()
{
    LiveServers live;
    ServerOptions options;
    options.workers = 2;
    live.controller.setOptions(options);
    QVERIFY(live.run(workspaceOf({route("GET", "/", "0")})));
    std::vector<RawClient> clients;
    for (int i = 0; i < 6; ++i)
        clients.push_back(live.connect());
    const int port = live.listener().port;
    for (int edit = 0; edit < 5; ++edit) {
        QVERIFY(live.publish(workspaceOf({route("GET", "/", std::to_string(edit))})));
        for (RawClient &client : clients)
            QCOMPARE(get(client, "/"), std::to_string(edit));
    }
    QCOMPARE(live.listener().port, port);
    QVERIFY(live.waitForExchanges(30));
    for (const ConnectionInfo &connection : live.controller.connections().snapshot()) {
        QCOMPARE(connection.requests, 5u);
        QVERIFY(connection.state != ConnectionInfo::State::Closed);
    }
}

void TestServerControllerEditing::aRequestUnderWayEndsOnTheTableItBeganWith()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("POST", "/upload", "before")})));
    RawClient client = live.connect();
    QVERIFY(beginUpload(client));
    QVERIFY(live.publish(workspaceOf({route("POST", "/upload", "after")})));
    finishUpload(client);
    QCOMPARE(bodyOf(client), std::string("before"));
    QVERIFY(beginUpload(client));
    finishUpload(client);
    QCOMPARE(bodyOf(client), std::string("after"));
}

void TestServerControllerEditing::aTableIsFreedWhenItsLastRequestHasEnded()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("POST", "/upload", "before")})));
    RawClient client = live.connect();
    QVERIFY(beginUpload(client));
    QVERIFY(live.publish(workspaceOf({route("POST", "/upload", "after")})));
    // With another one that nobody holds for long.
    QVERIFY(live.publish(workspaceOf({route("POST", "/upload", "later")})));
    QVERIFY(runUntil([] { return RouteTable::alive() == 2; }));
    finishUpload(client);
    QCOMPARE(bodyOf(client), std::string("before"));
    QVERIFY(runUntil([] { return RouteTable::alive() == 1; }));
}

void TestServerControllerEditing::publishesEveryEditThatIsFollowedByAPause()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/")})));
    QSignalSpy published(&live.controller, &ServerController::published);
    const std::uint64_t before = live.controller.status().revision;
    QVERIFY(live.publish(workspaceOf({route("GET", "/a")})));
    QVERIFY(live.publish(workspaceOf({route("GET", "/b")})));
    QCOMPARE(published.size(), 2);
    QCOMPARE(published.at(1).at(0).toULongLong(), before + 2);
}

void TestServerControllerEditing::theLastOfManyEditsIsLive()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "first")})));
    RawClient client = live.connect();
    for (int edit = 0; edit < 100; ++edit) {
        auto workspace = workspaceOf({route("GET", "/", std::to_string(edit))});
        live.controller.apply(std::make_shared<const Workspace>(std::move(workspace)), {});
    }
    QVERIFY(runUntil([&] { return get(client, "/") == "99"; }));
    QVERIFY(!client.hasEnded());
}

void TestServerControllerEditing::editsOfTenThousandRoutesAreLiveAtOnceUnderRequests()
{
    constexpr int Routes = 10'000;
    std::vector<RouteNode> routes;
    for (int i = 0; i < Routes; ++i)
        routes.push_back(route("GET", "/r/" + std::to_string(i), "0"));
    LiveServers live;
    QVERIFY(live.run(workspaceOf(routes)));
    RawClient client = live.connect();
    for (int edit = 1; edit <= 20; ++edit) {
        const std::string answer = std::to_string(edit);
        // Every other one changes a path as well.
        routes[Routes / 2] = route("GET", "/edited/" + std::to_string(edit / 2), answer);
        const std::uint64_t before = live.controller.status().revision;
        QElapsedTimer sinceEdit;
        sinceEdit.start();
        live.controller.apply(std::make_shared<const Workspace>(workspaceOf(routes)), {});
        while (live.controller.status().revision == before)
            QCOMPARE(get(client, "/r/9999"), std::string("0"));
        QVERIFY(sinceEdit.elapsed() < patience(1s).count());
        QCOMPARE(get(client, "/edited/" + std::to_string(edit / 2)), answer);
    }
    QVERIFY(!client.hasEnded());
    // Those of the edits before are freed.
    QVERIFY(runUntil([] { return RouteTable::alive() == 1; }));
}

void TestServerControllerEditing::keepsTheLastValidFormOfARouteAndSaysWhy()
{
    LiveServers live;
    MockRoute made = regexRoute("GET", "/v[0-9]", "valid");
    QVERIFY(live.run(workspaceOf({made, route("GET", "/other", "old")})));
    RawClient client = live.connect();
    QCOMPARE(get(client, "/v1"), std::string("valid"));

    made.path = "/v[0-9";
    QVERIFY(live.publish(workspaceOf({made, route("GET", "/other", "new")})));
    QCOMPARE(get(client, "/v1"), std::string("valid"));
    QCOMPARE(get(client, "/other"), std::string("new"));
    const std::vector<Problem> problems = live.controller.problems();
    const auto problem = std::find_if(problems.begin(), problems.end(), [](const Problem &one) {
        return one.place.field == Field::Path;
    });
    QVERIFY(problem != problems.end());
    QVERIFY(problem->severity == Problem::Severity::Error);
    QCOMPARE(problem->place.nodeId, made.id);
    QCOMPARE(problem->pointer, std::string("/servers/0/routes/0/path"));
    QVERIFY(!problem->message.empty());
    QCOMPARE(live.controller.status().routesAsBefore, std::size_t(1));

    made.path = "/w[0-9]";
    QVERIFY(live.publish(workspaceOf({made, route("GET", "/other", "new")})));
    QVERIFY(live.controller.problems().empty());
    QCOMPARE(live.controller.status().routesAsBefore, std::size_t(0));
    QCOMPARE(get(client, "/w1"), std::string("valid"));
    QVERIFY(get(client, "/v1") != "valid");
}

void TestServerControllerEditing::routesComeAndGo()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({})));
    RawClient client = live.connect();
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(ResponseText(client.readResponse()).status, 404);
    QVERIFY(live.publish(workspaceOf({route("GET", "/:any", "any")})));
    QCOMPARE(get(client, "/a"), std::string("any"));
    QVERIFY(live.publish(workspaceOf({route("GET", "/a", "a"), route("GET", "/:any", "any")})));
    QCOMPARE(get(client, "/a"), std::string("a"));
    QVERIFY(live.publish(workspaceOf({})));
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(ResponseText(client.readResponse()).status, 404);
}

void TestServerControllerEditing::listenersComeAndGo()
{
    const std::vector<RouteNode> routes{route("GET", "/", "up")};
    LiveServers live;
    QVERIFY(live.run(workspaceOf(routes)));
    const ListenAddress first = live.address();
    RawClient client = live.connect();
    QCOMPARE(get(client, "/"), std::string("up"));

    QVERIFY(live.publish(workspaceOf(routes, {listenerAt(), listenerAt()})));
    QVERIFY(live.address(0) == first);
    QCOMPARE(live.get("/", 1), std::string("up"));
    QCOMPARE(get(client, "/"), std::string("up"));

    const ListenAddress second = live.address(1);
    QVERIFY(live.publish(workspaceOf(routes)));
    QVERIFY(!RawClient(second).isOpen());
    QVERIFY(live.address(0) == first);
    QCOMPARE(get(client, "/"), std::string("up"));
    QCOMPARE(live.get("/"), std::string("up"));
}

void TestServerControllerEditing::aListenerMoves()
{
    const std::vector<RouteNode> routes{route("GET", "/", "up")};
    LiveServers live;
    QVERIFY(live.run(workspaceOf(routes)));
    const ListenAddress before = live.address();
    RawClient client = live.connect();
    QCOMPARE(get(client, "/"), std::string("up"));
    const int port = *live.controller.portProbe("127.0.0.1", before.port)().nextFreePort;

    QVERIFY(live.publish(workspaceOf(routes, {listenerAt("127.0.0.1", port)})));
    QCOMPARE(live.listener().port, port);
    QVERIFY(!RawClient(before).isOpen());
    QCOMPARE(live.get("/"), std::string("up"));
    QCOMPARE(get(client, "/"), std::string("up"));

    // The same port of another address, which the old socket must make room for.
    QVERIFY(live.publish(workspaceOf(routes, {listenerAt("0.0.0.0", port)})));
    QVERIFY(!live.listener().error);
    QVERIFY(!live.controller.status().isLoopbackOnly());
    QCOMPARE(get(client, "/"), std::string("up"));
}

void TestServerControllerEditing::aListenerTurnsToTls()
{
    const std::vector<RouteNode> routes{route("GET", "/", "up")};
    LiveServers live;
    QVERIFY(live.run(workspaceOf(routes)));
    const ListenAddress address = live.address();
    RawClient client = live.connect();
    QCOMPARE(get(client, "/"), std::string("up"));
    QVERIFY(live.publish(workspaceOf(routes, {tlsListener()})));
    QVERIFY(live.address() == address);
    QVERIFY(live.listener().url.starts_with("https://"));
    QCOMPARE(get(client, "/"), std::string("up"));

    SendRequest request{address.toString(), true, "GET / HTTP/1.1\r\nHost: h\r\n\r\n", {}};
    std::optional<std::string> body;
    live.controller.send(request, this,
                         [&](const auto &result) { body = result ? result->body : "none"; });
    QVERIFY(runUntil([&] { return body.has_value(); }));
    QCOMPARE(*body, std::string("up"));
}

void TestServerControllerEditing::limitsChangeUnderOpenConnections()
{
    Workspace workspace = workspaceOf({route("POST", "/upload", "taken")});
    LiveServers live;
    QVERIFY(live.run(workspace));
    RawClient client = live.connect();
    QVERIFY(beginUpload(client));
    finishUpload(client);
    QCOMPARE(bodyOf(client), std::string("taken"));

    MockServer server = *workspace.servers.front();
    server.limits.maxBodyBytes = 3;
    workspace.servers.front() = server;
    QVERIFY(live.publish(workspace));
    client.send("POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc");
    QCOMPARE(bodyOf(client), std::string("taken"));
    client.send("POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nabcd");
    QCOMPARE(ResponseText(client.readResponse()).status, 413);
}

void TestServerControllerEditing::newConnectionsGoByNewLimits()
{
    Workspace workspace = workspaceOf({route("GET", "/", "here")});
    LiveServers live;
    QVERIFY(live.run(workspace));
    RawClient first = live.connect();
    QCOMPARE(get(first, "/"), std::string("here"));

    MockServer server = *workspace.servers.front();
    server.limits.maxConnectionsPerClient = 1;
    workspace.servers.front() = server;
    QVERIFY(live.publish(workspace));
    QVERIFY(live.connect().readToEnd().starts_with("HTTP/1.1 503 "));
    QCOMPARE(get(first, "/"), std::string("here"));
}

void TestServerControllerEditing::workersCountConnectionsTogether()
{
    constexpr std::size_t Most = 5;
    Workspace workspace = workspaceOf({route("GET", "/", "here")});
    MockServer server = *workspace.servers.front();
    server.limits.maxConnectionsPerClient = Most;
    workspace.servers.front() = server;
    LiveServers live;
    ServerOptions options;
    options.workers = 3;
    live.controller.setOptions(options);
    QVERIFY(live.run(workspace));
    std::vector<RawClient> clients;
    for (std::size_t i = 0; i < Most; ++i) {
        clients.push_back(live.connect());
        QCOMPARE(get(clients.back(), "/"), std::string("here"));
    }
    QVERIFY(live.connect().readToEnd().starts_with("HTTP/1.1 503 "));
    clients.front().close();
    QVERIFY(runUntil([&] { return live.get("/") == "here"; }));
}

void TestServerControllerEditing::lenienciesAreLiveOnTheSameConnection()
{
    Workspace workspace = workspaceOf({route("GET", "/", "here")});
    LiveServers live;
    QVERIFY(live.run(workspace));
    RawClient client = live.connect();
    QCOMPARE(get(client, "/"), std::string("here"));

    MockServer server = *workspace.servers.front();
    server.leniencies.bareLf = true;
    workspace.servers.front() = server;
    QVERIFY(live.publish(workspace));
    client.send("GET / HTTP/1.1\nHost: h\n\n");
    QCOMPARE(bodyOf(client), std::string("here"));

    server.leniencies = {};
    workspace.servers.front() = server;
    QVERIFY(live.publish(workspace));
    client.send("GET / HTTP/1.1\nHost: h\n\n");
    QCOMPARE(ResponseText(client.readResponse()).status, 400);
}

void TestServerControllerEditing::aServerThatIsSwitchedOffLetsItsExchangesEnd()
{
    Workspace workspace = stoppingWithin(1h, workspaceOf({route("POST", "/upload", "taken")}));
    LiveServers live;
    QVERIFY(live.run(workspace));
    const ListenAddress address = live.address();
    RawClient busy = live.connect();
    RawClient idle = live.connect();
    QVERIFY(beginUpload(busy));

    MockServer server = *workspace.servers.front();
    server.enabled = false;
    workspace.servers.front() = server;
    QVERIFY(live.publish(workspace));
    QVERIFY(live.controller.status().state == ServerState::Failed);
    QVERIFY(idle.readToEnd().empty());
    QVERIFY(!RawClient(address).isOpen());
    finishUpload(busy);
    QCOMPARE(ResponseText(busy.readToEnd()).body, std::string("taken"));
    busy.close();
    idle.close();
    QVERIFY(live.stop());
}

void TestServerControllerEditing::aServerTakesOverTheAddressOfAnother()
{
    LiveServers live;
    QVERIFY(live.run(stoppingWithin(1h, workspaceOf({route("POST", "/upload", "taken")}))));
    RawClient busy = live.connect();
    QVERIFY(beginUpload(busy));

    Workspace other =
        workspaceOf({route("GET", "/", "other")}, {listenerAt("0.0.0.0", live.listener().port)});
    MockServer server = *other.servers.front();
    server.id = "other";
    other.servers.front() = server;
    QVERIFY(live.publish(other));
    QVERIFY(!live.listener().error);
    RawClient client(
        ListenAddress{"127.0.0.1", static_cast<std::uint16_t>(live.listener().port), {}});
    QCOMPARE(get(client, "/"), std::string("other"));
    finishUpload(busy);
    QCOMPARE(ResponseText(busy.readToEnd()).body, std::string("taken"));
    busy.close();
}

void TestServerControllerEditing::editsWhileStoppedAreServedLater()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "before")})));
    QVERIFY(live.stop());
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "after")}, {listenerAt("localhost")})));
    QCOMPARE(live.listener().address, std::string("localhost"));
    QVERIFY(live.listener().url.empty());
    QVERIFY(live.start());
    RawClient client(
        ListenAddress{"127.0.0.1", static_cast<std::uint16_t>(live.listener().port), {}});
    QCOMPARE(get(client, "/"), std::string("after"));
}

void TestServerControllerEditing::losingEveryListenerIsAFailureWithAWayBack()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "up")})));
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "up")}, {})));
    QVERIFY(live.controller.status().state == ServerState::Failed);
    QVERIFY(live.controller.status().error->kind == StartError::Kind::NothingToListen);
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "up")})));
    QVERIFY(live.controller.status().state == ServerState::Running);
    QCOMPARE(live.get("/"), std::string("up"));
}

QTEST_GUILESS_MAIN(TestServerControllerEditing)
#include "tst_servercontrollerediting.moc"
