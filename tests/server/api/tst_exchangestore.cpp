// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace mynah;
using test::sampleExchange;

namespace {

void add(ExchangeStore &store, int count, std::size_t bodyBytes = 10)
{
    for (int i = 0; i < count; ++i) {
        Exchange exchange = sampleExchange("GET", "/" + std::to_string(i));
        exchange.requestBody = std::string(bodyBytes, 'b');
        store.append(exchange);
    }
}

bool isCountedToTheOne(const ExchangeStore &store)
{
    const ExchangeStore::Counters counters = store.counters();
    return counters.seen == counters.kept + counters.countedOnly();
}

} // namespace

class TestExchangeStore : public test::TestCase
{
    Q_OBJECT

private slots:
    void givesBackWhatItWasGiven()
    {
        ExchangeStore store;
        Exchange exchange = sampleExchange("POST", "/orders?x=1", 201);
        exchange.requestBody = std::string("a\0b", 3);
        exchange.serverId = "s";
        exchange.routeId = "r";
        exchange.responseId = "a";
        exchange.errorReason = "because";
        exchange.tlsProtocol = "TLSv1.3";
        store.append(exchange);

        const std::optional<Exchange> read = store.exchange(1);
        QVERIFY(read);
        QCOMPARE(read->requestHead, exchange.requestHead);
        QCOMPARE(read->requestBody, exchange.requestBody);
        QCOMPARE(read->responseBody, exchange.responseBody);
        QCOMPARE(read->method, std::string("POST"));
        QCOMPARE(read->target, std::string("/orders?x=1"));
        QCOMPARE(read->serverId, std::string("s"));
        QCOMPARE(read->routeId, std::string("r"));
        QCOMPARE(read->responseId, std::string("a"));
        QCOMPARE(read->errorReason, std::string("because"));
        QCOMPARE(read->tlsProtocol, std::string("TLSv1.3"));
        QCOMPARE(store.requestHeader(1, "host"), std::string("127.0.0.1:8080"));
        QCOMPARE(store.responseHeader(1, "content-type"), std::string("application/json"));
    }

    void showsRowsInPlace()
    {
        ExchangeStore store({.rows = 5000, .bytes = 64 * 1024 * 1024});
        add(store, 6000);
        std::vector<std::uint64_t> seen;
        const auto note = [&seen](const ExchangeStore::Visited &visited) {
            seen.push_back(visited.record().seq);
            return seen.size() < 3;
        };
        // From the first kept one, as far as the visitor wants.
        QCOMPARE(store.visit(1, 6001, note), 1004u);
        QCOMPARE(seen, (std::vector<std::uint64_t>{1001, 1002, 1003}));
        seen.clear();
        QCOMPARE(store.visit(5999, 9000, note), 9000u);
        QCOMPARE(seen, (std::vector<std::uint64_t>{5999, 6000}));
        seen.clear();
        QCOMPARE(store.visit(1, 1001, note), 1001u);
        QVERIFY(seen.empty());
    }

    void showsAllOfARow()
    {
        ExchangeStore store({.rows = 10, .bytes = 64 * 1024});
        Exchange exchange = sampleExchange("BREW", "/pot?x=1", 201);
        exchange.requestBody = std::string("a\0b", 3);
        exchange.serverId = "s";
        exchange.routeId = "r";
        exchange.responseId = "a";
        exchange.errorReason = "because";
        exchange.tlsPeer = "commonName: ada";
        store.append(exchange);
        int visits = 0;
        store.visit(1, 2, [&](const ExchangeStore::Visited &visited) {
            ++visits;
            const auto details = visited.details();
            const bool isWhole = details && visited.record().status == 201
                && visited.method() == "BREW" && visited.target() == "/pot?x=1"
                && visited.routeId() == "r" && details->method == "BREW"
                && details->target == "/pot?x=1" && details->requestHead == exchange.requestHead
                && details->requestBody == exchange.requestBody
                && details->responseHead == exchange.responseHead
                && details->responseBody == exchange.responseBody
                && details->errorReason == "because" && details->tlsPeer == "commonName: ada";
            visits += isWhole ? 0 : 100;
            return true;
        });
        QCOMPARE(visits, 1);
        // Pushes out the bytes of all before.
        add(store, 8, 15 * 1024);
        store.visit(1, 2, [&](const ExchangeStore::Visited &visited) {
            visits += visited.record().has(ExchangeRecord::BytesEvicted) && !visited.details()
                    && visited.method() == "BREW"
                ? 1
                : 100;
            return true;
        });
        QCOMPARE(visits, 2);
    }

    void keepsMethodsThatHaveNoNumber()
    {
        ExchangeStore store;
        store.append(sampleExchange("BREW", "/pot"));
        QCOMPARE(store.method(1), std::string("BREW"));
        QCOMPARE(store.exchange(1)->method, std::string("BREW"));
        QCOMPARE(store.target(1), std::string("/pot"));
    }

    void cutsTargetsInRowsAndKeepsThemInDetails()
    {
        ExchangeStore store;
        const std::string target = "/" + std::string(5000, 'x');
        store.append(sampleExchange("GET", target));
        QCOMPARE(store.target(1).size(), ExchangeStore::LongestRowText);
        QCOMPARE(store.exchange(1)->target, target);
    }

    void evictsTheOldestRowAndCountsIt()
    {
        ExchangeStore store({.rows = 5000, .bytes = 64 * 1024 * 1024});
        add(store, 12'345);
        QCOMPARE(store.firstSeq(), 12'346u - 5000u);
        QCOMPARE(store.endSeq(), 12'346u);
        QCOMPARE(store.counters().kept, 5000u);
        QCOMPARE(store.counters().evicted, 7345u);
        QVERIFY(isCountedToTheOne(store));
        QVERIFY(!store.record(store.firstSeq() - 1));
        QCOMPARE(store.target(store.firstSeq()), std::string("/7345"));
    }

    void givesUpDetailsBeforeRows()
    {
        ExchangeStore store({.rows = 1000, .bytes = 256 * 1024});
        add(store, 500, 1000);
        const ExchangeStore::Counters counters = store.counters();
        QCOMPARE(counters.kept, 500u);
        QVERIFY(counters.bytes <= 256u * 1024);
        QVERIFY(counters.withoutDetails > 300 && counters.withoutDetails < 500);

        QVERIFY(store.record(1)->has(ExchangeRecord::BytesEvicted));
        QVERIFY(store.exchange(1)->requestHead.empty());
        QCOMPARE(store.exchange(1)->target, std::string("/0"));
        QVERIFY(!store.record(500)->has(ExchangeRecord::BytesEvicted));
        std::uint64_t without = 0;
        for (std::uint64_t seq = 1; seq <= 500; ++seq)
            without += store.record(seq)->has(ExchangeRecord::BytesEvicted) ? 1 : 0;
        QCOMPARE(without, counters.withoutDetails);
    }

    void givesRowsAtMostHalfOfTheBudget()
    {
        constexpr std::size_t Budget = 1024 * 1024;
        ExchangeStore store({.rows = 1'000'000, .bytes = Budget});
        for (int round = 0; round < 50; ++round) {
            add(store, 400, 200);
            QVERIFY(store.counters().bytes <= Budget);
            QVERIFY(isCountedToTheOne(store));
        }
        const ExchangeStore::Counters counters = store.counters();
        QCOMPARE(counters.seen, 20'000u);
        // Half a mebibyte of at most 200 bytes each, but for the segment that went last.
        QVERIFY2(counters.kept >= Budget / 2 / 200 - 200,
                 qPrintable(QString::number(counters.kept)));
        QVERIFY(counters.kept * 170 <= Budget / 2);
        QCOMPARE(counters.evicted, counters.seen - counters.kept);
        QCOMPARE(store.target(store.endSeq() - 1), std::string("/399"));
        QVERIFY(!store.record(store.endSeq() - 1)->has(ExchangeRecord::BytesEvicted));
    }

    void keepsNoDetailsOfRowsThatAreGone()
    {
        ExchangeStore store({.rows = 100, .bytes = 64 * 1024 * 1024});
        add(store, 20'000, 1000);
        QVERIFY2(store.counters().bytes < 5 * 1024 * 1024,
                 qPrintable(QString::number(store.counters().bytes)));
        QCOMPARE(store.counters().withoutDetails, 0u);
    }

    void countsOnlyWhenTheBudgetIsTooSmallForAnything()
    {
        ExchangeStore store({.rows = 100, .bytes = 1000});
        add(store, 10);
        QCOMPARE(store.counters().notCaptured, 10u);
        QVERIFY(isCountedToTheOne(store));
    }

    void keepsTheRowOfAnExchangeThatIsTooLarge()
    {
        ExchangeStore store({.rows = 10, .bytes = 128 * 1024});
        add(store, 1);
        add(store, 1, 40'000);
        add(store, 1);
        QCOMPARE(store.counters().withoutDetails, 1u);
        QVERIFY(store.record(2)->has(ExchangeRecord::BytesEvicted));
        add(store, 10);
        QCOMPARE(store.counters().withoutDetails, 0u);
    }

    void countsWhatItDoesNotCapture()
    {
        ExchangeStore store;
        add(store, 2);
        store.setCapturing(false);
        add(store, 3);
        store.countLost(4);
        store.setCapturing(true);
        add(store, 1);
        const ExchangeStore::Counters counters = store.counters();
        QCOMPARE(counters.seen, 10u);
        QCOMPARE(counters.kept, 3u);
        QCOMPARE(counters.notCaptured, 3u);
        QCOMPARE(counters.lost, 4u);
        QVERIFY(isCountedToTheOne(store));
    }

    void clearsAndNeverUsesASequenceNumberAgain()
    {
        ExchangeStore store;
        add(store, 5000);
        store.clear();
        QCOMPARE(store.firstSeq(), 5001u);
        QCOMPARE(store.counters().cleared, 5000u);
        QCOMPARE(store.counters().bytes, 0u);
        add(store, 1);
        QCOMPARE(store.record(5001)->seq, 5001u);
        QVERIFY(isCountedToTheOne(store));
    }

    void countsTheHitsOfAResponse()
    {
        ExchangeStore store;
        Exchange exchange = sampleExchange();
        exchange.responseId = "r1";
        store.append(exchange);
        store.setCapturing(false);
        exchange.record.wallTime += 7;
        store.append(exchange);
        QCOMPARE(store.hits("r1").count, 2u);
        QCOMPARE(store.hits("r1").lastWallTime, exchange.record.wallTime);
        QCOMPARE(store.hits("r2").count, 0u);
    }

    void hitsBeginAgainWhenTheyAreReset()
    {
        ExchangeStore store;
        Exchange exchange = sampleExchange();
        exchange.routeId = "r1";
        store.append(exchange);
        store.resetHits();
        QCOMPARE(store.hits("r1").count, 0u);
        QCOMPARE(store.hits("r1").lastWallTime, 0);
        QCOMPARE(store.counters().kept, 1u);
        store.append(exchange);
        QCOMPARE(store.hits("r1").count, 1u);
    }

    void shrinksWhenTheLimitsDo()
    {
        ExchangeStore store;
        add(store, 10'000);
        store.setLimits({.rows = 10, .bytes = 1024 * 1024});
        QCOMPARE(store.counters().kept, 10u);
        QVERIFY(store.counters().bytes <= 1024u * 1024);
        QVERIFY(isCountedToTheOne(store));
        add(store, 1000);
        QVERIFY(store.counters().bytes <= 1024u * 1024);
        QCOMPARE(store.counters().kept, 10u);
        QVERIFY(isCountedToTheOne(store));
    }

    void copiesRowsInBatches()
    {
        ExchangeStore store({.rows = 100, .bytes = 1024 * 1024});
        add(store, 150);
        std::vector<ExchangeRecord> rows(64);
        QCOMPARE(store.records(1, rows), 64u);
        QCOMPARE(rows.front().seq, 51u);
        QCOMPARE(store.records(115, rows), 36u);
        QCOMPARE(store.records(151, rows), 0u);
    }

    void isReadWhileItIsWritten()
    {
        ExchangeStore store({.rows = 500, .bytes = 256 * 1024});
        std::atomic<bool> done = false;
        std::thread writer([&] {
            add(store, 20'000, 100);
            done = true;
        });
        bool consistent = true;
        while (!done) {
            const std::uint64_t seq = store.firstSeq();
            const std::optional<Exchange> exchange = store.exchange(seq);
            consistent = consistent && isCountedToTheOne(store)
                && (!exchange || exchange->target == "/" + std::to_string(seq - 1));
        }
        writer.join();
        QVERIFY(consistent);
        QCOMPARE(store.counters().seen, 20'000u);
    }

    void showsWholeRowsWhileItIsWritten()
    {
        ExchangeStore store({.rows = 500, .bytes = 64 * 1024});
        std::atomic<bool> done = false;
        std::thread writer([&] {
            add(store, 20'000, 100);
            done = true;
        });
        bool consistent = true;
        while (!done) {
            std::uint64_t next = store.firstSeq();
            store.visit(next, store.endSeq(), [&](const ExchangeStore::Visited &visited) {
                const std::uint64_t seq = visited.record().seq;
                const std::string target = "/" + std::to_string(seq - 1);
                const auto details = visited.details();
                consistent = consistent && seq >= next && visited.target() == target
                    && (!details || details->requestBody == std::string(100, 'b'));
                next = seq + 1;
                return true;
            });
        }
        writer.join();
        QVERIFY(consistent);
    }
};

QTEST_GUILESS_MAIN(TestExchangeStore)
#include "tst_exchangestore.moc"
