// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/servedfile.h"

#include "server/api/exchangestore.h"
#include "server/api/workspacecheck.h"
#include "server/domain/exchange.h"
#include "server/domain/workspacefile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace mynah {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ReloadDelay = 100ms;
constexpr int FirstPortForEverybody = 1024;
constexpr int UsualPort = 8080;

QStringList tlsFilesOf(const Workspace &workspace, const QString &baseDir)
{
    QStringList files;
    for (const Shared<MockServer> &server : workspace.servers) {
        for (const Listener &listener : server->listeners) {
            const ListenerTls tls = listener.tls.value_or(ListenerTls());
            for (const std::string &file :
                 {tls.certificate, tls.key, tls.pkcs12, tls.clientAuthorities}) {
                if (!file.empty())
                    files += QDir(baseDir).absoluteFilePath(QString::fromStdString(file));
            }
        }
    }
    return files;
}

QByteArray hashOfAll(const QStringList &files)
{
    QByteArray hashes;
    for (const QString &file : files)
        hashes += hashOfFile(file) + '\n';
    return hashes;
}

} // namespace

ServedFile::ServedFile(const QString &path, const ServerOptions &options)
    : m_path(path)
{
    m_controller.setOptions(options);
    m_reload.setSingleShot(true);
    m_reload.setInterval(ReloadDelay);
    connect(&m_controller, &ServerController::statusChanged, this, [this] {
        tellUrls();
        emit stateChanged();
    });
    connect(&m_controller, &ServerController::startFailed, this, &ServedFile::onStartFailed);
    connect(&m_controller, &ServerController::published, this,
            [this](quint64, const std::vector<Problem> &problems) { tellProblems(problems); });
    connect(&m_reload, &QTimer::timeout, this, &ServedFile::reloadIfChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_reload.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_reload.start(); });
}

Expected<void, QString> ServedFile::load(ListenerOverrides &overrides)
{
    Expected<LoadedWorkspace, FileError> loaded = loadWorkspace(m_path);
    if (!loaded)
        return Unexpected(QString::fromStdString(checkLine(m_path.toStdString(), loaded.error())));
    m_overrides = overrides;
    Expected<Workspace, std::string> workspace = withOverrides(loaded->workspace, overrides);
    if (!workspace)
        return Unexpected(m_path + u": "_s + QString::fromStdString(workspace.error()));
    m_fileHash = loaded->fileHash;
    m_tlsFiles = tlsFilesOf(*workspace, loaded->baseDir);
    m_tlsHash = hashOfAll(m_tlsFiles);
    m_controller.apply(std::make_shared<const Workspace>(std::move(*workspace)), loaded->baseDir);
    return {};
}

Expected<void, QString> ServedFile::keepIn(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    ExchangeStore &store = m_controller.store();
    const std::string path = QFileInfo(folder).absoluteFilePath().toStdString();
    if (const auto opened = store.useFolder(path); !opened)
        return Unexpected(QString::fromStdString(opened.error()));
    if (const std::string remark = store.folder().remark; !remark.empty())
        emit remarked(QString::fromStdString(remark));
    m_nextSeq = store.endSeq();
    return {};
}

void ServedFile::watch()
{
    addToWatcher();
}

// The folders as well: who saves by renaming replaces the file that is watched.
void ServedFile::addToWatcher()
{
    for (const QString &name : m_tlsFiles + QStringList{m_path}) {
        const QFileInfo file(name);
        for (const QString &path : {file.absoluteFilePath(), file.absolutePath()}) {
            if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path)
                && QFileInfo::exists(path))
                m_watcher.addPath(path);
        }
    }
}

void ServedFile::reloadIfChanged()
{
    addToWatcher();
    // Empty when it is gone.
    const QByteArray hash = hashOfFile(m_path);
    const QByteArray tlsHash = hashOfAll(m_tlsFiles);
    if (hash == m_fileHash && tlsHash == m_tlsHash)
        return;
    ListenerOverrides overrides = m_overrides;
    const Expected<void, QString> loaded = load(overrides);
    m_tellsReload = loaded.has_value();
    ++(loaded ? m_reloads : m_failedReloads);
    if (!loaded) {
        // Said once for each state of the files.
        m_fileHash = hash;
        m_tlsHash = tlsHash;
        emit remarked(loaded.error());
        emit remarked(u"%1: what was loaded before keeps running"_s.arg(m_path));
    }
    addToWatcher();
}

bool ServedFile::takeExchanges(std::uint64_t most,
                               const std::function<void(const Exchange &)> &take)
{
    const ExchangeStore &store = m_controller.store();
    const std::uint64_t end = store.endSeq();
    const std::uint64_t stop = std::min(end, m_nextSeq + most);
    for (; m_nextSeq < stop; ++m_nextSeq) {
        if (const std::optional<Exchange> exchange = store.exchange(m_nextSeq))
            take(*exchange);
        else
            ++m_evicted;
    }
    return stop < end;
}

void ServedFile::tellFolderProblem()
{
    const std::string problem = m_controller.store().folder().problem;
    if (problem.empty() || std::exchange(m_toldFolderProblem, true))
        return;
    emit remarked(u"%1; what comes now is kept in memory, so make room there and start again"_s.arg(
        QString::fromStdString(problem)));
}

std::uint64_t ServedFile::missedExchanges() const
{
    return m_evicted + const_cast<ServerController &>(m_controller).store().counters().lost;
}

bool ServedFile::listensEverywhere() const
{
    const ServerStatus status = m_controller.status();
    return status.state == ServerState::Running && !status.error;
}

WorkspaceMetrics ServedFile::metrics() const
{
    WorkspaceMetrics metrics = m_controller.metrics();
    metrics.name = m_path.toStdString();
    metrics.reloads = m_reloads;
    metrics.failedReloads = m_failedReloads;
    return metrics;
}

void ServedFile::tellUrls()
{
    const ServerStatus status = m_controller.status();
    std::set<std::string> urls;
    for (const ListenerStatus &listener : status.listeners) {
        if (listener.url.empty())
            continue;
        urls.insert(listener.url);
        if (m_toldUrls.contains(listener.url))
            continue;
        const QString url = QString::fromStdString(listener.url);
        emit listening(url);
        if (!listener.loopback)
            emit remarked(u"Other machines can reach %1"_s.arg(url));
    }
    m_toldUrls = std::move(urls);
}

void ServedFile::tellProblems(const std::vector<Problem> &problems)
{
    for (const Problem &problem : problems)
        emit remarked(QString::fromStdString(checkLine(m_path.toStdString(), problem)));
    if (std::exchange(m_tellsReload, false))
        emit remarked(u"Reloaded %1"_s.arg(m_path));
}

void ServedFile::onStartFailed(const StartError &error)
{
    if (m_movesToFreePort && error.kind == StartError::Kind::AddressInUse && error.nextFreePort) {
        emit remarked(u"%1; using port %2"_s.arg(QString::fromStdString(error.message))
                          .arg(*error.nextFreePort));
        ListenerOverrides overrides = m_overrides;
        overrides.port = error.nextFreePort;
        if (load(overrides))
            return;
    }
    emit startFailed(withWayOut(error));
}

QString withWayOut(const StartError &error)
{
    const QString message = QString::fromStdString(error.message);
    switch (error.kind) {
    case StartError::Kind::AddressInUse:
        if (error.nextFreePort)
            return u"%1; port %2 is free: try --port %2"_s.arg(message).arg(*error.nextFreePort);
        break;
    case StartError::Kind::PermissionDenied:
        if (error.port > 0 && error.port < FirstPortForEverybody)
            return u"%1; ports below %2 need CAP_NET_BIND_SERVICE or sysctl "
                   "net.ipv4.ip_unprivileged_port_start=%3: try --port %4"_s.arg(message)
                       .arg(FirstPortForEverybody)
                       .arg(error.port)
                       .arg(error.nextFreePort.value_or(UsualPort));
        break;
    case StartError::Kind::AddressNotAvailable:
    case StartError::Kind::HostNotFound:
    case StartError::Kind::InvalidAddress:
        return u"%1; try --host 127.0.0.1"_s.arg(message);
    case StartError::Kind::NothingToListen:
        return u"%1; try --port 8080"_s.arg(message);
    case StartError::Kind::Tls:
    case StartError::Kind::Other:
        break;
    }
    return message;
}

} // namespace mynah
