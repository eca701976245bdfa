// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/workspacedocument.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestWorkspaceDocument final : public UiTestCase
{
    Q_OBJECT

private slots:
    void startsClosedAndUnmodified();
    void isCalledAfterItsFile();
    void theModifiedMarkFollowsUndoBackToTheSavedState();
    void whatIsTypedWhileSavingStaysModified();
    void recoveredWorkIsModifiedFromTheStart();
    void resettingEmptiesTheUndoStack();
    void editsThatDoNotFitLeaveEverythingAsItIs();
    void aStepOfSeveralEditsIsAllOrNothing();
    void oldSnapshotsStayAsTheyWere();
    void closingLeavesNothing();
    void keepsFiveHundredSteps();
};

void TestWorkspaceDocument::startsClosedAndUnmodified()
{
    WorkspaceDocument document;
    QVERIFY(!document.isOpen());
    QVERIFY(!document.isModified());
    QVERIFY(document.workspace().servers.empty());
}

void TestWorkspaceDocument::isCalledAfterItsFile()
{
    WorkspaceDocument document;
    document.reset(sampleWorkspace(), {});
    QCOMPARE(document.title(), u"Shop"_s);
    QCOMPARE(document.baseDir(), QString());
    document.markSaved(document.snapshot(), {u"/srv/shop/shop.mynah"_s, {}, false, {}});
    QCOMPARE(document.title(), u"shop.mynah"_s);
    QCOMPARE(document.baseDir(), u"/srv/shop"_s);
    document.reset(Workspace(), {});
    QCOMPARE(document.title(), u"Untitled workspace"_s);
}

void TestWorkspaceDocument::theModifiedMarkFollowsUndoBackToTheSavedState()
{
    WorkspaceDocument document;
    document.reset(sampleWorkspace(), {});
    QSignalSpy modified(&document, &WorkspaceDocument::modifiedChanged);
    QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{"a"}}));
    QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{"b"}}));
    QVERIFY(document.isModified());
    document.markSaved(document.snapshot(), {u"/tmp/b.mynah"_s, {}, false, {}});
    QVERIFY(!document.isModified());

    document.undoStack().undo();
    QVERIFY(document.isModified());
    document.undoStack().redo();
    QVERIFY(!document.isModified());
    // The same value is the saved one however it came about.
    QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{"c"}}));
    QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{"b"}}));
    QVERIFY(!document.isModified());
    // on, off, on, off, on, off
    QCOMPARE(modified.size(), 6);
}

void TestWorkspaceDocument::whatIsTypedWhileSavingStaysModified()
{
    WorkspaceDocument document;
    document.reset(sampleWorkspace(), {});
    QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{"a"}}));
    const WorkspaceDocument::Snapshot saving = document.snapshot();
    QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{"ab"}}));
    document.markSaved(saving, {u"/tmp/a.mynah"_s, {}, false, {}});
    QVERIFY(document.isModified());
    document.undoStack().undo();
    QVERIFY(!document.isModified());
}

void TestWorkspaceDocument::recoveredWorkIsModifiedFromTheStart()
{
    WorkspaceDocument document;
    Workspace work = sampleWorkspace();
    work.name = "edited";
    document.reset(work, {u"/tmp/shop.mynah"_s, {}, false, {}}, sampleWorkspace());
    QVERIFY(document.isModified());
    QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{"Shop"}}));
    QVERIFY(!document.isModified());
}

void TestWorkspaceDocument::resettingEmptiesTheUndoStack()
{
    WorkspaceDocument document;
    document.reset(sampleWorkspace(), {});
    QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{"a"}}));
    QSignalSpy changes(&document, &WorkspaceDocument::workspaceChanged);
    document.reset(sampleWorkspace(), {});
    QVERIFY(!document.undoStack().canUndo());
    QVERIFY(!document.isModified());
    QCOMPARE(changes.size(), 1);
}

void TestWorkspaceDocument::editsThatDoNotFitLeaveEverythingAsItIs()
{
    WorkspaceDocument document;
    document.reset(sampleWorkspace(), {});
    const WorkspaceDocument::Snapshot before = document.snapshot();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^mynah: edit refused: "_s));
    QVERIFY(!document.edit(u"Delete"_s, {RemoveNode{"nobody"}}));
    QCOMPARE(document.snapshot(), before);
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(!document.isModified());
}

void TestWorkspaceDocument::aStepOfSeveralEditsIsAllOrNothing()
{
    WorkspaceDocument document;
    document.reset(sampleWorkspace(), {});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^mynah: edit refused: "_s));
    QVERIFY(!document.edit(u"Delete"_s, {RemoveNode{"list"}, RemoveNode{"list"}}));
    QVERIFY(document.workspace().findNode("list"));
    QVERIFY(document.edit(u"Delete"_s, {RemoveNode{"list"}, RemoveNode{"rest"}}));
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(toJson(document.workspace()), toJson(sampleWorkspace()));
}

void TestWorkspaceDocument::oldSnapshotsStayAsTheyWere()
{
    WorkspaceDocument document;
    document.reset(sampleWorkspace(), {});
    const WorkspaceDocument::Snapshot before = document.snapshot();
    QVERIFY(document.edit(u"Delete"_s, {RemoveNode{"users"}}));
    QVERIFY(before->findNode("item"));
    QVERIFY(!document.workspace().findNode("item"));
}

void TestWorkspaceDocument::closingLeavesNothing()
{
    WorkspaceDocument document;
    document.reset(sampleWorkspace(), {u"/tmp/shop.mynah"_s, {}, false, {}});
    QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{"a"}}));
    document.close();
    QVERIFY(!document.isOpen());
    QVERIFY(!document.isModified());
    QVERIFY(document.file().path.isEmpty());
    QVERIFY(!document.undoStack().canUndo());
}

void TestWorkspaceDocument::keepsFiveHundredSteps()
{
    WorkspaceDocument document;
    document.reset(sampleWorkspace(), {});
    for (int i = 0; i < WorkspaceDocument::UndoLimit + 1; ++i)
        QVERIFY(document.edit(u"Rename"_s, {RenameWorkspace{std::to_string(i)}}));
    QCOMPARE(document.undoStack().count(), WorkspaceDocument::UndoLimit);
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QCOMPARE(document.workspace().name, "0");
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWorkspaceDocument)
#include "tst_workspacedocument.moc"
