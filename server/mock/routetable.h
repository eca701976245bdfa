// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/header.h"
#include "server/domain/problem.h"
#include "server/mock/compiledroute.h"
#include "server/mock/routetrie.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mynah {

// All routes of a server, compiled: what its workers answer from. Immutable but for the states of
// its routes; safe on every thread. An edit makes a new table that shares what did not change.
class RouteTable
{
public:
    // A route in the order that people see.
    struct Entry
    {
        std::shared_ptr<const CompiledRoute> route;
        // It and all folders around it are switched on.
        bool enabled = true;
    };
    // What came of a route of the workspace, so that the next table can go on from it.
    struct Compiled
    {
        // What was compiled; another object means that there was an edit.
        Shared<MockRoute> attempted;
        // The last form that compiled; null when there was none.
        std::shared_ptr<const CompiledRoute> live;
        std::shared_ptr<RouteState> state;
        std::vector<Problem> problems;
    };
    using CompiledById = std::unordered_map<std::string, Compiled>;
    struct Parts
    {
        std::string serverId;
        // IdRegistry's.
        std::uint32_t serverNumber = 0;
        std::string baseDir;
        std::vector<Header> serverHeaders;
        std::vector<Entry> entries;
        CompiledById compiled;
    };

    explicit RouteTable(Parts parts);

    const std::string &serverId() const { return m_parts.serverId; }
    std::uint32_t serverNumber() const { return m_parts.serverNumber; }
    // Where body files are looked for.
    const std::string &baseDir() const { return m_parts.baseDir; }
    const std::vector<Header> &serverHeaders() const { return m_parts.serverHeaders; }
    const std::vector<Entry> &entries() const { return m_parts.entries; }
    const CompiledById &compiled() const { return m_parts.compiled; }

    // Cuts a request's path as find() needs it.
    void cut(std::string_view path, RequestPath &out) const { out.assign(path, m_deepest); }
    // Index of the first enabled entry from "from" on whose method and path let the request in,
    // or RouteTrie::None. Allocates nothing; its cost does not grow with the number of routes.
    RouteTrie::Order find(std::string_view method, RequestPath &path, RouteTrie::Order from,
                          std::size_t &steps) const
    {
        return m_trie.find(method, path, from, steps);
    }
    // Those of the enabled entries (RFC 9110 10.2.1).
    std::vector<std::string_view> methodsAt(RequestPath &path) const
    {
        return m_trie.methodsAt(path);
    }
    const CompiledRoute &route(RouteTrie::Order order) const
    {
        return *m_parts.entries[order].route;
    }
    // Indices, in their order, of up to "most" enabled entries and as many disabled ones with paths
    // like this one.
    std::vector<RouteTrie::Order> neighbours(const RequestPath &path, std::size_t most) const;

private:
    Parts m_parts;
    RouteTrie m_trie;
    // Never answers; a 404 names routes that only need to be switched on.
    RouteTrie m_disabled;
    std::size_t m_deepest = 0;
};

} // namespace mynah
