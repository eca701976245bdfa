// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/errors.h"
#include "server/core/ioloop.h"
#include "server/core/livecount.h"
#include "server/core/sleep.h"
#include "server/core/taskgroup.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cstdint>
#include <limits>

using namespace mynah;

namespace {

struct Witness : LiveCount<Witness>
{
    using LiveCount<Witness>::alive;
};

Task<int> immediate(int value)
{
    co_return value;
}

Task<int> sumOf(int count)
{
    int sum = 0;
    for (int i = 0; i < count; ++i) {
        auto one = immediate(1);
        sum += co_await std::move(one);
    }
    co_return sum;
}

Task<int> afterATurn(int value)
{
    co_await nextTurn();
    co_return value;
}

// How far apart the deepest and the shallowest stack of its turns are, in bytes.
Task<std::ptrdiff_t> stackGrowthOfTurns(int count)
{
    std::intptr_t lowest = std::numeric_limits<std::intptr_t>::max();
    std::intptr_t highest = 0;
    for (int i = 0; i < count; ++i) {
        auto one = afterATurn(1);
        co_await std::move(one);
        const auto here = reinterpret_cast<std::intptr_t>(__builtin_frame_address(0));
        lowest = std::min(lowest, here);
        highest = std::max(highest, here);
    }
    co_return highest - lowest;
}

Task<> throwing()
{
    co_await nextTurn();
    throw StreamClosedError();
}

Task<> holding(Promise<> never)
{
    const Witness witness;
    const Future<> future = never.future();
    co_await future;
}

} // namespace

class TestTask : public test::TestCase
{
    Q_OBJECT

private slots:
    void doesNothingBeforeItIsAwaited()
    {
        bool ran = false;
        const auto run = [](bool *flag) -> Task<> {
            *flag = true;
            co_return;
        };
        {
            const Task<> task = run(&ran);
            QVERIFY(task);
        }
        QVERIFY(!ran);
    }

    void anEmptyTaskIsDone()
    {
        IOLoop loop;
        QVERIFY(!Task<>());
        QVERIFY(test::endsImmediately(Task<>()));
    }

    void keepsTheStackFlatWhenTasksCompleteAtOnce()
    {
        IOLoop loop;
        QVERIFY(test::endsImmediately(sumOf(10)));
        QCOMPARE(test::runTask(sumOf(200'000)), 200'000);
    }

    void keepsTheStackFlatWhenTasksSuspend()
    {
        IOLoop loop;
        QVERIFY(!test::endsImmediately(afterATurn(1)));
        QVERIFY(test::runTask(stackGrowthOfTurns(500)) < 16 * 1024);
    }

    void handsExceptionsToWhoAwaits()
    {
        IOLoop loop;
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(throwing()));
    }

    void reportsWhatEscapesASpawnedTask()
    {
        IOLoop loop;
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("^part: stream closed")));
        TaskGroup group;
        group.spawn(throwing(), "part");
        QCOMPARE(group.running(), std::size_t(1));
        test::runTask(group.join());
        QCOMPARE(group.running(), std::size_t(0));
    }

    void droppingASuspendedTaskDestroysItsFrame()
    {
        IOLoop loop;
        Promise<> never;
        {
            Task<> task = holding(never);
            auto awaiter = std::move(task).operator co_await();
            awaiter.handle.resume();
            QCOMPARE(Witness::alive(), 1);
        }
        QCOMPARE(Witness::alive(), 0);
        never.setValue();
    }

    void sleepsAtLeastThatLong()
    {
        IOLoop loop;
        const auto sleep = [](std::chrono::milliseconds time) -> Task<> {
            co_await sleepFor(time);
        };
        const auto before = std::chrono::steady_clock::now();
        test::runTask(sleep(std::chrono::milliseconds(20)));
        QVERIFY(std::chrono::steady_clock::now() - before >= std::chrono::milliseconds(20));
    }
};

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
