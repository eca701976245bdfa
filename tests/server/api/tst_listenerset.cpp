// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/listenerset.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace mynah;

namespace {

MockServer server(const std::string &id, std::vector<Listener> listeners)
{
    MockServer made;
    made.id = id;
    made.listeners = std::move(listeners);
    return made;
}

Listener listener(const std::string &address, int port)
{
    Listener made;
    made.address = address;
    made.port = port;
    return made;
}

Workspace workspace(std::vector<Listener> listeners)
{
    Workspace made;
    made.servers.push_back(server("s", std::move(listeners)));
    return made;
}

std::vector<OpenedListener> update(ListenerSet &set, const Workspace &workspace)
{
    set.retain(workspace, {});
    return set.open();
}

} // namespace

class TestListenerSet : public test::TestCase
{
    Q_OBJECT

private slots:
    void opensEveryListenerOfEnabledServers()
    {
        Workspace both = workspace({listener("127.0.0.1", 0), listener("127.0.0.1", 0)});
        MockServer disabled = server("off", {listener("127.0.0.1", 0)});
        disabled.enabled = false;
        both.servers.push_back(disabled);

        ListenerSet set;
        const auto opened = update(set, both);
        QCOMPARE(opened.size(), 2u);
        QVERIFY(opened[0].status.port > 0);
        QVERIFY(opened[0].status.port != opened[1].status.port);
        QCOMPARE(opened[1].status.row, 1);
        QCOMPARE(opened[0].status.url, "http://127.0.0.1:" + std::to_string(opened[0].status.port));
        QVERIFY(opened[0].status.loopback);
    }

    void keepsTheSocketsThatStay()
    {
        ListenerSet set;
        const auto first = update(set, workspace({listener("127.0.0.1", 0)}));
        const auto second =
            update(set, workspace({listener("127.0.0.1", 0), listener("127.0.0.1", 0)}));
        QCOMPARE(second[0].sockets[0].fd(), first[0].sockets[0].fd());
        QCOMPARE(second[0].status.port, first[0].status.port);
    }

    void closesWhatIsNotWantedBeforeItOpensTheRest()
    {
        ListenerSet set;
        const int port = update(set, workspace({listener("127.0.0.1", 0)}))[0].status.port;
        const auto moved = update(set, workspace({listener("0.0.0.0", port)}));
        QVERIFY(!moved[0].status.error);
        QVERIFY(!moved[0].status.loopback);
        QCOMPARE(moved[0].status.url, "http://localhost:" + std::to_string(port));
    }

    void namesTheProgramThatHoldsThePortAndTheNextFreeOne()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        ListenerSet set;
        const auto opened = update(set, workspace({listener("127.0.0.1", holder.serverPort())}));
        QVERIFY(opened[0].sockets.empty());
        QVERIFY(opened[0].status.url.empty());
        const std::optional<StartError> &error = opened[0].status.error;
        QVERIFY(error);
        QCOMPARE(error->kind, StartError::Kind::AddressInUse);
        QCOMPARE(error->port, int(holder.serverPort()));
        QVERIFY(error->owner);
        QCOMPARE(error->owner->pid, QCoreApplication::applicationPid());
        QVERIFY(error->nextFreePort);
        QVERIFY(*error->nextFreePort > error->port);
        QVERIFY(test::isSaidInPatterns(error->message));
        QVERIFY(error->message.text().find(error->owner->program) != std::string::npos);

        const PortState state = ListenerSet::portState("127.0.0.1", holder.serverPort());
        QVERIFY(!state.isFree);
        QCOMPARE(state.message, error->message);
        QVERIFY(ListenerSet::portState("127.0.0.1", *state.nextFreePort).isFree);
    }

    void opensAgainOnceThePortIsFree()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        const Workspace wanted = workspace({listener("127.0.0.1", holder.serverPort())});
        ListenerSet set;
        QVERIFY(update(set, wanted)[0].status.error);
        holder.close();
        QVERIFY(!update(set, wanted)[0].status.error);
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<int>("port");
        QTest::addColumn<StartError::Kind>("kind");
        QTest::newRow("empty") << QByteArray() << 0 << StartError::Kind::InvalidAddress;
        QTest::newRow("unix") << QByteArray("unix:") << 0 << StartError::Kind::InvalidAddress;
        QTest::newRow("brackets") << QByteArray("[::1]") << 0 << StartError::Kind::InvalidAddress;
        QTest::newRow("port") << QByteArray("127.0.0.1") << 70000
                              << StartError::Kind::InvalidAddress;
        QTest::newRow("foreign") << QByteArray("192.0.2.1") << 0
                                 << StartError::Kind::AddressNotAvailable;
        QTest::newRow("name") << QByteArray("no-such-host.invalid") << 0
                              << StartError::Kind::HostNotFound;
        QTest::newRow("folder") << QByteArray("unix:/no/such/folder/socket") << 0
                                << StartError::Kind::Other;
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QByteArray, address);
        QFETCH(int, port);
        QFETCH(StartError::Kind, kind);
        ListenerSet set;
        const auto opened = update(set, workspace({listener(address.toStdString(), port)}));
        QVERIFY(opened[0].status.error);
        QCOMPARE(opened[0].status.error->kind, kind);
        QVERIFY(!opened[0].status.error->message.empty());
    }

    void opensUnixSockets()
    {
        const QTemporaryDir folder;
        const std::string address = "unix:" + folder.filePath(QStringLiteral("s")).toStdString();
        ListenerSet set;
        const auto opened = update(set, workspace({listener(address, 0)}));
        QVERIFY(!opened[0].status.error);
        QCOMPARE(opened[0].status.url, address);
        QVERIFY(opened[0].status.loopback);
        QCOMPARE(opened[0].status.port, 0);
    }

    void saysWhatIsWrongWithACertificate()
    {
        Listener tls = listener("127.0.0.1", 0);
        tls.tls.emplace();
        tls.tls->certificate = "missing.pem";
        tls.tls->key = "missing.key";
        ListenerSet set;
        set.retain(workspace({tls}), "/no/such/folder");
        const auto opened = set.open();
        QCOMPARE(opened[0].status.error->kind, StartError::Kind::Tls);
        QVERIFY(opened[0].status.error->message.text().find("/no/such/folder/missing.pem")
                != std::string::npos);
        QVERIFY(opened[0].sockets.empty());
    }

    void aCertificateThatIsBrokenMeanwhileClosesNothing()
    {
        QTemporaryDir folder;
        const auto put = [&folder](const QString &name, const QString &from) {
            const QString path = folder.filePath(name);
            QFile::remove(path);
            QVERIFY(QFile::copy(QStringLiteral(MYNAH_TEST_DATA "/tls/") + from, path));
        };
        put(QStringLiteral("a.crt"), QStringLiteral("localhost.crt"));
        put(QStringLiteral("a.key"), QStringLiteral("localhost.key"));
        Listener tls = listener("127.0.0.1", 0);
        tls.tls.emplace();
        tls.tls->certificate = "a.crt";
        tls.tls->key = "a.key";
        ListenerSet set;
        const auto openAgain = [&] {
            set.retain(workspace({tls}), folder.path().toStdString());
            return set.open().front();
        };
        const OpenedListener before = openAgain();
        QVERIFY(before.tls);

        put(QStringLiteral("a.key"), QStringLiteral("other.key"));
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("does not belong to.*goes on")));
        for (int i = 0; i < 2; ++i) {
            const OpenedListener kept = openAgain();
            QVERIFY(!kept.status.error);
            QCOMPARE(kept.status.port, before.status.port);
            QVERIFY(kept.tls == before.tls);
        }

        // Another demand is not answered with what was before.
        tls.tls->clientCertificate = ListenerTls::ClientCertificate::Required;
        tls.tls->clientAuthorities = "a.crt";
        const OpenedListener closed = openAgain();
        QCOMPARE(closed.status.error->kind, StartError::Kind::Tls);
        QVERIFY(closed.sockets.empty());
    }

    void takesOverSocketsThatWereHandedOver()
    {
        ListenAddress any;
        auto sockets = bindSockets(any);
        QVERIFY(sockets);
        const int port = sockets->front().address().port;
        ListenerSet set;
        set.adopt(std::move(*sockets));
        const auto opened = update(set, workspace({listener("127.0.0.1", 8080)}));
        QCOMPARE(opened[0].status.port, port);
    }
};

QTEST_GUILESS_MAIN(TestListenerSet)
#include "tst_listenerset.moc"
