// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mynah {

// How the file of the settings was found when the program started.
struct SettingsFile
{
    QString path;
    // It could not be understood.
    bool isBroken = false;
    // Where the broken file is now; empty: it could not be moved.
    QString setAside;
    // What is changed is there at the next start.
    bool isWritable = true;
};

// To be called before anything reads the settings: with a file that was set aside they are the
// usual ones.
SettingsFile prepareSettingsFile();

} // namespace mynah
