// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ioloop.h"
#include "server/core/livecount.h"
#include "server/core/runningtask.h"
#include "server/core/sleep.h"
#include "tests/support/runtask.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestRunningTask final : public TestCase
{
    Q_OBJECT

private slots:
    void runsUntilItWaits();
    void goesOnByItself();
    void droppingItEndsTheTaskWhereItStands();
    void reportsWhatEscapes();

private:
    IOLoop m_loop;
};

namespace {

struct Local : LiveCount<Local>
{
    using LiveCount<Local>::alive;
};

Task<> addAfter(Future<> gate, int *count)
{
    const Local local;
    ++*count;
    co_await gate;
    ++*count;
}

} // namespace

void TestRunningTask::runsUntilItWaits()
{
    Promise<> gate;
    int count = 0;
    const RunningTask running = RunningTask::start(addAfter(gate.future(), &count), "test");
    QCOMPARE(count, 1);
    QVERIFY(!running.isDone());
    QVERIFY(RunningTask().isDone());
}

void TestRunningTask::goesOnByItself()
{
    Promise<> gate;
    int count = 0;
    const RunningTask running = RunningTask::start(addAfter(gate.future(), &count), "test");
    gate.setValue();
    QVERIFY(runUntil([&] { return running.isDone(); }));
    QCOMPARE(count, 2);
}

void TestRunningTask::droppingItEndsTheTaskWhereItStands()
{
    Promise<> gate;
    int count = 0;
    {
        const RunningTask running = RunningTask::start(addAfter(gate.future(), &count), "test");
        QCOMPARE(Local::alive(), 1);
    }
    QCOMPARE(Local::alive(), 0);
    gate.setValue();
    runTask([]() -> Task<> { co_await nextTurn(); }());
    QCOMPARE(count, 1);
}

void TestRunningTask::reportsWhatEscapes()
{
    QTest::ignoreMessage(QtWarningMsg, "the test: out");
    const RunningTask running = RunningTask::start(
        []() -> Task<> {
            co_await nextTurn();
            throw std::runtime_error("out");
        }(),
        "the test");
    QVERIFY(runUntil([&] { return running.isDone(); }));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestRunningTask)
#include "tst_runningtask.moc"
