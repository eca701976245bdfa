// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/sessiondesk.h"
#include "ui/samples.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestWorkspaceSession final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aNewWorkspaceAnswersAndHasNoFile();
    void opensAFileThatPeopleChoose();
    void changingOnesMindOpensNothing();
    void opensTheExamplesWithoutAFile_data();
    void opensTheExamplesWithoutAFile();
    void savesToItsFile();
    void savingForTheFirstTimeAsksForAPlace();
    void savingUnderAnotherNameGoesOnThere();
    void savingAnUntouchedFileKeepsEveryByte();
    void editorsHandOverWhatTheyHoldBackBeforeSaving();
    void leavingUnchangedWorkAsksNothing();
    void leavingChangedWorkAsks_data();
    void leavingChangedWorkAsks();
    void aSecondSaveWaitsForNothing();
    void aSaveThatEndsLateLeavesTheNextDocumentAlone();
    void theFileAskedForLastIsOpened();
    void closingGivesTheFileBack();
};

void TestWorkspaceSession::aNewWorkspaceAnswersAndHasNoFile()
{
    SessionDesk desk;
    QSignalSpy opened(&desk.session, &WorkspaceSession::opened);
    desk.session.newWorkspace(desk.done());
    QCOMPARE(desk.result, true);
    QCOMPARE(opened.size(), 1);
    QVERIFY(desk.document.isOpen());
    QVERIFY(!desk.document.isModified());
    QVERIFY(desk.document.file().path.isEmpty());
    const MockServer &server = *desk.document.workspace().servers.front();
    QCOMPARE(server.listeners.front().address, "127.0.0.1");
    QCOMPARE(server.routes.front().route()->path, "/hello");
    QVERIFY(validate(desk.document.workspace()).empty());
}

void TestWorkspaceSession::opensAFileThatPeopleChoose()
{
    SessionDesk desk;
    desk.write(toJson(sampleWorkspace()));
    desk.prompts.openNext(desk.path());
    desk.session.open({}, desk.done());
    TRY_COMPARE(desk.result, true);
    QCOMPARE(desk.document.title(), u"shop.mynah"_s);
    QCOMPARE(toJson(desk.document.workspace()), toJson(sampleWorkspace()));
    QVERIFY(!desk.document.isModified());
    QCOMPARE(desk.settings.recentFiles().first(), desk.path());
    QVERIFY(desk.banners.isHidden());
}

void TestWorkspaceSession::changingOnesMindOpensNothing()
{
    SessionDesk desk;
    desk.openSample();
    desk.session.open({}, desk.done());
    QCOMPARE(desk.result, false);
    QCOMPARE(desk.document.title(), u"shop.mynah"_s);
    QCOMPARE(desk.prompts.takeQuestions(), {u"workspaceToOpen "_s + desk.folder.path()});
}

void TestWorkspaceSession::opensTheExamplesWithoutAFile_data()
{
    QTest::addColumn<QString>("file");
    for (const Sample &sample : samples())
        QTest::newRow(qPrintable(sample.title())) << sample.file;
}

void TestWorkspaceSession::opensTheExamplesWithoutAFile()
{
    QFETCH(QString, file);
    SessionDesk desk;
    desk.session.openSample(file, desk.done());
    QCOMPARE(desk.result, true);
    QVERIFY(!desk.document.workspace().servers.empty());
    QVERIFY(desk.document.file().path.isEmpty());
    QVERIFY(!desk.document.isModified());
}

void TestWorkspaceSession::savesToItsFile()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Bakery"));
    QSignalSpy saved(&desk.session, &WorkspaceSession::saved);
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(desk.read(), toJson(desk.document.workspace()));
    QVERIFY(!desk.document.isModified());
    QVERIFY(desk.session.savedAt().isValid());
    QVERIFY(desk.document.undoStack().canUndo());
    QVERIFY(desk.prompts.takeQuestions().isEmpty());
}

void TestWorkspaceSession::savingForTheFirstTimeAsksForAPlace()
{
    SessionDesk desk;
    desk.session.newWorkspace();
    QVERIFY(desk.rename("My Shop"));
    desk.session.save(desk.done());
    QCOMPARE(desk.result, false);
    QVERIFY(desk.document.isModified());
    QVERIFY(desk.prompts.takeQuestions().value(0).endsWith(u"/my-shop.mynah"_s));

    desk.prompts.saveNextTo(desk.path());
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QCOMPARE(desk.document.file().path, desk.path());
    QCOMPARE(desk.read(), toJson(desk.document.workspace()));
}

void TestWorkspaceSession::savingUnderAnotherNameGoesOnThere()
{
    SessionDesk desk;
    desk.openSample();
    const QByteArray before = desk.read();
    QVERIFY(desk.rename("Bakery"));
    desk.write("something else", u"bakery.mynah"_s);
    desk.prompts.saveNextTo(desk.path(u"bakery.mynah"_s));
    desk.session.saveAs(desk.done());
    TRY_COMPARE(desk.result, true);
    QCOMPARE(desk.document.title(), u"bakery.mynah"_s);
    QCOMPARE(desk.read(), before);
    QCOMPARE(desk.read(u"bakery.mynah"_s), toJson(desk.document.workspace()));
    QCOMPARE(desk.settings.recentFiles().first(), desk.path(u"bakery.mynah"_s));
}

void TestWorkspaceSession::savingAnUntouchedFileKeepsEveryByte()
{
    SessionDesk desk;
    Workspace workspace = sampleWorkspace();
    QByteArray text = toJson(workspace);
    text.replace("\"name\": \"Shop\"", "\"name\": \"Shop\",\n  \"x-owner\": \"somebody else\"");
    desk.write(text);
    desk.session.open(desk.path(), desk.done());
    TRY_COMPARE(desk.result, true);
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QCOMPARE(desk.read(), text);
}

void TestWorkspaceSession::editorsHandOverWhatTheyHoldBackBeforeSaving()
{
    SessionDesk desk;
    desk.openSample();
    connect(&desk.session, &WorkspaceSession::aboutToSave, this, [&desk] { desk.rename("Late"); });
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(desk.read().contains("\"Late\""));
}

void TestWorkspaceSession::leavingUnchangedWorkAsksNothing()
{
    SessionDesk desk;
    desk.openSample();
    desk.session.leave(desk.done());
    QCOMPARE(desk.result, true);
    QVERIFY(desk.prompts.takeQuestions().isEmpty());
}

void TestWorkspaceSession::leavingChangedWorkAsks_data()
{
    QTest::addColumn<UserPrompts::SaveAnswer>("answer");
    QTest::addColumn<bool>("mayGo");
    QTest::addColumn<bool>("isSaved");
    QTest::newRow("save") << UserPrompts::SaveAnswer::Save << true << true;
    QTest::newRow("discard") << UserPrompts::SaveAnswer::Discard << true << false;
    QTest::newRow("cancel") << UserPrompts::SaveAnswer::Cancel << false << false;
}

void TestWorkspaceSession::leavingChangedWorkAsks()
{
    QFETCH(UserPrompts::SaveAnswer, answer);
    QFETCH(bool, mayGo);
    QFETCH(bool, isSaved);
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Bakery"));
    desk.prompts.answerSaveChanges(answer);
    desk.session.newWorkspace(desk.done());
    TRY_COMPARE(desk.result, mayGo);
    QCOMPARE(desk.prompts.takeQuestions(), {u"saveChanges shop.mynah"_s});
    QCOMPARE(desk.read().contains("Bakery"), isSaved);
    QCOMPARE(desk.document.file().path.isEmpty(), mayGo);
    QCOMPARE(desk.document.isModified(), !mayGo);
}

void TestWorkspaceSession::aSecondSaveWaitsForNothing()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Bakery"));
    std::optional<bool> first;
    desk.session.save([&first](bool success) { first = success; });
    QVERIFY(desk.rename("Baker"));
    desk.session.save(desk.done());
    QCOMPARE(desk.result, false);
    TRY_COMPARE(first, true);
    // What came after the first save is still to be saved.
    QVERIFY(desk.document.isModified());
    desk.session.save(desk.done());
    TRY_COMPARE(desk.result, true);
    QVERIFY(desk.read().contains("\"Baker\""));
}

void TestWorkspaceSession::aSaveThatEndsLateLeavesTheNextDocumentAlone()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(desk.rename("Bakery"));
    std::optional<bool> saved;
    desk.session.save([&saved](bool success) { saved = success; });
    desk.prompts.answerSaveChanges(UserPrompts::SaveAnswer::Discard);
    desk.session.newWorkspace(desk.done());
    QCOMPARE(desk.result, true);
    TRY_VERIFY(saved.has_value());
    QVERIFY(desk.read().contains("Bakery"));
    QCOMPARE(desk.document.file().path, QString());
    QVERIFY(desk.document.workspace().name != "Bakery");
    QVERIFY(!desk.document.isModified());
}

void TestWorkspaceSession::theFileAskedForLastIsOpened()
{
    SessionDesk desk;
    Workspace large = sampleWorkspace();
    MockServer server = *large.servers.front();
    for (int i = 0; i < 2000; ++i)
        server.routes.emplace_back(sampleRoute("r" + std::to_string(i), "GET", "/r"));
    large.servers[0] = Shared<MockServer>(server);
    desk.write(toJson(large), u"large.mynah"_s);
    desk.write(toJson(sampleWorkspace()));
    std::optional<bool> first;
    desk.session.open(desk.path(u"large.mynah"_s), [&first](bool success) { first = success; });
    desk.session.open(desk.path(), desk.done());
    TRY_VERIFY(first.has_value() && desk.result.has_value());
    QCOMPARE(desk.document.title(), u"shop.mynah"_s);
}

void TestWorkspaceSession::closingGivesTheFileBack()
{
    SessionDesk desk;
    desk.openSample();
    QVERIFY(QFile::exists(desk.path(u".shop.mynah.lock"_s)));
    desk.session.close(desk.done());
    QCOMPARE(desk.result, true);
    QVERIFY(!desk.document.isOpen());
    QVERIFY(!QFile::exists(desk.path(u".shop.mynah.lock"_s)));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWorkspaceSession)
#include "tst_workspacesession.moc"
