// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/exchangering.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <string>
#include <thread>

using namespace mynah;

namespace {

bool write(ExchangeRing &ring, std::string_view text, std::size_t keepFree = 0)
{
    const std::array<std::string_view, 2> parts{text.substr(0, 3),
                                                text.size() > 3 ? text.substr(3) : ""};
    return ring.write(parts, keepFree);
}

std::string take(ExchangeRing &ring)
{
    const std::string block(ring.front());
    if (!block.empty())
        ring.release();
    return block;
}

// Blocks of every size, each full of a letter of its own.
std::string block(std::size_t number)
{
    return std::string(1 + number * 7 % 500, static_cast<char>('a' + number % 26));
}

} // namespace

class TestExchangeRing : public test::TestCase
{
    Q_OBJECT

private slots:
    void givesBlocksBackInOrder()
    {
        ExchangeRing ring(4096);
        QVERIFY(ring.front().empty());
        QVERIFY(write(ring, "first"));
        QVERIFY(write(ring, "second block"));
        QCOMPARE(std::string(ring.front()), std::string("first"));
        QCOMPARE(take(ring), std::string("first"));
        QCOMPARE(take(ring), std::string("second block"));
        QVERIFY(ring.front().empty());
    }

    void wrapsAroundManyTimes()
    {
        ExchangeRing ring(4096);
        for (std::size_t number = 0; number < 10'000; ++number) {
            QVERIFY(write(ring, block(number)));
            QCOMPARE(take(ring), block(number));
        }
    }

    void refusesWhatDoesNotFit()
    {
        ExchangeRing ring(4096);
        std::size_t written = 0;
        while (write(ring, std::string(100, 'x')))
            ++written;
        QVERIFY(written >= 30 && written <= 40);
        QVERIFY(write(ring, "tiny"));
        ring.release();
        QVERIFY(write(ring, std::string(90, 'y')));
    }

    void keepsRoomForOthers()
    {
        ExchangeRing ring(4096);
        while (write(ring, std::string(100, 'x'), 1024)) { }
        std::size_t more = 0;
        while (write(ring, std::string(100, 'x')))
            ++more;
        QVERIFY(more >= 8);
    }

    void takesTheLargestBlockWhereverItStands()
    {
        ExchangeRing ring(4096);
        for (int i = 0; i < 100; ++i) {
            QVERIFY(write(ring, std::string(static_cast<std::size_t>(1 + i * 37 % 900), 's')));
            take(ring);
            QVERIFY(write(ring, std::string(ring.largestBlock(), 'l')));
            QCOMPARE(take(ring).size(), ring.largestBlock());
        }
    }

    void touchesLittleMemoryWhenItIsReadAsItIsWritten()
    {
        constexpr std::size_t Capacity = 8 * 1024 * 1024;
        ExchangeRing ring(Capacity);
        const char *lowest = nullptr;
        const char *highest = nullptr;
        for (int i = 0; i < 20'000; ++i) {
            QVERIFY(write(ring, std::string(1000, 'x')));
            const char *place = ring.front().data();
            lowest = lowest ? std::min(lowest, place) : place;
            highest = std::max(highest, place);
            take(ring);
        }
        QVERIFY2(highest - lowest < 300 * 1024, qPrintable(QString::number(highest - lowest)));
    }

    void takesItsWholeCapacityAfterItHasBeenEmpty()
    {
        constexpr std::size_t Capacity = 1024 * 1024;
        ExchangeRing ring(Capacity);
        for (int i = 0; i < 300; ++i) {
            QVERIFY(write(ring, std::string(1000, 'x')));
            take(ring);
        }
        std::size_t written = 0;
        while (write(ring, std::string(1016, 'x')))
            ++written;
        // A block does not wrap around.
        QVERIFY(written >= Capacity / 1024 - 1);
    }

    void carriesFromOneThreadToTheOther_data()
    {
        QTest::addColumn<int>("capacity");
        QTest::newRow("smaller than where it restarts") << 16 * 1024;
        QTest::newRow("larger than where it restarts") << 1024 * 1024;
    }
    void carriesFromOneThreadToTheOther()
    {
        QFETCH(int, capacity);
        constexpr std::size_t Count = 200'000;
        ExchangeRing ring(static_cast<std::size_t>(capacity));
        std::thread writer([&] {
            for (std::size_t number = 0; number < Count; ++number) {
                while (!write(ring, block(number)))
                    std::this_thread::yield();
            }
            ring.countLost();
        });
        std::size_t wrong = 0;
        for (std::size_t number = 0; number < Count;) {
            if (ring.front().empty()) {
                std::this_thread::yield();
                continue;
            }
            wrong += take(ring) == block(number++) ? 0 : 1;
        }
        writer.join();
        QCOMPARE(wrong, 0u);
        QCOMPARE(ring.lost(), 1u);
    }
};

QTEST_GUILESS_MAIN(TestExchangeRing)
#include "tst_exchangering.moc"
