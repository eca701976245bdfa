// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/mock/compiledroute.h"
#include "server/mock/routetrie.h"

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace mynah {

// A route in the order that people see.
struct RouteEntry
{
    std::shared_ptr<const CompiledRoute> route;
    // It and all folders around it are switched on.
    bool enabled = true;
};

// Where methods and paths lead among the routes of a table. It knows nothing of the answers, so
// that tables share it when an edit changed answers only. Immutable; safe on every thread.
class RouteIndex
{
public:
    using Order = RouteTrie::Order;

    explicit RouteIndex(const std::vector<RouteEntry> &entries);

    // Whether the index of the ones would be that of the others.
    static bool isSameFor(const std::vector<RouteEntry> &ones,
                          const std::vector<RouteEntry> &others);

    // Cuts a request's path as find() needs it.
    void cut(std::string_view path, RequestPath &out) const { out.assign(path, m_deepest); }
    // Index of the first enabled entry from "from" on whose method and path let the request in,
    // or RouteTrie::None. Allocates nothing; its cost does not grow with the number of routes.
    Order find(std::string_view method, RequestPath &path, Order from, std::size_t &steps) const
    {
        return m_enabled.find(method, path, from, steps);
    }
    // Those of the enabled entries (RFC 9110 10.2.1).
    std::vector<std::string_view> methodsAt(RequestPath &path) const
    {
        return m_enabled.methodsAt(path);
    }
    // Indices, in their order, of up to "most" enabled entries and as many disabled ones with paths
    // like this one.
    std::vector<Order> neighbours(const RequestPath &path, std::size_t most) const;

    // For each entry the first one above that answers everything that would get there, or None.
    const std::vector<Order> &shadows() const { return m_shadows; }

private:
    RouteTrie m_enabled;
    // Never answers; a 404 names routes that only need to be switched on.
    RouteTrie m_disabled;
    std::size_t m_deepest = 0;
    std::vector<Order> m_shadows;
};

} // namespace mynah
