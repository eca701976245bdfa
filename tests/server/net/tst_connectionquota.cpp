// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/connectionquota.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <utility>
#include <vector>

using namespace mynah;
using Refusal = ConnectionQuota::Refusal;

class TestConnectionQuota : public test::TestCase
{
    Q_OBJECT

private slots:
    void countsInAll()
    {
        ConnectionQuota quota({.all = 2, .perClient = 9});
        auto first = quota.take("a");
        QVERIFY(!quota.isFull());
        const auto second = quota.take("b");
        QVERIFY(second && quota.isFull());
        const auto third = quota.take("c");
        QVERIFY(!third && third.error() == Refusal::Full);
        first->release();
        QVERIFY(!quota.isFull());
        QVERIFY(quota.take("c"));
    }

    void tellsWhatItHasCounted()
    {
        ConnectionQuota quota({.all = 2, .perClient = 1});
        {
            const auto first = quota.take("a");
            const auto again = quota.take("a");
            const auto second = quota.take("b");
            const auto third = quota.take("c");
            QVERIFY(first && second && !again && !third);
            QCOMPARE(quota.counts().open, 2u);
        }
        QCOMPARE(quota.counts().open, 0u);
        QCOMPARE(quota.counts().taken, 2u);
        QCOMPARE(quota.counts().refused, 2u);
    }

    void countsEachClient()
    {
        ConnectionQuota quota({.all = 9, .perClient = 1});
        {
            const auto first = quota.take("a");
            QVERIFY(first && quota.take("b"));
            const auto second = quota.take("a");
            QVERIFY(!second && second.error() == Refusal::ClientFull);
        }
        QVERIFY(quota.take("a"));
    }

    void whoHasNoAddressCountsInAllOnly()
    {
        ConnectionQuota quota({.all = 2, .perClient = 1});
        const auto first = quota.take("");
        const auto second = quota.take("");
        QVERIFY(first && second && quota.isFull());
    }

    void aSlotIsGivenBackOnce()
    {
        ConnectionQuota quota({.all = 2, .perClient = 2});
        const auto kept = quota.take("a");
        auto second = quota.take("a");
        {
            ConnectionQuota::Slot moved = std::move(*second);
            QVERIFY(quota.isFull());
            moved.release();
            moved.release();
        }
        QVERIFY(quota.take("a"));
        const auto again = quota.take("a");
        QVERIFY(again && quota.isFull());
    }

    void newLimitsTouchNoConnection()
    {
        ConnectionQuota quota({.all = 2, .perClient = 2});
        auto first = quota.take("a");
        auto second = quota.take("a");
        quota.setLimits({.all = 1, .perClient = 1});
        first->release();
        QVERIFY(quota.isFull());
        second->release();
        QVERIFY(quota.take("a"));
    }

    void workersShareIt()
    {
        constexpr int PerThread = 2000;
        ConnectionQuota quota({.all = 100, .perClient = 100});
        std::atomic<int> most = 0;
        std::atomic<int> held = 0;
        const auto work = [&] {
            std::vector<ConnectionQuota::Slot> taken;
            for (int i = 0; i < PerThread; ++i) {
                auto slot = quota.take("a");
                if (slot) {
                    taken.push_back(std::move(*slot));
                    most = std::max(most.load(), ++held);
                } else {
                    held -= static_cast<int>(taken.size());
                    taken.clear();
                }
            }
            held -= static_cast<int>(taken.size());
        };
        std::thread one(work);
        std::thread other(work);
        one.join();
        other.join();
        QVERIFY(most.load() <= 100);
        QVERIFY(!quota.isFull());
        std::vector<ConnectionQuota::Slot> taken;
        while (auto slot = quota.take("a"))
            taken.push_back(std::move(*slot));
        QCOMPARE(taken.size(), 100u);
    }
};

QTEST_GUILESS_MAIN(TestConnectionQuota)
#include "tst_connectionquota.moc"
