// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspace.h"

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mynah {

// How the routes and responses of a workspace are called where there is room for one line.
// Immutable, so that a worker can read it while the workspace is being edited. One is made at every
// edit, so it looks through the routes when it is asked first.
class RouteTitles
{
public:
    explicit RouteTitles(const Workspace &workspace);

    // "GET /users/:id" of a route, after the name of its server where there are several, "404
    // unknown id" of a response; empty for an id that is gone.
    std::string title(std::string_view id) const;
    // "Shop › ", where there are several servers; else empty, as for one that is gone.
    std::string serverPrefix(std::string_view serverId) const;

private:
    // Of route and response one is null.
    struct Named
    {
        const MockServer *server;
        const MockRoute *route;
        const MockResponse *response;
    };
    void add(const MockServer &server, const std::vector<RouteNode> &nodes) const;

    // They hold what the map points into.
    std::vector<Shared<MockServer>> m_servers;
    mutable std::once_flag m_filled;
    mutable std::unordered_map<std::string_view, Named> m_named;
};

// Where it is to listen: "127.0.0.1:8080, [::1]:8443".
std::string serverAddresses(const MockServer &server);
// The same where there is little room: ":8080, 0.0.0.0:8081", this machine's own without address.
std::string serverPorts(const MockServer &server);
std::string routeTitle(const MockRoute &route);
std::string responseTitle(const MockResponse &response);

} // namespace mynah
