// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/http/httperrors.h"

#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

struct HTTP1Parameters;

// The fields of a message in the order and spelling of the wire, duplicates kept; looked up
// without regard to case (tornado/httputil.py, HTTPHeaders). All bytes live in one arena: adding
// costs no allocation per field, and clear() keeps the memory for the next message.
// Ported from tornado/httputil.py (Apache-2.0)
class HTTPHeaders
{
public:
    struct Field
    {
        std::string_view name;
        std::string_view value;
    };

    class ConstIterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Field;
        using difference_type = std::ptrdiff_t;
        using pointer = const Field *;
        using reference = Field;

        ConstIterator(const HTTPHeaders *headers, std::size_t index)
            : m_headers(headers)
            , m_index(index)
        {
        }
        Field operator*() const { return m_headers->at(m_index); }
        ConstIterator &operator++()
        {
            ++m_index;
            return *this;
        }
        bool operator==(const ConstIterator &other) const = default;

    private:
        const HTTPHeaders *m_headers;
        std::size_t m_index;
    };

    // Parses field lines, each ended by CRLF, up to and without the empty line (RFC 9112 5).
    // Replaces what was there. Views of earlier fields become invalid.
    Expected<void, HTTPInputError> parse(std::string_view lines, const HTTP1Parameters &limits);

    // Name and value are taken as they are; the connection refuses to send unfit ones.
    void add(std::string_view name, std::string_view value);
    // Replaces the first field of that name and removes the others; adds when there is none.
    void set(std::string_view name, std::string_view value);
    void remove(std::string_view name);
    void clear();

    bool contains(std::string_view name) const;
    // The first field of that name.
    std::optional<std::string_view> get(std::string_view name) const;
    // Every field of that name, joined with ", " (RFC 9110 5.3).
    std::optional<std::string> getJoined(std::string_view name) const;
    std::vector<std::string_view> getList(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    // Whether the fields of that name, read as one comma-separated list, hold the token
    // (RFC 9110 5.6.1), without regard to case.
    bool hasToken(std::string_view name, std::string_view token) const;

    std::size_t size() const { return m_fields.size(); }
    bool empty() const { return m_fields.empty(); }
    Field at(std::size_t index) const;
    // Where the value of the index-th field begins in the lines that parse() read.
    std::size_t valueOffset(std::size_t index) const { return m_fields[index].value; }
    ConstIterator begin() const { return {this, 0}; }
    ConstIterator end() const { return {this, m_fields.size()}; }

    // The memory held, for those who keep objects for reuse.
    std::size_t capacityBytes() const;

private:
    // Offsets into m_bytes.
    struct Span
    {
        std::uint32_t name;
        std::uint32_t nameSize;
        std::uint32_t value;
        std::uint32_t valueSize;
    };

    // What parseValue() found: the value's place, and where the next line begins.
    struct Line
    {
        std::uint32_t value;
        std::uint32_t valueSize;
        std::size_t next;
    };

    Expected<std::size_t, HTTPInputError> parseLine(std::size_t begin,
                                                    const HTTP1Parameters &limits);
    Expected<Line, HTTPInputError> parseValue(std::size_t begin,
                                              const HTTP1Parameters &limits) const;
    Expected<std::size_t, HTTPInputError> parseFold(std::size_t begin,
                                                    const HTTP1Parameters &limits);
    Unexpected<HTTPInputError> badName(std::size_t begin, std::size_t at) const;
    bool isNamed(const Span &span, std::string_view name) const;

    std::string m_bytes;
    std::vector<Span> m_fields;
};

// ASCII only, as field names and tokens are.
bool equalsIgnoringCase(std::string_view a, std::string_view b);

} // namespace mynah
