// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficreader.h"
#include "tests/server/api/gatheredtraffic.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestTrafficReader : public test::TestCase
{
    Q_OBJECT

private slots:
    void theNameSaysTheKind()
    {
        QCOMPARE(trafficFileKind("/a.b/shop.har")->name, std::string_view("HAR"));
        QCOMPARE(trafficFileKind("SHOP.HAR")->name, std::string_view("HAR"));
        QCOMPARE(trafficFileKind("shop.jsonl")->name, std::string_view("JSON Lines"));
        QCOMPARE(trafficFileKind("shop.mynah"), nullptr);
        QCOMPARE(trafficFileKind(""), nullptr);
    }
    void everyKindReadsItsFiles()
    {
        for (const TrafficFileKind &kind : trafficFileKinds()) {
            test::GatheredTraffic traffic;
            const auto reader = kind.makeReader(traffic);
            const std::string entry = test::smallEntry("/1");
            reader->feed(kind.suffix == "har" ? R"({"log":{"entries":[)" + entry + "]}}" : entry);
            QVERIFY(reader->finish());
            QCOMPARE(traffic.exchanges.size(), 1u);
        }
    }
};

QTEST_GUILESS_MAIN(TestTrafficReader)
#include "tst_trafficreader.moc"
