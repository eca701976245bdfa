// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/api/liveservers.h"
#include "tests/support/testcase.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace mynah;
using namespace mynah::test;
using namespace std::chrono_literals;

// Starting, stopping and listening; each test has real threads and sockets.
class TestServerController : public TestCase
{
    Q_OBJECT

private slots:
    void startsServesAndStops();
    void startsAgain();
    void startsAgainWhileItStops();
    void stopsWhileItStarts();
    void saysWhoHoldsThePortAndGoesOnFromThere();
    void startsWhenThePortIsFreeAgain();
    void servesWhatCanBeOpened();
    void saysThatThereIsNothingToListenOn();
    void tellsAttemptsApart();
    void saysWhenOthersCanReachIt();
    void servesOverTls();
    void saysWhatIsWrongWithAKey();
    void servesOnAUnixSocket();
    void servesWithSeveralWorkers();
    void letsExchangesEndWhenItStops();
    void cutsOffWhatTakesLongerThanItsPatience();
    void goesWhileRequestsAreUnderWay();
    void goesBeforeItHasStarted();
    void triesAPortWithoutKeepingIt();
};

void TestServerController::startsServesAndStops()
{
    LiveServers live;
    QVERIFY(live.controller.status().state == ServerState::Stopped);
    QVERIFY(live.publish(workspaceOf({route("GET", "/hello", "Hello!")})));
    QVERIFY(live.controller.status().state == ServerState::Stopped);
    QCOMPARE(live.controller.status().listeners.size(), 1u);
    QVERIFY(live.listener().url.empty());

    std::vector<ServerState> states;
    connect(&live.controller, &ServerController::statusChanged, this, [&] {
        if (states.empty() || states.back() != live.controller.status().state)
            states.push_back(live.controller.status().state);
    });
    QVERIFY(live.start());
    QCOMPARE(live.controller.status().url(),
             "http://127.0.0.1:" + std::to_string(live.listener().port));
    QVERIFY(live.controller.status().isLoopbackOnly());
    QCOMPARE(live.get("/hello"), std::string("Hello!"));

    const ListenAddress address = live.address();
    RawClient idle(address);
    QVERIFY(idle.isOpen());
    QVERIFY(live.stop());
    QVERIFY(idle.readToEnd().empty());
    QVERIFY(!RawClient(address).isOpen());
    QVERIFY(live.controller.status().url().empty());
    using enum ServerState;
    QCOMPARE(states, (std::vector<ServerState>{Starting, Running, Stopping, Stopped}));
}

void TestServerController::startsAgain()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "again")})));
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(live.get("/"), std::string("again"));
        QVERIFY(live.stop());
        QVERIFY(live.start());
    }
    QVERIFY(live.waitForExchanges(3));
}

void TestServerController::startsAgainWhileItStops()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "up")})));
    live.controller.stop();
    QVERIFY(live.start());
    QVERIFY(runUntil([&] { return live.get("/") == "up"; }));
}

void TestServerController::stopsWhileItStarts()
{
    LiveServers live;
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "up")})));
    live.controller.start();
    QVERIFY(live.stop());
    QVERIFY(live.controller.status().url().empty());
}

void TestServerController::saysWhoHoldsThePortAndGoesOnFromThere()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    LiveServers live;
    QVERIFY(live.publish(
        workspaceOf({route("GET", "/", "up")}, {listenerAt("127.0.0.1", holder.serverPort())})));
    std::vector<StartError> failures;
    connect(&live.controller, &ServerController::startFailed, this,
            [&](const StartError &error) { failures.push_back(error); });
    live.controller.start();
    QVERIFY(live.waitFor(ServerState::Failed));
    QCOMPARE(failures.size(), 1u);
    const StartError &error = failures.front();
    QVERIFY(error.kind == StartError::Kind::AddressInUse);
    QCOMPARE(error.serverId, std::string("server"));
    QCOMPARE(error.row, 0);
    QCOMPARE(error.port, int(holder.serverPort()));
    QVERIFY(error.owner && error.owner->pid == QCoreApplication::applicationPid());
    QVERIFY(error.nextFreePort && *error.nextFreePort > error.port);
    QVERIFY(live.controller.status().error == error);

    QVERIFY(live.publish(
        workspaceOf({route("GET", "/", "up")}, {listenerAt("127.0.0.1", *error.nextFreePort)})));
    QVERIFY(live.controller.status().state == ServerState::Running);
    QVERIFY(!live.controller.status().error);
    QCOMPARE(live.get("/"), std::string("up"));
}

void TestServerController::startsWhenThePortIsFreeAgain()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    LiveServers live;
    QVERIFY(live.publish(
        workspaceOf({route("GET", "/", "up")}, {listenerAt("127.0.0.1", holder.serverPort())})));
    live.controller.start();
    QVERIFY(live.waitFor(ServerState::Failed));
    holder.close();
    QVERIFY(live.start());
    QCOMPARE(live.get("/"), std::string("up"));
}

void TestServerController::servesWhatCanBeOpened()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    LiveServers live;
    QVERIFY(live.publish(workspaceOf(
        {route("GET", "/", "up")}, {listenerAt("127.0.0.1", holder.serverPort()), listenerAt()})));
    QSignalSpy failures(&live.controller, &ServerController::startFailed);
    QVERIFY(live.start());
    QCOMPARE(failures.size(), 1);
    QVERIFY(live.listener(0).error && live.listener(0).url.empty());
    QVERIFY(!live.listener(1).error);
    QCOMPARE(live.get("/", 1), std::string("up"));
}

void TestServerController::saysThatThereIsNothingToListenOn()
{
    LiveServers live;
    std::optional<StartError> failure;
    connect(&live.controller, &ServerController::startFailed, this,
            [&](const StartError &error) { failure = error; });
    live.controller.start();
    QVERIFY(live.waitFor(ServerState::Failed));
    QVERIFY(failure && failure->kind == StartError::Kind::NothingToListen);
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "up")})));
    QVERIFY(live.controller.status().state == ServerState::Running);
    QCOMPARE(live.get("/"), std::string("up"));
}

// An edit that changes nothing about a failure does not tell it again; a start does.
void TestServerController::tellsAttemptsApart()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    const std::vector<Listener> taken{listenerAt("127.0.0.1", holder.serverPort())};
    LiveServers live;
    QSignalSpy failures(&live.controller, &ServerController::startFailed);
    QVERIFY(live.publish(workspaceOf({route("GET", "/a")}, taken)));
    live.controller.start();
    QVERIFY(live.waitFor(ServerState::Failed));
    QVERIFY(live.publish(workspaceOf({route("GET", "/b")}, taken)));
    QCOMPARE(failures.size(), 1);
    live.controller.start();
    TRY_COMPARE(failures.size(), 2);
}

void TestServerController::saysWhenOthersCanReachIt()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "up")}, {listenerAt("0.0.0.0")})));
    QVERIFY(!live.listener().loopback);
    QVERIFY(!live.controller.status().isLoopbackOnly());
    QCOMPARE(live.listener().url, "http://localhost:" + std::to_string(live.listener().port));
    RawClient client(
        ListenAddress{"127.0.0.1", static_cast<std::uint16_t>(live.listener().port), {}});
    QCOMPARE(get(client, "/"), std::string("up"));
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "up")})));
    QVERIFY(live.controller.status().isLoopbackOnly());
}

void TestServerController::servesOverTls()
{
    LiveServers live;
    QVERIFY(live.run(workspaceOf({route("GET", "/", "secret")}, {tlsListener()})));
    QVERIFY(live.listener().tls);
    QVERIFY(live.listener().url.starts_with("https://127.0.0.1:"));

    QNetworkRequest request(QUrl(QString::fromStdString(live.listener().url + "/")));
    QSslConfiguration trust = request.sslConfiguration();
    trust.setCaCertificates(
        QSslCertificate::fromPath(QStringLiteral(MYNAH_TEST_DATA "/tls/localhost.crt")));
    request.setSslConfiguration(trust);
    request.setPeerVerifyName(QStringLiteral("localhost"));
    QNetworkAccessManager client;
    const std::unique_ptr<QNetworkReply> reply(client.get(request));
    TRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), QByteArray("secret"));

    QVERIFY(live.waitForExchanges(1));
    const auto exchange = live.controller.store().exchange(1);
    QCOMPARE(exchange->scheme, std::string("https"));
    QVERIFY(exchange->tlsProtocol.starts_with("TLS"));
    QVERIFY(exchange->record.handshake > 0);
    QVERIFY(exchange->record.handshake <= exchange->record.connectionAge);
}

void TestServerController::saysWhatIsWrongWithAKey()
{
    LiveServers live;
    QVERIFY(live.publish(
        workspaceOf({route("GET", "/")}, {tlsListener(MYNAH_TEST_DATA "/tls/other.key")})));
    live.controller.start();
    QVERIFY(live.waitFor(ServerState::Failed));
    QVERIFY(live.controller.status().error->kind == StartError::Kind::Tls);
    QVERIFY(live.publish(workspaceOf({route("GET", "/", "up")}, {tlsListener()})));
    QVERIFY(live.controller.status().state == ServerState::Running);
}

void TestServerController::servesOnAUnixSocket()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mynah.sock"));
    LiveServers live;
    QVERIFY(live.run(
        workspaceOf({route("GET", "/", "local")}, {listenerAt("unix:" + path.toStdString())})));
    QCOMPARE(live.controller.status().url(), "unix:" + path.toStdString());
    QCOMPARE(live.get("/"), std::string("local"));
    QVERIFY(live.waitForExchanges(1));
    QCOMPARE(live.controller.store().record(1)->peer(), std::string("unix"));
    QVERIFY(live.stop());
    QVERIFY(!QFile::exists(path));
}

void TestServerController::servesWithSeveralWorkers()
{
    constexpr std::size_t Clients = 24;
    LiveServers live;
    ServerOptions options;
    options.workers = 3;
    live.controller.setOptions(options);
    QVERIFY(live.run(workspaceOf({route("GET", "/", "up")})));
    std::vector<RawClient> clients;
    for (std::size_t i = 0; i < Clients; ++i)
        clients.push_back(live.connect());
    for (int round = 1; round <= 2; ++round) {
        for (RawClient &client : clients)
            QCOMPARE(get(client, "/"), std::string("up"));
        QVERIFY(live.waitForExchanges(Clients * static_cast<std::uint64_t>(round)));
        QVERIFY(live.publish(workspaceOf({route("GET", "/", "up")})));
    }
    TRY_COMPARE(live.controller.connections().openCount(), Clients);
    QVERIFY(live.stop());
    for (RawClient &client : clients)
        QVERIFY(client.readToEnd().empty());
    QCOMPARE(live.controller.connections().openCount(), 0u);
}

void TestServerController::letsExchangesEndWhenItStops()
{
    LiveServers live;
    QVERIFY(live.run(stoppingWithin(1h, workspaceOf({route("POST", "/upload", "taken")}))));
    RawClient client = live.connect();
    QVERIFY(beginUpload(client));
    live.controller.stop();
    QVERIFY(runUntil([&] { return !live.connect().isOpen(); }));
    QVERIFY(live.controller.status().state == ServerState::Stopping);
    finishUpload(client);
    QCOMPARE(ResponseText(client.readToEnd()).body, std::string("taken"));
    client.close();
    QVERIFY(live.waitFor(ServerState::Stopped));
    QCOMPARE(live.controller.store().counters().kept, 1u);
}

void TestServerController::cutsOffWhatTakesLongerThanItsPatience()
{
    LiveServers live;
    QVERIFY(live.run(stoppingWithin(10ms, workspaceOf({route("POST", "/upload")}))));
    RawClient client = live.connect();
    QVERIFY(beginUpload(client));
    QTest::ignoreMessage(QtWarningMsg,
                         "Connections that were still busy 10 ms after the server stopped (its "
                         "limit stopTimeoutMs) and were cut off: 1");
    QVERIFY(live.stop());
    QVERIFY(client.readToEnd().empty());
    const auto exchange = live.controller.store().exchange(1);
    QVERIFY(exchange && exchange->record.outcome == ExchangeOutcome::Aborted);
}

void TestServerController::goesWhileRequestsAreUnderWay()
{
    std::vector<RawClient> clients;
    // How many of the workers have something to cut off is not said beforehand.
    QLoggingCategory::setFilterRules(QStringLiteral("mynah.general.warning=false"));
    const auto restored = qScopeGuard([] { QLoggingCategory::setFilterRules({}); });
    {
        LiveServers live;
        ServerOptions options;
        options.workers = 2;
        live.controller.setOptions(options);
        QVERIFY(live.run(stoppingWithin(10ms, workspaceOf({route("POST", "/upload")}))));
        for (int i = 0; i < 8; ++i) {
            clients.push_back(live.connect());
            QVERIFY(beginUpload(clients.back()));
        }
        // What still comes back finds nobody.
        live.controller.explain({}, this,
                                [](const MatchExplanation &) { qWarning("called back"); });
        live.controller.apply(std::make_shared<const Workspace>(), {});
    }
    for (RawClient &client : clients)
        QVERIFY(client.readToEnd().empty());
}

void TestServerController::goesBeforeItHasStarted()
{
    for (int i = 0; i < 20; ++i) {
        LiveServers live;
        live.controller.apply(std::make_shared<const Workspace>(workspaceOf({route("GET", "/")})),
                              {});
        live.controller.start();
        if (i % 2 == 0)
            QCoreApplication::processEvents();
    }
}

void TestServerController::triesAPortWithoutKeepingIt()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    const LiveServers live;
    const PortState taken = live.controller.portProbe("127.0.0.1", holder.serverPort())();
    QVERIFY(!taken.isFree && taken.owner && taken.nextFreePort);
    QVERIFY(live.controller.portProbe("127.0.0.1", *taken.nextFreePort)().isFree);
    QVERIFY(live.controller.portProbe("127.0.0.1", *taken.nextFreePort)().isFree);
}

QTEST_GUILESS_MAIN(TestServerController)
#include "tst_servercontroller.moc"
