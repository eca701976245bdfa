// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspaceedit.h"

#include <QUndoCommand>

#include <chrono>
#include <string>
#include <vector>

namespace mynah {

class WorkspaceDocument;

// One undoable step: edits that belong together and, once done, what takes them back. Every command
// of the model is one of these; what differs is the edits and the text.
class WorkspaceCommand final : public QUndoCommand
{
public:
    static constexpr std::chrono::seconds MergesWithin{1};

    // A mergeKey names the value that is being changed ("route/a1b2/path"); the edits must then
    // replace that value as a whole, so that the newest ones stand for all before them.
    WorkspaceCommand(WorkspaceDocument &document, const QString &text, std::vector<Edit> edits,
                     std::string mergeKey);

    void redo() override;
    void undo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    WorkspaceDocument &m_document;
    std::vector<Edit> m_edits;
    std::vector<Edit> m_inverse;
    std::string m_mergeKey;
    int m_mergeEpoch;
    std::chrono::steady_clock::time_point m_time;
};

} // namespace mynah
