// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listeneroverrides.h"
#include "server/api/servercontroller.h"
#include "server/api/servermetrics.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <set>
#include <string>

namespace mynah {

struct Exchange;

// One workspace file and the servers that it describes.
class ServedFile final : public QObject
{
    Q_OBJECT

public:
    ServedFile(const QString &path, const ServerOptions &options);

    // Overrides are taken on from file to file, so that each gets ports of its own. The error is
    // "FILE: message".
    Expected<void, QString> load(ListenerOverrides &overrides);
    // Keeps the traffic in a folder, after what is there; with no folder, in memory. The error is a
    // sentence that says a way out.
    Expected<void, QString> keepIn(const QString &folder);
    void start() { m_controller.start(); }
    void stop() { m_controller.stop(); }
    // Goes to the next free port when its own is taken, instead of failing.
    void setMovesToFreePort(bool moves) { m_movesToFreePort = moves; }
    // Loads the file again whenever it or a file of TLS that it names changes.
    void watch();

    ServerState state() const { return m_controller.status().state; }
    // All that the file wants does, and there is something.
    bool listensEverywhere() const;
    WorkspaceMetrics metrics() const;
    // Hands over the exchanges since the last call, in order. True: there are more than that.
    bool takeExchanges(std::uint64_t most, const std::function<void(const Exchange &)> &take);
    // Exchanges that happened and were not handed over.
    std::uint64_t missedExchanges() const;

    // Once, when nothing more is written to the folder.
    void tellFolderProblem();

signals:
    void listening(const QString &url);
    // A sentence that says a way out.
    void startFailed(const QString &message);
    void stateChanged();
    // Something to tell that stops nothing.
    void remarked(const QString &message);

private:
    void tellUrls();
    void tellProblems(const std::vector<Problem> &problems);
    void onStartFailed(const StartError &error);
    void reloadIfChanged();
    void addToWatcher();

    QString m_path;
    ServerController m_controller;
    ListenerOverrides m_overrides;
    QByteArray m_fileHash;
    // Absolute.
    QStringList m_tlsFiles;
    QByteArray m_tlsHash;
    QFileSystemWatcher m_watcher;
    // Editors write in several steps; the file is read when they have gone quiet.
    QTimer m_reload;
    // To be said once the file that was loaded again is live.
    bool m_tellsReload = false;
    bool m_movesToFreePort = false;
    std::uint64_t m_reloads = 0;
    std::uint64_t m_failedReloads = 0;
    std::set<std::string> m_toldUrls;
    std::uint64_t m_nextSeq = 1;
    std::uint64_t m_evicted = 0;
    bool m_toldFolderProblem = false;
};

// "Port 8080 is in use; try --port 8081"
QString withWayOut(const StartError &error);

} // namespace mynah
