// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/connectiontable.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

namespace {

ConnectionInfo connection(std::uint64_t id)
{
    ConnectionInfo info;
    info.id = id;
    info.peer = "127.0.0.1:" + std::to_string(50'000 + id);
    return info;
}

} // namespace

class TestConnectionTable : public test::TestCase
{
    Q_OBJECT

private slots:
    void listsOpenOnesBeforeTheLastClosedOnes()
    {
        ConnectionTable table;
        for (std::uint64_t id = 1; id <= 4; ++id)
            ConnectionTable::Batch(table).add(connection(id));
        ConnectionTable::Batch(table).close(connection(1));
        ConnectionTable::Batch(table).close(connection(3));

        std::vector<std::uint64_t> ids;
        for (const ConnectionInfo &info : table.snapshot())
            ids.push_back(info.id);
        QCOMPARE(ids, (std::vector<std::uint64_t>{2, 4, 3, 1}));
        QCOMPARE(table.openCount(), 2u);
        QCOMPARE(table.find(3)->state, ConnectionInfo::State::Closed);
    }

    void countsTheRequestsOfAConnection()
    {
        ConnectionTable table;
        ConnectionTable::Batch(table).add(connection(1));
        ConnectionTable::Batch(table).countRequest(1, "HTTP/1.1", "GET", "/a");
        ConnectionTable::Batch(table).countRequest(1, "HTTP/1.1", "GET", "/b");
        ConnectionTable::Batch(table).countRequest(2, "HTTP/1.1", "GET", "/c");
        QCOMPARE(table.find(1)->requests, 2u);
        QCOMPARE(table.find(1)->currentRequest, std::string("GET /b"));
        QVERIFY(!table.find(2));
    }

    void closesAllThatAreLeft()
    {
        ConnectionTable table(2, 10);
        for (std::uint64_t id = 1; id <= 3; ++id)
            ConnectionTable::Batch(table).add(connection(id));
        table.closeAll(7, "The server stopped");
        QCOMPARE(table.openCount(), 0u);
        QCOMPARE(table.find(1)->state, ConnectionInfo::State::Closed);
        QCOMPARE(table.find(1)->closedWallTime, 7);
        QCOMPARE(table.find(2)->closeReason, std::string("The server stopped"));
        QCOMPARE(table.find(2)->peer, connection(2).peer);
    }

    void onlyCountsOpenOnesBeyondItsLimit()
    {
        ConnectionTable table(2, 2);
        for (std::uint64_t id = 1; id <= 5; ++id)
            ConnectionTable::Batch(table).add(connection(id));
        QCOMPARE(table.snapshot().size(), 2u);
        QCOMPARE(table.openCount(), 5u);
        for (std::uint64_t id = 1; id <= 5; ++id)
            ConnectionTable::Batch(table).close(connection(id));
        QCOMPARE(table.openCount(), 0u);
        QCOMPARE(table.snapshot().size(), 2u);
        QCOMPARE(table.snapshot().front().id, 5u);
        table.clearClosed();
        QVERIFY(table.snapshot().empty());
    }
};

QTEST_GUILESS_MAIN(TestConnectionTable)
#include "tst_connectiontable.moc"
