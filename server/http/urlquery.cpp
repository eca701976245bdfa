// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/urlquery.h"

#include "server/http/percentcoding.h"

#include <algorithm>

namespace mynah {

namespace {

// Cuts text at the first separator: the part before it is returned, text keeps what follows.
std::string_view takeUntil(std::string_view &text, char separator)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

} // namespace

TargetParts splitTarget(std::string_view method, std::string_view target)
{
    TargetParts parts;
    if (method == "CONNECT") {
        parts.authority = target;
        return parts;
    }
    const std::size_t schemeEnd = target.find("://");
    if (!target.starts_with('/') && schemeEnd != target.npos) {
        parts.scheme = target.substr(0, schemeEnd);
        target.remove_prefix(schemeEnd + 3);
        const std::size_t authorityEnd = std::min(target.find_first_of("/?"), target.size());
        parts.authority = target.substr(0, authorityEnd);
        target.remove_prefix(authorityEnd);
    }
    parts.path = takeUntil(target, '?');
    parts.query = target;
    // An empty path of the absolute form stands for "/" (RFC 9110 4.2.3).
    if (parts.path.empty())
        parts.path = "/";
    return parts;
}

void UrlQuery::parse(std::string_view encoded)
{
    clear();
    m_bytes.reserve(encoded.size());
    while (!encoded.empty()) {
        const std::string_view pair = takeUntil(encoded, '&');
        if (!pair.empty())
            addEncoded(pair);
    }
}

void UrlQuery::addEncoded(std::string_view pair)
{
    Span span{m_bytes.size(), 0, 0};
    appendPercentDecoded(m_bytes, takeUntil(pair, '='), Plus::Space);
    span.value = m_bytes.size();
    appendPercentDecoded(m_bytes, pair, Plus::Space);
    span.end = m_bytes.size();
    m_pairs.push_back(span);
}

void UrlQuery::add(std::string_view name, std::string_view value)
{
    const std::size_t begin = m_bytes.size();
    m_bytes.append(name).append(value);
    m_pairs.push_back({begin, begin + name.size(), m_bytes.size()});
}

void UrlQuery::clear()
{
    m_bytes.clear();
    m_pairs.clear();
}

std::optional<std::string_view> UrlQuery::get(std::string_view name) const
{
    for (const Pair pair : *this) {
        if (pair.name == name)
            return pair.value;
    }
    return {};
}

std::vector<std::string_view> UrlQuery::getList(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (const Pair pair : *this) {
        if (pair.name == name)
            values.push_back(pair.value);
    }
    return values;
}

UrlQuery::Pair UrlQuery::at(std::size_t index) const
{
    const Span &span = m_pairs[index];
    const std::string_view bytes = m_bytes;
    return {bytes.substr(span.name, span.value - span.name),
            bytes.substr(span.value, span.end - span.value)};
}

} // namespace mynah
