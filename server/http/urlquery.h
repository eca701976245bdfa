// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// A request target taken apart (RFC 9112 3.2); views into it, nothing decoded.
struct TargetParts
{
    // Of the absolute form only.
    std::string_view scheme;
    // Of the absolute and the authority form.
    std::string_view authority;
    // Begins with "/"; "*" for the asterisk form, empty for the authority form.
    std::string_view path;
    // Without the "?".
    std::string_view query;
};

// method: CONNECT is what makes a target an authority (RFC 9112 3.2.3).
TargetParts splitTarget(std::string_view method, std::string_view target);

// The decoded pairs of a query or of an urlencoded form, in their order, duplicates kept
// (WHATWG URL 5.1: split at "&", "+" is a space, malformed "%" stays). Names are compared as they
// are. All bytes live in one arena, and clear() keeps the memory.
class UrlQuery
{
public:
    struct Pair
    {
        std::string_view name;
        // Empty also when there was no "=".
        std::string_view value;
    };

    class ConstIterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Pair;
        using difference_type = std::ptrdiff_t;
        using pointer = const Pair *;
        using reference = Pair;

        ConstIterator(const UrlQuery *query, std::size_t index)
            : m_query(query)
            , m_index(index)
        {
        }
        Pair operator*() const { return m_query->at(m_index); }
        ConstIterator &operator++()
        {
            ++m_index;
            return *this;
        }
        bool operator==(const ConstIterator &other) const = default;

    private:
        const UrlQuery *m_query;
        std::size_t m_index;
    };

    UrlQuery() = default;
    explicit UrlQuery(std::string_view encoded) { parse(encoded); }

    // Replaces what was there; views of earlier pairs become invalid. Everything parses.
    void parse(std::string_view encoded);
    // Adds a pair that is decoded already; neither may be a view into this object.
    void add(std::string_view name, std::string_view value);
    void clear();

    bool contains(std::string_view name) const { return get(name).has_value(); }
    // The first value of that name. Differs from Tornado, whose get_argument takes the last.
    std::optional<std::string_view> get(std::string_view name) const;
    std::vector<std::string_view> getList(std::string_view name) const;

    std::size_t size() const { return m_pairs.size(); }
    bool empty() const { return m_pairs.empty(); }
    Pair at(std::size_t index) const;
    ConstIterator begin() const { return {this, 0}; }
    ConstIterator end() const { return {this, m_pairs.size()}; }

private:
    // Offsets into m_bytes: the name, then the value up to the end.
    struct Span
    {
        std::size_t name;
        std::size_t value;
        std::size_t end;
    };

    void addEncoded(std::string_view pair);

    std::string m_bytes;
    std::vector<Span> m_pairs;
};

} // namespace mynah
