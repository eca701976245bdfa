// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/pathpattern.h"

#include "server/http/percentcoding.h"

#include <algorithm>

namespace mynah {

namespace {

using Kind = PathSegment::Kind;

bool isParameterName(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_' || c == '-';
    });
}

std::vector<std::string_view> split(std::string_view path)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 1; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        parts.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

Expected<PathSegment, Message> parseSegment(std::string_view text, bool isLast)
{
    if (text.starts_with(':')) {
        if (!isParameterName(text.substr(1)))
            return Unexpected(
                Message::tr("\"%1\" is no parameter: a parameter is a whole segment, with letters, "
                            "digits, \"_\" and \"-\" in its name")
                    .arg(text));
        return PathSegment{Kind::Parameter, std::string(text.substr(1))};
    }
    if (text.starts_with('*')) {
        if (!isLast)
            return Unexpected(Message::tr("\"*\" stands at the end of a path only"));
        if (text.size() > 1 && !isParameterName(text.substr(1)))
            return Unexpected(Message::tr("\"%1\" is no name for the rest").arg(text.substr(1)));
        return PathSegment{Kind::Rest, std::string(text.size() > 1 ? text.substr(1) : text)};
    }
    return PathSegment{Kind::Literal, percentDecoded(text)};
}

Message check(std::string_view path)
{
    if (!path.starts_with('/'))
        return Message::tr("a path begins with /");
    if (path.find_first_of("?#") != std::string_view::npos)
        return Message::tr("a path has no query; use a rule on a query parameter");
    if (std::size_t(std::count(path.begin(), path.end(), '/')) > PathPattern::MostSegments)
        return Message::tr("a path has at most %1 segments").arg(PathPattern::MostSegments);
    return {};
}

} // namespace

Expected<PathPattern, Message> PathPattern::parse(std::string_view path)
{
    if (Message problem = check(path); !problem.empty())
        return Unexpected(std::move(problem));
    PathPattern pattern;
    const auto parts = split(path);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto segment = parseSegment(parts[i], i + 1 == parts.size());
        if (!segment)
            return Unexpected(segment.error());
        pattern.m_segments.push_back(std::move(*segment));
    }
    auto names = pattern.parameterNames();
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice != names.end())
        return Unexpected(Message::tr("two parameters are called \"%1\"").arg(*twice));
    return pattern;
}

Expected<PathPattern, Message> PathPattern::exact(std::string_view path)
{
    PathPattern pattern;
    if (path == "*") {
        pattern.m_isAsterisk = true;
        return pattern;
    }
    if (Message problem = check(path); !problem.empty())
        return Unexpected(std::move(problem));
    for (const std::string_view part : split(path))
        pattern.m_segments.push_back({Kind::Literal, percentDecoded(part)});
    return pattern;
}

bool PathPattern::hasRest() const
{
    return !m_segments.empty() && m_segments.back().kind == Kind::Rest;
}

bool PathPattern::hasParameters() const
{
    return std::any_of(m_segments.begin(), m_segments.end(),
                       [](const PathSegment &segment) { return segment.kind != Kind::Literal; });
}

std::vector<std::string> PathPattern::parameterNames() const
{
    std::vector<std::string> names;
    for (const PathSegment &segment : m_segments) {
        if (segment.kind != Kind::Literal)
            names.push_back(segment.text);
    }
    return names;
}

bool PathPattern::matchesTheSameAs(const PathPattern &other) const
{
    return covers(other) && other.covers(*this);
}

bool PathPattern::covers(const PathPattern &other) const
{
    if (m_isAsterisk != other.m_isAsterisk)
        return false;
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        const PathSegment &mine = m_segments[i];
        if (mine.kind == Kind::Rest)
            return other.m_segments.size() > i;
        if (i >= other.m_segments.size())
            return false;
        const PathSegment &theirs = other.m_segments[i];
        if (theirs.kind == Kind::Rest)
            return false;
        if (mine.kind == Kind::Literal ? mine != theirs
                                       : theirs.kind == Kind::Literal && theirs.text.empty())
            return false;
    }
    return m_segments.size() == other.m_segments.size();
}

} // namespace mynah
