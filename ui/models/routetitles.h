// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspace.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mynah {

// How the routes and responses of a workspace are called where there is room for one line.
// Immutable, so that a worker can read it while the workspace is being edited.
class RouteTitles
{
public:
    explicit RouteTitles(const Workspace &workspace);

    // "GET /users/:id" of a route, "404 unknown id" of a response; empty for an id that is gone.
    std::string_view title(std::string_view id) const;

private:
    void add(const std::vector<RouteNode> &nodes);

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> m_titles;
};

std::string routeTitle(const MockRoute &route);
std::string responseTitle(const MockResponse &response);

} // namespace mynah
