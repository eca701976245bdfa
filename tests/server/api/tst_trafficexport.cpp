// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficexport.h"
#include "server/core/json.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mynah;
using namespace Qt::StringLiterals;
using test::sampleExchange;

namespace {

TrafficCriteria criteria(const QString &text)
{
    return {std::get<TrafficFilter>(TrafficFilter::parse(text)), {}};
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A folder to export into, and exchanges whose targets are their numbers.
struct Desk
{
    test::FakeServerController controller;
    ExchangeStore &store = controller.store();
    QTemporaryDir folder;
    QString path = folder.filePath(u"traffic"_s);

    explicit Desk(int exchanges)
    {
        for (int i = 1; i <= exchanges; ++i)
            controller.addExchange("GET", "/" + std::to_string(i), i % 10 == 0 ? 500 : 200);
    }

    // The targets of what a HAR file holds, and of its lines.
    std::string harTargets() const
    {
        const auto har = parseJson(contents(path).toStdString());
        return har ? targets((*har)["log"]["entries"]) : "no JSON";
    }
    std::string lineTargets() const
    {
        Json entries = Json::array();
        for (const QByteArray &line : contents(path).split('\n')) {
            if (!line.isEmpty())
                entries.push_back(parseJson(line.toStdString()).value_or(Json()));
        }
        return targets(entries);
    }
    static std::string targets(const Json &entries)
    {
        std::string all;
        for (const Json &entry : entries) {
            const auto url = entry["request"]["url"].get<std::string>();
            all += url.substr(url.rfind('/'));
        }
        return all;
    }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files); }
};

bool isOver(const TrafficExport &running)
{
    return running.state() != TrafficExport::State::Working;
}

} // namespace

class TestTrafficExport : public test::TestCase
{
    Q_OBJECT

private slots:
    void writesAllAsHar()
    {
        Desk desk(12);
        TrafficExportOptions options;
        options.har.version = "1.2.3";
        const TrafficExport running(desk.store, TrafficCriteria(), options, desk.path);
        TRY_VERIFY(isOver(running));
        QCOMPARE(running.state(), TrafficExport::State::Done);
        QCOMPARE(desk.harTargets(), std::string("/1/2/3/4/5/6/7/8/9/10/11/12"));
        QVERIFY(contents(desk.path).contains("1.2.3"));
        QCOMPARE(running.progress().written, 12u);
    }

    void writesWhatAFilterFinds()
    {
        Desk desk(3000);
        const TrafficExport running(desk.store, criteria(u"status:5xx path:/29*"_s),
                                    {.format = TrafficFormat::JsonLines, .har = {}}, desk.path);
        TRY_VERIFY(isOver(running));
        QCOMPARE(desk.lineTargets(),
                 std::string("/290/2900/2910/2920/2930/2940/2950/2960/2970/2980/2990"));
        QCOMPARE(running.progress().rowsLookedAt, 3000u);
        QCOMPARE(running.progress().rows, 3000u);
        QCOMPARE(running.progress().written, 11u);
    }

    void writesChosenOnes()
    {
        Desk desk(1000);
        desk.store.setLimits({.rows = 900});
        // The first one is gone by now.
        const TrafficExport running(desk.store, std::vector<std::uint64_t>{7, 200, 999}, {},
                                    desk.path);
        TRY_VERIFY(isOver(running));
        QCOMPARE(desk.harTargets(), std::string("/200/999"));
        QCOMPARE(running.progress().rows, 3u);
        QCOMPARE(running.progress().written, 2u);
    }

    void nothingIsAValidFile()
    {
        Desk desk(0);
        const TrafficExport running(desk.store, TrafficCriteria(), {}, desk.path);
        TRY_VERIFY(isOver(running));
        QCOMPARE(running.state(), TrafficExport::State::Done);
        QCOMPARE(desk.harTargets(), std::string());
        QVERIFY(!contents(desk.path).isEmpty());
    }

    void leavesSecretsOutUnlessTheyAreToStay()
    {
        Desk desk(0);
        desk.controller.addExchange("GET", "/?token=hush");
        TrafficExportOptions options;
        for (const bool keep : {false, true}) {
            options.har.keepSecrets = keep;
            const TrafficExport running(desk.store, TrafficCriteria(), options, desk.path);
            TRY_VERIFY(isOver(running));
            QCOMPARE(contents(desk.path).contains("hush"), keep);
        }
    }

    void cancelledItLeavesTheFileAsItWas()
    {
        Desk desk(20'000);
        QFile old(desk.path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        TrafficExport running(desk.store, TrafficCriteria(), {}, desk.path);
        running.cancel();
        TRY_VERIFY(isOver(running));
        QCOMPARE(running.state(), TrafficExport::State::Cancelled);
        QCOMPARE(contents(desk.path), QByteArray("old"));
        QCOMPARE(desk.files().size(), 1);
        QVERIFY(running.progress().written < 20'000);
    }

    void endsWhileItWrites()
    {
        Desk desk(20'000);
        {
            const TrafficExport running(desk.store, TrafficCriteria(), {}, desk.path);
            TRY_VERIFY(running.progress().written > 0);
        }
        QVERIFY(desk.files().isEmpty());
    }

    void failsWhenTheTrafficGoesToAnotherPlace()
    {
        Desk desk(20'000);
        const TrafficExport running(desk.store, TrafficCriteria(), {}, desk.path);
        TRY_VERIFY(running.progress().written > 0);
        desk.store.useMemory();
        TRY_VERIFY(isOver(running));
        QCOMPARE(running.state(), TrafficExport::State::Failed);
        QVERIFY(running.errorString().contains(u"another place"_s));
        QVERIFY(running.progress().written < 20'000);
        QVERIFY(desk.files().isEmpty());
    }

    void saysWhyAFileCannotBeMade()
    {
        Desk desk(1);
        const TrafficExport running(desk.store, TrafficCriteria(), {},
                                    desk.folder.filePath(u"none/traffic.har"_s));
        TRY_VERIFY(isOver(running));
        QCOMPARE(running.state(), TrafficExport::State::Failed);
        QCOMPARE(running.errorString(), u"No such file or directory"_s);
    }

    void aFullDiskEndsItAtOnce()
    {
        Desk desk(20'000);
        const test::SmallDisk disk(100'000);
        const TrafficExport running(desk.store, TrafficCriteria(), {}, desk.path);
        TRY_VERIFY(isOver(running));
        QCOMPARE(running.state(), TrafficExport::State::Failed);
        QCOMPARE(running.errorString(), u"File too large"_s);
        QVERIFY(running.progress().written < 1000);
        QVERIFY(desk.files().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTrafficExport)
#include "tst_trafficexport.moc"
