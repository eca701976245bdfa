// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routetable.h"

#include <algorithm>

namespace mynah {

RouteTable::RouteTable(Parts parts)
    : m_parts(std::move(parts))
{
    for (RouteTrie::Order order = 0; order < m_parts.entries.size(); ++order) {
        const auto &[route, enabled] = m_parts.entries[order];
        RouteTrie &trie = enabled ? m_trie : m_disabled;
        if (route->regex)
            trie.insert(*route->regex, route->literalPrefix, route->source->method, order);
        else
            trie.insert(route->pattern, route->source->method, order);
    }
    m_deepest = std::max(m_trie.deepest(), m_disabled.deepest());
}

std::vector<RouteTrie::Order> RouteTable::neighbours(const RequestPath &path,
                                                     std::size_t most) const
{
    std::vector<RouteTrie::Order> orders = m_trie.neighbours(path, most);
    const std::vector<RouteTrie::Order> disabled = m_disabled.neighbours(path, most);
    orders.insert(orders.end(), disabled.begin(), disabled.end());
    std::sort(orders.begin(), orders.end());
    return orders;
}

} // namespace mynah
