// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/future.h"
#include "server/core/ioloop.h"
#include "server/core/withtimeout.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

namespace {

Task<int> await(Future<int> future)
{
    co_return co_await future;
}

} // namespace

class TestFuture : public test::TestCase
{
    Q_OBJECT

private slots:
    void givesAValueThatIsThereAtOnce()
    {
        IOLoop loop;
        Promise<int> promise;
        promise.setValue(7);
        QVERIFY(test::endsImmediately(await(promise.future())));
    }

    void resumesItsWaiterThroughTheLoop()
    {
        IOLoop loop;
        Promise<int> promise;
        loop.addCallback([&promise] { promise.setValue(7); });
        QCOMPARE(test::runTask(await(promise.future())), 7);
    }

    void handsOnItsException()
    {
        IOLoop loop;
        Promise<int> promise;
        promise.setException(StreamClosedError());
        QVERIFY_THROWS_EXCEPTION(StreamClosedError, test::runTask(await(promise.future())));
    }

    void withTimeoutGivesTheValueInTime()
    {
        IOLoop loop;
        Promise<int> promise;
        loop.addCallback([&promise] { promise.setValue(7); });
        QCOMPARE(test::runTask(withTimeout(std::chrono::hours(1), promise.future())), 7);
    }

    void withTimeoutGivesUpAndLeavesTheFutureAlone()
    {
        IOLoop loop;
        Promise<int> promise;
        QVERIFY_THROWS_EXCEPTION(
            TimeoutError,
            test::runTask(withTimeout(std::chrono::milliseconds(1), promise.future())));
        promise.setValue(7);
        QCOMPARE(test::runTask(await(promise.future())), 7);
    }

    void row6AddFutureCallsBackInALaterTurn()
    {
        IOLoop loop;
        Promise<int> promise;
        promise.setValue(7);
        int value = 0;
        loop.addFuture<int>(promise.future(), [&value](Future<int> &done) { value = done.take(); });
        QCOMPARE(value, 0);
        QVERIFY(test::runUntil([&value] { return value == 7; }));
    }
};

QTEST_GUILESS_MAIN(TestFuture)
#include "tst_future.moc"
