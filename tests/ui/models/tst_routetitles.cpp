// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/models/routetitles.h"

namespace mynah::test {

class TestRouteTitles final : public UiTestCase
{
    Q_OBJECT

private slots:
    void callsRoutesAndResponsesAtAnyDepth();
    void whatIsGoneHasNoTitle();
    void aNameFollowsTheStatus();
    void ofSeveralServersTheNameComesBeforeTheRoute();
    void theUsualAddressIsLeftOutWhereThereIsLittleRoom();
};

void TestRouteTitles::callsRoutesAndResponsesAtAnyDepth()
{
    const RouteTitles titles(sampleWorkspace());
    QCOMPARE(titles.title("rest"), "ANY /*");
    QCOMPARE(titles.title("gone"), "GET /orders/old");
    QCOMPARE(titles.title("item-404"), "404 Not Found");
}

void TestRouteTitles::whatIsGoneHasNoTitle()
{
    const RouteTitles titles(sampleWorkspace());
    QCOMPARE(titles.title("nobody"), "");
    QCOMPARE(titles.title("users"), "");
    QCOMPARE(RouteTitles(Workspace()).title("rest"), "");
}

void TestRouteTitles::aNameFollowsTheStatus()
{
    MockResponse response = sampleResponse("a", 404);
    response.name = "unknown id";
    QCOMPARE(responseTitle(response), "404 unknown id");
}

void TestRouteTitles::ofSeveralServersTheNameComesBeforeTheRoute()
{
    Workspace workspace = sampleWorkspace();
    QCOMPARE(RouteTitles(workspace).serverPrefix("main"), "");
    MockServer server;
    server.id = "auth";
    server.name = "Auth";
    workspace.servers.emplace_back(std::move(server));
    const RouteTitles titles(workspace);
    const std::string name = workspace.servers.front()->name;
    QCOMPARE(titles.title("rest"), name + " \u203a ANY /*");
    QCOMPARE(titles.title("item-404"), "404 Not Found");
    QCOMPARE(titles.serverPrefix("auth"), "Auth \u203a ");
    QCOMPARE(titles.serverPrefix("gone"), "");
}

void TestRouteTitles::theUsualAddressIsLeftOutWhereThereIsLittleRoom()
{
    MockServer server;
    QCOMPARE(serverAddresses(server), "");
    server.listeners = {{"127.0.0.1", 8080, {}, {}}, {"::1", 8443, {}, {}}, {"unix:/a", 0, {}, {}}};
    QCOMPARE(serverAddresses(server), "127.0.0.1:8080, [::1]:8443, unix:/a");
    QCOMPARE(serverPorts(server), ":8080, [::1]:8443, unix:/a");
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteTitles)
#include "tst_routetitles.moc"
