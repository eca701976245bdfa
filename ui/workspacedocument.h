// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspaceedit.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mynah {

// The open workspace: its value, its undo stack and the file it belongs to. The value is an
// immutable snapshot that any thread may keep; an edit makes a new one. GUI thread only.
class WorkspaceDocument final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceDocument)

public:
    using Snapshot = std::shared_ptr<const Workspace>;

    struct File
    {
        QString path; // empty: never saved
        QByteArray hash; // of the bytes on disk that the document knows
        bool readOnly = false;
        std::optional<int> migratedFrom;
    };

    static constexpr int UndoLimit = 500;

    explicit WorkspaceDocument(QObject *parent = nullptr);

    const Snapshot &snapshot() const { return m_snapshot; }
    const Workspace &workspace() const { return *m_snapshot; }
    QUndoStack &undoStack() { return m_undoStack; }

    // Whether there is a workspace at all; without one the start page is shown.
    bool isOpen() const { return m_open; }
    const File &file() const { return m_file; }
    // File name; of a workspace without a file, its own.
    QString title() const;
    // Folder that relative paths start from; empty without a file.
    QString baseDir() const;
    // Differs from what was loaded or saved last.
    bool isModified() const { return m_modified; }

    // Replaces everything; the undo stack starts anew. Saved says what the file holds, when that
    // is not the workspace itself (recovered work).
    void reset(Workspace workspace, File file, std::optional<Workspace> saved = std::nullopt);
    void close();
    // The snapshot is on disk now.
    void markSaved(const Snapshot &snapshot, File file);
    // The bytes on disk are known and the document stays as it is ("keep mine").
    void acceptDiskHash(const QByteArray &hash);

    // Pushes one undoable step. Steps with the same mergeKey that follow each other within a second
    // become one. False and no step when the edits do not fit the workspace.
    bool edit(const QString &text, std::vector<Edit> edits, const std::string &mergeKey = {});
    // The next edit begins a step of its own whatever its key.
    void endMerging() { ++m_mergeEpoch; }
    int mergeEpoch() const { return m_mergeEpoch; }

signals:
    // The value is another one: by an edit, undo, redo or reset.
    void workspaceChanged();
    // Another workspace has been loaded, or none is open any more.
    void documentReset();
    void fileChanged();
    void modifiedChanged(bool modified);

private:
    friend class WorkspaceCommand;
    // Carries out edits for the undo stack and returns what takes them back.
    std::vector<Edit> carryOut(const std::vector<Edit> &edits);
    void setSnapshot(Workspace workspace);
    void tellChange();
    bool updateModified();

    Snapshot m_snapshot;
    // What comes of the edits that are about to be carried out, when that is known.
    std::optional<EditResult> m_tried;
    Snapshot m_saved;
    QUndoStack m_undoStack;
    File m_file;
    int m_mergeEpoch = 0;
    bool m_open = false;
    bool m_modified = false;
};

} // namespace mynah
