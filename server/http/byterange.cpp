// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/byterange.h"

#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"

#include <algorithm>

namespace mynah {

namespace {

// Of "bytes=first-last", "bytes=first-" or "bytes=-suffix"; nothing for anything else.
struct RangeSpec
{
    std::optional<std::uint64_t> first;
    std::optional<std::uint64_t> last;
};

std::optional<RangeSpec> parseSpec(std::string_view field)
{
    constexpr std::string_view unit = "bytes=";
    if (!equalsIgnoringCase(field.substr(0, unit.size()), unit))
        return {};
    const std::string_view spec = trimmedOws(field.substr(unit.size()));
    const std::size_t dash = spec.find('-');
    if (dash == spec.npos)
        return {};
    const std::string_view before = spec.substr(0, dash);
    const std::string_view after = spec.substr(dash + 1);
    const RangeSpec range{parseDigits(before), parseDigits(after)};
    const bool isMalformed = (!before.empty() && !range.first) || (!after.empty() && !range.last)
        || (!range.first && !range.last);
    const bool isBackwards = range.first && range.last && *range.first > *range.last;
    return isMalformed || isBackwards ? std::nullopt : std::optional(range);
}

} // namespace

ByteRange ByteRange::parse(std::optional<std::string_view> field, std::uint64_t size)
{
    const std::optional<RangeSpec> spec = field ? parseSpec(*field) : std::nullopt;
    if (!spec)
        return {};
    const bool isSuffix = !spec->first;
    const bool isUnsatisfiable = isSuffix ? *spec->last == 0 || size == 0 : *spec->first >= size;
    if (isUnsatisfiable)
        return {Answer::Unsatisfiable, 0, 0};
    if (isSuffix)
        return {Answer::Part, size - std::min(*spec->last, size), size - 1};
    return {Answer::Part, *spec->first, std::min(spec->last.value_or(size - 1), size - 1)};
}

std::string ByteRange::contentRange(std::uint64_t size) const
{
    const std::string whole = '/' + std::to_string(size);
    if (answer != Answer::Part)
        return "bytes *" + whole;
    return "bytes " + std::to_string(first) + '-' + std::to_string(last) + whole;
}

} // namespace mynah
