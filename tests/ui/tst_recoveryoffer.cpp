// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"
#include "tests/support/fakeprompts.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "ui/mainwindow.h"
#include "ui/models/recentfilesmodel.h"
#include "ui/recoveryoffer.h"
#include "ui/widgets/infobar.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// A window at the start after programs that died.
struct Desk
{
    QTemporaryDir folder;
    RecoveryStore store{folder.path()};
    FakeServerController controller;
    FakePrompts prompts;
    std::unique_ptr<MainWindow> window;

    void leave(const QString &name) { leave(name, u"/srv/"_s + name + u".mynah"_s); }
    void leave(const QString &name, const QString &path)
    {
        Workspace workspace;
        workspace.name = name.toStdString();
        QVERIFY(store.write(name, path, toJson(workspace)));
        QFile meta(folder.filePath(name + u".meta"_s));
        QVERIFY(meta.open(QIODevice::WriteOnly));
        meta.write(R"({"path": ")" + path.toUtf8()
                   + R"(", "pid": 2147483632, "time": "2026-01-02T03:04:05Z"})");
    }
    void start()
    {
        window = std::make_unique<MainWindow>(controller, prompts, store);
        window->show();
        TRY_VERIFY(bar().isVisible());
    }
    template <typename Part>
    Part *part(const char *name)
    {
        return window->findChild<Part *>(QLatin1StringView(name));
    }
    InfoBar &bar() { return *part<InfoBar>("recoverBar"); }
    void pressBar(const char *button)
    {
        QTest::mouseClick(bar().findChild<QPushButton *>(QLatin1StringView(button)),
                          Qt::LeftButton);
    }
    void press(const char *button) { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    QStringList listed()
    {
        QStringList names;
        const QAbstractItemModel &model = *part<QListView>("recoverList")->model();
        for (int row = 0; row < model.rowCount(); ++row)
            names += model.index(row, 0).data().toString();
        names.sort();
        return names;
    }
    void choose(const QString &name)
    {
        auto &list = *part<QListView>("recoverList");
        const QModelIndex start = list.model()->index(0, 0);
        list.setCurrentIndex(list.model()->match(start, Qt::DisplayRole, name).value(0));
    }
};

} // namespace

class TestRecoveryOffer final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aSinglePieceIsOnTheBar();
    void aSinglePieceCanBeComparedFirst();
    void itIsStillOfferedWhenAFileIsOpened();
    void workThatIsOlderThanItsFileSaysSo();
    void severalAreListed();
    void theListIsLeftWithTheLastOfThem();
    void theListComparesWhatIsChosen();
};

void TestRecoveryOffer::aSinglePieceIsOnTheBar()
{
    Desk desk;
    desk.leave(u"shop"_s);
    desk.start();
    QVERIFY(desk.bar().text().startsWith(u"Unsaved work on “shop.mynah” (2026-01-02 "_s));
    desk.pressBar("infoBarTertiary");
    TRY_VERIFY(!desk.bar().isVisible());
    QVERIFY(desk.store.abandoned().isEmpty());
}

void TestRecoveryOffer::aSinglePieceCanBeComparedFirst()
{
    Desk desk;
    desk.leave(u"shop"_s);
    desk.start();
    desk.pressBar("infoBarSecondary");
    TRY_VERIFY(desk.part<QDialog>("workspaceCompareDialog"));
    QVERIFY(desk.part<QLabel>("compareRightTitle")->text().startsWith(u"Unsaved work, "_s));
    QCOMPARE(desk.part<QLabel>("compareCountLabel")->text(), u"Difference 1 of 1"_s);
    QVERIFY(desk.bar().isVisible());
}

// People open the file that they worked on when it ended.
void TestRecoveryOffer::itIsStillOfferedWhenAFileIsOpened()
{
    Desk desk;
    desk.leave(u"shop"_s);
    desk.start();
    desk.press("btnNewWorkspace");
    auto &banners = *desk.part<InfoBar>("infoBar");
    TRY_VERIFY(banners.isVisible());
    QVERIFY(banners.text().startsWith(u"Unsaved work on “shop.mynah” (2026-01-02 "_s));
}

void TestRecoveryOffer::workThatIsOlderThanItsFileSaysSo()
{
    Desk desk;
    QTemporaryDir place;
    const QString path = place.filePath(u"shop.mynah"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
    file.close();
    desk.leave(u"shop"_s, path);
    desk.start();
    QVERIFY(desk.bar().text().endsWith(u" can be recovered. The file is newer."_s));
    desk.leave(u"other"_s);
    desk.window.reset();
    desk.start();
    desk.pressBar("infoBarPrimary");
    QAbstractItemModel &model = *desk.part<QListView>("recoverList")->model();
    desk.choose(u"shop.mynah"_s);
    const QModelIndex newer = desk.part<QListView>("recoverList")->currentIndex();
    QVERIFY(
        newer.data(RecentFilesModel::FolderRole).toString().endsWith(u" · the file is newer"_s));
    QVERIFY(newer.data(Qt::AccessibleTextRole).toString().endsWith(u", the file is newer"_s));
    // Of two that were kept in the same minute, which is which can be seen.
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.index(row, 0).data(RecentFilesModel::TimeRole).toString().endsWith(u":05"_s));
}

void TestRecoveryOffer::severalAreListed()
{
    Desk desk;
    for (const QString &name : {u"bakery"_s, u"office"_s, u"shop"_s})
        desk.leave(name);
    desk.start();
    QCOMPARE(desk.bar().text(), u"Unsaved work on 3 workspaces can be recovered."_s);
    desk.pressBar("infoBarPrimary");
    QCOMPARE(desk.listed(), (QStringList{u"bakery.mynah"_s, u"office.mynah"_s, u"shop.mynah"_s}));
    desk.choose(u"office.mynah"_s);
    desk.press("btnRecover");
    TRY_VERIFY(desk.window->document().isOpen());
    QCOMPARE(desk.window->document().workspace().name, "office");
    QVERIFY(!desk.part<QDialog>("recoverDialog")
            || desk.part<QDialog>("recoverDialog")->isHidden());
    // The others are still offered.
    TRY_COMPARE(desk.part<InfoBar>("infoBar")->text(),
                u"Unsaved work on 2 workspaces can be recovered."_s);
}

void TestRecoveryOffer::theListIsLeftWithTheLastOfThem()
{
    Desk desk;
    desk.leave(u"bakery"_s);
    desk.leave(u"shop"_s);
    desk.start();
    desk.pressBar("infoBarPrimary");
    desk.choose(u"shop.mynah"_s);
    desk.press("btnRecoverDiscard");
    TRY_COMPARE(desk.listed(), QStringList(u"bakery.mynah"_s));
    desk.press("btnRecoverDiscard");
    TRY_VERIFY(!desk.part<QDialog>("recoverDialog"));
    QVERIFY(!desk.bar().isVisible());
    QVERIFY(desk.store.abandoned().isEmpty());
}

void TestRecoveryOffer::theListComparesWhatIsChosen()
{
    Desk desk;
    desk.leave(u"bakery"_s);
    desk.leave(u"shop"_s);
    desk.start();
    desk.pressBar("infoBarPrimary");
    desk.choose(u"shop.mynah"_s);
    desk.press("btnRecoverCompare");
    TRY_VERIFY(desk.window->findChild<QDialog *>(u"workspaceCompareDialog"_s));
    QCOMPARE(desk.part<QLabel>("compareLeftTitle")->text(), u"shop.mynah, on disk"_s);
    QVERIFY(desk.part<QDialog>("recoverDialog")->isVisible());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRecoveryOffer)
#include "tst_recoveryoffer.moc"
