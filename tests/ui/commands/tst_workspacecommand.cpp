// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/commands/workspacecommand.h"
#include "ui/workspacedocument.h"

#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestWorkspaceCommand final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init();
    void typingIsOneStep();
    void anotherFieldIsAnotherStep();
    void withoutAKeyNothingMerges();
    void anEpochEndsMerging();
    void undoEndsMerging();
    void savingEndsMerging();
    void aPauseEndsMerging();
    void aStepCarriesItsText();
    void anAmpersandInATextIsShown();

private:
    bool type(const std::string &name, const std::string &key = "workspace/name")
    {
        return m_document->edit(u"Change name"_s, {RenameWorkspace{name}}, key);
    }
    QUndoStack &stack() { return m_document->undoStack(); }

    std::unique_ptr<WorkspaceDocument> m_document;
};

void TestWorkspaceCommand::init()
{
    UiTestCase::init();
    m_document = std::make_unique<WorkspaceDocument>();
    m_document->reset(sampleWorkspace(), {});
}

void TestWorkspaceCommand::typingIsOneStep()
{
    QSignalSpy changes(m_document.get(), &WorkspaceDocument::workspaceChanged);
    QVERIFY(type("a") && type("ab") && type("abc"));
    QCOMPARE(changes.size(), 3);
    QCOMPARE(stack().count(), 1);
    stack().undo();
    QCOMPARE(m_document->workspace().name, "Shop");
    stack().redo();
    QCOMPARE(m_document->workspace().name, "abc");
}

void TestWorkspaceCommand::anotherFieldIsAnotherStep()
{
    QVERIFY(type("a") && type("ab", "other") && type("abc"));
    QCOMPARE(stack().count(), 3);
}

void TestWorkspaceCommand::withoutAKeyNothingMerges()
{
    QVERIFY(type("a", {}) && type("ab", {}));
    QCOMPARE(stack().count(), 2);
}

void TestWorkspaceCommand::anEpochEndsMerging()
{
    QVERIFY(type("a"));
    m_document->endMerging();
    QVERIFY(type("ab"));
    QCOMPARE(stack().count(), 2);
    stack().undo();
    QCOMPARE(m_document->workspace().name, "a");
}

void TestWorkspaceCommand::undoEndsMerging()
{
    QVERIFY(type("a"));
    m_document->endMerging();
    QVERIFY(type("ab"));
    stack().undo();
    QVERIFY(type("ax"));
    QCOMPARE(stack().count(), 2);
    stack().undo();
    QCOMPARE(m_document->workspace().name, "a");
}

void TestWorkspaceCommand::savingEndsMerging()
{
    QVERIFY(type("a"));
    m_document->markSaved(m_document->snapshot(), {});
    QVERIFY(type("ab"));
    QCOMPARE(stack().count(), 2);
    stack().undo();
    QVERIFY(!m_document->isModified());
}

void TestWorkspaceCommand::aPauseEndsMerging()
{
    QVERIFY(type("a"));
    QTimer pause;
    pause.setSingleShot(true);
    pause.setTimerType(Qt::PreciseTimer);
    QSignalSpy over(&pause, &QTimer::timeout);
    pause.start(WorkspaceCommand::MergesWithin + std::chrono::milliseconds(10));
    QVERIFY(over.wait());
    QVERIFY(type("ab"));
    QCOMPARE(stack().count(), 2);
}

void TestWorkspaceCommand::aStepCarriesItsText()
{
    QVERIFY(type("a") && type("ab"));
    QCOMPARE(stack().undoText(), u"Change name"_s);
}

void TestWorkspaceCommand::anAmpersandInATextIsShown()
{
    QVERIFY(m_document->edit(u"Add route GET /a&b"_s, {RenameWorkspace{"a"}}));
    const std::unique_ptr<QAction> undo(stack().createUndoAction(nullptr, u"&Undo"_s));
    QCOMPARE(undo->text(), u"&Undo Add route GET /a&&b"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWorkspaceCommand)
#include "tst_workspacecommand.moc"
