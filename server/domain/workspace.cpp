// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspace.h"

namespace mynah {

namespace {

const RouteNode *findIn(const std::vector<RouteNode> &nodes, std::string_view nodeId)
{
    for (const RouteNode &node : nodes) {
        if (node.id() == nodeId)
            return &node;
        if (const Folder *folder = node.folder()) {
            if (const RouteNode *found = findIn(folder->children, nodeId))
                return found;
        }
    }
    return nullptr;
}

} // namespace

const MockServer *Workspace::findServer(std::string_view serverId) const
{
    for (const auto &server : servers) {
        if (server->id == serverId)
            return server.get();
    }
    return nullptr;
}

const RouteNode *Workspace::findNode(std::string_view nodeId) const
{
    for (const auto &server : servers) {
        if (const RouteNode *found = findIn(server->routes, nodeId))
            return found;
    }
    return nullptr;
}

} // namespace mynah
