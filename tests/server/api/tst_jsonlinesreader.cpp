// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/jsonlinesreader.h"
#include "tests/server/api/gatheredtraffic.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using test::GatheredTraffic;
using test::smallEntry;

class TestJsonLinesReader : public test::TestCase
{
    Q_OBJECT

private slots:
    void everyLineIsAnEntry()
    {
        const std::string text =
            smallEntry("/1") + "\n\r\n  \n" + smallEntry("/2") + "\r\nx\n" + smallEntry("/3");
        for (std::size_t piece = 1; piece <= text.size(); ++piece) {
            GatheredTraffic traffic;
            JsonLinesReader reader(traffic);
            for (std::size_t at = 0; at < text.size(); at += piece)
                reader.feed(std::string_view(text).substr(at, piece));
            QVERIFY(reader.finish());
            QCOMPARE(traffic.exchanges.size(), 3u);
            QCOMPARE(traffic.exchanges.back().target, std::string("/3"));
            QCOMPARE(traffic.problems.size(), 1u);
            QVERIFY(traffic.problems.front().starts_with("Entry 3: it is not JSON"));
        }
    }
    void anEmptyFileHasNone()
    {
        GatheredTraffic traffic;
        JsonLinesReader reader(traffic);
        QVERIFY(reader.finish());
        QVERIFY(traffic.exchanges.empty());
        QVERIFY(traffic.problems.empty());
    }
};

QTEST_GUILESS_MAIN(TestJsonLinesReader)
#include "tst_jsonlinesreader.moc"
