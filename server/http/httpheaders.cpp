// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpheaders.h"

#include "server/http/http1parameters.h"
#include "server/http/httpgrammar.h"

#include <algorithm>

namespace mynah {

namespace {

constexpr int BadRequest = 400;
constexpr int HeaderFieldsTooLarge = 431;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::uint32_t offset(std::size_t bytes)
{
    return static_cast<std::uint32_t>(bytes);
}

Unexpected<HTTPInputError> refused(std::string reason, std::size_t at, int status = BadRequest)
{
    return Unexpected(HTTPInputError(status, std::move(reason), at));
}

} // namespace

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return x == y || lowered(x) == lowered(y);
           });
}

Expected<void, HTTPInputError> HTTPHeaders::parse(std::string_view lines,
                                                  const HTTP1Parameters &limits)
{
    m_fields.clear();
    m_bytes.assign(lines);
    std::size_t at = 0;
    while (at < m_bytes.size()) {
        const Expected<std::size_t, HTTPInputError> next = parseLine(at, limits);
        if (!next)
            return Unexpected(next.error());
        at = *next;
    }
    return {};
}

// Parses the line that begins there and returns where the next one does.
Expected<std::size_t, HTTPInputError> HTTPHeaders::parseLine(std::size_t begin,
                                                             const HTTP1Parameters &limits)
{
    if (m_bytes[begin] == ' ' || m_bytes[begin] == '\t')
        return parseFold(begin, limits);
    std::size_t colon = begin;
    while (colon < m_bytes.size() && isTchar(m_bytes[colon]))
        ++colon;
    if (colon == m_bytes.size() || m_bytes[colon] != ':')
        return badName(begin, colon);
    if (colon == begin)
        return refused(QT_TRANSLATE_NOOP("Message", "A header field has no name."), begin);
    if (m_fields.size() >= limits.maxHeaderCount)
        return refused(QT_TRANSLATE_NOOP("Message", "There are too many header fields."), begin,
                       HeaderFieldsTooLarge);
    const Expected<Line, HTTPInputError> value = parseValue(colon + 1, limits);
    if (!value)
        return Unexpected(value.error());
    m_fields.push_back({offset(begin), offset(colon - begin), value->value, value->valueSize});
    return value->next;
}

// What follows the colon, up to and with the line end (RFC 9112 5, 2.2).
Expected<HTTPHeaders::Line, HTTPInputError>
HTTPHeaders::parseValue(std::size_t begin, const HTTP1Parameters &limits) const
{
    const std::string_view rest = std::string_view(m_bytes).substr(begin);
    const std::size_t size = endOfFieldValue(rest);
    const std::size_t end = begin + size;
    std::size_t next = end + 2;
    if (size == rest.size())
        return refused(QT_TRANSLATE_NOOP("Message", "A header field has no line end."), end);
    if (m_bytes[end] == '\n' && limits.lenient.bareLf)
        next = end + 1;
    else if (m_bytes[end] == '\n')
        return refused(QT_TRANSLATE_NOOP("Message", "A header field ends in LF without CR."), end);
    else if (m_bytes[end] != '\r')
        return refused(
            QT_TRANSLATE_NOOP("Message", "A header field's value holds a control character."), end);
    else if (end + 1 >= m_bytes.size() || m_bytes[end + 1] != '\n')
        return refused(BareCr, end);
    const std::string_view value = trimmedOws(rest.substr(0, size));
    const auto skipped = value.empty() ? 0 : static_cast<std::size_t>(value.data() - rest.data());
    return Line{offset(begin + skipped), offset(value.size()), next};
}

// obs-fold (RFC 9112 5.2): a server refuses it, or replaces it by spaces.
Expected<std::size_t, HTTPInputError> HTTPHeaders::parseFold(std::size_t begin,
                                                             const HTTP1Parameters &limits)
{
    if (m_fields.empty())
        return refused(
            QT_TRANSLATE_NOOP("Message", "The first header field begins with whitespace."), begin);
    if (!limits.lenient.obsFold)
        return refused(QT_TRANSLATE_NOOP("Message", "A header field is folded over several lines."),
                       begin);
    const Expected<Line, HTTPInputError> more = parseValue(begin, limits);
    if (!more)
        return Unexpected(more.error());
    Span &field = m_fields.back();
    if (more->valueSize > 0 && field.valueSize == 0) {
        field.value = more->value;
        field.valueSize = more->valueSize;
    } else if (more->valueSize > 0) {
        const std::size_t end = field.value + field.valueSize;
        std::fill(m_bytes.begin() + static_cast<std::ptrdiff_t>(end),
                  m_bytes.begin() + static_cast<std::ptrdiff_t>(more->value), ' ');
        field.valueSize = more->value + more->valueSize - field.value;
    }
    return more->next;
}

Unexpected<HTTPInputError> HTTPHeaders::badName(std::size_t begin, std::size_t at) const
{
    if (at + 1 < m_bytes.size() && m_bytes[at] == '\r' && m_bytes[at + 1] != '\n')
        return refused(BareCr, at);
    if (at == m_bytes.size() || m_bytes[at] == '\r' || m_bytes[at] == '\n')
        return refused(QT_TRANSLATE_NOOP("Message", "A header line has no colon."), begin);
    if (m_bytes[at] == ' ' || m_bytes[at] == '\t')
        return refused(
            QT_TRANSLATE_NOOP("Message", "A header field's name is followed by whitespace."), at);
    return refused(QT_TRANSLATE_NOOP(
                       "Message", "A header field's name holds a character that is not allowed."),
                   at);
}

void HTTPHeaders::add(std::string_view name, std::string_view value)
{
    const std::size_t begin = m_bytes.size();
    const std::size_t needed = begin + name.size() + value.size();
    if (needed <= m_bytes.capacity()) {
        m_bytes.append(name).append(value);
    } else {
        // Name and value may be views into this very arena: it goes last.
        std::string grown;
        grown.reserve(std::max(needed, 2 * begin));
        grown.append(m_bytes).append(name).append(value);
        m_bytes.swap(grown);
    }
    m_fields.push_back(
        {offset(begin), offset(name.size()), offset(begin + name.size()), offset(value.size())});
}

void HTTPHeaders::set(std::string_view name, std::string_view value)
{
    const auto first = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&](const Span &span) { return isNamed(span, name); });
    if (first == m_fields.end()) {
        add(name, value);
        return;
    }
    const auto index = static_cast<std::size_t>(first - m_fields.begin());
    add(name, value);
    m_fields[index] = m_fields.back();
    m_fields.pop_back();
    const auto after = m_fields.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    const std::string kept(at(index).name);
    m_fields.erase(std::remove_if(after, m_fields.end(),
                                  [&](const Span &span) { return isNamed(span, kept); }),
                   m_fields.end());
}

void HTTPHeaders::remove(std::string_view name)
{
    m_fields.erase(std::remove_if(m_fields.begin(), m_fields.end(),
                                  [&](const Span &span) { return isNamed(span, name); }),
                   m_fields.end());
}

void HTTPHeaders::clear()
{
    m_bytes.clear();
    m_fields.clear();
}

bool HTTPHeaders::contains(std::string_view name) const
{
    return get(name).has_value();
}

std::optional<std::string_view> HTTPHeaders::get(std::string_view name) const
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (isNamed(m_fields[i], name))
            return at(i).value;
    }
    return {};
}

std::optional<std::string> HTTPHeaders::getJoined(std::string_view name) const
{
    std::optional<std::string> joined;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (!isNamed(m_fields[i], name))
            continue;
        if (joined)
            joined->append(", ").append(at(i).value);
        else
            joined.emplace(at(i).value);
    }
    return joined;
}

std::vector<std::string_view> HTTPHeaders::getList(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (isNamed(m_fields[i], name))
            values.push_back(at(i).value);
    }
    return values;
}

std::size_t HTTPHeaders::count(std::string_view name) const
{
    return static_cast<std::size_t>(std::count_if(
        m_fields.begin(), m_fields.end(), [&](const Span &span) { return isNamed(span, name); }));
}

bool HTTPHeaders::hasToken(std::string_view name, std::string_view token) const
{
    bool found = false;
    for (std::size_t i = 0; i < m_fields.size() && !found; ++i) {
        if (!isNamed(m_fields[i], name))
            continue;
        forEachListElement(at(i).value, [&](std::string_view element) {
            found = found || equalsIgnoringCase(element, token);
        });
    }
    return found;
}

HTTPHeaders::Field HTTPHeaders::at(std::size_t index) const
{
    const Span &span = m_fields[index];
    const std::string_view bytes = m_bytes;
    return {bytes.substr(span.name, span.nameSize), bytes.substr(span.value, span.valueSize)};
}

std::size_t HTTPHeaders::capacityBytes() const
{
    return m_bytes.capacity() + m_fields.capacity() * sizeof(Span);
}

bool HTTPHeaders::isNamed(const Span &span, std::string_view name) const
{
    return span.nameSize == name.size()
        && equalsIgnoringCase(std::string_view(m_bytes).substr(span.name, span.nameSize), name);
}

} // namespace mynah
