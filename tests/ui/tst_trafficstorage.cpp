// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/smalldisk.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/settings.h"
#include "ui/trafficstorage.h"
#include "ui/widgets/infobar.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestTrafficStorage final : public UiTestCase
{
    Q_OBJECT

private:
    struct Desk
    {
        Settings settings;
        FakeServerController controller;
        InfoBar banners;
        TrafficStorage storage{controller, settings, banners};

        ExchangeStore &store() { return controller.store(); }
    };

private slots:
    void init()
    {
        UiTestCase::init();
        Settings().setCapture({});
        QDir(TrafficStorage::folder()).removeRecursively();
    }

    void takesTheLimitsToTheServers()
    {
        Desk desk;
        desk.settings.setCapture({.rows = 2000, .memory = 64, .inFiles = false, .disk = 128});
        desk.storage.apply();
        const ServerOptions options = desk.controller.options();
        QCOMPARE(options.keptRows, 2000u);
        QCOMPARE(options.keptBytes, 64u * 1024 * 1024);
        QCOMPARE(options.keptFolderBytes, 128u * 1024 * 1024);
        QVERIFY(desk.store().folder().path.empty());
        QVERIFY(!QDir(TrafficStorage::folder()).exists());
    }

    void filesAreThereAgainAfterARestart()
    {
        Settings().setCapture({.inFiles = true});
        {
            Desk desk;
            desk.controller.addExchange("GET", "/before");
            QVERIFY(desk.banners.isEmpty());
        }
        Desk desk;
        TRY_COMPARE(desk.store().target(1), std::string("/before"));
        QCOMPARE(desk.store().openedEnd(), 2u);
    }

    void turningItOnAndOffTakesTheTrafficAlong()
    {
        Desk desk;
        desk.controller.addExchange("GET", "/a");
        desk.settings.setCapture({.inFiles = true});
        desk.storage.apply();
        TRY_COMPARE(desk.store().folder().path, TrafficStorage::folder().toStdString());
        QCOMPARE(desk.store().target(desk.store().firstSeq()), std::string("/a"));
        desk.settings.setCapture({});
        desk.storage.apply();
        TRY_VERIFY(desk.store().folder().path.empty());
        QCOMPARE(desk.store().target(desk.store().firstSeq()), std::string("/a"));
        desk.settings.setCapture({.inFiles = true});
        desk.storage.apply();
        TRY_VERIFY(!desk.store().folder().path.empty());
        QCOMPARE(desk.store().counters().kept, 1u);
        QVERIFY(desk.banners.isEmpty());
    }

    // The last word counts, however fast they come.
    void turningItOnAndOffAgainAtOnceIsNoTrouble()
    {
        Desk desk;
        desk.controller.addExchange("GET", "/a");
        for (const bool inFiles : {true, false, true, false, true}) {
            desk.settings.setCapture({.inFiles = inFiles});
            desk.storage.apply();
        }
        TRY_VERIFY(!desk.store().folder().path.empty());
        TRY_VERIFY(!desk.store().isBusy());
        QCOMPARE(desk.store().counters().kept, 1u);
        QVERIFY(desk.banners.isEmpty());
    }

    // A pipe lets its reader wait, and is no file of traffic in the end.
    void saysThatEarlierTrafficIsBeingRead()
    {
        QVERIFY(QDir().mkpath(TrafficStorage::folder()));
        const std::string pipe = (TrafficStorage::folder() + u"/names-00000001"_s).toStdString();
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        Settings().setCapture({.inFiles = true});
        Desk desk;
        QVERIFY(desk.banners.isEmpty());
        TRY_VERIFY(desk.banners.shows(u"trafficFolder"_s));
        QVERIFY(desk.banners.text().startsWith(u"Reading the earlier traffic from "_s));
        desk.controller.addExchange("GET", "/meanwhile");
        QFile late(QString::fromStdString(pipe));
        QVERIFY(late.open(QIODevice::WriteOnly));
        late.close();
        TRY_VERIFY(desk.banners.text().startsWith(u"Traffic is kept in memory only. "_s));
        QCOMPARE(desk.store().counters().kept, 1u);
    }

    void aFolderThatCannotBeReadIsTold()
    {
        QVERIFY(QDir().mkpath(TrafficStorage::folder()));
        QFile rows(TrafficStorage::folder() + u"/rows-00000001"_s);
        QVERIFY(rows.open(QIODevice::WriteOnly));
        rows.write("This is a letter, and not traffic.");
        rows.close();
        Settings().setCapture({.inFiles = true});
        Desk desk;
        TRY_VERIFY(desk.banners.shows(u"trafficFolder"_s));
        QVERIFY(desk.banners.text().startsWith(u"Traffic is kept in memory only. "_s));
        QVERIFY(desk.banners.text().contains(u"holds something else than traffic"_s));
    }

    // Two windows: the second one has no folder, and takes nothing from the first.
    void aSecondWindowLeavesTheTrafficOfTheFirstAlone()
    {
        Settings().setCapture({.inFiles = true});
        {
            Desk first;
            first.store().beginWorkspace("/srv/a.mynah");
            TRY_VERIFY(!first.store().folder().path.empty());
            first.controller.addExchange("GET", "/of-a");
            Desk second;
            TRY_VERIFY(second.banners.shows(u"trafficFolder"_s));
            second.controller.addExchange("GET", "/of-nobody");
            second.store().beginWorkspace("/srv/b.mynah");
            QCOMPARE(second.store().counters().kept, 0u);
            second.controller.addExchange("GET", "/of-b");
            QCOMPARE(first.store().counters().kept, 1u);
        }
        Desk next;
        TRY_COMPARE(next.store().owner(), std::string("/srv/a.mynah"));
        TRY_COMPARE(next.store().target(1), std::string("/of-a"));
    }

    void aFolderThatIsTakenIsToldWithAWayOut()
    {
        QVERIFY(QDir().mkpath(TrafficStorage::folder()));
        auto other = ExchangeStore::openFolder(TrafficStorage::folder().toStdString(),
                                               ExchangeStore::Access::Write);
        QVERIFY(other);
        Settings().setCapture({.inFiles = true});
        Desk desk;
        TRY_VERIFY(desk.banners.shows(u"trafficFolder"_s));
        QVERIFY(desk.banners.text().startsWith(
            u"Traffic is kept in memory only. Another program (process "_s));
        QSignalSpy wanted(&desk.storage, &TrafficStorage::settingsWanted);
        child<QPushButton>(desk.banners, "infoBarSecondary").click();
        QCOMPARE(wanted.size(), 1);

        desk.controller.addExchange("GET", "/meanwhile");
        *other = nullptr;
        child<QPushButton>(desk.banners, "infoBarPrimary").click();
        QVERIFY(!desk.banners.shows(u"trafficFolder"_s));
        TRY_VERIFY(!desk.store().folder().path.empty());
        QCOMPARE(desk.store().target(desk.store().firstSeq()), std::string("/meanwhile"));
    }

    void aFullDiskIsToldAndCanBeTriedAgain()
    {
        Settings().setCapture({.inFiles = true});
        Desk desk;
        TRY_VERIFY(!desk.store().folder().path.empty());
        {
            const SmallDisk disk(4000);
            for (int i = 0; i < 30; ++i)
                desk.controller.addExchange("GET", "/" + std::to_string(i));
            TRY_VERIFY(desk.banners.shows(u"trafficFolder"_s));
        }
        QVERIFY(desk.banners.text().startsWith(u"Traffic is no longer kept in files. "_s));
        child<QPushButton>(desk.banners, "infoBarPrimary").click();
        QVERIFY(!desk.banners.shows(u"trafficFolder"_s));
        TRY_VERIFY(desk.store().folder().problem.empty());
        QCOMPARE(desk.store().target(desk.store().endSeq() - 1), std::string("/29"));
        QCOMPARE(desk.store().counters().kept, 30u);
        QCOMPARE(desk.store().counters().seen, 30u);
    }
};

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficStorage)
#include "tst_trafficstorage.moc"
