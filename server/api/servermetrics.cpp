// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/servermetrics.h"

#include "server/api/metricstext.h"
#include "server/api/processfigures.h"
#include "server/domain/workspace.h"

#include <functional>
#include <optional>
#include <string_view>

namespace mynah {

namespace {

using Kind = MetricsText::Kind;
using Workspaces = std::vector<WorkspaceMetrics>;

constexpr double NanosecondsPerSecond = 1e9;

// Takes up the routes of the nodes, while there is room.
class RouteCollector final
{
public:
    explicit RouteCollector(const ExchangeStore &store)
        : m_store(store)
    {
    }

    void collect(const std::vector<RouteNode> &nodes, ServerMetrics &server)
    {
        for (const RouteNode &node : nodes) {
            if (const Folder *folder = node.folder())
                collect(folder->children, server);
            else
                add(*node.route(), server);
        }
    }

private:
    void add(const MockRoute &route, ServerMetrics &server)
    {
        ++server.routeCount;
        if (m_taken == WorkspaceMetrics::MostRoutes)
            return;
        ++m_taken;
        server.routes.push_back({route.id, route.method, route.path, m_store.hits(route.id).count});
    }

    const ExchangeStore &m_store;
    std::size_t m_taken = 0;
};

// One value of each server.
template <typename Value>
void writeOfServers(MetricsText &out, const Workspaces &workspaces, Value value)
{
    for (const WorkspaceMetrics &workspace : workspaces) {
        for (const ServerMetrics &server : workspace.servers)
            out.sample({{"workspace", workspace.name}, {"server", server.id}},
                       std::uint64_t{value(server)});
    }
}

// One value of each workspace.
template <typename Value>
void writeOfWorkspaces(MetricsText &out, const Workspaces &workspaces, Value value)
{
    for (const WorkspaceMetrics &workspace : workspaces)
        out.sample({{"workspace", workspace.name}}, std::uint64_t{value(workspace)});
}

void writeServers(MetricsText &out, const Workspaces &workspaces)
{
    out.family("mynah_server_info", Kind::Gauge, "What a server is called.");
    for (const WorkspaceMetrics &workspace : workspaces) {
        for (const ServerMetrics &server : workspace.servers)
            out.sample(
                {{"workspace", workspace.name}, {"server", server.id}, {"name", server.name}},
                std::uint64_t{1});
    }
    out.family("mynah_listener_up", Kind::Gauge, "Whether a listener accepts connections.");
    for (const WorkspaceMetrics &workspace : workspaces) {
        for (const ListenerStatus &listener : workspace.listeners)
            out.sample({{"workspace", workspace.name},
                        {"server", listener.serverId},
                        {"listener", std::to_string(listener.row)},
                        {"address", listener.address},
                        {"port", std::to_string(listener.port)}},
                       std::uint64_t{!listener.url.empty()});
    }
}

void writeRequests(MetricsText &out, const Workspaces &workspaces)
{
    out.family("mynah_http_requests_total", Kind::Counter,
               "Requests by status; the code is none where nothing was sent.");
    for (const WorkspaceMetrics &workspace : workspaces) {
        for (const ServerMetrics &server : workspace.servers) {
            for (const auto &[status, count] : server.totals.byStatus)
                out.sample({{"workspace", workspace.name},
                            {"server", server.id},
                            {"code", status == 0 ? "none" : std::to_string(status)}},
                           count);
        }
    }
    out.family("mynah_http_requests_unmatched_total", Kind::Counter,
               "Requests that no route answered.");
    writeOfServers(out, workspaces, [](const auto &server) { return server.totals.unmatched; });
    out.family("mynah_http_requests_malformed_total", Kind::Counter,
               "Requests that broke HTTP or a limit.");
    writeOfServers(out, workspaces, [](const auto &server) { return server.totals.malformed; });
    out.family("mynah_http_received_bytes_total", Kind::Counter,
               "Heads and bodies of requests, without their framing.");
    writeOfServers(out, workspaces, [](const auto &server) { return server.totals.bytesIn; });
    out.family("mynah_http_sent_bytes_total", Kind::Counter,
               "Heads and bodies of answers, without their framing.");
    writeOfServers(out, workspaces, [](const auto &server) { return server.totals.bytesOut; });
}

void writeDurations(MetricsText &out, const WorkspaceMetrics &workspace,
                    const ServerMetrics &server)
{
    const DurationCounts &took = server.totals.took;
    const MetricLabels labels = {{"workspace", workspace.name}, {"server", server.id}};
    std::uint64_t count = 0;
    for (std::size_t place = 0; place < took.counts.size(); ++place) {
        count += took.counts[place];
        const bool isLast = place == DurationCounts::Bounds.size();
        const std::string bound = isLast
            ? "+Inf"
            : MetricsText::number(static_cast<double>(DurationCounts::Bounds[place])
                                  / NanosecondsPerSecond);
        MetricLabels bucket = labels;
        bucket.emplace_back("le", bound);
        out.sample("_bucket", bucket, count);
    }
    out.sample("_sum", labels, static_cast<double>(took.sum) / NanosecondsPerSecond);
    out.sample("_count", labels, count);
}

void writeConnections(MetricsText &out, const Workspaces &workspaces)
{
    out.family("mynah_http_connections_open", Kind::Gauge, "Connections that are open.");
    writeOfServers(out, workspaces, [](const auto &server) { return server.connections.open; });
    out.family("mynah_http_connections_accepted_total", Kind::Counter,
               "Connections that were accepted and served.");
    writeOfServers(out, workspaces, [](const auto &server) { return server.connections.taken; });
    out.family("mynah_http_connections_refused_total", Kind::Counter,
               "Connections that were one too many.");
    writeOfServers(out, workspaces, [](const auto &server) { return server.connections.refused; });
}

void writeRoutes(MetricsText &out, const Workspaces &workspaces)
{
    out.family("mynah_routes", Kind::Gauge, "Routes of a server, switched on or not.");
    writeOfServers(out, workspaces, [](const auto &server) { return server.routeCount; });
    out.family("mynah_route_requests_total", Kind::Counter,
               "Requests that a route answered; of the first "
                   + std::to_string(WorkspaceMetrics::MostRoutes) + " routes of a workspace.");
    for (const WorkspaceMetrics &workspace : workspaces) {
        for (const ServerMetrics &server : workspace.servers) {
            for (const RouteMetrics &route : server.routes)
                out.sample({{"workspace", workspace.name},
                            {"server", server.id},
                            {"route", route.id},
                            {"method", route.method},
                            {"path", route.path}},
                           route.hits);
        }
    }
}

void writeRecorder(MetricsText &out, const Workspaces &workspaces)
{
    out.family("mynah_recorder_exchanges_total", Kind::Counter,
               "Exchanges that happened, with those that an earlier run left in a folder.");
    writeOfWorkspaces(out, workspaces, [](const auto &one) { return one.recorder.seen; });
    out.family("mynah_recorder_lost_total", Kind::Counter,
               "Exchanges that came too fast to be recorded; no other count has them.");
    writeOfWorkspaces(out, workspaces, [](const auto &one) { return one.recorder.lost; });
    out.family("mynah_recorder_evicted_total", Kind::Counter,
               "Exchanges that made room for newer ones.");
    writeOfWorkspaces(out, workspaces, [](const auto &one) { return one.recorder.evicted; });
    out.family("mynah_recorder_kept_exchanges", Kind::Gauge, "Exchanges that are kept.");
    writeOfWorkspaces(out, workspaces, [](const auto &one) { return one.recorder.kept; });
    out.family("mynah_recorder_kept_bytes", Kind::Gauge,
               "Memory, or disk with --traffic, that the kept exchanges take.");
    writeOfWorkspaces(out, workspaces, [](const auto &one) { return one.recorder.bytes; });
}

void writeReloads(MetricsText &out, const Workspaces &workspaces)
{
    out.family("mynah_workspace_problems", Kind::Gauge,
               "Parts of the workspace that keep it from being what it says.");
    writeOfWorkspaces(out, workspaces, [](const auto &one) { return one.problems; });
    out.family("mynah_workspace_reloads_total", Kind::Counter,
               "How often the file was loaded again (--watch), by how it went.");
    for (const WorkspaceMetrics &workspace : workspaces) {
        out.sample({{"workspace", workspace.name}, {"result", "success"}}, workspace.reloads);
        out.sample({{"workspace", workspace.name}, {"result", "failure"}}, workspace.failedReloads);
    }
}

template <typename Value>
void writeIfKnown(MetricsText &out, Kind kind, std::string_view name, std::string_view help,
                  const std::optional<Value> &value)
{
    if (!value)
        return;
    out.family(name, kind, help);
    out.sample({}, *value);
}

} // namespace

std::vector<ServerMetrics> serverMetrics(const Workspace &workspace, const ExchangeStore &store)
{
    std::vector<ServerMetrics> servers;
    RouteCollector routes(store);
    for (const Shared<MockServer> &server : workspace.servers) {
        ServerMetrics metrics;
        metrics.id = server->id;
        metrics.name = server->name;
        routes.collect(server->routes, metrics);
        servers.push_back(std::move(metrics));
    }
    return servers;
}

void writeServerMetrics(MetricsText &out, const std::vector<WorkspaceMetrics> &workspaces)
{
    writeServers(out, workspaces);
    writeRequests(out, workspaces);
    out.family("mynah_http_request_duration_seconds", Kind::Histogram,
               "From the first byte of a request to the last of its answer.");
    for (const WorkspaceMetrics &workspace : workspaces) {
        for (const ServerMetrics &server : workspace.servers)
            writeDurations(out, workspace, server);
    }
    writeConnections(out, workspaces);
    writeRoutes(out, workspaces);
    writeRecorder(out, workspaces);
    writeReloads(out, workspaces);
}

void writeProcessMetrics(MetricsText &out)
{
    const ProcessFigures process = processFigures();
    writeIfKnown(out, Kind::Counter, "process_cpu_seconds_total", "User and system time.",
                 process.cpuSeconds);
    writeIfKnown(out, Kind::Gauge, "process_resident_memory_bytes", "Resident memory.",
                 process.residentBytes);
    writeIfKnown(out, Kind::Gauge, "process_virtual_memory_bytes", "Virtual memory.",
                 process.virtualBytes);
    writeIfKnown(out, Kind::Gauge, "process_open_fds", "Descriptors that are open.",
                 process.openDescriptors);
    writeIfKnown(out, Kind::Gauge, "process_max_fds", "Descriptors that may be open.",
                 process.mostDescriptors);
    writeIfKnown(out, Kind::Gauge, "process_start_time_seconds",
                 "When the process began, since 1970 UTC.", process.startSeconds);
}

} // namespace mynah
