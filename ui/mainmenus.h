// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QMenu;
class QMenuBar;

namespace mynah {

class MainActions;

// The menu bar, filled from the actions; returns the menus that the window fills itself.
struct MainMenus
{
    QMenu *recent;
    QMenu *samples;
    // Actions that show and hide the docks go before this one.
    QMenu *view;
    QAction *afterDocks;
};

MainMenus fillMenuBar(QMenuBar &bar, const MainActions &actions);

} // namespace mynah
