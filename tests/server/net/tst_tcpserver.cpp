// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/sleep.h"
#include "server/net/tcpserver.h"
#include "tests/support/rawclient.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <map>

using namespace mynah;

Q_DECLARE_METATYPE(mynah::Poller::Kind)

namespace {

// Greets every connection with its number.
class GreetingServer : public TCPServer
{
public:
    using TCPServer::TCPServer;
    int connections = 0;
    bool failing = false;
    bool keeping = false;
    std::vector<std::unique_ptr<IOStream>> kept;
    PeerAddress lastPeer;
    // By the time at which the turn began.
    std::map<Clock::Time, int> acceptedInTurn;
    void tryAgain() { acceptAgain(); }

protected:
    Task<> handleStream(std::unique_ptr<IOStream> stream, const PeerAddress &peer) override
    {
        lastPeer = peer;
        ++acceptedInTurn[loop().time()];
        stream->write("hello " + std::to_string(++connections));
        if (failing)
            return fail();
        if (keeping)
            kept.push_back(std::move(stream));
        return {};
    }

private:
    static Task<> fail()
    {
        co_await nextTurn();
        throw StreamClosedError();
    }
};

} // namespace

class TestTCPServer : public test::TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<IOLoop> m_loop;

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<Poller::Kind>("kind");
        QTest::newRow("epoll") << Poller::Kind::Epoll;
        QTest::newRow("notifier") << Poller::Kind::Notifier;
    }
    void init()
    {
        TestCase::init();
        QFETCH_GLOBAL(Poller::Kind, kind);
        IOLoopOptions options;
        options.poller = kind;
        m_loop = std::make_unique<IOLoop>(options);
    }
    void cleanup() { m_loop.reset(); }

    void row3ListensOnEveryAddressOfAName()
    {
        GreetingServer server(*m_loop);
        ListenAddress address;
        address.host = "localhost";
        QVERIFY(server.listen(address));
        const auto addresses = server.addresses();
        QVERIFY(!addresses.empty());
        for (const ListenAddress &each : addresses) {
            QCOMPARE(each.port, addresses.front().port);
            QVERIFY(each.isLoopback());
            test::RawClient client(each);
            QVERIFY(client.readToEnd().starts_with("hello"));
        }
        QVERIFY(server.lastPeer.remotePort != 0);
        QCOMPARE(server.lastPeer.localPort, addresses.front().port);
    }

    void row3ListensOnAUnixSocketOfItsOwnerAlone()
    {
        const QTemporaryDir folder;
        ListenAddress address;
        address.unixPath = folder.filePath(QStringLiteral("s")).toStdString();
        {
            GreetingServer server(*m_loop);
            QVERIFY(server.listen(address));
            struct stat info
            {
            };
            QCOMPARE(::stat(address.unixPath.c_str(), &info), 0);
            QCOMPARE(info.st_mode & 0777, mode_t(0600));
            QCOMPARE(test::RawClient(address).readToEnd(), std::string("hello 1"));
            QVERIFY(server.lastPeer.isUnix);
            GreetingServer second(*m_loop);
            const auto refused = second.listen(address);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, BindError::Kind::AddressInUse);
        }
        QVERIFY(::access(address.unixPath.c_str(), F_OK) != 0);
    }

    void row3TakesTheSocketsOfTheServiceManager()
    {
        const auto bound = bindSockets(ListenAddress());
        QVERIFY(bound);
        const int handedOver = ::fcntl(bound->front().fd(), F_DUPFD, 100);
        qputenv("LISTEN_PID", QByteArray::number(::getpid()));
        qputenv("LISTEN_FDS", "1");
        const auto sockets = inheritedSockets(handedOver);
        QCOMPARE(sockets.size(), std::size_t(1));
        QCOMPARE(sockets.front().address(), bound->front().address());
        QVERIFY((::fcntl(handedOver, F_GETFD) & FD_CLOEXEC) != 0);
        GreetingServer server(*m_loop);
        server.addSockets(sockets);
        QCOMPARE(test::RawClient(bound->front().address()).readToEnd(), std::string("hello 1"));
        QVERIFY(inheritedSockets(handedOver).empty());
    }

    void saysWhyItCannotListen()
    {
        const auto bound = bindSockets(ListenAddress());
        QVERIFY(bound);
        GreetingServer server(*m_loop);
        const auto busy = server.listen(bound->front().address());
        QVERIFY(!busy);
        QCOMPARE(busy.error().kind, BindError::Kind::AddressInUse);
        QVERIFY(busy.error().message.text().find(bound->front().address().toString())
                != std::string::npos);
        // TEST-NET-1 of RFC 5737 is nobody's.
        const auto foreign = server.listen(ListenAddress::of("192.0.2.1", 0));
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().kind, BindError::Kind::AddressNotAvailable);
    }

    void row4AcceptsMoreThanOneWakeUpTakes()
    {
        GreetingServer server(*m_loop);
        QVERIFY(server.listen(ListenAddress()));
        std::vector<std::unique_ptr<test::RawClient>> clients;
        for (int i = 0; i < 300; ++i)
            clients.push_back(std::make_unique<test::RawClient>(server.addresses().front()));
        QVERIFY(test::runUntil([&server] { return server.connections == 300; }));
    }

    void row4AWakeUpAcceptsNoMoreThanItsShare()
    {
        TCPServerOptions options;
        options.acceptsPerWakeUp = 2;
        GreetingServer server(*m_loop, options);
        QVERIFY(server.listen(ListenAddress()));
        std::vector<std::unique_ptr<test::RawClient>> clients;
        for (int i = 0; i < 6; ++i)
            clients.push_back(std::make_unique<test::RawClient>(server.addresses().front()));
        QVERIFY(test::runUntil([&server] { return server.connections == 6; }));
        for (const auto &turn : server.acceptedInTurn)
            QVERIFY(turn.second <= 2);
    }

    void row4AClientThatLeftTheQueueHarmsNobody()
    {
        GreetingServer server(*m_loop);
        QVERIFY(server.listen(ListenAddress()));
        for (int i = 0; i < 10; ++i)
            test::RawClient(server.addresses().front()).reset();
        test::RawClient next(server.addresses().front());
        QVERIFY(next.readToEnd().starts_with("hello "));
    }

    void row4ChildrenInheritNoConnection()
    {
        GreetingServer server(*m_loop);
        QVERIFY(server.listen(ListenAddress()));
        server.keeping = true;
        test::RawClient client(server.addresses().front());
        QVERIFY(test::runUntil([&server] { return server.kept.size() == 1; }));
        int sockets = 0;
        for (int fd = 3; fd < 256; ++fd) {
            // By name: other threads open and close descriptors of other kinds meanwhile.
            std::error_code none;
            const auto link = "/proc/self/fd/" + std::to_string(fd);
            if (!std::filesystem::read_symlink(link, none).native().starts_with("socket:"))
                continue;
            ++sockets;
            QVERIFY((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
        }
        // Two that listen, two that are connected.
        QVERIFY(sockets >= 4);
        server.kept.clear();
    }

    void row4SurvivesRunningOutOfDescriptors()
    {
        GreetingServer server(*m_loop);
        QVERIFY(server.listen(ListenAddress()));
        test::RawClient client(server.addresses().front());
        test::RawClient second(server.addresses().front());
        rlimit before{};
        ::getrlimit(RLIMIT_NOFILE, &before);
        rlimit none = before;
        none.rlim_cur = 3;
        // Of both servers, and however often they try: once, and once when it is over.
        GreetingServer other(*m_loop);
        QVERIFY(other.listen(ListenAddress()));
        test::RawClient third(other.addresses().front());
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral(
                                 "^accepting pauses: Too many open files; .* 3 files open")));
        ::setrlimit(RLIMIT_NOFILE, &none);
        const bool paused = test::runUntil([&] { return server.isPaused() && other.isPaused(); });
        server.tryAgain();
        const bool pausedAgain = test::runUntil([&server] { return server.isPaused(); });
        ::setrlimit(RLIMIT_NOFILE, &before);
        QVERIFY(paused && pausedAgain);
        QCOMPARE(server.connections, 0);
        QTest::ignoreMessage(QtWarningMsg, "accepting goes on");
        QVERIFY(test::runUntil([&] { return server.connections == 2 && other.connections == 1; }));
        QVERIFY(!server.isPaused() && !other.isPaused());
    }

    void row5WorkersShareAListeningSocket()
    {
        const auto sockets = bindSockets(ListenAddress());
        QVERIFY(sockets);
        GreetingServer one(*m_loop);
        GreetingServer other(*m_loop);
        one.addSockets(*sockets);
        other.addSockets(*sockets);
        std::vector<std::unique_ptr<test::RawClient>> clients;
        for (int i = 0; i < 20; ++i)
            clients.push_back(std::make_unique<test::RawClient>(sockets->front().address()));
        QVERIFY(test::runUntil([&] { return one.connections + other.connections == 20; }));
        one.stopListening();
        test::RawClient last(sockets->front().address());
        QVERIFY(test::runUntil([&] { return one.connections + other.connections == 21; }));
    }

    void row7ErrorsOfAConnectionsTaskAreLogged()
    {
        GreetingServer server(*m_loop);
        server.failing = true;
        QVERIFY(server.listen(ListenAddress()));
        QTest::ignoreMessage(QtWarningMsg, "connection: stream closed");
        test::RawClient client(server.addresses().front());
        QCOMPARE(client.readToEnd(), std::string("hello 1"));
        bool turned = false;
        m_loop->callLater(std::chrono::milliseconds(1), [&turned] { turned = true; });
        QVERIFY(test::runUntil([&turned] { return turned; }));
    }
};

QTEST_GUILESS_MAIN(TestTCPServer)
#include "tst_tcpserver.moc"
