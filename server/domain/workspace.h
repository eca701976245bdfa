// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshape.h"
#include "server/domain/mockserver.h"
#include "server/domain/shared.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// Everything one *.mynah file holds. An immutable tree: edits (workspaceedit.h) make a new
// Workspace that shares with the old one all that did not change, so a snapshot of ten thousand
// routes costs a few pointers and can cross threads.
struct Workspace
{
    std::string name;
    std::vector<Shared<MockServer>> servers;
    JsonShape shape;

    // Null when there is none.
    const MockServer *findServer(std::string_view serverId) const;
    const RouteNode *findNode(std::string_view nodeId) const;

    bool operator==(const Workspace &) const = default;
};

} // namespace mynah
