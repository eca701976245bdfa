// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/serverstatus.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <string>
#include <utility>

namespace mynah {

class InfoBar;
class ServerControllerInterface;
class WorkspaceDocument;
class WorkspaceEditor;

// Keeps what is served in step with the document, and puts what goes wrong with the listeners into
// words and ways out.
class ServerSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerSession)

public:
    ServerSession(WorkspaceDocument &document, WorkspaceEditor &editor,
                  ServerControllerInterface &controller, InfoBar &banners,
                  QObject *parent = nullptr);

    // Hands over what is waiting, then starts.
    void start();
    // The same, on the next free port when the right one is taken; for examples.
    void startAnywhere();
    void stop();
    // Closes every listener and opens them again; connections end as with stop().
    void restart();
    void toggle();
    bool isOn() const;

    // For a listener until the document is closed, without a change of the document.
    void usePortForNow(const std::string &serverId, int row, int port);
    // As an undoable change of the document; then starts again.
    void usePort(const std::string &serverId, int row, int port);

    static QString describe(const StartError &error);

signals:
    void choosePortWanted(const mynah::StartError &error);
    void propertiesWanted(const std::string &serverId);

private:
    void begin(bool anyPort);
    void scheduleApply();
    void apply();
    void follow();
    void showStartError(const StartError &error);
    void updateExposure();

    WorkspaceDocument &m_document;
    WorkspaceEditor &m_editor;
    ServerControllerInterface &m_controller;
    InfoBar &m_banners;
    QTimer m_applyTimer;
    std::map<std::pair<std::string, int>, int> m_portsForNow;
    bool m_exposureAccepted = false;
    // Waits for the end to start anew.
    bool m_isRestarting = false;
    // The start under way may move to the next free port.
    bool m_anyPort = false;
};

} // namespace mynah
