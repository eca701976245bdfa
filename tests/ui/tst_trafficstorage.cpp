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
        QCOMPARE(desk.store().target(1), std::string("/before"));
        QCOMPARE(desk.store().openedEnd(), 2u);
    }

    void turningItOnAndOffTakesTheTrafficAlong()
    {
        Desk desk;
        desk.controller.addExchange("GET", "/a");
        desk.settings.setCapture({.inFiles = true});
        desk.storage.apply();
        QCOMPARE(desk.store().folder().path, TrafficStorage::folder().toStdString());
        QCOMPARE(desk.store().target(desk.store().firstSeq()), std::string("/a"));
        desk.settings.setCapture({});
        desk.storage.apply();
        QVERIFY(desk.store().folder().path.empty());
        QCOMPARE(desk.store().target(desk.store().firstSeq()), std::string("/a"));
        desk.settings.setCapture({.inFiles = true});
        desk.storage.apply();
        QCOMPARE(desk.store().counters().kept, 1u);
    }

    void aFolderThatIsTakenIsToldWithAWayOut()
    {
        QVERIFY(QDir().mkpath(TrafficStorage::folder()));
        auto other = ExchangeStore::openFolder(TrafficStorage::folder().toStdString(),
                                               ExchangeStore::Access::Write);
        QVERIFY(other);
        Settings().setCapture({.inFiles = true});
        Desk desk;
        QVERIFY(desk.banners.shows(u"trafficFolder"_s));
        QVERIFY(desk.banners.text().startsWith(
            u"Traffic is kept in memory only. Another program (process "_s));
        QSignalSpy wanted(&desk.storage, &TrafficStorage::settingsWanted);
        child<QPushButton>(desk.banners, "infoBarSecondary").click();
        QCOMPARE(wanted.size(), 1);

        desk.controller.addExchange("GET", "/meanwhile");
        *other = nullptr;
        child<QPushButton>(desk.banners, "infoBarPrimary").click();
        QVERIFY(!desk.banners.shows(u"trafficFolder"_s));
        QCOMPARE(desk.store().target(desk.store().firstSeq()), std::string("/meanwhile"));
        QVERIFY(!desk.store().folder().path.empty());
    }

    void aFullDiskIsToldAndCanBeTriedAgain()
    {
        Settings().setCapture({.inFiles = true});
        Desk desk;
        {
            const SmallDisk disk(4000);
            for (int i = 0; i < 30; ++i)
                desk.controller.addExchange("GET", "/" + std::to_string(i));
            TRY_VERIFY(desk.banners.shows(u"trafficFolder"_s));
        }
        QVERIFY(desk.banners.text().startsWith(u"Traffic is no longer kept in files. "_s));
        child<QPushButton>(desk.banners, "infoBarPrimary").click();
        QVERIFY(!desk.banners.shows(u"trafficFolder"_s));
        QVERIFY(desk.store().folder().problem.empty());
        QCOMPARE(desk.store().target(desk.store().endSeq() - 1), std::string("/29"));
        QCOMPARE(desk.store().counters().kept, 30u);
        QCOMPARE(desk.store().counters().seen, 30u);
    }
};

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTrafficStorage)
#include "tst_trafficstorage.moc"
