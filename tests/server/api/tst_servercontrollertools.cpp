// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/requesttrial.h"
#include "tests/server/api/liveservers.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace mynah;
using namespace mynah::test;

// What people ask about a request: why it was answered so, what an edit would answer, and to send
// it again.
class TestServerControllerTools : public TestCase
{
    Q_OBJECT

private slots:
    void explainsARecordedExchange();
    void explainsByTheServerThatReceivedIt();
    void explainsByTheRoutesThatAreLiveNow();
    void aServerThatIsSwitchedOffExplainsNothing();
    void triesARequestOnAnEditedServer();
    void testsRulesThatAreNotInTheWorkspace();
    void previewsAResponseThatIsNotInTheWorkspace();
    void saysWhyAPreviewCannotBe();
    void sendsARequest();
    void sendsARecordedRequestAgain();
    void saysWhyARequestCouldNotBeSent_data();
    void saysWhyARequestCouldNotBeSent();
    void callsNobodyBackWhoIsGone();

private:
    // Waits for the answer to a question that takes a callback.
    template <typename Answer, typename Ask>
    std::optional<Answer> ask(Ask ask)
    {
        std::optional<Answer> got;
        bool during = true;
        ask([&](const Answer &answer) {
            // Callbacks come later, never during the call.
            if (!during)
                got.emplace(answer);
        });
        during = false;
        runUntil([&] { return got.has_value(); });
        return got;
    }
    std::optional<MatchExplanation> explain(LiveServers &live, const Exchange &exchange)
    {
        return ask<MatchExplanation>(
            [&](const auto &callback) { live.controller.explain(exchange, this, callback); });
    }
    std::optional<Expected<SendResult, Message>> send(LiveServers &live, const SendRequest &request)
    {
        return ask<Expected<SendResult, Message>>(
            [&](const auto &callback) { live.controller.send(request, this, callback); });
    }
    std::optional<Expected<RenderedResponse, Message>>
    preview(LiveServers &live, const MockRoute &route, const MockResponse &response)
    {
        return ask<Expected<RenderedResponse, Message>>([&](const auto &callback) {
            live.controller.renderPreview(route, response, sampleExchange("GET", "/users/7"), this,
                                          callback);
        });
    }
};

void TestServerControllerTools::explainsARecordedExchange()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("POST", "/a"), route("GET", "/a")})));
    live.get("/a");
    QVERIFY(live.waitForExchanges(1));
    const auto explanation = explain(live, *live.controller.store().exchange(1));
    QVERIFY(explanation);
    QCOMPARE(explanation->nodeId, std::string("GET /a"));
    QCOMPARE(explanation->considered.size(), 2u);
    QVERIFY(!explanation->summary.empty());

    live.get("/b");
    QVERIFY(live.waitForExchanges(2));
    const auto missed = explain(live, *live.controller.store().exchange(2));
    QVERIFY(missed->nodeId.empty());
    QCOMPARE(missed->nearMisses.front().nodeId, std::string("GET /a"));
}

void TestServerControllerTools::explainsByTheServerThatReceivedIt()
{
    Workspace both = workspaceOf({route("GET", "/a", "first")});
    MockServer second = serverOf({route("GET", "/:any", "second")});
    second.id = "second";
    both.servers.emplace_back(second);
    LiveServers live;
    QVERIFY(live.publish(both));
    Exchange exchange = sampleExchange("GET", "/a");
    exchange.serverId = "second";
    QCOMPARE(explain(live, exchange)->nodeId, std::string("GET /:any"));
    exchange.serverId = "gone";
    QVERIFY(explain(live, exchange));
}

void TestServerControllerTools::explainsByTheRoutesThatAreLiveNow()
{
    LiveServers live;
    Exchange exchange = sampleExchange("GET", "/a");
    exchange.serverId = "server";
    QVERIFY(explain(live, exchange)->nodeId.empty());
    QVERIFY(live.publish(workspaceOf({route("GET", "/a")})));
    QCOMPARE(explain(live, exchange)->nodeId, std::string("GET /a"));
    QVERIFY(live.publish(workspaceOf({})));
    QVERIFY(explain(live, exchange)->nodeId.empty());
}

void TestServerControllerTools::aServerThatIsSwitchedOffExplainsNothing()
{
    Workspace both = workspaceOf({route("GET", "/a", "first")});
    MockServer second = serverOf({route("GET", "/:any", "second")});
    second.id = "second";
    second.enabled = false;
    both.servers.emplace_back(second);
    LiveServers live;
    QVERIFY(live.publish(both));
    Exchange exchange = sampleExchange("GET", "/a");
    exchange.serverId = "second";
    const auto explanation = explain(live, exchange);
    QVERIFY(explanation->nodeId.empty());
    QCOMPARE(explanation->summary, std::string("The server of the request is switched off."));
}

void TestServerControllerTools::triesARequestOnAnEditedServer()
{
    LiveServers live;
    const MockServer server = serverOf({route("GET", "/:any"), route("GET", "/a")});
    Workspace workspace;
    workspace.servers.emplace_back(server);
    QVERIFY(live.publish(workspace));
    Exchange exchange = sampleExchange("GET", "/a");
    exchange.serverId = server.id;
    const auto trial = live.controller.trialOf(exchange);
    const MatchExplanation asItIs = trial->run(server, "GET /a");
    QCOMPARE(asItIs.nodeId, std::string("GET /:any"));
    QCOMPARE(asItIs.considered.at(0).nodeId, std::string("GET /a"));
    MockServer edited = server;
    std::swap(edited.routes[0], edited.routes[1]);
    QCOMPARE(trial->run(edited, "GET /a").nodeId, std::string("GET /a"));
    // What is live stays as it is.
    QCOMPARE(explain(live, exchange)->nodeId, std::string("GET /:any"));
}

void TestServerControllerTools::testsRulesThatAreNotInTheWorkspace()
{
    const LiveServers live;
    RuleSet rules;
    rules.rules = {rule(MatchRule::Target::PathParameter, "id", MatchRule::Operator::Equals, "7")};
    const MockRoute user = route("GET", "/users/:id");
    const RuleTest seven =
        live.controller.testRules(user, rules, sampleExchange("GET", "/users/7"));
    QVERIFY(seven.holds);
    QCOMPARE(seven.steps.size(), 1u);
    QVERIFY(!live.controller.testRules(user, rules, sampleExchange("GET", "/users/8")).holds);
}

void TestServerControllerTools::previewsAResponseThatIsNotInTheWorkspace()
{
    Workspace workspace = workspaceOf({});
    MockServer server = *workspace.servers.front();
    server.headers.push_back({"X-Server", "yes", {}});
    server.id = sampleExchange().serverId;
    workspace.servers.front() = server;
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("body.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("User {{params.id}}") > 0);
    file.close();
    LiveServers live;
    QVERIFY(live.publish(workspace, folder.path()));

    MockResponse response = templateResponse("r", "");
    response.body.kind = ResponseBody::Kind::File;
    response.body.file = "body.txt";
    const auto rendered = preview(live, route("GET", "/users/:id"), response);
    QVERIFY(rendered && *rendered);
    QCOMPARE((*rendered)->body, std::string("User 7"));
    QVERIFY(std::any_of((*rendered)->headers.begin(), (*rendered)->headers.end(),
                        [](const Header &header) { return header.name == "X-Server"; }));
}

void TestServerControllerTools::saysWhyAPreviewCannotBe()
{
    LiveServers live;
    const auto failed = preview(live, route("GET", "/"), templateResponse("r", "{{#if}}"));
    QVERIFY(failed && !*failed);
    QVERIFY(!failed->error().empty());
}

void TestServerControllerTools::sendsARequest()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/a", "answer")})));
    const auto request = requestFor("GET", live.listener().url + "/a");
    QVERIFY(request);
    const auto result = send(live, *request);
    QVERIFY(result && *result);
    QCOMPARE((*result)->status, 200);
    QCOMPARE((*result)->body, std::string("answer"));
    QVERIFY((*result)->took.count() > 0);
}

void TestServerControllerTools::sendsARecordedRequestAgain()
{
    LiveServers live;
    MockRoute echo = route("POST", "/echo");
    MockResponse response = *echo.responses.front();
    response.body.kind = ResponseBody::Kind::Echo;
    echo.responses.front() = response;
    QVERIFY(live.run(workspaceOf({echo})));
    RawClient client = live.connect();
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nX-Odd:   spaces\r\n"
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n");
    QCOMPARE(bodyOf(client), std::string("abcdef"));
    QVERIFY(live.waitForExchanges(1));
    const auto again = requestAgain(*live.controller.store().exchange(1));
    QVERIFY(again);
    const auto result = send(live, *again);
    QVERIFY(result && *result);
    QCOMPARE((*result)->body, std::string("abcdef"));
    QVERIFY(live.waitForExchanges(2));
    QCOMPARE(live.controller.store().exchange(2)->requestHead,
             live.controller.store().exchange(1)->requestHead);
    QVERIFY(!live.controller.store().record(1)->has(ExchangeRecord::SentByMynah));
    QVERIFY(live.controller.store().record(2)->has(ExchangeRecord::SentByMynah));
}

void TestServerControllerTools::saysWhyARequestCouldNotBeSent_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("nobody listens") << QByteArray();
    QTest::newRow("no address") << QByteArray("127.0.0.1:none");
    QTest::newRow("no such socket") << QByteArray("unix:/no/such/socket");
}

void TestServerControllerTools::saysWhyARequestCouldNotBeSent()
{
    QFETCH(QByteArray, address);
    if (address.isEmpty()) {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        address = "127.0.0.1:" + QByteArray::number(free.serverPort());
    }
    LiveServers live;
    const auto result =
        send(live, {address.toStdString(), false, "GET / HTTP/1.1\r\nHost: h\r\n\r\n", {}});
    QVERIFY(result && !*result);
    QVERIFY(!result->error().empty());
}

void TestServerControllerTools::callsNobodyBackWhoIsGone()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/a", "answer")})));
    auto context = std::make_unique<QObject>();
    const auto fail = [](const auto &) { qWarning("called back"); };
    const Exchange exchange = sampleExchange();
    live.controller.explain(exchange, context.get(), fail);
    live.controller.renderPreview(route("GET", "/"), textResponse("r", ""), exchange, context.get(),
                                  fail);
    live.controller.send(*requestFor("GET", live.listener().url + "/a"), context.get(), fail);
    context.reset();
    // What was asked before is answered before.
    QVERIFY(explain(live, exchange));
    QVERIFY(live.waitForExchanges(1));
    QVERIFY(send(live, *requestFor("GET", live.listener().url + "/a")));
}

QTEST_GUILESS_MAIN(TestServerControllerTools)
#include "tst_servercontrollertools.moc"
