// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mynah {

class ServerControllerInterface;
class Settings;
struct Workspace;

// What a report about Mynah should say, as plain text in English: versions, settings and counts,
// nothing of what is in the workspace or was captured.
QString diagnostics(const Settings &settings, const Workspace &workspace,
                    ServerControllerInterface &controller);

} // namespace mynah
