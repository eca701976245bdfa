// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/signalwatcher.h"
#include "server/api/servercontroller.h"
#include "ui/mainwindow.h"
#include "ui/userprompts.h"

#include <QtGlobal>

namespace mynah {

// The parts of the program with a window, in the order in which they may be taken down again.
class DesktopApp final
{
public:
    DesktopApp(const WindowOptions &options, const SettingsFile &settings);
    ~DesktopApp();
    Q_DISABLE_COPY_MOVE(DesktopApp)

private:
    void open(const WindowOptions &options);

    SignalWatcher m_signals;
    DialogPrompts m_prompts;
    ServerController m_controller;
    MainWindow m_window;
};

} // namespace mynah
