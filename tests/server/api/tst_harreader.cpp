// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/harreader.h"
#include "tests/server/api/gatheredtraffic.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;
using test::GatheredTraffic;
using test::json;
using test::smallEntry;

namespace {

// What it said in the end; empty when all was well.
std::string read(GatheredTraffic &traffic, std::string_view text, std::size_t piece)
{
    HarReader reader(traffic);
    for (std::size_t at = 0; at < text.size(); at += piece)
        reader.feed(text.substr(at, piece));
    const auto finished = reader.finish();
    return finished ? std::string() : finished.error().text();
}

std::string har(const std::string &entries)
{
    return json("{'log':{'version':'1.2','entries':[") + entries + "]}}";
}

std::vector<std::string> targets(const GatheredTraffic &traffic)
{
    std::vector<std::string> targets;
    for (const Exchange &exchange : traffic.exchanges)
        targets.push_back(exchange.target);
    return targets;
}

using Texts = std::vector<std::string>;

} // namespace

class TestHarReader : public test::TestCase
{
    Q_OBJECT

private slots:
    void piecesMayEndAnywhere()
    {
        const std::string text = har(smallEntry("/1") + " ,\n" + smallEntry("/[{\\\"2"));
        for (std::size_t piece = 1; piece <= text.size(); ++piece) {
            GatheredTraffic traffic;
            QCOMPARE(read(traffic, text, piece), std::string());
            QCOMPARE(targets(traffic), (Texts{"/1", "/[{\"2"}));
            QVERIFY(traffic.problems.empty());
        }
    }
    void onlyTheListInTheLogCounts_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray one = QByteArray::fromStdString(smallEntry("/1"));
        QTest::newRow("comes late") << "{\"entries\":[" + one + "],\"log\":{\"x\":{\"entries\":["
                + one + "]},\"pages\":[{\"entries\":[7]}],\"entries\":[" + one
                + "],\"comment\":\"]\"}}";
        QTest::newRow("mark before it") << "\xef\xbb\xbf{\"log\":{\"entries\":[" + one + "]}}";
        QTest::newRow("something behind it") << "{\"log\":{\"entries\":[" + one + "]}} x";
        QTest::newRow("names in values")
            << "{\"a\":\"log\",\"log\":{\"b\":\"entries\",\"entries\":[" + one + "]}}";
    }
    void onlyTheListInTheLogCounts()
    {
        QFETCH(QByteArray, text);
        GatheredTraffic traffic;
        QCOMPARE(read(traffic, text.toStdString(), 7), std::string());
        QCOMPARE(targets(traffic), (Texts{"/1"}));
        QVERIFY(traffic.problems.empty());
    }
    void anEmptyListIsAHar()
    {
        GatheredTraffic traffic;
        QCOMPARE(read(traffic, har(" "), 1), std::string());
        QVERIFY(traffic.exchanges.empty());
    }
    void whatIsNoHarIsSaidToBeNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("other JSON")
            << QByteArray::fromStdString(json("{'openapi':'3.0.0','log':[{'entries':1}]}"));
        QTest::newRow("closed before it began")
            << QByteArray::fromStdString(json("]]]}}}{'log':1"));
    }
    void whatIsNoHarIsSaidToBeNone()
    {
        QFETCH(QByteArray, text);
        GatheredTraffic traffic;
        QCOMPARE(read(traffic, text.toStdString(), 3),
                 std::string("It is no HAR: there is no list log.entries in it"));
        QVERIFY(traffic.exchanges.empty());
    }
    void anEntryThatIsWrongDoesNotTakeTheOthersWithIt()
    {
        GatheredTraffic traffic;
        const std::string text =
            har(smallEntry("/1") + json(",{'startedDateTime':nonsense},null,'],[',{]},")
                + smallEntry("/2"));
        QCOMPARE(read(traffic, text, 5), std::string());
        QCOMPARE(targets(traffic).front(), std::string("/1"));
        QVERIFY(traffic.problems.size() >= 3);
        QVERIFY(traffic.problems.front().starts_with("Entry 2: it is not JSON: "));
        QCOMPARE(traffic.problems.at(1), std::string("Entry 3: it is not a JSON object"));
        QCOMPARE(traffic.problems.at(2), std::string("Entry 4: it is not a JSON object"));
    }
    void aFileThatEndsTooSoonGivesWhatItHas()
    {
        GatheredTraffic traffic;
        const std::string text = har(smallEntry("/1") + ',' + smallEntry("/2"));
        QCOMPARE(read(traffic, text.substr(0, text.size() - 20), 64), std::string());
        QCOMPARE(targets(traffic), (Texts{"/1"}));
        QCOMPARE(traffic.problems, Texts{"Entry 2: the file ends in the middle of it"});
    }
    void aFileThatEndsBetweenEntriesSaysSo()
    {
        GatheredTraffic traffic;
        const std::string text = "{\"log\":{\"entries\":[" + smallEntry("/1") + ',';
        QCOMPARE(read(traffic, text, 64), std::string());
        QCOMPARE(targets(traffic), (Texts{"/1"}));
        QCOMPARE(traffic.problems, Texts{"Entry 2: the file ends where it would begin"});
    }
    void anEntryTooLongForTheMemoryIsSkipped()
    {
        GatheredTraffic traffic;
        HarReader reader(traffic);
        reader.feed("{\"log\":{\"entries\":[{\"x\":\"");
        const std::string filler(1024 * 1024, 'x');
        for (std::size_t fed = 0; fed <= HarEntries::LongestEntry; fed += filler.size())
            reader.feed(filler);
        reader.feed("\"}," + smallEntry("/2") + "]}}");
        QVERIFY(reader.finish());
        QCOMPARE(targets(traffic), (Texts{"/2"}));
        QCOMPARE(traffic.problems, Texts{"Entry 1: it is longer than 16 MiB"});
    }
};

QTEST_GUILESS_MAIN(TestHarReader)
#include "tst_harreader.moc"
