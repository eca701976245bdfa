// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/routetrie.h"

#include "server/domain/mockroute.h"
#include "server/http/percentcoding.h"

#include <algorithm>

namespace mynah {

namespace {

std::uint64_t edgeHash(std::uint32_t parent, std::string_view label)
{
    const std::uint64_t text = std::hash<std::string_view>()(label);
    return (text ^ (parent * 0x9e37'79b9'7f4a'7c15ull)) * 0xff51'afd7'ed55'8ccdull;
}

// Ends rise in their orders: many routes on one path, each declining in its turn, cost no scan of
// those before.
template <typename Ends>
auto firstFrom(const Ends &ends, RouteTrie::Order from)
{
    if (from == 0)
        return ends.begin();
    return std::lower_bound(
        ends.begin(), ends.end(), from,
        [](const auto &end, RouteTrie::Order order) { return end.order < order; });
}

} // namespace

void RequestPath::assign(std::string_view path, std::size_t mostSegments)
{
    m_path = path;
    m_segments.clear();
    m_begins.clear();
    m_decoded.clear();
    if (!isRooted())
        return;
    const bool isCoded = path.find('%') != std::string_view::npos;
    // Once for the segments, once for a rest or for the groups of a pattern, which overlap at most
    // that often in what people write; decode() copes when they do more.
    if (isCoded)
        m_decoded.reserve(2 * path.size());
    for (std::size_t begin = 1; begin <= path.size() && m_segments.size() < mostSegments;) {
        const bool isLast = m_segments.size() + 1 == mostSegments;
        const std::size_t end = isLast ? path.size() : std::min(path.find('/', begin), path.size());
        const std::string_view text = path.substr(begin, end - begin);
        m_begins.push_back(begin);
        m_segments.push_back(isCoded ? decode(text) : text);
        begin = end + 1;
    }
}

std::string_view RequestPath::rest(std::size_t index)
{
    return decode(m_path.substr(m_begins[index]));
}

std::string_view RequestPath::decode(std::string_view text)
{
    // Growing would move what earlier views point at: such a text stays as it was sent.
    if (text.find('%') == std::string_view::npos
        || m_decoded.size() + text.size() > m_decoded.capacity())
        return text;
    const std::size_t begin = m_decoded.size();
    appendPercentDecoded(m_decoded, text, Plus::Literal);
    return std::string_view(m_decoded).substr(begin);
}

RouteTrie::RouteTrie()
    : m_edges(16)
{
    addNode();
    addNode();
    m_methods = {{std::string(MockRoute::AnyMethod), Any},
                 {"GET", Get},
                 {"HEAD", Head},
                 {"CONNECT", Connect}};
}

void RouteTrie::insert(const PathPattern &pattern, std::string_view method, Order order)
{
    const MethodId id = internMethod(method);
    if (pattern.isAsterisk()) {
        m_nodes[Asterisk].ends.push_back({id, order});
        return noteFirst({Asterisk}, order);
    }
    std::vector<NodeId> way{Root};
    for (const PathSegment &segment : pattern.segments()) {
        const NodeId at = way.back();
        if (segment.kind == PathSegment::Kind::Rest)
            break;
        if (segment.kind == PathSegment::Kind::Literal) {
            way.push_back(literalChild(at, segment.text));
        } else {
            if (m_nodes[at].parameter == NoNode) {
                const NodeId child = addNode();
                m_nodes[at].parameter = child;
            }
            way.push_back(m_nodes[at].parameter);
        }
    }
    m_deepest = std::max(m_deepest, pattern.segments().size());
    Node &last = m_nodes[way.back()];
    (pattern.hasRest() ? last.rests : last.ends).push_back({id, order});
    noteFirst(way, order);
}

void RouteTrie::insert(const Regex &regex, std::string_view literalPrefix, std::string_view method,
                       Order order)
{
    const MethodId id = internMethod(method);
    std::vector<NodeId> way{Root};
    // Only whole segments can be walked.
    for (std::size_t begin = literalPrefix.starts_with('/') ? 1 : literalPrefix.size();
         begin < literalPrefix.size();) {
        const std::size_t end = literalPrefix.find('/', begin);
        if (end == std::string_view::npos || way.size() > PathPattern::MostSegments)
            break;
        way.push_back(
            literalChild(way.back(), percentDecoded(literalPrefix.substr(begin, end - begin))));
        begin = end + 1;
    }
    m_deepest = std::max(m_deepest, way.size() - 1);
    m_nodes[way.back()].regexes.push_back({id, order, regex});
    noteFirst(way, order);
}

void RouteTrie::noteFirst(const std::vector<NodeId> &way, Order order)
{
    for (const NodeId node : way)
        m_nodes[node].first = std::min(m_nodes[node].first, order);
}

RouteTrie::Order RouteTrie::find(std::string_view method, RequestPath &path, Order from,
                                 std::size_t &steps) const
{
    const MethodId id = methodId(method);
    Search search{path, id,   id == Head ? Get : id, id == Connect ? Connect : Any, from,
                  None, steps};
    walk(search, path.path() == "*" ? Asterisk : Root, 0);
    return search.best;
}

void RouteTrie::walk(Search &search, NodeId id, std::size_t depth) const
{
    const Node &node = m_nodes[id];
    ++search.steps;
    if (node.first >= search.best)
        return;
    tryRegexes(search, node);
    if (depth < search.path.size())
        tryEnds(search, node.rests);
    if (depth == search.path.size())
        return tryEnds(search, node.ends);
    const std::string_view segment = search.path.segment(depth);
    if (const NodeId child = findChild(id, segment, search.steps); child != NoNode)
        walk(search, child, depth + 1);
    if (node.parameter != NoNode && !segment.empty())
        walk(search, node.parameter, depth + 1);
}

void RouteTrie::tryEnds(Search &search, const std::vector<End> &ends) const
{
    for (auto end = firstFrom(ends, search.from); end != ends.end(); ++end) {
        ++search.steps;
        if (end->order >= search.best)
            return;
        if (lets(search, end->method)) {
            search.best = end->order;
            return;
        }
    }
}

void RouteTrie::tryRegexes(Search &search, const Node &node) const
{
    for (auto end = firstFrom(node.regexes, search.from); end != node.regexes.end(); ++end) {
        ++search.steps;
        if (end->order >= search.best)
            return;
        if (lets(search, end->method) && end->regex.matches(search.path.path())) {
            search.best = end->order;
            return;
        }
    }
}

bool RouteTrie::lets(const Search &search, MethodId method)
{
    return method == search.any || method == search.method || method == search.substitute;
}

std::vector<std::string_view> RouteTrie::methodsAt(RequestPath &path) const
{
    std::vector<std::string_view> methods;
    std::size_t steps = 0;
    for (const auto &[method, id] : m_methods) {
        if (id != Any && id != Connect && find(method, path, 0, steps) != None)
            methods.emplace_back(method);
    }
    std::sort(methods.begin(), methods.end());
    return methods;
}

std::vector<RouteTrie::Order> RouteTrie::neighbours(const RequestPath &path, std::size_t most) const
{
    std::vector<NodeId> way{Root};
    std::size_t steps = 0;
    for (std::size_t depth = 0; depth < path.size(); ++depth) {
        NodeId next = findChild(way.back(), path.segment(depth), steps);
        if (next == NoNode)
            next = m_nodes[way.back()].parameter;
        if (next == NoNode)
            break;
        way.push_back(next);
    }
    std::vector<Order> orders;
    NodeId done = NoNode;
    for (auto node = way.rbegin(); node != way.rend() && orders.size() < most; ++node) {
        collect(*node, done, orders, most);
        done = *node;
    }
    collect(Asterisk, NoNode, orders, most);
    std::sort(orders.begin(), orders.end());
    return orders;
}

void RouteTrie::collect(NodeId id, NodeId except, std::vector<Order> &orders,
                        std::size_t most) const
{
    if (id == except)
        return;
    const Node &node = m_nodes[id];
    const auto add = [&orders, most](Order order) {
        if (orders.size() < most)
            orders.push_back(order);
    };
    for (const End &end : node.ends)
        add(end.order);
    for (const End &end : node.rests)
        add(end.order);
    for (const RegexEnd &end : node.regexes)
        add(end.order);
    if (node.parameter != NoNode && orders.size() < most)
        collect(node.parameter, except, orders, most);
    for (NodeId child = node.firstChild; child != NoNode && orders.size() < most;
         child = m_nodes[child].nextSibling)
        collect(child, except, orders, most);
}

RouteTrie::MethodId RouteTrie::internMethod(std::string_view method)
{
    const auto next = MethodId(m_methods.size());
    return m_methods.try_emplace(std::string(method), next).first->second;
}

RouteTrie::MethodId RouteTrie::methodId(std::string_view method) const
{
    if (method == "GET")
        return Get;
    const auto found = m_methods.find(method);
    // A request cannot name "ANY" and get them all.
    return found == m_methods.end() || found->second == Any ? UnknownMethod : found->second;
}

RouteTrie::NodeId RouteTrie::addNode()
{
    m_nodes.emplace_back();
    m_parents.push_back(NoNode);
    return NodeId(m_nodes.size() - 1);
}

RouteTrie::NodeId RouteTrie::literalChild(NodeId parent, const std::string &label)
{
    std::size_t steps = 0;
    if (const NodeId known = findChild(parent, label, steps); known != NoNode)
        return known;
    const NodeId child = addNode();
    m_nodes[child].label = label;
    m_nodes[child].nextSibling = m_nodes[parent].firstChild;
    m_nodes[parent].firstChild = child;
    m_parents[child] = parent;
    if (2 * (++m_edgeCount) > m_edges.size())
        growEdges();
    addEdge(parent, child);
    return child;
}

RouteTrie::NodeId RouteTrie::findChild(NodeId parent, std::string_view label,
                                       std::size_t &steps) const
{
    const std::uint64_t hash = edgeHash(parent, label);
    for (std::size_t at = hash >> 32;; ++at) {
        const Edge &edge = m_edges[at & (m_edges.size() - 1)];
        ++steps;
        if (edge.child == NoNode)
            return NoNode;
        if (edge.hash == hash && m_parents[edge.child] == parent
            && m_nodes[edge.child].label == label)
            return edge.child;
    }
}

void RouteTrie::addEdge(NodeId parent, NodeId child)
{
    const std::uint64_t hash = edgeHash(parent, m_nodes[child].label);
    std::size_t at = hash >> 32;
    while (m_edges[at & (m_edges.size() - 1)].child != NoNode)
        ++at;
    m_edges[at & (m_edges.size() - 1)] = {hash, child};
}

void RouteTrie::growEdges()
{
    const std::vector<Edge> old = std::exchange(m_edges, std::vector<Edge>(2 * m_edges.size()));
    for (const Edge &edge : old) {
        if (edge.child != NoNode)
            addEdge(m_parents[edge.child], edge.child);
    }
}

} // namespace mynah
