// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/fairsharedmutex.h"
#include "tests/support/testcase.h"

#include <QDeadlineTimer>
#include <QTest>

#include <atomic>
#include <functional>
#include <shared_mutex>
#include <thread>
#include <vector>

using namespace mynah;

namespace {

// Threads that do something over and over for as long as this lives.
class Crowd
{
public:
    Crowd(int threads, const std::function<void()> &work)
    {
        for (int i = 0; i < threads; ++i) {
            m_threads.emplace_back([this, work] {
                while (!m_ends)
                    work();
            });
        }
    }
    ~Crowd()
    {
        m_ends = true;
        for (std::thread &thread : m_threads)
            thread.join();
    }
    Q_DISABLE_COPY_MOVE(Crowd)

private:
    std::atomic<bool> m_ends = false;
    std::vector<std::thread> m_threads;
};

// Time inside, without giving the processor away.
void stay()
{
    const QDeadlineTimer aWhile(std::chrono::microseconds(50), Qt::PreciseTimer);
    while (!aWhile.hasExpired()) { }
}

} // namespace

class TestFairSharedMutex final : public test::TestCase
{
    Q_OBJECT

private slots:
    void readersShareIt()
    {
        FairSharedMutex mutex;
        const std::shared_lock mine(mutex);
        std::thread([&mutex] { const std::shared_lock another(mutex); }).join();
    }

    void nobodyIsInsideBesideAWriter()
    {
        FairSharedMutex mutex;
        int first = 0;
        int second = 0;
        std::atomic<int> torn = 0;
        {
            const Crowd readers(2, [&] {
                const std::shared_lock lock(mutex);
                torn += first != second;
            });
            std::vector<std::thread> writers;
            for (int i = 0; i < 2; ++i) {
                writers.emplace_back([&] {
                    for (int round = 0; round < 2000; ++round) {
                        const std::unique_lock lock(mutex);
                        ++first;
                        ++second;
                    }
                });
            }
            for (std::thread &writer : writers)
                writer.join();
        }
        QCOMPARE(first, 4000);
        QCOMPARE(second, 4000);
        QCOMPARE(torn, 0);
    }

    // Of whom one is always inside.
    void aWriterComesInBetweenReaders()
    {
        FairSharedMutex mutex;
        std::atomic<int> rounds = 0;
        const Crowd readers(4, [&] {
            const std::shared_lock lock(mutex);
            stay();
        });
        const Crowd writer(1, [&] {
            const std::unique_lock lock(mutex);
            ++rounds;
        });
        TRY_VERIFY(rounds >= 300);
    }

    void aReaderComesInBetweenWriters()
    {
        FairSharedMutex mutex;
        std::atomic<int> rounds = 0;
        const Crowd writers(4, [&] {
            const std::unique_lock lock(mutex);
            stay();
        });
        const Crowd reader(1, [&] {
            const std::shared_lock lock(mutex);
            ++rounds;
        });
        TRY_VERIFY(rounds >= 300);
    }
};

QTEST_GUILESS_MAIN(TestFairSharedMutex)
#include "tst_fairsharedmutex.moc"
