// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockroute.h"
#include "server/domain/workspaceedit.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mynah {

// An answer that was recorded, once however often it was given.
struct ProposedResponse
{
    MockResponse response;
    std::size_t requests = 0;
    bool wanted = true;
    // The route has one of the same status and body already.
    bool isKnown = false;
};

// What would answer recorded requests of one method and path.
struct RouteProposal
{
    std::string serverId;
    // The node that it would come before; empty: the end of the server.
    std::string beforeNode;
    // The folder at whose end it would stand instead; empty: where beforeNode says.
    std::string folderId{};
    // Without responses.
    MockRoute route;
    // The route of the same method and path that gets the responses; empty: a new one is made.
    std::string existingId;
    std::vector<ProposedResponse> responses;
    std::size_t requests = 0;
    // Different answers beyond those that one route can hold.
    std::size_t leftOut = 0;
    // No route answered any of the requests.
    bool isUnanswered = false;
    bool wanted = true;

    // How many responses it would add.
    std::size_t additions() const;
};

// The routes of a workspace by server, method and path, whatever their parameters are called.
class KnownRoutes final
{
public:
    // The workspace outlives it.
    explicit KnownRoutes(const Workspace &workspace);

    // Null when there is none; the first of several.
    const MockRoute *find(const std::string &serverId, const MockRoute &route) const;

private:
    void add(const std::string &serverId, const std::vector<RouteNode> &nodes);

    std::unordered_map<std::string, const MockRoute *> m_routes;
};

// The same for another path, a pattern: looks for the route that has it, and lets rules on path
// parameters follow their new names; those on one that is gone go.
RouteProposal withPath(RouteProposal proposal, const std::string &path, const KnownRoutes &known);
// Looks for the route that has method and path already, and for responses that it has.
void findExisting(RouteProposal &proposal, const KnownRoutes &known);

// Marks the responses that the route has.
void markKnown(RouteProposal &proposal, const MockRoute &route);

// What makes all that is wanted, one edit for each server; proposals of the same method and path
// become one route. The ids of the routes, made or changed, are appended.
std::vector<Edit> editsOf(const std::vector<RouteProposal> &proposals, const Workspace &workspace,
                          std::vector<std::string> &routeIds);

// The segments of a path without the '/' before each; of "/" a single empty one.
std::vector<std::string_view> pathSegments(std::string_view path);

} // namespace mynah
