// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/regex.h"
#include "server/mock/pathpattern.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mynah {

// The path of a request, cut and decoded. Keeps its memory, so that a worker's one object serves
// all its requests without allocating.
class RequestPath
{
public:
    // The path stays where it is; at most mostSegments are cut off, the last one may hold more.
    void assign(std::string_view path, std::size_t mostSegments);

    std::string_view path() const { return m_path; }
    // False: "*".
    bool isRooted() const { return m_path.starts_with('/'); }
    std::size_t size() const { return m_segments.size(); }
    std::string_view segment(std::size_t index) const { return m_segments[index]; }
    // Everything from that segment on, decoded.
    std::string_view rest(std::size_t index);
    // Decodes something that belongs to the path, such as a group of a pattern.
    std::string_view decode(std::string_view text);

private:
    std::string_view m_path;
    std::vector<std::string_view> m_segments;
    std::vector<std::size_t> m_begins;
    // Decoded texts; never grows while views into it are out.
    std::string m_decoded;
};

// Finds the first route, in the order that people see, whose method and path let a request in.
// The work depends on the request's path, not on the number of routes. Immutable once built;
// safe on every thread.
class RouteTrie
{
public:
    using Order = std::uint32_t;
    static constexpr Order None = ~Order{0};

    RouteTrie();

    // Orders are given once each, rising. method: "ANY" or a token.
    void insert(const PathPattern &pattern, std::string_view method, Order order);
    // literalPrefix: what every path that the regex matches begins with.
    void insert(const Regex &regex, std::string_view literalPrefix, std::string_view method,
                Order order);

    // How many segments a RequestPath has to be cut into.
    std::size_t deepest() const { return m_deepest + 1; }

    // The route with the lowest order from "from" on, or None. A route of GET lets HEAD in as well
    // (RFC 9110 9.3.2), so an own route of HEAD wins above it only; one of "ANY" lets all but
    // CONNECT in. steps counts the work.
    Order find(std::string_view method, RequestPath &path, Order from, std::size_t &steps) const;

    // The methods that some route lets in at this path, sorted; not CONNECT, whose targets are no
    // paths.
    std::vector<std::string_view> methodsAt(RequestPath &path) const;

    // Up to "most" routes whose paths share the longest beginnings with this one.
    std::vector<Order> neighbours(const RequestPath &path, std::size_t most) const;

private:
    using NodeId = std::uint32_t;
    using MethodId = std::uint32_t;
    static constexpr NodeId NoNode = ~NodeId{0};
    static constexpr NodeId Root = 0;
    // Where "*" ends.
    static constexpr NodeId Asterisk = 1;
    static constexpr MethodId Any = 0;
    static constexpr MethodId Get = 1;
    static constexpr MethodId Head = 2;
    static constexpr MethodId Connect = 3;
    static constexpr MethodId UnknownMethod = ~MethodId{0};

    struct End
    {
        MethodId method;
        Order order;
    };
    struct RegexEnd
    {
        MethodId method;
        Order order;
        Regex regex;
    };
    struct Node
    {
        std::string label;
        NodeId parameter = NoNode;
        // Literal children are found through m_edges; the list is for neighbours().
        NodeId firstChild = NoNode;
        NodeId nextSibling = NoNode;
        // Of everything in and below the node, so that hopeless branches are not entered.
        Order first = None;
        std::vector<End> ends;
        std::vector<End> rests;
        std::vector<RegexEnd> regexes;
    };
    struct Edge
    {
        std::uint64_t hash = 0;
        NodeId child = NoNode;
    };
    struct Search
    {
        RequestPath &path;
        MethodId method;
        // Other methods whose routes do as well.
        MethodId substitute;
        MethodId any;
        Order from;
        Order best;
        std::size_t &steps;
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    MethodId internMethod(std::string_view method);
    MethodId methodId(std::string_view method) const;
    NodeId addNode();
    NodeId literalChild(NodeId parent, const std::string &label);
    NodeId findChild(NodeId parent, std::string_view label, std::size_t &steps) const;
    void addEdge(NodeId parent, NodeId child);
    void growEdges();
    void noteFirst(const std::vector<NodeId> &way, Order order);

    void walk(Search &search, NodeId node, std::size_t depth) const;
    void tryEnds(Search &search, const std::vector<End> &ends) const;
    void tryRegexes(Search &search, const Node &node) const;
    static bool lets(const Search &search, MethodId method);
    void collect(NodeId node, NodeId except, std::vector<Order> &orders, std::size_t most) const;

    std::vector<Node> m_nodes;
    // Open addressing over (parent, label); the size is a power of two, at most half is used.
    std::vector<Edge> m_edges;
    std::vector<NodeId> m_parents;
    std::size_t m_edgeCount = 0;
    std::size_t m_deepest = 0;
    std::unordered_map<std::string, MethodId, TextHash, std::equal_to<>> m_methods;
};

} // namespace mynah
