// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"
#include "ui/language.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <string>

namespace mynah {

class InfoBar;
class ServerControllerInterface;
class Settings;

// Where the window's traffic is kept: takes the settings to the store, and says in a banner when
// its folder is being read for long, or cannot be used.
class TrafficStorage final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficStorage)

public:
    // Applies the settings. All of them outlive it.
    TrafficStorage(ServerControllerInterface &controller, const Settings &settings,
                   InfoBar &banners, QObject *parent = nullptr);

    // Takes over what the settings say: limits at once, the place in the background.
    void apply();
    // In the user's cache folder.
    static QString folder();

signals:
    void settingsWanted();

private:
    void look();
    void tellReading();
    void tellTaken();
    void tellProblem();
    void showProblem(const Message &problem, const Text &text);

    ServerControllerInterface &m_controller;
    const Settings &m_settings;
    InfoBar &m_banners;
    QTimer m_timer;
    // The store is taking its folder, since then.
    bool m_takes = false;
    QElapsedTimer m_taking;
    // What the banner tells of, shown once.
    std::string m_told;
};

} // namespace mynah
