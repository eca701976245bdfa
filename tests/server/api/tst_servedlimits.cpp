// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/servedlimits.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <cstdint>
#include <limits>

using namespace mynah;
using namespace std::chrono_literals;

class TestServedLimits : public test::TestCase
{
    Q_OBJECT

private slots:
    // The model's defaults are those of the parts.
    void nothingSetIsTheDefaultOfEveryPart() { QVERIFY(servedLimits({}) == ServedLimits()); }

    void everySettingReachesAPart()
    {
        for (const LimitSetting &setting : limitSettings()) {
            MockServer server;
            setting.setIn(server.limits, 3);
            QVERIFY2(servedLimits(server) != ServedLimits(), setting.name);
        }
    }

    void settingsReachTheirPart()
    {
        MockServer server;
        server.limits.maxChunkBytes = 5;
        server.limits.maxPipelineBytes = 6;
        server.limits.maxConnectionsPerClient = 7;
        server.limits.handshakeTimeout = 8ms;
        const ServedLimits served = servedLimits(server);
        QCOMPARE(served.http.maxChunkBytes, 5u);
        QCOMPARE(served.stream.readAheadBytes, 6u);
        QCOMPARE(served.connections.perClient, 7u);
        QVERIFY(served.http.handshakeTimeout == 8ms);
    }

    void theLengthIsAskedForWhenTheServerSaysSo()
    {
        MockServer server;
        QVERIFY(!servedLimits(server).http.requireContentLength);
        server.requireContentLength = true;
        QVERIFY(servedLimits(server).http.requireContentLength);
    }

    void eachLeniencyIsOneOfItsOwn()
    {
        MockServer server;
        server.leniencies.bareLf = true;
        QVERIFY((servedLimits(server).http.lenient == Leniencies{true, false, false}));
        server.leniencies = {};
        server.leniencies.obsFold = true;
        QVERIFY((servedLimits(server).http.lenient == Leniencies{false, true, false}));
        server.leniencies = {};
        server.leniencies.missingHost = true;
        QVERIFY((servedLimits(server).http.lenient == Leniencies{false, false, true}));
    }

    void zeroLiftsALimit()
    {
        MockServer server;
        for (const LimitSetting &setting : limitSettings())
            setting.setIn(server.limits, 0);
        const ServedLimits served = servedLimits(server);
        QCOMPARE(served.http.maxHeaderBytes, 32u * 1024 * 1024);
        QCOMPARE(served.http.maxBodyBytes,
                 static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
        QCOMPARE(served.connections.all, 1'000'000u);
        QVERIFY(served.http.bodyTimeout == 0ms);
    }

    void aValueThatIsRefusedDoesNoHarm()
    {
        MockServer server;
        server.limits.maxHeaderCount = -1;
        QCOMPARE(servedLimits(server).http.maxHeaderCount, 0u);
        server.limits.maxHeaderCount = std::int64_t(1) << 40;
        QCOMPARE(servedLimits(server).http.maxHeaderCount, 0xffff'ffffu);
    }
};

QTEST_GUILESS_MAIN(TestServedLimits)
#include "tst_servedlimits.moc"
