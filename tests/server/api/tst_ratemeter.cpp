// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/connectiontable.h"
#include "server/api/exchangestore.h"
#include "server/api/ratemeter.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/manualclock.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mynah;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestRateMeter : public test::TestCase
{
    Q_OBJECT

private slots:
    void measuresWhatHappenedSinceTheLastTime()
    {
        test::ManualClock clock;
        ExchangeStore store;
        ConnectionTable connections;
        RateMeter meter(store, connections, clock);
        QCOMPARE(meter.rates(), ServerRates());

        Exchange exchange = test::sampleExchange();
        for (const std::int64_t took : {1'000, 2'000, 3'000, 4'000'000}) {
            exchange.record.responseEnd = took;
            store.append(exchange);
        }
        exchange.record.responseEnd = ExchangeRecord::NotReached;
        store.append(exchange);
        store.countLost(5);
        ConnectionTable::Batch(connections).add({});
        clock.advance(2s);
        const ServerRates busy = meter.rates();
        QCOMPARE(busy.requestsPerSecond, 5.0);
        QCOMPARE(busy.medianTook, 3us);
        QCOMPARE(busy.openConnections, 1u);

        clock.advance(1s);
        QCOMPARE(meter.rates().requestsPerSecond, 0.0);
        QCOMPARE(meter.rates().medianTook, 0ns);
    }

    void doesNotMeasureTooOften()
    {
        test::ManualClock clock;
        ExchangeStore store;
        ConnectionTable connections;
        RateMeter meter(store, connections, clock);
        store.append(test::sampleExchange());
        clock.advance(499ms);
        QCOMPARE(meter.rates().requestsPerSecond, 0.0);
        clock.advance(1ms);
        QCOMPARE(meter.rates().requestsPerSecond, 2.0);
    }

    void takesWhatWasInAFolderForNothingNew()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(u"traffic"_s).toStdString();
        {
            ExchangeStore store;
            QVERIFY(store.useFolder(path));
            store.append(test::sampleExchange());
        }
        test::ManualClock clock;
        ExchangeStore store;
        ConnectionTable connections;
        RateMeter meter(store, connections, clock);
        QVERIFY(store.useFolder(path));
        QCOMPARE(store.counters().seen, 1u);
        clock.advance(1s);
        QCOMPARE(meter.rates().requestsPerSecond, 0.0);
        store.append(test::sampleExchange());
        clock.advance(1s);
        QCOMPARE(meter.rates().requestsPerSecond, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestRateMeter)
#include "tst_ratemeter.moc"
