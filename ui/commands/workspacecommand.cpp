// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/workspacecommand.h"

#include "ui/workspacedocument.h"

namespace mynah {

namespace {

constexpr int MergingCommand = 1;
constexpr int NeverMerges = -1;

// For the Edit menu, where a single '&' would make the next letter a key.
QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

WorkspaceCommand::WorkspaceCommand(WorkspaceDocument &document, const QString &text,
                                   std::vector<Edit> edits, std::string mergeKey)
    : QUndoCommand(menuText(text))
    , m_document(document)
    , m_edits(std::move(edits))
    , m_mergeKey(std::move(mergeKey))
    , m_mergeEpoch(document.mergeEpoch())
    , m_time(std::chrono::steady_clock::now())
{
}

void WorkspaceCommand::redo()
{
    m_inverse = m_document.carryOut(m_edits);
}

void WorkspaceCommand::undo()
{
    m_document.endMerging();
    m_document.carryOut(m_inverse);
}

int WorkspaceCommand::id() const
{
    return m_mergeKey.empty() ? NeverMerges : MergingCommand;
}

bool WorkspaceCommand::mergeWith(const QUndoCommand *other)
{
    // The stack merges only commands of one id, and only WorkspaceCommands have this one.
    const auto *next = static_cast<const WorkspaceCommand *>(other);
    if (next->m_mergeKey != m_mergeKey || next->m_mergeEpoch != m_mergeEpoch
        || next->m_time - m_time > MergesWithin)
        return false;
    m_edits = next->m_edits;
    m_time = next->m_time;
    return true;
}

} // namespace mynah
