// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspacesession.h"

#include "ui/background.h"
#include "ui/displayformat.h"
#include "ui/samples.h"
#include "ui/settings.h"
#include "ui/text.h"
#include "ui/userprompts.h"
#include "ui/widgets/infobar.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

const QString DiskKey = u"disk"_s;
const QString ReadOnlyKey = u"readOnly"_s;
const QString LockKey = u"lock"_s;
const QString OpenKey = u"open"_s;
const QString SaveKey = u"save"_s;

constexpr std::chrono::milliseconds LookAtDiskAfter{150};

QString sentence(const FileError &error)
{
    return withFullStop(translated(error.message));
}

// Empty when there is no such file.
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

FileError changedMeanwhile()
{
    FileError error;
    error.message = Message::tr("the open workspace was edited meanwhile");
    return error;
}

MockRoute firstRoute()
{
    MockResponse response;
    response.id = randomId();
    response.headers.push_back({"Content-Type", "application/json", {}});
    response.body.text = "{\n  \"hello\": \"world\"\n}\n";
    MockRoute route;
    route.id = randomId();
    route.path = "/hello";
    route.responses.emplace_back(std::move(response));
    return route;
}

Workspace emptyWorkspace(const ServingSettings &serving)
{
    MockServer server;
    server.id = randomId();
    server.name = toUtf8(WorkspaceSession::tr("Server"));
    Listener listener;
    listener.address = toUtf8(serving.address);
    listener.port = serving.port;
    server.listeners.push_back(std::move(listener));
    server.routes.emplace_back(firstRoute());
    Workspace workspace;
    workspace.name = toUtf8(WorkspaceSession::tr("New workspace"));
    workspace.servers.emplace_back(std::move(server));
    return workspace;
}

void tell(const WorkspaceSession::Done &done, bool success)
{
    if (done)
        done(success);
}

} // namespace

WorkspaceSession::WorkspaceSession(const Surroundings &surroundings, const RecoveryStore &recovery,
                                   QObject *parent)
    : QObject(parent)
    , m_(surroundings)
    , m_recovery(recovery)
    , m_autosaver(surroundings.document, recovery)
{
    m_diskTimer.setSingleShot(true);
    m_diskTimer.setInterval(LookAtDiskAfter);
    connect(&m_diskTimer, &QTimer::timeout, this, &WorkspaceSession::checkDisk);
    const auto look = [this] { m_diskTimer.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, look);
    connect(&surroundings.document, &WorkspaceDocument::documentReset, this,
            [this] { ++m_documents; });
}

WorkspaceSession::~WorkspaceSession() = default;

void WorkspaceSession::newWorkspace(const Done &done)
{
    leave([this, done](bool mayGo) {
        if (mayGo)
            adopt(emptyWorkspace(m_.settings.serving()), {});
        tell(done, mayGo);
    });
}

void WorkspaceSession::open(const QString &path, const Done &done)
{
    leave([this, path, done](bool mayGo) {
        const QString folder =
            m_.document.baseDir().isEmpty() ? QDir::homePath() : m_.document.baseDir();
        const QString chosen =
            mayGo && path.isEmpty() ? m_.prompts.workspaceToOpen(m_.window, folder) : path;
        if (mayGo && !chosen.isEmpty())
            load(QFileInfo(chosen).absoluteFilePath(), &WorkspaceSession::adopt, done);
        else
            tell(done, false);
    });
}

void WorkspaceSession::openSample(const QString &name, const Done &done)
{
    leave([this, name, done](bool mayGo) {
        auto sample = mayGo ? loadSample(name) : std::nullopt;
        if (sample)
            adopt(std::move(*sample), {});
        tell(done, sample.has_value());
    });
}

void WorkspaceSession::close(const Done &done)
{
    leave([this, done](bool mayGo) {
        if (mayGo) {
            dismissFileBanners();
            m_lock.reset();
            m_.document.close();
            watch();
            emit opened();
        }
        tell(done, mayGo);
    });
}

void WorkspaceSession::leave(const Done &done)
{
    emit aboutToSave();
    if (!m_.document.isModified()) {
        tell(done, true);
        return;
    }
    switch (m_.prompts.saveChanges(m_.window, m_.document.title())) {
    case UserPrompts::SaveAnswer::Save:
        save(done);
        return;
    case UserPrompts::SaveAnswer::Discard:
        tell(done, true);
        return;
    case UserPrompts::SaveAnswer::Cancel:
        tell(done, false);
    }
}

void WorkspaceSession::adopt(Workspace workspace, const WorkspaceDocument::File &file)
{
    dismissFileBanners();
    takeLock(file.path);
    m_.document.reset(std::move(workspace), file);
    watch();
    if (file.readOnly)
        showReadOnly();
    if (!file.path.isEmpty()) {
        m_.settings.addRecentFile(file.path);
        emit recentFilesChanged();
    }
    emit opened();
}

void WorkspaceSession::load(const QString &path, Take take, const Done &done)
{
    runInBackground(
        this, [path] { return loadWorkspace(path); },
        [this, path, take, done, load = ++m_loads,
         before = m_.document.snapshot()](const Expected<LoadedWorkspace, FileError> &result) {
            if (load == m_loads && before == m_.document.snapshot()) {
                loaded(path, result, take, done);
                return;
            }
            // Not what was asked for last, or the workspace would go that people went on editing.
            if (load == m_loads)
                showOpenError(path, changedMeanwhile());
            tell(done, false);
        });
}

void WorkspaceSession::loaded(const QString &path,
                              const Expected<LoadedWorkspace, FileError> &result, Take take,
                              const Done &done)
{
    if (!result) {
        showOpenError(path, result.error());
        tell(done, false);
        return;
    }
    (this->*take)(result->workspace,
                  {path, result->fileHash, result->readOnly, result->migratedFrom});
    tell(done, true);
}

void WorkspaceSession::save(const Done &done)
{
    emit aboutToSave();
    if (m_.document.file().path.isEmpty())
        saveAs(done);
    else
        saveTo(m_.document.file().path, false, done);
}

void WorkspaceSession::saveAs(const Done &done)
{
    emit aboutToSave();
    QString proposed = m_.document.file().path;
    if (proposed.isEmpty()) {
        const QString name = toQString(m_.document.workspace().name).toLower();
        const QString documents =
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        proposed = (QFileInfo::exists(documents) ? documents : QDir::homePath()) + u'/'
            + (name.isEmpty() ? u"workspace"_s : QString(name).replace(u' ', u'-')) + u".mynah"_s;
    }
    const QString path = m_.prompts.workspaceToSave(m_.window, proposed);
    if (path.isEmpty())
        tell(done, false);
    else
        saveTo(QFileInfo(path).absoluteFilePath(), true, done);
}

void WorkspaceSession::saveTo(const QString &path, bool overwrite, const Done &done)
{
    struct Outcome
    {
        Expected<SavedWorkspace, FileError> result;
        QByteArray foreignHash; // of what someone else wrote; nothing was saved then
    };
    if (std::exchange(m_saving, true)) {
        tell(done, false);
        return;
    }
    const WorkspaceDocument::Snapshot snapshot = m_.document.snapshot();
    const WorkspaceDocument::File file = m_.document.file();
    runInBackground(
        this,
        [path, overwrite, snapshot, file] {
            const QByteArray onDisk = overwrite ? QByteArray() : hashOfFile(path);
            if (!onDisk.isEmpty() && onDisk != file.hash)
                return Outcome{SavedWorkspace(), onDisk};
            return Outcome{saveWorkspace(path, *snapshot, {file.migratedFrom}), {}};
        },
        [this, path, snapshot, done, document = m_documents](const Outcome &outcome) {
            m_saving = false;
            if (document != m_documents) {
                if (!outcome.result)
                    showLostSave(path, outcome.result.error());
                tell(done, outcome.result && outcome.foreignHash.isEmpty());
                return;
            }
            if (outcome.foreignHash.isEmpty()) {
                savedTo(path, snapshot, outcome.result, done);
                return;
            }
            m_refusedFor = outcome.foreignHash;
            showDiskChange(outcome.foreignHash);
            tell(done, false);
        });
}

void WorkspaceSession::savedTo(const QString &path, const WorkspaceDocument::Snapshot &snapshot,
                               const Expected<SavedWorkspace, FileError> &result, const Done &done)
{
    if (!result) {
        showSaveError(path, result.error());
        tell(done, false);
        return;
    }
    if (path != m_.document.file().path)
        takeLock(path);
    dismissFileBanners();
    m_savedAt = QDateTime::currentDateTime();
    m_.document.markSaved(snapshot, {path, result->fileHash, false, std::nullopt});
    watch();
    m_.settings.addRecentFile(path);
    emit recentFilesChanged();
    emit saved();
    tell(done, true);
}

void WorkspaceSession::takeLock(const QString &path)
{
    m_lock.reset();
    m_.banners.dismiss(LockKey);
    if (path.isEmpty())
        return;
    const QFileInfo info(path);
    auto lock =
        std::make_unique<QLockFile>(info.absolutePath() + u"/."_s + info.fileName() + u".lock"_s);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0)) {
        m_lock = std::move(lock);
        return;
    }
    // A folder that cannot be written to has no lock, and needs none.
    if (lock->error() != QLockFile::LockFailedError)
        return;
    qint64 pid = 0;
    QString host;
    QString program;
    lock->getLockInfo(&pid, &host, &program);
    m_.banners.showMessage(
        {LockKey,
         Severity::Warning,
         [name = info.fileName(), program = program.isEmpty() ? u"Mynah"_s : program, pid] {
             return tr("“%1” is also open in another %2 (PID %3). Saving here replaces what is "
                       "saved there.")
                 .arg(name, program)
                 .arg(pid);
         },
         {{[] { return tr("Save As…"); }, [this] { saveAs(); }}}});
}

void WorkspaceSession::watch()
{
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    const QString path = m_.document.file().path;
    if (path.isEmpty())
        return;
    // The folder as well: programs that save by renaming leave the watch on the old file behind.
    m_watcher.addPath(QFileInfo(path).absolutePath());
    if (QFileInfo::exists(path))
        m_watcher.addPath(path);
}

void WorkspaceSession::checkDisk()
{
    const QString path = m_.document.file().path;
    if (path.isEmpty() || m_saving)
        return;
    if (!m_watcher.files().contains(path) && QFileInfo::exists(path))
        m_watcher.addPath(path);
    runInBackground(
        this, [path] { return hashOfFile(path); },
        [this, path](const QByteArray &hash) {
            if (m_saving || path != m_.document.file().path || hash.isEmpty())
                return;
            if (hash == m_.document.file().hash)
                m_.banners.dismiss(DiskKey);
            else
                showDiskChange(hash);
        });
}

void WorkspaceSession::showDiskChange(const QByteArray &hash)
{
    const bool isRefused = hash == m_refusedFor;
    const InfoAction comparing{[] { return tr("Compare…"); },
                               [this, hash] { compareWithDisk(hash); }};
    const InfoAction keeping{[] { return tr("Keep Mine"); }, [this, hash] { keepMine(hash); }};
    const InfoAction saving{[] { return tr("Save Mine"); },
                            [this, hash] {
                                keepMine(hash);
                                save();
                            }};
    const InfoAction reloading{[] { return tr("Reload"); }, [this] { reload(); }};
    const auto text = [this, isRefused] {
        const QString name = m_.document.title();
        return isRefused
            ? tr("“%1” was not saved: another program changed it. Your changes are kept.").arg(name)
            : tr("“%1” was changed by another program.").arg(name);
    };
    // The safe way first, and the same order whenever it is shown anew: a click on its way lands
    // where it was meant.
    m_.banners.showMessage({DiskKey,
                            isRefused ? Severity::Error : Severity::Warning,
                            text,
                            {comparing, isRefused ? saving : keeping, reloading}});
}

void WorkspaceSession::keepMine(const QByteArray &hash)
{
    m_.document.acceptDiskHash(hash);
    m_.banners.dismiss(DiskKey);
}

void WorkspaceSession::reload()
{
    // What an editor still holds back is of the state that goes.
    emit aboutToSave();
    load(m_.document.file().path, &WorkspaceSession::takeFromDisk, {});
}

// One step of the undo stack, so that no work is lost.
void WorkspaceSession::takeFromDisk(Workspace workspace, const WorkspaceDocument::File &file)
{
    dismissFileBanners();
    m_.document.edit(tr("Reload from disk"),
                     {ReplaceWorkspace{std::make_shared<const Workspace>(std::move(workspace))}});
    m_.document.markSaved(m_.document.snapshot(), file);
    watch();
    if (file.readOnly)
        showReadOnly();
}

void WorkspaceSession::compareWithDisk(const QByteArray &hash)
{
    emit aboutToSave();
    const QString path = m_.document.file().path;
    const QString name = QFileInfo(path).fileName();
    runInBackground(
        this,
        [path, mine = m_.document.snapshot()] {
            return compareWorkspaces(bytesOf(path), toJson(*mine));
        },
        [this, name, hash](const std::shared_ptr<const TextComparison> &texts) {
            emit compared({[name] { return tr("%1, on disk").arg(name); },
                           [name] { return tr("%1, as it is open here").arg(name); },
                           texts,
                           {{[] { return tr("Reload"); }, [this] { reload(); }},
                            {[] { return tr("Keep Mine"); }, [this, hash] { keepMine(hash); }}}});
        });
}

void WorkspaceSession::showReadOnly()
{
    m_.banners.showMessage(
        {ReadOnlyKey,
         Severity::Info,
         [this] {
             return tr("“%1” is read-only. Changes can be saved under another name.")
                 .arg(m_.document.title());
         },
         {{[] { return tr("Save As…"); }, [this] { saveAs(); }}}});
}

void WorkspaceSession::showOpenError(const QString &path, const FileError &error)
{
    const QString name = QFileInfo(path).fileName();
    m_.banners.showMessage(
        {OpenKey,
         Severity::Error,
         [name, error] { return tr("“%1” was not opened: %2").arg(name, sentence(error)); },
         {{[] { return tr("Open Another…"); },
           [this] {
               m_.banners.dismiss(OpenKey);
               open();
           }},
          {[] { return tr("Retry"); },
           [this, path] {
               m_.banners.dismiss(OpenKey);
               open(path);
           }}}});
}

void WorkspaceSession::showSaveError(const QString &path, const FileError &error)
{
    m_.banners.showMessage(
        {SaveKey,
         Severity::Error,
         [name = QFileInfo(path).fileName(), error] {
             return tr("“%1” was not saved: %2 Your changes are kept.").arg(name, sentence(error));
         },
         {{[] { return tr("Save As…"); }, [this] { saveAs(); }},
          {[] { return tr("Retry"); }, [this] { save(); }}}});
}

// Of a document that has gone since, so there is nothing left to try again.
void WorkspaceSession::showLostSave(const QString &path, const FileError &error)
{
    m_.banners.showMessage(
        {SaveKey,
         Severity::Error,
         [name = QFileInfo(path).fileName(), error] {
             return tr("“%1” was not saved before it was closed: %2").arg(name, sentence(error));
         },
         {}});
}

void WorkspaceSession::dismissFileBanners()
{
    for (const QString &key : {DiskKey, ReadOnlyKey, OpenKey, SaveKey})
        m_.banners.dismiss(key);
}

void WorkspaceSession::lookForRecovery()
{
    runInBackground(
        this, [store = m_recovery] { return store.abandoned(); },
        [this](const QList<RecoveryStore::Entry> &entries) { emit recoveryFound(entries); });
}

void WorkspaceSession::recover(const RecoveryStore::Entry &entry)
{
    struct Found
    {
        Expected<LoadedWorkspace, FileError> work;
        Expected<LoadedWorkspace, FileError> file;
    };
    leave([this, entry](bool mayGo) {
        if (!mayGo)
            return;
        runInBackground(
            this,
            [store = m_recovery, entry] {
                const QByteArray json = store.read(entry.name);
                return Found{parseWorkspace({json.constData(), std::size_t(json.size())}),
                             loadWorkspace(entry.path)};
            },
            [this, entry](const Found &found) {
                if (!found.work) {
                    showOpenError(entry.path, found.work.error());
                    return;
                }
                WorkspaceDocument::File file;
                Workspace saved;
                if (found.file) {
                    file = {entry.path, found.file->fileHash, found.file->readOnly,
                            found.file->migratedFrom};
                    saved = found.file->workspace;
                }
                dismissFileBanners();
                takeLock(file.path);
                m_autosaver.discard();
                m_.document.reset(found.work->workspace, file, saved);
                m_autosaver.adopt(entry.name);
                // The copy is ours from now on, so that nobody finds it a second time.
                m_autosaver.flush();
                watch();
                emit opened();
                lookForRecovery();
            });
    });
}

void WorkspaceSession::compareRecovery(const RecoveryStore::Entry &entry)
{
    emit aboutToSave();
    const bool isOpen =
        m_.document.isOpen() && !entry.path.isEmpty() && entry.path == m_.document.file().path;
    const Text left = [name = QFileInfo(entry.path).fileName(), isOpen] {
        if (name.isEmpty())
            return tr("Never saved");
        return isOpen ? tr("%1, as it is open here").arg(name) : tr("%1, on disk").arg(name);
    };
    const Text right = [time = formatMoment(entry.time)] {
        return tr("Unsaved work, %1").arg(time);
    };
    runInBackground(
        this,
        [store = m_recovery, entry, isOpen, mine = m_.document.snapshot()] {
            return compareWorkspaces(isOpen ? toJson(*mine) : bytesOf(entry.path),
                                     store.read(entry.name));
        },
        [this, entry, left, right](const std::shared_ptr<const TextComparison> &texts) {
            emit compared({left,
                           right,
                           texts,
                           {{[] { return tr("Recover"); }, [this, entry] { recover(entry); }},
                            {[] { return tr("Discard"); }, [this, entry] { discard(entry); }}}});
        });
}

void WorkspaceSession::discard(const RecoveryStore::Entry &entry)
{
    runInBackground(
        this,
        [store = m_recovery, entry] {
            store.remove(entry.name);
            return true;
        },
        [this](bool) { lookForRecovery(); });
}

} // namespace mynah
