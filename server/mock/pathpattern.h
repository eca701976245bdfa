// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

struct PathSegment
{
    enum class Kind {
        Literal,
        Parameter, // ":name": one segment that is not empty
        Rest, // "*" or "*name" at the end: whatever follows, also nothing
    };

    Kind kind = Kind::Literal;
    // The literal, decoded, or the name of the parameter; "*" for a rest without a name.
    std::string text;

    bool operator==(const PathSegment &) const = default;
};

// The path of a route, cut into segments. Case counts, and so does a slash at the end.
// "%2F" in a request is part of its segment.
class PathPattern
{
public:
    // Longer paths are refused, so that walking them needs no care.
    static constexpr std::size_t MostSegments = 256;

    // With parameters; the error is one sentence without a full stop.
    static Expected<PathPattern, Message> parse(std::string_view path);
    // Every segment is a literal; "*" alone is the asterisk form (RFC 9112 3.2.4).
    static Expected<PathPattern, Message> exact(std::string_view path);

    const std::vector<PathSegment> &segments() const { return m_segments; }
    // "*" rather than a path.
    bool isAsterisk() const { return m_isAsterisk; }
    bool hasRest() const;
    bool hasParameters() const;
    std::vector<std::string> parameterNames() const;

    // Whether both let in the very same paths.
    bool matchesTheSameAs(const PathPattern &other) const;
    // Whether every path that other lets in is let in here too.
    bool covers(const PathPattern &other) const;

private:
    std::vector<PathSegment> m_segments;
    bool m_isAsterisk = false;
};

} // namespace mynah
