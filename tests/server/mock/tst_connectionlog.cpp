// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/connectionlog.h"
#include "server/mock/exchangering.h"
#include "server/mock/recordings.h"
#include "tests/support/manualclock.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace mynah;
using namespace std::chrono_literals;

namespace {

// What a reader knows of connections: "+7" opened, "-7" closed.
class Visitor final : public RecordingVisitor
{
public:
    void onExchange(const RecordedExchange &) override { }
    void onConnectionOpened(const RecordedConnection &connection) override
    {
        events.push_back("+" + std::to_string(connection.id));
    }
    void onConnectionClosed(const RecordedConnection &connection) override
    {
        events.push_back("-" + std::to_string(connection.id));
    }
    std::ptrdiff_t count(char kind) const
    {
        return std::count_if(events.begin(), events.end(),
                             [kind](const std::string &event) { return event.front() == kind; });
    }

    std::vector<std::string> events;
};

RecordedConnection connection(std::uint64_t id)
{
    RecordedConnection made;
    made.id = id;
    made.peer = "127.0.0.1:50000";
    return made;
}

} // namespace

class TestConnectionLog : public test::TestCase
{
    Q_OBJECT

private slots:
    void init()
    {
        TestCase::init();
        m_ring = std::make_unique<ExchangeRing>(RingBytes);
        m_log = std::make_unique<ConnectionLog>(*m_ring, m_loop);
    }
    void cleanup() { m_log.reset(); }

    void takesDownOpeningsAndEnds()
    {
        m_log->addOpened(connection(1));
        m_log->addOpened(connection(2));
        m_log->addClosed(connection(1));
        QCOMPARE(read().events, (std::vector<std::string>{"+1", "+2", "-1"}));
    }

    void anEndWaitsForRoom()
    {
        const std::uint64_t last = open();
        m_log->addClosed(connection(1));
        m_log->addClosed(connection(last));
        QCOMPARE(read().count('-'), 0);
        pause();
        QCOMPARE(read().events, (std::vector<std::string>{"-1", "-" + std::to_string(last)}));
        pause();
        QVERIFY(read().events.empty());
    }

    void anOpeningWaitsForRoom()
    {
        const std::uint64_t late = open() + 1;
        m_log->addOpened(connection(late));
        read();
        pause();
        QCOMPARE(read().events, (std::vector<std::string>{"+" + std::to_string(late)}));
        m_log->addClosed(connection(late));
        QCOMPARE(read().events, (std::vector<std::string>{"-" + std::to_string(late)}));
    }

    void nothingIsToldOfAConnectionThatCameAndWentUnseen()
    {
        const std::uint64_t unseen = open() + 1;
        m_log->addOpened(connection(unseen));
        m_log->addClosed(connection(unseen));
        read();
        pause();
        QVERIFY(read().events.empty());
    }

    void writesInPartsWhenTheRoomIsSmall()
    {
        const std::uint64_t count = open();
        for (std::uint64_t id = count + 1; id <= 3 * count; ++id)
            m_log->addOpened(connection(id));
        std::vector<std::string> events = read().events;
        for (int i = 0; i < 3; ++i) {
            pause();
            const Visitor more = read();
            events.insert(events.end(), more.events.begin(), more.events.end());
        }
        QCOMPARE(events.size(), 3 * count);
    }

    void leavesQuietlyWithWhatWaits()
    {
        m_log->addClosed(connection(open()));
        m_log.reset();
        pause();
        QCOMPARE(read().count('-'), 0);
    }

private:
    static constexpr std::size_t RingBytes = 4096;

    // Opens connections until the ring is full; returns the id of the last one.
    std::uint64_t open()
    {
        // A block is its size and its bytes, in steps of eight.
        const std::uint64_t block = (connectionOpenedEntry(connection(1)).size() + 8 + 7) / 8 * 8;
        const std::uint64_t count = RingBytes / block;
        for (std::uint64_t id = 1; id <= count; ++id)
            m_log->addOpened(connection(id));
        return count;
    }
    Visitor read()
    {
        Visitor visitor;
        readRecordings(*m_ring, visitor, 1000);
        return visitor;
    }
    void pause()
    {
        m_clock.advance(1s);
        m_loop.runTimers();
    }

    test::ManualClock m_clock;
    IOLoop m_loop{IOLoopOptions{.clock = &m_clock}};
    std::unique_ptr<ExchangeRing> m_ring;
    std::unique_ptr<ConnectionLog> m_log;
};

QTEST_GUILESS_MAIN(TestConnectionLog)
#include "tst_connectionlog.moc"
