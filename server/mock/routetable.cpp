// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routetable.h"

namespace mynah {

RouteTable::RouteTable(Parts parts)
    : m_parts(std::move(parts))
{
    for (RouteTrie::Order order = 0; order < m_parts.entries.size(); ++order) {
        const auto &[route, enabled] = m_parts.entries[order];
        if (!enabled)
            continue;
        if (route->regex)
            m_trie.insert(*route->regex, route->literalPrefix, route->source->method, order);
        else
            m_trie.insert(route->pattern, route->source->method, order);
    }
}

} // namespace mynah
