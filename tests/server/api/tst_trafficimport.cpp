// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficexport.h"
#include "server/api/trafficimport.h"
#include "tests/server/api/gatheredtraffic.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mynah;
using State = TrafficImport::State;

namespace {

class TestFile
{
public:
    TestFile(const QString &name, const std::string &text)
        : m_path(m_folder.filePath(name))
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly)
            || file.write(text.data(), qint64(text.size())) != qint64(text.size()))
            qFatal("the file cannot be written");
    }
    QString path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

std::string har(const std::string &entries)
{
    return R"({"log":{"entries":[)" + entries + "]}}";
}

std::string manyEntries(int count)
{
    std::string entries;
    for (int i = 0; i < count; ++i)
        entries += (i > 0 ? "," : "") + test::smallEntry("/" + std::to_string(i));
    return har(entries);
}

} // namespace

class TestTrafficImport : public test::TestCase
{
    Q_OBJECT

private slots:
    void readsWhatIsInTheFile()
    {
        const TestFile file(QStringLiteral("a.har"),
                            har(test::smallEntry("/1") + ",{}," + test::smallEntry("/2")));
        TrafficImport work(file.path());
        TRY_COMPARE(work.state(), State::Done);
        const ImportedTraffic &traffic = work.traffic();
        QCOMPARE(traffic.path, file.path());
        QCOMPARE(traffic.store->counters().kept, 2u);
        QCOMPARE(traffic.store->exchange(2)->target, std::string("/2"));
        QCOMPARE(traffic.skipped, 1u);
        QCOMPARE(traffic.problems, std::vector<Message>{"Entry 2: startedDateTime is missing"});
        QCOMPARE(work.progress().bytesRead, work.progress().bytes);
    }
    void readsWhatWasExported_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("HAR") << QStringLiteral("a.har");
        QTest::newRow("JSON Lines") << QStringLiteral("a.jsonl");
    }
    void readsWhatWasExported()
    {
        QFETCH(QString, name);
        ExchangeStore store;
        for (int i = 0; i < 1000; ++i)
            store.append(test::sampleExchange("GET", "/" + std::to_string(i), 200 + i % 100));
        const TestFile file(name, {});
        TrafficExportOptions options;
        options.format =
            name.endsWith(QStringLiteral("har")) ? TrafficFormat::Har : TrafficFormat::JsonLines;
        TrafficExport written(store, TrafficCriteria(), options, file.path());
        TRY_COMPARE(written.state(), TrafficExport::State::Done);
        TrafficImport work(file.path());
        TRY_COMPARE(work.state(), State::Done);
        QCOMPARE(work.traffic().skipped, 0u);
        QCOMPARE(work.traffic().store->counters().kept, 1000u);
        for (std::uint64_t seq = 1; seq <= 1000; ++seq) {
            const auto before = store.exchange(seq);
            const auto after = work.traffic().store->exchange(seq);
            QCOMPARE(after->target, before->target);
            QCOMPARE(after->requestHead, before->requestHead);
            QCOMPARE(after->responseHead, before->responseHead);
            QCOMPARE(after->responseBody, before->responseBody);
            QCOMPARE(after->record.status, before->record.status);
            QCOMPARE(after->record.duration(), before->record.duration());
        }
    }
    void moreThanTheLimitsMakesRoomForTheNewest()
    {
        const TestFile file(QStringLiteral("a.har"), manyEntries(1000));
        ExchangeStore::Limits limits;
        limits.rows = 100;
        TrafficImport work(file.path(), limits);
        TRY_COMPARE(work.state(), State::Done);
        const ExchangeStore::Counters counters = work.traffic().store->counters();
        QCOMPARE(counters.seen, 1000u);
        QVERIFY(counters.kept <= 100);
        QCOMPARE(work.traffic().store->exchange(1000)->target, std::string("/999"));
    }
    void fewProblemsAreToldOfMany()
    {
        std::string entries = test::smallEntry("/1");
        for (int i = 0; i < 2000; ++i)
            entries += ",{}";
        const TestFile file(QStringLiteral("a.har"), har(entries));
        TrafficImport work(file.path());
        TRY_COMPARE(work.state(), State::Done);
        QCOMPARE(work.traffic().skipped, 2000u);
        QCOMPARE(work.traffic().problems.size(), TrafficImport::MostProblems);
    }
    void saysWhyItFailed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no HAR") << QByteArray("GIF89a")
                                << "It is no HAR: there is no list log.entries in it";
        QTest::newRow("nothing to read")
            << QByteArray::fromStdString(har("{},7"))
            << "None of its entries can be read. Entry 1: startedDateTime is missing";
    }
    void saysWhyItFailed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const TestFile file(QStringLiteral("a.bin"), text.toStdString());
        TrafficImport work(file.path());
        TRY_COMPARE(work.state(), State::Failed);
        QCOMPARE(work.error(), expected.toStdString());
    }
    void saysWhatTheSystemSaid()
    {
        TrafficImport missing(QStringLiteral("/no/such/file.har"));
        TRY_COMPARE(missing.state(), State::Failed);
        QVERIFY(missing.error().text().find("No such file") != std::string::npos);
        TrafficImport folder(QStringLiteral("/"));
        TRY_COMPARE(folder.state(), State::Failed);
        QVERIFY(!folder.error().empty());
    }
    void canBeCancelled()
    {
        const TestFile file(QStringLiteral("a.har"), manyEntries(50'000));
        TrafficImport work(file.path());
        work.cancel();
        TRY_COMPARE(work.state(), State::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestTrafficImport)
#include "tst_trafficimport.moc"
