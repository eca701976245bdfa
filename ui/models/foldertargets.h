// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspaceedit.h"

#include <QString>

#include <functional>
#include <vector>

namespace mynah {

// A place where routes can be put.
struct FolderTarget
{
    // "users › admin", after the name of the server where there are several; empty for the top of
    // the only server.
    QString path;
    // At its end.
    NodePosition position;
};

// The top of each server and every folder, in the order of the tree. Folders for which skip is true
// are left out with all that is in them.
std::vector<FolderTarget> folderTargets(
    const Workspace &workspace,
    const std::function<bool(const Folder &)> &skip = [](const Folder &) { return false; });

} // namespace mynah
