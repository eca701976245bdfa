// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/api/liveservers.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mynah;
using namespace mynah::test;
using namespace std::chrono_literals;

// What the store and the table of connections know of what clients did.
class TestServerControllerRecording : public TestCase
{
    Q_OBJECT

private slots:
    void recordsAnExchangeInFull();
    void recordsWhatNoRouteAnswered();
    void recordsAMalformedRequestWithItsBytes_data();
    void recordsAMalformedRequestWithItsBytes();
    void recordsRequestsThatNeverEnded();
    void aMissingBodyFileIsAnswered500WithTheReason();
    void cutsBodiesAtTheOption();
    void countsEveryExchangeOfABurst();
    void countsWhatItDoesNotKeep();
    void countsHitsOfRoutesAndResponses();
    void listsConnectionsWhileTheyLast();
    void showsWhatAConnectionDoes();
    void closesAConnection();
    void resetsAConnection();
    void keepsTheRecordingWhenItStops();
    void measuresRates();
};

namespace {

constexpr std::string_view Get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

// The only open connection.
ConnectionInfo onlyConnection(LiveServers &live)
{
    runUntil([&] { return live.controller.connections().openCount() == 1; });
    return live.controller.connections().snapshot().front();
}

} // namespace

void TestServerControllerRecording::recordsAnExchangeInFull()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("POST", "/a", "answer")})));
    RawClient client = live.connect();
    client.send("POST /a?x=1 HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello");
    const std::string response = client.readResponse();
    QVERIFY(live.waitForExchanges(1));
    const auto exchange = live.controller.store().exchange(1);
    QVERIFY(exchange);
    QCOMPARE(exchange->method, std::string("POST"));
    QCOMPARE(exchange->target, std::string("/a?x=1"));
    QCOMPARE(exchange->requestHead,
             std::string("POST /a?x=1 HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n"));
    QCOMPARE(exchange->requestBody, std::string("hello"));
    QCOMPARE(exchange->responseHead + exchange->responseBody, response);
    QCOMPARE(exchange->serverId, std::string("server"));
    QCOMPARE(exchange->routeId, std::string("POST /a"));
    QCOMPARE(exchange->responseId, std::string("POST /a#"));
    QCOMPARE(exchange->localAddress, live.address().toString());
    const ExchangeRecord &record = exchange->record;
    QVERIFY(record.outcome == ExchangeOutcome::Answered);
    QCOMPARE(record.status, 200);
    QCOMPARE(record.numberOnConnection, 1u);
    QCOMPARE(record.localPort, live.address().port);
    QVERIFY(record.peer().starts_with("127.0.0.1:"));
    QVERIFY(record.duration() > 0 && record.matched > 0);
}

void TestServerControllerRecording::recordsWhatNoRouteAnswered()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({})));
    RawClient client = live.connect();
    client.send(Get);
    client.readResponse();
    QVERIFY(live.waitForExchanges(1));
    const auto exchange = live.controller.store().exchange(1);
    QCOMPARE(exchange->record.status, 404);
    QVERIFY(exchange->record.route == ExchangeRecord::NoRoute);
    QCOMPARE(exchange->serverId, std::string("server"));
    QVERIFY(exchange->routeId.empty());
}

void TestServerControllerRecording::recordsAMalformedRequestWithItsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("status");
    QTest::newRow("field name") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nB@d: 1\r\n\r\n") << 26
                                << 400;
    QTest::newRow("version") << QByteArray("GET / HTTP/9.9\r\nHost: h\r\n\r\n") << 6 << 505;
    QTest::newRow("no HTTP at all")
        << QByteArray("\x16\x03\x01\x02\x00\x01\r\n\r\n", 10) << 0 << 400;
}

void TestServerControllerRecording::recordsAMalformedRequestWithItsBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, offset);
    QFETCH(int, status);
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/")})));
    RawClient client = live.connect();
    client.send(bytes.toStdString());
    QCOMPARE(ResponseText(client.readToEnd()).status, status);
    QVERIFY(live.waitForExchanges(1));
    const auto exchange = live.controller.store().exchange(1);
    QVERIFY(exchange->record.outcome == ExchangeOutcome::Malformed);
    QCOMPARE(exchange->record.status, status);
    QCOMPARE(QByteArray::fromStdString(exchange->requestHead), bytes);
    QCOMPARE(exchange->record.errorOffset, offset);
    QVERIFY(!exchange->errorReason.empty());
}

void TestServerControllerRecording::recordsRequestsThatNeverEnded()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("POST", "/upload")})));
    RawClient client = live.connect();
    QVERIFY(beginUpload(client));
    client.send("do");
    client.close();
    RawClient early = live.connect();
    early.send("GET / HT");
    early.close();
    QVERIFY(live.waitForExchanges(2));
    std::vector<std::string> heads;
    for (const std::uint64_t seq : {1u, 2u}) {
        const auto exchange = live.controller.store().exchange(seq);
        QVERIFY(exchange->record.outcome == ExchangeOutcome::ClientClosed);
        heads.push_back(exchange->requestHead.substr(0, 8));
    }
    std::sort(heads.begin(), heads.end());
    QCOMPARE(heads, (std::vector<std::string>{"GET / HT", "POST /up"}));
}

void TestServerControllerRecording::aMissingBodyFileIsAnswered500WithTheReason()
{
    const QTemporaryDir folder;
    MockRoute made = route("GET", "/");
    MockResponse response = *made.responses.front();
    response.body.kind = ResponseBody::Kind::File;
    response.body.file = "missing.json";
    made.responses.front() = response;
    LiveServers live;
    QVERIFY(live.run(workspaceOf({made}), folder.path()));
    const std::vector<Problem> problems = live.controller.problems();
    QVERIFY(std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
        return problem.place.nodeId == made.id && problem.place.field == Field::BodyFile;
    }));

    RawClient client = live.connect();
    client.send(Get);
    const ResponseText answer(client.readResponse());
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.body.find("missing.json") != std::string::npos);
    QVERIFY(live.waitForExchanges(1));
    const auto exchange = live.controller.store().exchange(1);
    QCOMPARE(exchange->record.status, 500);
    QCOMPARE(exchange->routeId, made.id);
    QVERIFY(exchange->errorReason.find("missing.json") != std::string::npos);

    // There it is: the next request gets it without an edit.
    QFile file(folder.filePath(QStringLiteral("missing.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
    file.close();
    QCOMPARE(get(client, "/"), std::string("{}"));
}

void TestServerControllerRecording::cutsBodiesAtTheOption()
{
    LiveServers live;
    ServerOptions options;
    options.bodyBytes = 10;
    live.controller.setOptions(options);
    QVERIFY(live.run(workspaceOf({route("GET", "/", std::string(1000, 'x'))})));
    QCOMPARE(live.get("/").size(), 1000u);
    QVERIFY(live.waitForExchanges(1));
    const auto exchange = live.controller.store().exchange(1);
    QCOMPARE(exchange->responseBody, std::string(10, 'x'));
    QCOMPARE(exchange->record.responseBodyBytes, 1000u);
    QVERIFY(exchange->record.has(ExchangeRecord::ResponseBodyTruncated));
}

void TestServerControllerRecording::countsEveryExchangeOfABurst()
{
    constexpr int Clients = 8;
    constexpr int Requests = 500;
    LiveServers live;
    ServerOptions options;
    options.workers = 2;
    options.keptRows = 1000;
    live.controller.setOptions(options);
    QVERIFY(live.run(workspaceOf({route("GET", "/", "x")})));
    std::vector<RawClient> clients;
    std::string burst;
    for (int i = 0; i < Requests; ++i)
        burst += Get;
    for (int i = 0; i < Clients; ++i) {
        clients.push_back(live.connect());
        clients.back().send(burst);
    }
    // Readers see whole sums at every moment.
    QVERIFY(runUntil([&] {
        const ExchangeStore::Counters counters = live.controller.store().counters();
        return counters.seen != counters.kept + counters.countedOnly()
            || counters.seen == Clients * Requests;
    }));
    const ExchangeStore::Counters counters = live.controller.store().counters();
    QCOMPARE(counters.seen, std::uint64_t(Clients * Requests));
    QCOMPARE(counters.seen, counters.kept + counters.countedOnly());
    QCOMPARE(counters.kept, 1000u);
    for (RawClient &client : clients) {
        for (int i = 0; i < Requests; ++i)
            QCOMPARE(bodyOf(client), std::string("x"));
    }
}

void TestServerControllerRecording::countsWhatItDoesNotKeep()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "x")})));
    RawClient client = live.connect();
    live.controller.store().setCapturing(false);
    get(client, "/");
    QVERIFY(live.waitForExchanges(1));
    live.controller.store().setCapturing(true);
    get(client, "/");
    QVERIFY(live.waitForExchanges(2));
    live.controller.store().clear();
    const ExchangeStore::Counters counters = live.controller.store().counters();
    QCOMPARE(counters.notCaptured, 1u);
    QCOMPARE(counters.cleared, 1u);
    QCOMPARE(counters.kept, 0u);
}

void TestServerControllerRecording::countsHitsOfRoutesAndResponses()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/a"), route("GET", "/b")})));
    RawClient client = live.connect();
    get(client, "/a");
    get(client, "/b");
    QVERIFY(live.publish(workspaceOf({route("GET", "/b"), route("GET", "/a", "other")})));
    get(client, "/a");
    QVERIFY(live.waitForExchanges(3));
    const ExchangeStore &store = live.controller.store();
    QCOMPARE(store.hits("GET /a").count, 2u);
    QCOMPARE(store.hits("GET /b#").count, 1u);
    QCOMPARE(store.hits("server").count, 3u);
    QVERIFY(store.hits("GET /a").lastWallTime > store.hits("GET /b").lastWallTime);
}

void TestServerControllerRecording::listsConnectionsWhileTheyLast()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "x")})));
    RawClient client = live.connect();
    get(client, "/");
    QVERIFY(live.waitForExchanges(1));
    const ConnectionInfo open = onlyConnection(live);
    QCOMPARE(open.serverId, std::string("server"));
    QVERIFY(open.peer.starts_with("127.0.0.1:"));
    QCOMPARE(open.localAddress, live.address().toString());
    QVERIFY(open.closedWallTime == 0 && open.openedWallTime > 0);
    TRY_COMPARE(live.controller.connections().find(open.id)->requests, 1u);
    client.close();
    TRY_COMPARE(live.controller.connections().openCount(), 0u);
    const auto closed = live.controller.connections().find(open.id);
    QVERIFY(closed->state == ConnectionInfo::State::Closed);
    QCOMPARE(closed->requests, 1u);
    QCOMPARE(closed->bytesIn, Get.size());
    QCOMPARE(closed->closeReason, std::string("Closed by the client"));
}

void TestServerControllerRecording::showsWhatAConnectionDoes()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("POST", "/upload", "taken")})));
    RawClient client = live.connect();
    QVERIFY(beginUpload(client));
    TRY_VERIFY(onlyConnection(live).state == ConnectionInfo::State::Active);
    QVERIFY(onlyConnection(live).bytesIn > 0);
    finishUpload(client);
    bodyOf(client);
    TRY_VERIFY(onlyConnection(live).state == ConnectionInfo::State::Idle);
}

void TestServerControllerRecording::closesAConnection()
{
    LiveServers live;
    ServerOptions options;
    options.workers = 2;
    live.controller.setOptions(options);
    QVERIFY(live.run(workspaceOf({route("GET", "/", "x")})));
    RawClient client = live.connect();
    get(client, "/");
    const std::uint64_t id = onlyConnection(live).id;
    RawClient other = live.connect();
    get(other, "/");
    live.controller.closeConnection(id);
    QVERIFY(client.readToEnd().empty());
    QVERIFY(!client.wasReset());
    TRY_VERIFY(live.controller.connections().find(id)->state == ConnectionInfo::State::Closed);
    QCOMPARE(get(other, "/"), std::string("x"));
}

void TestServerControllerRecording::resetsAConnection()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("POST", "/upload")})));
    RawClient client = live.connect();
    QVERIFY(beginUpload(client));
    live.controller.resetConnection(onlyConnection(live).id);
    client.readToEnd();
    QVERIFY(client.wasReset());
    QVERIFY(live.waitForExchanges(1));
    QVERIFY(live.controller.store().record(1)->outcome == ExchangeOutcome::Aborted);
}

void TestServerControllerRecording::keepsTheRecordingWhenItStops()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "x")})));
    RawClient client = live.connect();
    for (int i = 0; i < 100; ++i)
        get(client, "/");
    QVERIFY(live.stop());
    QCOMPARE(live.controller.store().counters().kept, 100u);
    QCOMPARE(live.controller.connections().openCount(), 0u);
    QCOMPARE(live.controller.connections().snapshot().front().closeReason,
             std::string("The server stopped"));
    QVERIFY(live.start());
    live.get("/");
    QVERIFY(live.waitForExchanges(101));
    QCOMPARE(live.controller.store().exchange(101)->routeId, std::string("GET /"));
}

void TestServerControllerRecording::measuresRates()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "x")})));
    RawClient client = live.connect();
    QVERIFY(runUntil([&] {
        get(client, "/");
        const ServerRates rates = live.controller.rates();
        return rates.requestsPerSecond > 0 && rates.medianTook > 0ns && rates.openConnections == 1;
    }));
}

QTEST_GUILESS_MAIN(TestServerControllerRecording)
#include "tst_servercontrollerrecording.moc"
