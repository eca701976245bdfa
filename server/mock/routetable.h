// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/livecount.h"
#include "server/domain/header.h"
#include "server/domain/problem.h"
#include "server/mock/compiledroute.h"
#include "server/mock/routeindex.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// All routes of a server, compiled: what its workers answer from. Immutable but for the states of
// its routes; safe on every thread. An edit makes a new table that shares what did not change.
class RouteTable : public LiveCount<RouteTable>
{
public:
    using Entry = RouteEntry;
    // What came of a route of the workspace, so that the next table can go on from it.
    struct Compiled
    {
        // What was compiled; another object means that there was an edit.
        Shared<MockRoute> attempted;
        // What answers: the last form without a fault, else the last one; null when there was none.
        std::shared_ptr<const CompiledRoute> live;
        std::shared_ptr<RouteState> state;
        std::vector<Problem> problems;
        // An enabled response of live gives a file.
        bool readsFiles = false;
    };
    // In the order of the routes; tables share what did not change.
    using History = std::vector<std::shared_ptr<const Compiled>>;
    struct Parts
    {
        std::string serverId;
        // IdRegistry's.
        std::uint32_t serverNumber = 0;
        std::string baseDir;
        std::vector<Header> serverHeaders;
        // MockServer::cors.
        bool cors = false;
        std::vector<Entry> entries;
        History history;
        // Of entries; null: it is made.
        std::shared_ptr<const RouteIndex> index;
    };

    explicit RouteTable(Parts parts)
        : m_parts(std::move(parts))
    {
        if (!m_parts.index)
            m_parts.index = std::make_shared<const RouteIndex>(m_parts.entries);
    }

    const std::string &serverId() const { return m_parts.serverId; }
    std::uint32_t serverNumber() const { return m_parts.serverNumber; }
    // Where body files are looked for.
    const std::string &baseDir() const { return m_parts.baseDir; }
    const std::vector<Header> &serverHeaders() const { return m_parts.serverHeaders; }
    bool cors() const { return m_parts.cors; }
    const std::vector<Entry> &entries() const { return m_parts.entries; }
    const History &history() const { return m_parts.history; }
    const std::shared_ptr<const RouteIndex> &index() const { return m_parts.index; }

    void cut(std::string_view path, RequestPath &out) const { m_parts.index->cut(path, out); }
    RouteTrie::Order find(std::string_view method, RequestPath &path, RouteTrie::Order from,
                          std::size_t &steps) const
    {
        return m_parts.index->find(method, path, from, steps);
    }
    std::vector<std::string_view> methodsAt(RequestPath &path) const
    {
        return m_parts.index->methodsAt(path);
    }
    std::vector<RouteTrie::Order> neighbours(const RequestPath &path, std::size_t most) const
    {
        return m_parts.index->neighbours(path, most);
    }
    const CompiledRoute &route(RouteTrie::Order order) const
    {
        return *m_parts.entries[order].route;
    }

private:
    Parts m_parts;
};

} // namespace mynah
