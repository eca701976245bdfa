// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"

#include <QIcon>

#include <optional>
#include <span>

namespace mynah {

// The drawings in resources/icons.
enum class Icon {
    Add,
    Bird,
    Capture,
    ChevronDown,
    Clear,
    Close,
    Connection,
    Copy,
    Curl,
    Dashboard,
    Delete,
    Document,
    Down,
    Duplicate,
    Error,
    File,
    Filter,
    Flag,
    Float,
    Folder,
    Follow,
    Info,
    Inspector,
    Keyboard,
    Mark,
    NeverCalled,
    NewFolder,
    NewRoute,
    Open,
    OpenBrowser,
    Pause,
    Problems,
    Redo,
    Response,
    Restart,
    Route,
    Rules,
    Save,
    Search,
    Send,
    Server,
    Settings,
    Start,
    Stop,
    Success,
    Tools,
    Traffic,
    Undo,
    Up,
    Warning,
};

std::span<const Icon> allIcons();

// Painted when it is shown, in the role's colour of the theme of that moment; without a role in the
// colour of ordinary text, faded where it is disabled. Never needs to be made anew.
QIcon themedIcon(Icon icon, std::optional<ColorRole> role = std::nullopt);

// Mynah's own picture, in its own colours.
QIcon applicationIcon();

} // namespace mynah
