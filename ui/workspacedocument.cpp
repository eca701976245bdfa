// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspacedocument.h"

#include "ui/commands/workspacecommand.h"
#include "ui/text.h"

#include <QFileInfo>
#include <QLoggingCategory>

namespace mynah {

WorkspaceDocument::WorkspaceDocument(QObject *parent)
    : QObject(parent)
    , m_snapshot(std::make_shared<const Workspace>())
    , m_saved(m_snapshot)
{
    m_undoStack.setUndoLimit(UndoLimit);
}

QString WorkspaceDocument::title() const
{
    if (!m_file.path.isEmpty())
        return QFileInfo(m_file.path).fileName();
    const QString name = toQString(m_snapshot->name);
    return name.isEmpty() ? tr("Untitled workspace") : name;
}

QString WorkspaceDocument::baseDir() const
{
    return m_file.path.isEmpty() ? QString() : QFileInfo(m_file.path).absolutePath();
}

void WorkspaceDocument::reset(Workspace workspace, File file, std::optional<Workspace> saved)
{
    m_undoStack.clear();
    m_open = true;
    m_file = std::move(file);
    m_snapshot = std::make_shared<const Workspace>(std::move(workspace));
    m_saved = saved ? std::make_shared<const Workspace>(std::move(*saved)) : m_snapshot;
    emit documentReset();
    emit fileChanged();
    tellChange();
}

void WorkspaceDocument::close()
{
    reset(Workspace(), File());
    m_open = false;
    emit documentReset();
}

void WorkspaceDocument::markSaved(const Snapshot &snapshot, File file)
{
    m_saved = snapshot;
    m_file = std::move(file);
    endMerging();
    const bool changed = updateModified();
    emit fileChanged();
    if (changed)
        emit modifiedChanged(m_modified);
}

void WorkspaceDocument::acceptDiskHash(const QByteArray &hash)
{
    m_file.hash = hash;
}

bool WorkspaceDocument::edit(const QString &text, std::vector<Edit> edits,
                             const std::string &mergeKey)
{
    auto tried = applyEdits(*m_snapshot, edits);
    if (!tried) {
        qWarning("mynah: edit refused: %s", tried.error().message.text().c_str());
        return false;
    }
    m_tried = std::move(*tried);
    m_undoStack.push(new WorkspaceCommand(*this, text, std::move(edits), mergeKey));
    return true;
}

std::vector<Edit> WorkspaceDocument::carryOut(const std::vector<Edit> &edits)
{
    auto result = std::exchange(m_tried, std::nullopt);
    if (!result) {
        auto applied = applyEdits(*m_snapshot, edits);
        Q_ASSERT(applied);
        if (!applied)
            return {};
        result = std::move(*applied);
    }
    setSnapshot(std::move(result->workspace));
    return std::move(result->inverse);
}

void WorkspaceDocument::setSnapshot(Workspace workspace)
{
    m_snapshot = std::make_shared<const Workspace>(std::move(workspace));
    tellChange();
}

void WorkspaceDocument::tellChange()
{
    const bool changed = updateModified();
    emit workspaceChanged();
    if (changed)
        emit modifiedChanged(m_modified);
}

// Shared parts compare by address, so this costs what has changed.
bool WorkspaceDocument::updateModified()
{
    const bool modified = !(*m_snapshot == *m_saved);
    return std::exchange(m_modified, modified) != modified;
}

} // namespace mynah
