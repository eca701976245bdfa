// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QLabel;
class QStatusBar;
class QToolButton;

namespace mynah {

class ServerControllerInterface;
class WorkspaceDocument;
class WorkspaceSession;

// The pieces of the status bar, each of them text: server, revision, what was recorded, memory,
// and when the workspace was saved.
class StatusPieces final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusPieces)

public:
    StatusPieces(QStatusBar &bar, ServerControllerInterface &controller,
                 WorkspaceDocument &document, WorkspaceSession &session);

signals:
    // Somebody wants to say how much is kept.
    void captureSettingsWanted();
    // Somebody wants to see why routes answer as before.
    void problemsWanted();

private:
    QToolButton *addRoutes(QStatusBar &bar);
    void addMemory(QStatusBar &bar);
    QLabel *add(QStatusBar &bar, const char *name, int stretch = 0);
    void updateServer();
    void updateRoutes(std::size_t asBefore);
    void updateCounters();
    void updateSaved();

    ServerControllerInterface &m_controller;
    WorkspaceDocument &m_document;
    WorkspaceSession &m_session;
    QLabel *m_server;
    QLabel *m_revision;
    QToolButton *m_routes;
    QLabel *m_counters;
    QToolButton *m_memory;
    QLabel *m_saved;
    QTimer m_timer;
};

} // namespace mynah
