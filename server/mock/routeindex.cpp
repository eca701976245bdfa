// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routeindex.h"

#include "server/http/percentcoding.h"

#include <algorithm>
#include <string>

namespace mynah {

namespace {

using Order = RouteTrie::Order;
using Entries = std::vector<RouteEntry>;

void insert(RouteTrie &trie, const CompiledRoute &route, Order order)
{
    if (route.regex)
        trie.insert(*route.regex, route.literalPrefix, route.source->method, order);
    else
        trie.insert(route.pattern, route.source->method, order);
}

// Finds for each route the one above that leaves it nothing.
class ShadowSearch
{
public:
    ShadowSearch(const Entries &entries, const RouteTrie &trie)
        : m_entries(entries)
        , m_trie(trie)
    {
        m_shadows.reserve(entries.size());
    }

    std::vector<Order> run()
    {
        for (Order order = 0; order < m_entries.size(); ++order)
            m_shadows.push_back(shadowOf(order));
        return std::move(m_shadows);
    }

private:
    Order shadowOf(Order order)
    {
        const CompiledRoute &route = *m_entries[order].route;
        if (!m_entries[order].enabled || route.regex)
            return RouteTrie::None;
        setSample(route.pattern);
        // Mostly that is the route itself, or the one that covers it.
        const Order first = find(m_trie, route, 0);
        if (first >= order)
            return RouteTrie::None;
        return answersAllOf(first, route) ? first : searchAnswering(order);
    }

    // Leaves out what may decline, so that thousands of routes on one path cost no square of that.
    Order searchAnswering(Order order)
    {
        for (; m_taken < order; ++m_taken) {
            const CompiledRoute &route = *m_entries[m_taken].route;
            if (m_entries[m_taken].enabled && !route.regex && route.answersAll
                && m_shadows[m_taken] == RouteTrie::None)
                insert(m_answering, route, m_taken);
        }
        const CompiledRoute &route = *m_entries[order].route;
        Order above = find(m_answering, route, 0);
        while (above != RouteTrie::None && !answersAllOf(above, route))
            above = find(m_answering, route, above + 1);
        return above;
    }

    Order find(const RouteTrie &trie, const CompiledRoute &route, Order from)
    {
        std::size_t steps = 0;
        return trie.find(route.source->method, m_path, from, steps);
    }

    bool answersAllOf(Order above, const CompiledRoute &route) const
    {
        const CompiledRoute &other = *m_entries[above].route;
        const bool takesMethod = other.source->method == MockRoute::AnyMethod
            || other.source->method == route.source->method;
        return takesMethod && !other.regex && other.answersAll
            && other.pattern.covers(route.pattern);
    }

    // A path that the pattern lets in, and that no literal elsewhere is likely to be.
    void setSample(const PathPattern &pattern)
    {
        m_sample = pattern.isAsterisk() ? "*" : "";
        for (const PathSegment &segment : pattern.segments()) {
            m_sample += '/';
            m_sample +=
                segment.kind == PathSegment::Kind::Literal ? percentEncoded(segment.text) : "\x01";
        }
        m_path.assign(m_sample, m_trie.deepest());
    }

    const Entries &m_entries;
    const RouteTrie &m_trie;
    // Of the first m_taken entries those that may shadow another.
    RouteTrie m_answering;
    Order m_taken = 0;
    std::string m_sample;
    RequestPath m_path;
    std::vector<Order> m_shadows;
};

bool leadsTheSameWay(const CompiledRoute &one, const CompiledRoute &other)
{
    return one.source->path == other.source->path && one.source->method == other.source->method
        && one.source->pathKind == other.source->pathKind && one.answersAll == other.answersAll;
}

} // namespace

RouteIndex::RouteIndex(const Entries &entries)
{
    for (Order order = 0; order < entries.size(); ++order)
        insert(entries[order].enabled ? m_enabled : m_disabled, *entries[order].route, order);
    m_deepest = std::max(m_enabled.deepest(), m_disabled.deepest());
    m_shadows = ShadowSearch(entries, m_enabled).run();
}

bool RouteIndex::isSameFor(const Entries &ones, const Entries &others)
{
    return std::equal(ones.begin(), ones.end(), others.begin(), others.end(),
                      [](const RouteEntry &one, const RouteEntry &other) {
                          return one.enabled == other.enabled
                              && (one.route == other.route
                                  || leadsTheSameWay(*one.route, *other.route));
                      });
}

std::vector<Order> RouteIndex::neighbours(const RequestPath &path, std::size_t most) const
{
    std::vector<Order> orders = m_enabled.neighbours(path, most);
    const std::vector<Order> disabled = m_disabled.neighbours(path, most);
    orders.insert(orders.end(), disabled.begin(), disabled.end());
    std::sort(orders.begin(), orders.end());
    return orders;
}

} // namespace mynah
