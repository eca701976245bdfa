// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mynah {

// Why and where a text is not JSON (RFC 8259).
struct JsonFault
{
    std::size_t offset = 0;
    Message message;
};

// A JSON text with an index of its values. Unlike a decoded document it keeps what was sent:
// duplicate members, their order, and every digit of a number. Immutable; any thread.
class JsonOutline
{
public:
    enum class Kind : std::uint8_t { Object, Array, String, Number, True, False, Null };

    struct Node
    {
        Kind kind = Kind::Null;
        // Of the member name between its quotes, still escaped; empty outside objects.
        std::uint32_t nameBegin = 0;
        std::uint32_t nameLength = 0;
        // The whole value, quotes and brackets included.
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
        std::uint32_t parent = 0;
        // Place among its parent's children.
        std::uint32_t row = 0;
        std::uint32_t childCount = 0;
        std::uint32_t firstChild = 0; // into m_children
    };

    // Texts beyond this are refused, so that an index never grows past what a window needs.
    static constexpr std::size_t LargestText = 64 * 1024 * 1024;
    static constexpr int DeepestNesting = 512;
    static constexpr std::uint32_t Root = 0;

    using Result = std::variant<std::shared_ptr<const JsonOutline>, JsonFault>;
    static Result parse(std::string text);

    const std::string &text() const { return m_text; }
    const Node &node(std::uint32_t id) const { return m_nodes[id]; }
    std::size_t size() const { return m_nodes.size(); }
    std::uint32_t child(std::uint32_t parent, std::uint32_t row) const;
    // Unescaped UTF-8.
    std::string name(std::uint32_t id) const;
    // A string unescaped, every other scalar as it was written; empty for objects and arrays.
    std::string scalar(std::uint32_t id) const;
    // The value as it was written.
    std::string_view source(std::uint32_t id) const;

private:
    friend class JsonOutlineParser;
    JsonOutline() = default;
    void indexChildren();

    std::string m_text;
    std::vector<Node> m_nodes;
    std::vector<std::uint32_t> m_children;
};

// The text of the outline with one member or element to a line.
std::string indentedJson(const JsonOutline &outline);
// The same with the members of every object in the order of their names.
std::string sortedJson(const JsonOutline &outline);

} // namespace mynah
