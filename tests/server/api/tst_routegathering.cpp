// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "server/api/routegathering.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <memory>

namespace mynah::test {

namespace {

Workspace emptyShop()
{
    MockServer server;
    server.id = "shop";
    Workspace workspace;
    workspace.servers.emplace_back(server);
    return workspace;
}

void fill(ExchangeStore &store, int requests)
{
    for (int i = 0; i < requests; ++i) {
        Exchange exchange;
        exchange.method = "GET";
        exchange.target = "/items/" + std::to_string(i);
        exchange.requestHead = "GET " + exchange.target + " HTTP/1.1\r\n\r\n";
        exchange.serverId = "shop";
        exchange.record.status = 404;
        store.append(exchange);
    }
}

} // namespace

class TestRouteGathering : public TestCase
{
    Q_OBJECT

private slots:
    void readsTheRequestsThatAreStillThere()
    {
        ExchangeStore store;
        fill(store, 3);
        RouteGathering gathering(store, {1, 3, 99}, {}, emptyShop());
        TRY_VERIFY(gathering.isDone());
        QCOMPARE(gathering.requests(), std::size_t(3));
        QCOMPARE(gathering.requestsLookedAt(), std::size_t(3));
        QCOMPARE(gathering.result().proposals.size(), std::size_t(1));
        QCOMPARE(gathering.result().proposals[0].route.path, std::string("/items/:id"));
        QCOMPARE(gathering.result().proposals[0].requests, std::size_t(2));
        QCOMPARE(gathering.result().skipped, std::size_t(0));
    }

    void endsWithItsOwner()
    {
        ExchangeStore store;
        fill(store, 1);
        auto gathering =
            std::make_unique<RouteGathering>(store, std::vector<std::uint64_t>(10'000'000, 1),
                                             RouteGatherer::Options(), emptyShop());
        QVERIFY(!gathering->isDone());
        gathering.reset();
    }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestRouteGathering)
#include "tst_routegathering.moc"
