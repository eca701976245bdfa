// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/problem.h"

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mynah {

// Where places are in a workspace's JSON (RFC 6901). Goes through the routes of a server once,
// however many places are asked for.
class PlacePointers final
{
public:
    // The workspace outlives it.
    explicit PlacePointers(const Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    // Ids that are not there end the pointer early.
    std::string of(const Place &place);

private:
    struct Node
    {
        const RouteNode *node;
        // The folder around it, or null.
        const Node *parent;
        std::size_t index;
    };
    struct Nodes
    {
        // Where they stay: a folder whose id is taken is the parent of its children none the less.
        std::deque<Node> all;
        // The first of each id.
        std::unordered_map<std::string_view, const Node *> byId;
    };

    const Nodes &nodesOf(std::size_t server);
    static void add(const std::vector<RouteNode> &list, const Node *parent, Nodes &nodes);
    static std::string pointerTo(const Node &node);

    const Workspace &m_workspace;
    // By the index of the server.
    std::map<std::size_t, Nodes> m_nodes;
};

} // namespace mynah
