// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ioloop.h"
#include "server/core/sleep.h"
#include "server/core/spawn.h"
#include "tests/support/manualclock.h"
#include "tests/support/rawclient.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <thread>

using namespace mynah;

Q_DECLARE_METATYPE(mynah::Poller::Kind)

namespace {

class SocketPair
{
public:
    SocketPair() { ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, m_fds.data()); }
    ~SocketPair()
    {
        for (const int fd : m_fds)
            ::close(fd);
    }
    Q_DISABLE_COPY_MOVE(SocketPair)

    int ours() const { return m_fds[0]; }
    void poke() const
    {
        [[maybe_unused]] const auto count = ::send(m_fds[1], "x", 1, MSG_NOSIGNAL);
    }
    void drain() const
    {
        char byte = 0;
        while (::recv(m_fds[0], &byte, 1, 0) == 1) { }
    }

private:
    std::array<int, 2> m_fds{};
};

class Handler : public IOHandler
{
public:
    explicit Handler(std::function<void(int)> action)
        : m_action(std::move(action))
    {
    }
    void handleEvents(int fd, IOEvents) override
    {
        ++calls;
        m_action(fd);
    }

    int calls = 0;

private:
    std::function<void(int)> m_action;
};

void eachBackEnd()
{
    QTest::addColumn<Poller::Kind>("kind");
    QTest::newRow("epoll") << Poller::Kind::Epoll;
    QTest::newRow("notifier") << Poller::Kind::Notifier;
}

// Goes on in later rounds; counts them.
Task<> countRounds(int &rounds, int most)
{
    while (rounds < most) {
        co_await nextTurn();
        ++rounds;
    }
}

IOLoopOptions with(Poller::Kind kind)
{
    IOLoopOptions options;
    options.poller = kind;
    return options;
}

} // namespace

class TestIOLoop : public test::TestCase
{
    Q_OBJECT

private slots:
    void row2BackEndIsChosenByOptionAndEnvironment()
    {
        QCOMPARE(Poller::defaultKind(), Poller::Kind::Epoll);
        QCOMPARE(*Poller::parseKind("notifier"), Poller::Kind::Notifier);
        qputenv("MYNAH_POLLER", "notifier");
        QCOMPARE(*Poller::kindFromEnvironment(), Poller::Kind::Notifier);
        qputenv("MYNAH_POLLER", "kqueue");
        QVERIFY(!Poller::kindFromEnvironment());
        QVERIFY(Poller::kindFromEnvironment().error().find("kqueue") != std::string::npos);
        qunsetenv("MYNAH_POLLER");
        QCOMPARE(*Poller::kindFromEnvironment(), Poller::Kind::Epoll);
        IOLoop loop(with(Poller::Kind::Notifier));
        QCOMPARE(loop.pollerKind(), Poller::Kind::Notifier);
    }

    void row2WithoutDescriptorsTheOtherBackEndStepsIn()
    {
        rlimit before{};
        ::getrlimit(RLIMIT_NOFILE, &before);
        rlimit none = before;
        none.rlim_cur = 0;
        QTest::ignoreMessage(QtWarningMsg, "cannot create an epoll set: Too many open files");
        ::setrlimit(RLIMIT_NOFILE, &none);
        const IOLoop loop(with(Poller::Kind::Epoll));
        ::setrlimit(RLIMIT_NOFILE, &before);
        QCOMPARE(loop.pollerKind(), Poller::Kind::Notifier);
    }

    void row6HandlersHearOfTheirDescriptors_data() { eachBackEnd(); }
    void row6HandlersHearOfTheirDescriptors()
    {
        QFETCH(Poller::Kind, kind);
        IOLoop loop(with(kind));
        const SocketPair pair;
        Handler handler([&pair](int) { pair.drain(); });
        loop.addHandler(pair.ours(), IOEvent::Read, handler);
        pair.poke();
        QVERIFY(test::runUntil([&] { return handler.calls == 1; }));

        loop.updateHandler(pair.ours(), {});
        pair.poke();
        bool turned = false;
        loop.addCallback([&turned] { turned = true; });
        QVERIFY(test::runUntil([&] { return turned; }));
        QCOMPARE(handler.calls, 1);

        loop.updateHandler(pair.ours(), IOEvent::Read);
        QVERIFY(test::runUntil([&] { return handler.calls == 2; }));
        loop.removeHandler(pair.ours());
    }

    void anEdgeIsToldOnceForEachArrival()
    {
        IOLoop loop(with(Poller::Kind::Epoll));
        const SocketPair leftAlone;
        const SocketPair other;
        Handler edge([](int) {});
        Handler level([&](int) {
            if (level.calls == 3)
                other.drain();
        });
        loop.addHandler(leftAlone.ours(), IOEvent::Read | IOEvent::Edge, edge);
        loop.addHandler(other.ours(), IOEvent::Read, level);
        leftAlone.poke();
        other.poke();
        QVERIFY(test::runUntil([&] { return level.calls == 3; }));
        QCOMPARE(edge.calls, 1);

        // What is asked anew looks anew.
        loop.updateHandler(leftAlone.ours(), {});
        loop.updateHandler(leftAlone.ours(), IOEvent::Read | IOEvent::Edge);
        QVERIFY(test::runUntil([&] { return edge.calls == 2; }));
        leftAlone.poke();
        QVERIFY(test::runUntil([&] { return edge.calls == 3; }));
        loop.removeHandler(leftAlone.ours());
        loop.removeHandler(other.ours());
    }

    void aHandlerRemovedInThisTurnIsNotCalled_data() { eachBackEnd(); }
    void aHandlerRemovedInThisTurnIsNotCalled()
    {
        QFETCH(Poller::Kind, kind);
        IOLoop loop(with(kind));
        const SocketPair first;
        const SocketPair second;
        const auto removeBoth = [&](int) {
            loop.removeHandler(first.ours());
            loop.removeHandler(second.ours());
        };
        Handler one(removeBoth);
        Handler other(removeBoth);
        loop.addHandler(first.ours(), IOEvent::Read, one);
        loop.addHandler(second.ours(), IOEvent::Read, other);
        first.poke();
        second.poke();
        QVERIFY(test::runUntil([&] { return one.calls + other.calls > 0; }));
        QCOMPARE(one.calls + other.calls, 1);
    }

    void whatAnEventMadeReadyGoesOnBeforeTheNextEvent()
    {
        IOLoop loop(with(Poller::Kind::Epoll));
        const SocketPair first;
        const SocketPair second;
        int rounds = 0;
        int seenByTheOther = 0;
        Handler one([&](int) {
            first.drain();
            spawn(countRounds(rounds, 3), "a test");
        });
        // Still waiting for its second round: events come first, so that none waits for long.
        Handler other([&](int) {
            second.drain();
            seenByTheOther = rounds;
        });
        loop.addHandler(first.ours(), IOEvent::Read, one);
        loop.addHandler(second.ours(), IOEvent::Read, other);
        first.poke();
        second.poke();
        QVERIFY(test::runUntil([&] { return one.calls == 1 && other.calls == 1 && rounds == 3; }));
        QCOMPARE(seenByTheOther, 1);
        loop.removeHandler(first.ours());
        loop.removeHandler(second.ours());
    }

    void row6CallbacksComeFromEveryThreadInOrder()
    {
        IOLoop loop;
        std::vector<int> order;
        std::thread thread([&] {
            for (int i = 0; i < 1000; ++i)
                loop.addCallback([&order, i] { order.push_back(i); });
        });
        thread.join();
        QVERIFY(order.empty());
        QVERIFY(test::runUntil([&] { return order.size() == 1000; }));
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void row6TimeoutsRunInOrderAndCanBeRemoved()
    {
        test::ManualClock clock;
        IOLoopOptions options;
        options.clock = &clock;
        IOLoop loop(options);
        std::vector<int> order;
        loop.callLater(std::chrono::seconds(2), [&] { order.push_back(2); });
        loop.callLater(std::chrono::seconds(1), [&] { order.push_back(1); });
        const auto removed = loop.callLater(std::chrono::seconds(1), [&] { order.push_back(3); });
        loop.removeTimeout(removed);
        clock.advance(std::chrono::milliseconds(999));
        loop.runTimers();
        QVERIFY(order.empty());
        clock.advance(std::chrono::milliseconds(1));
        loop.runTimers();
        QCOMPARE(order, std::vector<int>{1});
        clock.advance(std::chrono::hours(1));
        loop.runTimers();
        QCOMPARE(order, (std::vector<int>{1, 2}));
        loop.removeTimeout(removed);
    }

    void aTimeoutThatRepeatsAtOnceLetsTheLoopGoOn()
    {
        test::ManualClock clock;
        IOLoopOptions options;
        options.clock = &clock;
        IOLoop loop(options);
        int runs = 0;
        std::function<void()> again = [&] {
            if (++runs < 100)
                loop.callLater(std::chrono::seconds(0), again);
        };
        loop.callLater(std::chrono::seconds(0), again);
        loop.runTimers();
        QCOMPARE(runs, 1);
    }

    void runsTimeoutsByItself()
    {
        IOLoop loop;
        bool ran = false;
        loop.callLater(std::chrono::milliseconds(5), [&] { ran = true; });
        QVERIFY(test::runUntil([&] { return ran; }));
    }

    void deadlinesCanBeMovedCancelledAndDestroyed()
    {
        test::ManualClock clock;
        IOLoopOptions options;
        options.clock = &clock;
        IOLoop loop(options);
        int expired = 0;
        auto second = std::make_unique<Deadline>(loop, [&] { ++expired; });
        Deadline first(loop, [&] {
            ++expired;
            second.reset();
        });
        second->expireIn(std::chrono::seconds(1));
        first.expireIn(std::chrono::seconds(1));
        first.expireIn(std::chrono::seconds(3));
        second->cancel();
        clock.advance(std::chrono::seconds(2));
        loop.runTimers();
        QCOMPARE(expired, 0);
        second->expireIn(std::chrono::seconds(1));
        clock.advance(std::chrono::seconds(1));
        loop.runTimers();
        QVERIFY(expired == 1 || expired == 2);
        QVERIFY(!second);
        QVERIFY(!first.isSet());
    }

    void noticesDeadlinesByItself()
    {
        IOLoop loop;
        bool expired = false;
        Deadline deadline(loop, [&] { expired = true; });
        deadline.expireIn(std::chrono::milliseconds(1));
        QVERIFY(test::runUntil([&] { return expired; }));
    }
};

QTEST_GUILESS_MAIN(TestIOLoop)
#include "tst_ioloop.moc"
