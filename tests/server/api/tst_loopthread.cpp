// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/loopthread.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <vector>

using namespace mynah;

class TestLoopThread : public test::TestCase
{
    Q_OBJECT

private slots:
    void runsWhatIsPostedInOrderOnItsOwnLoop()
    {
        std::vector<int> order;
        bool onLoop = false;
        LoopThread thread(QStringLiteral("test"));
        thread.post([&] { order.push_back(1); });
        thread.post([&] { order.push_back(2); });
        thread.run([&] {
            order.push_back(3);
            onLoop = IOLoop::current() != nullptr;
        });
        QCOMPARE(order, (std::vector<int>{1, 2, 3}));
        QVERIFY(onLoop);
        QVERIFY(!IOLoop::current());
    }

    void endsBeforeItHasDoneAnything()
    {
        for (int i = 0; i < 50; ++i)
            const LoopThread thread(QStringLiteral("test"));
    }

    void takesItsPollerFromTheEnvironment()
    {
        Poller::Kind kind = Poller::Kind::Epoll;
        qputenv("MYNAH_POLLER", "notifier");
        LoopThread(QStringLiteral("test")).run([&] { kind = IOLoop::current()->pollerKind(); });
        qunsetenv("MYNAH_POLLER");
        QCOMPARE(kind, Poller::Kind::Notifier);
    }

    void saysWhenItDoesNotKnowThePoller()
    {
        qputenv("MYNAH_POLLER", "kpoll");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("MYNAH_POLLER: .*")));
        const LoopThread thread(QStringLiteral("test"));
        qunsetenv("MYNAH_POLLER");
    }
};

QTEST_GUILESS_MAIN(TestLoopThread)
#include "tst_loopthread.moc"
