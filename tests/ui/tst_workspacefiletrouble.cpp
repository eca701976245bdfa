// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smalldisk.h"
#include "tests/support/uitestcase.h"
#include "tests/ui/sessiondesk.h"

#include <QDir>
#include <QLockFile>
#include <QRegularExpression>
#include <QSignalSpy>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestWorkspaceFileTrouble final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aBadFileIsNamedWithItsPlaceAndNotTouched_data();
    void aBadFileIsNamedWithItsPlaceAndNotTouched();
    void retryOpensAMendedFile();
    void workThatWasToBeDiscardedIsStillCopiedWhenNothingElseOpens();
    void aReadOnlyFileIsSavedUnderAnotherName();
    void aFullDiskKeepsTheOldFileAndTheEdit();
    void aFolderThatIsGoneKeepsTheEdit();
    void aFileChangedOnDiskIsReloaded();
    void theSafeWayAlwaysComesFirst_data();
    void theSafeWayAlwaysComesFirst();
    void aFileChangedOnDiskCanBeKeptAsMine();
    void aFileChangedOnDiskCanBeComparedFirst();
    void savingNeverReplacesWhatSomeoneElseWrote();
    void aSaveThatIsRefusedSaysSo();
    void aFileRenamedIntoPlaceIsNoticed();
    void reloadingABrokenFileLosesNothing();
    void ourOwnSavesAreNoForeignChanges();
    void aSecondProgramIsNamed();
};

void TestWorkspaceFileTrouble::aBadFileIsNamedWithItsPlaceAndNotTouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const QByteArray good = toJson(sampleWorkspace());
    QByteArray broken = good;
    broken.replace("\"servers\": [", "\"servers\" [");
    const QString brokenLine =
        u"line %1,"_s.arg(good.left(good.indexOf("\"servers\"")).count('\n') + 1);
    QByteArray wrongType = good;
    wrongType.replace("\"port\": 8080", "\"port\": \"many\"");
    QByteArray tooNew = good;
    tooNew.replace("\"formatVersion\": 1", "\"formatVersion\": 99");
    QTest::newRow("broken") << broken << brokenLine;
    QTest::newRow("truncated") << good.left(good.size() / 2) << u"line "_s;
    QTest::newRow("empty") << QByteArray() << u"line 1, column 1"_s;
    QTest::newRow("wrong type") << wrongType << u"/servers/0/listeners/0/port"_s;
    QTest::newRow("too new") << tooNew << u"/formatVersion is 99: a newer Mynah"_s;
    QTest::newRow("other JSON") << QByteArray("{\"a\": 1}") << u"formatVersion"_s;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0",
                                          6)
                            << u"line 1, column 1"_s;
}

void TestWorkspaceFileTrouble::aBadFileIsNamedWithItsPlaceAndNotTouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    SessionDesk desk;
    desk.openSample();
    const WorkspaceDocument::Snapshot before = desk.document.snapshot();
    desk.write(bytes, u"bad.mynah"_s);
    desk.session.open(desk.path(u"bad.mynah"_s), desk.done());
    TRY_COMPARE(desk.result, false);
    const QString text = desk.banners.text();
    QVERIFY2(text.startsWith(u"“bad.mynah” was not opened: "_s), qPrintable(text));
    QVERIFY2(text.contains(place), qPrintable(text));
    // Once, in one sentence.
    QCOMPARE(text.count(place), 1);
    QVERIFY2(text.endsWith(u'.') && !text.endsWith(u".."_s), qPrintable(text));
    QCOMPARE(desk.read(u"bad.mynah"_s), bytes);
    QCOMPARE(desk.document.snapshot(), before);
    QCOMPARE(desk.document.title(), u"shop.mynah"_s);
    QVERIFY(!desk.settings.recentFiles().contains(desk.path(u"bad.mynah"_s)));
}

void TestWorkspaceFileTrouble::retryOpensAMendedFile()
{
    SessionDesk desk;
    desk.session.open(desk.path(), desk.done());
    TRY_COMPARE(desk.result, false);
    QVERIFY(desk.banners.text().contains(u"there is no file"_s));
    desk.write(toJson(sampleWorkspace()));
    desk.press(u"Retry"_s);
    TRY_COMPARE(desk.document.title(), u"shop.mynah"_s);
    QVERIFY(desk.banners.isHidden());
}

void TestWorkspaceFileTrouble::workThatWasToBeDiscardedIsStillCopiedWhenNothingElseOpens()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Bakery"));
    desk.session.autosaver().flush();
    desk.prompts.answerSaveChanges(UserPrompts::SaveAnswer::Discard);
    desk.session.open(desk.path(u"nowhere.mynah"_s), desk.done());
    TRY_COMPARE(desk.result, false);
    QVERIFY(desk.document.isModified());
    QVERIFY(desk.recovery.read(RecoveryStore::nameFor(desk.path())).contains("Bakery"));
}

void TestWorkspaceFileTrouble::aReadOnlyFileIsSavedUnderAnotherName()
{
    SessionDesk desk;
    desk.write(toJson(sampleWorkspace()));
    QVERIFY(QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::ReadUser));
    desk.session.open(desk.path(), desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(desk.banners.text().contains(u"“shop.mynah” is read-only"_s));

    const QByteArray before = desk.read();
    QVERIFY(desk.rename("Bakery"));
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, false);
    QVERIFY2(desk.banners.text().startsWith(u"“shop.mynah” was not saved: "_s),
             qPrintable(desk.banners.text()));
    QVERIFY(desk.banners.text().contains(u"is read-only. Your changes are kept."_s));
    QCOMPARE(desk.read(), before);
    QVERIFY(desk.document.isModified());

    desk.prompts.saveNextTo(desk.path(u"mine.mynah"_s));
    desk.press(u"Save As…"_s);
    TRY_COMPARE(desk.document.title(), u"mine.mynah"_s);
    QVERIFY(desk.read(u"mine.mynah"_s).contains("Bakery"));
    QVERIFY(desk.banners.isHidden());
}

void TestWorkspaceFileTrouble::aFullDiskKeepsTheOldFileAndTheEdit()
{
    SessionDesk desk;
    desk.openSample();
    const QByteArray before = desk.read();
    QVERIFY(desk.rename("Bakery"));
    {
        const SmallDisk full(100);
        desk.session.save(desk.done());
        TRY_COMPARE(desk.result, false);
    }
    QVERIFY2(desk.banners.text().startsWith(u"“shop.mynah” was not saved: "_s),
             qPrintable(desk.banners.text()));
    QCOMPARE(desk.read(), before);
    QCOMPARE(QDir(desk.folder.path()).entryList({u"shop.mynah*"_s}), {u"shop.mynah"_s});
    QVERIFY(desk.document.isModified());
    QCOMPARE(desk.document.workspace().name, "Bakery");

    desk.press(u"Retry"_s);
    TRY_VERIFY(!desk.document.isModified());
    QVERIFY(desk.read().contains("Bakery"));
    QVERIFY(desk.banners.isHidden());
}

void TestWorkspaceFileTrouble::aFolderThatIsGoneKeepsTheEdit()
{
    SessionDesk desk;
    QVERIFY(QDir(desk.folder.path()).mkdir(u"disk"_s));
    desk.write(toJson(sampleWorkspace()), u"disk/shop.mynah"_s);
    desk.session.open(desk.path(u"disk/shop.mynah"_s), desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(QDir(desk.path(u"disk"_s)).removeRecursively());
    QVERIFY(desk.rename("Bakery"));
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, false);
    QVERIFY(desk.banners.text().contains(u"Your changes are kept."_s));
    QVERIFY(desk.document.isModified());
    // The lock went with the folder, as Qt remarks.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Could not remove our own lock"_s));
    desk.prompts.saveNextTo(desk.path());
    desk.press(u"Save As…"_s);
    TRY_VERIFY(!desk.document.isModified());
    QVERIFY(desk.read().contains("Bakery"));
}

void TestWorkspaceFileTrouble::aFileChangedOnDiskIsReloaded()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Mine"));
    Workspace theirs = sampleWorkspace();
    theirs.name = "Theirs";
    desk.write(toJson(theirs));
    TRY_COMPARE(desk.banners.text(), u"“shop.mynah” was changed by another program."_s);
    QCOMPARE(desk.document.workspace().name, "Mine");
    desk.press(u"Reload"_s);
    TRY_COMPARE(desk.document.workspace().name, "Theirs");
    QVERIFY(!desk.document.isModified());
    QVERIFY(desk.banners.isHidden());
    // The own work is one step away.
    desk.document.undoStack().undo();
    QCOMPARE(desk.document.workspace().name, "Mine");
    QVERIFY(desk.document.isModified());
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(desk.read().contains("Mine"));
}

void TestWorkspaceFileTrouble::theSafeWayAlwaysComesFirst_data()
{
    QTest::addColumn<bool>("hasOwnWork");
    QTest::newRow("nothing of one's own") << false;
    QTest::newRow("unsaved changes") << true;
}

void TestWorkspaceFileTrouble::theSafeWayAlwaysComesFirst()
{
    QFETCH(bool, hasOwnWork);
    SessionDesk desk;
    desk.openSample();
    if (hasOwnWork)
        QVERIFY(desk.rename("Mine"));
    Workspace theirs = sampleWorkspace();
    theirs.name = "Theirs";
    desk.write(toJson(theirs));
    TRY_VERIFY(!desk.banners.isHidden());
    QStringList order;
    for (const QString &name : {u"infoBarPrimary"_s, u"infoBarSecondary"_s, u"infoBarTertiary"_s})
        order += desk.banners.findChild<QPushButton *>(name)->text();
    QCOMPARE(order, (QStringList{u"Compare…"_s, u"Keep Mine"_s, u"Reload"_s}));
}

void TestWorkspaceFileTrouble::aFileChangedOnDiskCanBeKeptAsMine()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Mine"));
    desk.write("not even JSON");
    TRY_VERIFY(!desk.banners.isHidden());
    desk.press(u"Keep Mine"_s);
    QVERIFY(desk.banners.isHidden());
    QCOMPARE(desk.read(), "not even JSON");
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(desk.read().contains("Mine"));
}

void TestWorkspaceFileTrouble::aFileChangedOnDiskCanBeComparedFirst()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Mine"));
    QSignalSpy compared(&desk.session, &WorkspaceSession::compared);
    Workspace theirs = sampleWorkspace();
    theirs.name = "Theirs";
    desk.write(toJson(theirs));
    TRY_VERIFY(desk.banners.text().contains(u"was changed by another program"_s));
    desk.press(u"Compare…"_s);
    TRY_COMPARE(compared.size(), 1);
    const auto comparison = compared.first().first().value<WorkspaceComparison>();
    QCOMPARE(comparison.left(), u"shop.mynah, on disk"_s);
    QCOMPARE(comparison.right(), u"shop.mynah, as it is open here"_s);
    const LineDiff &diff = comparison.texts->diff();
    QCOMPARE(diff.differences.size(), 1U);
    const DiffRow &row = diff.rows[std::size_t(diff.differences.front().begin)];
    QVERIFY(comparison.texts->line(row, TextComparison::Side::Left).contains(u"Theirs"_s));
    QVERIFY(comparison.texts->line(row, TextComparison::Side::Right).contains(u"Mine"_s));
    QCOMPARE(comparison.choices.size(), 2U);
    QCOMPARE(comparison.choices[0].text(), u"Reload"_s);
    QCOMPARE(comparison.choices[1].text(), u"Keep Mine"_s);
    // Nothing is decided by it.
    QVERIFY(desk.banners.text().contains(u"was changed by another program"_s));
    comparison.choices[1].run();
    QVERIFY(desk.banners.isHidden());
    QCOMPARE(desk.document.workspace().name, "Mine");
}

void TestWorkspaceFileTrouble::savingNeverReplacesWhatSomeoneElseWrote()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Mine"));
    desk.write("theirs");
    // At once, before the watcher has looked.
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, false);
    QCOMPARE(desk.read(), "theirs");
    QVERIFY(desk.document.isModified());
    QCOMPARE(desk.banners.text(),
             u"“shop.mynah” was not saved: another program changed it. Your changes are kept."_s);
    desk.press(u"Save Mine"_s);
    TRY_VERIFY(desk.read().contains("Mine"));
    TRY_VERIFY(!desk.document.isModified());
    QVERIFY(desk.banners.isHidden());
}

// The banner may be there already, and would say the same.
void TestWorkspaceFileTrouble::aSaveThatIsRefusedSaysSo()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Mine"));
    desk.write("theirs");
    TRY_COMPARE(desk.banners.text(), u"“shop.mynah” was changed by another program."_s);
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, false);
    QVERIFY(desk.banners.text().startsWith(u"“shop.mynah” was not saved: "_s));
    desk.write("theirs, again");
    TRY_COMPARE(desk.banners.text(), u"“shop.mynah” was changed by another program."_s);
}

void TestWorkspaceFileTrouble::aFileRenamedIntoPlaceIsNoticed()
{
    SessionDesk desk;
    desk.openSample();
    for (const char *name : {"First", "Second"}) {
        Workspace theirs = sampleWorkspace();
        theirs.name = name;
        QVERIFY(saveWorkspace(desk.path(), theirs));
        TRY_VERIFY(!desk.banners.isHidden());
        desk.press(u"Reload"_s);
        TRY_COMPARE(desk.document.workspace().name, name);
    }
}

void TestWorkspaceFileTrouble::reloadingABrokenFileLosesNothing()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Mine"));
    desk.session.autosaver().flush();
    desk.write("{");
    TRY_VERIFY(!desk.banners.isHidden());
    desk.press(u"Reload"_s);
    TRY_VERIFY(desk.banners.text().contains(u"was not opened"_s));
    QCOMPARE(desk.document.workspace().name, "Mine");
    QVERIFY(desk.document.isModified());
    QVERIFY(desk.recovery.read(RecoveryStore::nameFor(desk.path())).contains("Mine"));
}

void TestWorkspaceFileTrouble::ourOwnSavesAreNoForeignChanges()
{
    SessionDesk desk;
    desk.openSample();
    for (int i = 0; i < 3; ++i) {
        QVERIFY(desk.rename("Mine " + std::to_string(i)));
        desk.session.save(desk.done());
        TRY_COMPARE(desk.result, true);
        QVERIFY(desk.banners.isHidden());
    }
    // What the watcher saw of the saves has been looked at when it tells of the next change.
    desk.write("theirs");
    TRY_VERIFY(!desk.banners.isHidden());
    desk.press(u"Keep Mine"_s);
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(desk.banners.isHidden());
}

void TestWorkspaceFileTrouble::aSecondProgramIsNamed()
{
    SessionDesk desk;
    desk.write(toJson(sampleWorkspace()));
    {
        QLockFile theirs(desk.path(u".shop.mynah.lock"_s));
        QVERIFY(theirs.tryLock(0));
        desk.session.open(desk.path(), desk.done());
        TRY_COMPARE(desk.result, true);
        const QString text = desk.banners.text();
        QVERIFY2(text.contains(u"“shop.mynah” is also open in another "_s), qPrintable(text));
        QVERIFY2(text.contains(u"(PID %1)"_s.arg(QCoreApplication::applicationPid())),
                 qPrintable(text));
        desk.prompts.saveNextTo(desk.path(u"mine.mynah"_s));
        desk.press(u"Save As…"_s);
        TRY_COMPARE(desk.document.title(), u"mine.mynah"_s);
        QVERIFY(desk.banners.isHidden());
        QVERIFY(QFile::exists(desk.path(u".shop.mynah.lock"_s)));
    }
    desk.session.open(desk.path(), desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(desk.banners.isHidden());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWorkspaceFileTrouble)
#include "tst_workspacefiletrouble.moc"
