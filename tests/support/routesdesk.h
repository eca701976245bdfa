// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/workbench.h"
#include "ui/mainactions.h"

#include <QWidget>

#include <string>
#include <vector>

namespace mynah {
class EditorPage;
class InfoBar;
class RouteCommands;
class RoutesPanel;
class ServerCommands;
class Toast;
} // namespace mynah

namespace mynah::test {

// The routes and the page that edits them in a window, with the commands for them and for servers.
struct RoutesDesk
{
    RoutesDesk();
    ~RoutesDesk();
    Q_DISABLE_COPY_MOVE(RoutesDesk)

    // Selects routes, folders or a server in the tree, which has the focus then.
    void select(const std::vector<std::string> &ids);

    Workbench bench;
    QWidget window;
    RoutesPanel *routes;
    EditorPage *page;
    MainActions actions;
    Toast *toast;
    InfoBar *banners;
    ServerCommands *servers;
    RouteCommands *commands;
};

} // namespace mynah::test
