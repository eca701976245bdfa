// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jsonposition.h"

#include "server/core/json.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace mynah {

namespace {

constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";

// Walks over valid JSON without building values.
class Walker
{
public:
    explicit Walker(std::string_view text)
        : m_text(text)
        , m_at(text.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0)
    {
        skipBlanks();
    }

    std::size_t offset() const { return m_at; }

    // From the beginning of a value to that of one of its members or elements; false, and
    // anywhere, when it has none of that name.
    bool enter(std::string_view token)
    {
        if (m_text[m_at] == '{')
            return enterObject(token);
        if (m_text[m_at] == '[')
            return enterArray(token);
        return false;
    }

private:
    // Of members of the same name the last counts, as in parseJson().
    bool enterObject(std::string_view token)
    {
        std::size_t found = std::string_view::npos;
        next();
        while (m_text[m_at] != '}') {
            const std::string_view name = skipString();
            next();
            if (isName(name, token))
                found = m_at;
            skipValue();
            skipBlanks();
            if (m_text[m_at] == ',')
                next();
        }
        m_at = found;
        return found != std::string_view::npos;
    }

    bool enterArray(std::string_view token)
    {
        std::size_t wanted = 0;
        const auto parsed = std::from_chars(token.data(), token.data() + token.size(), wanted);
        if (parsed.ec != std::errc())
            return false;
        next();
        for (; m_text[m_at] != ']' && wanted > 0; --wanted) {
            skipValue();
            skipBlanks();
            if (m_text[m_at] == ',')
                next();
        }
        return m_text[m_at] != ']';
    }

    static bool isName(std::string_view quoted, std::string_view token)
    {
        const Json name = Json::parse(quoted);
        return jsonPointerToken(name.get_ref<const std::string &>()) == token;
    }

    // Returns it with its quotes and moves behind it and the blanks.
    std::string_view skipString()
    {
        const std::size_t start = m_at++;
        while (m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        ++m_at;
        const std::string_view string = m_text.substr(start, m_at - start);
        skipBlanks();
        return string;
    }

    void skipValue()
    {
        int depth = 0;
        do {
            const char c = m_text[m_at];
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                ++depth;
                next();
            } else if (c == '}' || c == ']') {
                --depth;
                next();
            } else if (c == ',' || c == ':') {
                next();
            } else {
                skipScalar();
            }
        } while (depth > 0);
    }

    void skipScalar()
    {
        m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        skipBlanks();
    }

    void next()
    {
        ++m_at;
        skipBlanks();
    }

    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    std::string_view m_text;
    std::size_t m_at;
};

JsonPosition positionOfOffset(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const auto lineStart = before.rfind('\n') + 1;
    JsonPosition position;
    position.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    position.column = 1 + static_cast<int>(before.size() - lineStart);
    return position;
}

} // namespace

JsonPosition positionInJson(std::string_view text, std::string_view pointer)
{
    Walker walker(text);
    std::size_t offset = walker.offset();
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const auto end = std::min(pointer.find('/'), pointer.size());
        if (!walker.enter(pointer.substr(0, end)))
            break;
        offset = walker.offset();
        pointer.remove_prefix(end);
    }
    return positionOfOffset(text, offset);
}

} // namespace mynah
