// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/exchangestore.h"
#include "server/api/serverstatus.h"
#include "server/api/traffictotals.h"
#include "server/net/connectionquota.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mynah {

class MetricsText;
struct Workspace;

struct RouteMetrics
{
    std::string id;
    std::string method;
    std::string path;
    std::uint64_t hits = 0;
};

struct ServerMetrics
{
    std::string id;
    std::string name;
    ServerTotals totals;
    ConnectionQuota::Counts connections;
    // With those that are left out below.
    std::uint64_t routeCount = 0;
    // Of all servers of a workspace the first MostRoutes.
    std::vector<RouteMetrics> routes;
};

// What the programs tell of the servers of a workspace.
struct WorkspaceMetrics
{
    // So many routes of a workspace have a count of their own, in its order: what is told must not
    // grow without bound.
    static constexpr std::size_t MostRoutes = 1000;

    // How it is called, different for each.
    std::string name;
    std::vector<ServerMetrics> servers;
    std::vector<ListenerStatus> listeners;
    ExchangeStore::Counters recorder;
    std::uint64_t problems = 0;
    // Files that were loaded again, and those that were broken.
    std::uint64_t reloads = 0;
    std::uint64_t failedReloads = 0;
};

// Its servers and routes, with the hits that the store knows.
std::vector<ServerMetrics> serverMetrics(const Workspace &workspace, const ExchangeStore &store);

// Families of Prometheus whose names begin with "mynah_".
void writeServerMetrics(MetricsText &out, const std::vector<WorkspaceMetrics> &workspaces);
// Those that begin with "process_".
void writeProcessMetrics(MetricsText &out);

} // namespace mynah
