// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/sessiondesk.h"
#include "ui/displayformat.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestWorkspaceRecovery final : public UiTestCase
{
    Q_OBJECT

private slots:
    void nothingIsOfferedWithoutAReason();
    void recoveredWorkComesBackUnsaved();
    void recoveredWorkWithoutAFileIsSavedUnderANewName();
    void recoveredWorkOfAFileThatIsGoneHasNoFile();
    void aSavedRecoveryIsNotOfferedAgain();
    void discardedWorkIsGone();
    void decliningToLeaveRecoversNothing();
    void aCopyIsComparedWithTheFile();
    void aCopyOfWhatIsOpenIsComparedWithThat();
    void aBrokenCopySaysSo();
    void editingTheFileLeavesTheCopyOfTheDeadProgramAlone();

private:
    // What a program that has died left behind.
    static void leaveWork(SessionDesk &desk, const QString &path, const QByteArray &json);
    static QList<RecoveryStore::Entry> offered(SessionDesk &desk);
    static Workspace work(const std::string &name = "Unsaved")
    {
        Workspace workspace = sampleWorkspace();
        workspace.name = name;
        return workspace;
    }
};

void TestWorkspaceRecovery::leaveWork(SessionDesk &desk, const QString &path,
                                      const QByteArray &json)
{
    QProcess program;
    program.start(u"true"_s, QStringList());
    QVERIFY(program.waitForStarted());
    const QByteArray theirs = "\"pid\": " + QByteArray::number(program.processId());
    QVERIFY(program.waitForFinished());
    QVERIFY(desk.recovery.write(u"left"_s, path, json));
    QFile meta(desk.path(u"recovery/left.meta"_s));
    QVERIFY(meta.open(QIODevice::ReadOnly));
    QByteArray text = meta.readAll();
    meta.close();
    text.replace("\"pid\": " + QByteArray::number(QCoreApplication::applicationPid()), theirs);
    desk.write(text, u"recovery/left.meta"_s);
}

QList<RecoveryStore::Entry> TestWorkspaceRecovery::offered(SessionDesk &desk)
{
    QSignalSpy found(&desk.session, &WorkspaceSession::recoveryFound);
    desk.session.lookForRecovery();
    return found.wait() ? found.first().first().value<QList<RecoveryStore::Entry>>()
                        : QList<RecoveryStore::Entry>();
}

void TestWorkspaceRecovery::nothingIsOfferedWithoutAReason()
{
    SessionDesk desk;
    QVERIFY(offered(desk).isEmpty());
    desk.openSample();
    QVERIFY(desk.rename("Ours"));
    desk.session.autosaver().flush();
    QVERIFY(offered(desk).isEmpty());
}

void TestWorkspaceRecovery::recoveredWorkComesBackUnsaved()
{
    SessionDesk desk;
    desk.write(toJson(sampleWorkspace()));
    leaveWork(desk, desk.path(), toJson(work()));
    const auto entries = offered(desk);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().path, desk.path());
    QSignalSpy opened(&desk.session, &WorkspaceSession::opened);
    QSignalSpy offers(&desk.session, &WorkspaceSession::recoveryFound);
    desk.session.recover(entries.first());
    QVERIFY(opened.wait());
    QCOMPARE(desk.document.workspace().name, "Unsaved");
    QCOMPARE(desk.document.file().path, desk.path());
    QVERIFY(desk.document.isModified());
    QCOMPARE(desk.read(), toJson(sampleWorkspace()));
    // The offer goes away, and the work is still safe should this program die.
    TRY_COMPARE(offers.size(), 1);
    QVERIFY(offers.first().first().value<QList<RecoveryStore::Entry>>().isEmpty());
    QCOMPARE(QDir(desk.path(u"recovery"_s)).entryList({u"*.json"_s}).size(), 1);
}

void TestWorkspaceRecovery::recoveredWorkWithoutAFileIsSavedUnderANewName()
{
    SessionDesk desk;
    leaveWork(desk, {}, toJson(work()));
    desk.session.recover(offered(desk).value(0));
    TRY_VERIFY(desk.document.isOpen());
    QVERIFY(desk.document.isModified());
    desk.prompts.saveNextTo(desk.path());
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(desk.read().contains("Unsaved"));
    desk.session.autosaver().flush();
    QVERIFY(QDir(desk.path(u"recovery"_s)).isEmpty());
}

void TestWorkspaceRecovery::recoveredWorkOfAFileThatIsGoneHasNoFile()
{
    SessionDesk desk;
    leaveWork(desk, desk.path(), toJson(work()));
    desk.session.recover(offered(desk).value(0));
    TRY_VERIFY(desk.document.isOpen());
    QCOMPARE(desk.document.file().path, QString());
    QVERIFY(desk.document.isModified());
    QCOMPARE(desk.document.workspace().name, "Unsaved");
}

void TestWorkspaceRecovery::aSavedRecoveryIsNotOfferedAgain()
{
    SessionDesk desk;
    desk.write(toJson(sampleWorkspace()));
    leaveWork(desk, desk.path(), toJson(work()));
    desk.session.recover(offered(desk).value(0));
    TRY_VERIFY(desk.document.isOpen());
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(desk.read().contains("Unsaved"));
    desk.session.autosaver().flush();
    QVERIFY(QDir(desk.path(u"recovery"_s)).isEmpty());
}

void TestWorkspaceRecovery::discardedWorkIsGone()
{
    SessionDesk desk;
    leaveWork(desk, desk.path(), toJson(work()));
    const auto entries = offered(desk);
    QSignalSpy offers(&desk.session, &WorkspaceSession::recoveryFound);
    desk.session.discard(entries.value(0));
    TRY_COMPARE(offers.size(), 1);
    QVERIFY(offers.first().first().value<QList<RecoveryStore::Entry>>().isEmpty());
    QVERIFY(QDir(desk.path(u"recovery"_s)).isEmpty());
    QVERIFY(!desk.document.isOpen());
}

void TestWorkspaceRecovery::decliningToLeaveRecoversNothing()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Ours"));
    leaveWork(desk, {}, toJson(work()));
    desk.session.recover(offered(desk).value(0));
    QCOMPARE(desk.prompts.takeQuestions(), {u"saveChanges shop.mynah"_s});
    QCOMPARE(offered(desk).size(), 1);
    QCOMPARE(desk.document.workspace().name, "Ours");
}

void TestWorkspaceRecovery::aCopyIsComparedWithTheFile()
{
    SessionDesk desk;
    desk.write(toJson(sampleWorkspace()));
    leaveWork(desk, desk.path(), toJson(work()));
    QSignalSpy compared(&desk.session, &WorkspaceSession::compared);
    const auto entries = offered(desk);
    desk.session.compareRecovery(entries.value(0));
    TRY_COMPARE(compared.size(), 1);
    const auto comparison = compared.first().first().value<WorkspaceComparison>();
    QCOMPARE(comparison.left(), u"shop.mynah, on disk"_s);
    QCOMPARE(comparison.right(), u"Unsaved work, "_s + formatMoment(entries.value(0).time));
    QCOMPARE(comparison.texts->diff().differences.size(), 1U);
    QVERIFY(!desk.document.isOpen());

    leaveWork(desk, {}, toJson(work()));
    desk.session.compareRecovery(offered(desk).value(0));
    TRY_COMPARE(compared.size(), 2);
    QCOMPARE(compared.last().first().value<WorkspaceComparison>().left(), u"Never saved"_s);
}

void TestWorkspaceRecovery::aCopyOfWhatIsOpenIsComparedWithThat()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Unsaved"));
    leaveWork(desk, desk.path(), toJson(work()));
    QSignalSpy compared(&desk.session, &WorkspaceSession::compared);
    desk.session.compareRecovery(offered(desk).value(0));
    TRY_COMPARE(compared.size(), 1);
    const auto comparison = compared.first().first().value<WorkspaceComparison>();
    QCOMPARE(comparison.left(), u"shop.mynah, as it is open here"_s);
    QVERIFY(comparison.texts->diff().differences.empty());
}

void TestWorkspaceRecovery::aBrokenCopySaysSo()
{
    SessionDesk desk;
    desk.write(toJson(sampleWorkspace()));
    leaveWork(desk, desk.path(), "{\"formatVersion\": 1");
    desk.session.recover(offered(desk).value(0));
    TRY_VERIFY(desk.banners.text().startsWith(u"“shop.mynah” was not opened: "_s));
    QVERIFY(desk.banners.text().contains(u"line 1"_s));
    QVERIFY(!desk.document.isOpen());
    QCOMPARE(offered(desk).size(), 1);
}

void TestWorkspaceRecovery::editingTheFileLeavesTheCopyOfTheDeadProgramAlone()
{
    SessionDesk dead;
    dead.openSample();
    QVERIFY(dead.rename("Unsaved"));
    dead.session.autosaver().flush();
    const QString folder = dead.path(u"recovery"_s);
    const QString name = QDir(folder).entryList({u"*.json"_s}).value(0).chopped(5);

    // The same name as another program would have it.
    const QString theirs = name.section(u'-', 0, 0) + u"-theirs"_s;
    QVERIFY(dead.recovery.write(theirs, dead.path(), toJson(work())));
    QVERIFY(dead.rename("Edited"));
    dead.session.autosaver().flush();
    QVERIFY(dead.recovery.read(theirs).contains("Unsaved"));
    dead.session.save(dead.done());
    TRY_COMPARE(dead.result, true);
    dead.session.autosaver().flush();
    QVERIFY(dead.recovery.read(theirs).contains("Unsaved"));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWorkspaceRecovery)
#include "tst_workspacerecovery.moc"
