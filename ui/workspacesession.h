// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspacefile.h"
#include "ui/autosaver.h"
#include "ui/language.h"
#include "ui/models/workspacecomparison.h"
#include "ui/workspacedocument.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QLockFile;

namespace mynah {

class InfoBar;
class Settings;
class UserPrompts;

// The life of the document's file: new, open, save, what changes it from outside, and what is left
// of it after a crash. Files are read and written off the GUI thread; what goes wrong becomes a
// banner with a way out.
class WorkspaceSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceSession)

public:
    using Done = std::function<void(bool done)>;

    // What a workspace needs from its surroundings; all of it outlives the session.
    struct Surroundings
    {
        WorkspaceDocument &document;
        Settings &settings;
        UserPrompts &prompts;
        InfoBar &banners;
        QWidget *window; // parent of dialogs
    };

    WorkspaceSession(const Surroundings &surroundings, const RecoveryStore &recovery,
                     QObject *parent = nullptr);
    ~WorkspaceSession() override;

    void newWorkspace(const Done &done = {});
    // Asks for a file when path is empty.
    void open(const QString &path = {}, const Done &done = {});
    // A copy of one of samples(), without a file of its own.
    void openSample(const QString &name, const Done &done = {});
    void save(const Done &done = {});
    void saveAs(const Done &done = {});
    void close(const Done &done = {});

    // done(true) when the document may go: nothing unsaved, or saved now, or given up. Work that is
    // given up keeps its copy until it has really gone.
    void leave(const Done &done);

    // Unsaved work of programs that died; told by recoveryFound().
    void lookForRecovery();
    void recover(const RecoveryStore::Entry &entry);
    void discard(const RecoveryStore::Entry &entry);
    // With the file, or with what is open of it; compared() tells.
    void compareRecovery(const RecoveryStore::Entry &entry);

    Autosaver &autosaver() { return m_autosaver; }
    const QString &recoveryFolder() const { return m_recovery.folder(); }
    QDateTime savedAt() const { return m_savedAt; }

signals:
    // Editors hand over what they hold back.
    void aboutToSave();
    void saved();
    void recentFilesChanged();
    void recoveryFound(const QList<mynah::RecoveryStore::Entry> &entries);
    void compared(const mynah::WorkspaceComparison &comparison);
    // Another document is open, or none.
    void opened();

private:
    // What becomes of a workspace that has been read.
    using Take = void (WorkspaceSession::*)(Workspace, const WorkspaceDocument::File &);
    void adopt(Workspace workspace, const WorkspaceDocument::File &file);
    void takeFromDisk(Workspace workspace, const WorkspaceDocument::File &file);
    void load(const QString &path, Take take, const Done &done);
    void loaded(const QString &path, const Expected<LoadedWorkspace, FileError> &result, Take take,
                const Done &done);
    void reload();
    void saveTo(const QString &path, bool overwrite, const Done &done);
    void savedTo(const QString &path, const WorkspaceDocument::Snapshot &snapshot,
                 const Expected<SavedWorkspace, FileError> &result, const Done &done);
    void takeLock(const QString &path);
    void watch();
    void checkDisk();
    void showDiskChange(const QByteArray &hash);
    void compareWithDisk(const QByteArray &hash);
    void keepMine(const QByteArray &hash);
    void showReadOnly();
    void showOpenError(const QString &path, const FileError &error);
    void showSaveError(const QString &path, const FileError &error);
    void showLostSave(const QString &path, const FileError &error);
    void dismissFileBanners();

    Surroundings m_;
    RecoveryStore m_recovery;
    Autosaver m_autosaver;
    std::unique_ptr<QLockFile> m_lock;
    QFileSystemWatcher m_watcher;
    QTimer m_diskTimer;
    QDateTime m_savedAt;
    bool m_saving = false;
    // The hash of what stood in the way of saving.
    QByteArray m_refusedFor;
    // How many documents there have been, and how often a file was asked for: work off the GUI
    // thread that ends late has no say about what came after.
    int m_documents = 0;
    int m_loads = 0;
};

} // namespace mynah
