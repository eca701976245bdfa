// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/jsonpath.h"

#include <algorithm>
#include <charconv>

namespace mynah {

namespace {

constexpr auto NotFound = std::string_view::npos;

std::optional<long> toIndex(std::string_view text)
{
    long index = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return {};
    return index;
}

// Cuts "['a']", "[0]", "[*]" off the front; nothing when it is not closed.
std::optional<std::string_view> takeBracket(std::string_view &text)
{
    const char quote = text.size() > 1 ? text[1] : '\0';
    std::size_t close = NotFound;
    if (quote == '\'' || quote == '"') {
        const std::size_t end = text.find(quote, 2);
        if (end != NotFound && end + 1 < text.size() && text[end + 1] == ']')
            close = end + 1;
    } else {
        close = text.find(']');
    }
    if (close == NotFound)
        return {};
    const std::string_view inside = text.substr(1, close - 1);
    text.remove_prefix(close + 1);
    return inside;
}

} // namespace

Expected<JsonPath, Message> JsonPath::parse(std::string_view text)
{
    JsonPath path;
    const bool isRooted = text.starts_with('$');
    if (isRooted)
        text.remove_prefix(1);
    bool expectsName = !isRooted && !text.starts_with('[');
    while (!text.empty() || expectsName) {
        if (!expectsName && text.front() == '[') {
            const auto inside = takeBracket(text);
            if (!inside)
                return Unexpected(Message::tr("\"%1\" without a closing \"%2\"").arg("[").arg("]"));
            const bool isQuoted = inside->starts_with('\'') || inside->starts_with('"');
            const auto index = toIndex(*inside);
            if (isQuoted)
                path.m_steps.push_back({std::string(inside->substr(1, inside->size() - 2)), {}});
            else if (index)
                path.m_steps.push_back({{}, index});
            else if (*inside == "*")
                path.m_steps.emplace_back();
            else
                return Unexpected(
                    Message::tr("\"[%1]\" is neither a number, nor a quoted name, nor \"*\"")
                        .arg(*inside));
            continue;
        }
        if (!expectsName && text.front() != '.')
            return Unexpected(
                Message::tr("unexpected \"%1\" in a JSON path").arg(text.substr(0, 1)));
        if (!expectsName)
            text.remove_prefix(1);
        expectsName = false;
        const std::size_t end = std::min(text.find_first_of(".["), text.size());
        const std::string_view name = text.substr(0, end);
        text.remove_prefix(end);
        if (name.empty())
            return Unexpected(Message::tr("a name is missing in the JSON path"));
        if (name == "*")
            path.m_steps.emplace_back();
        else
            path.m_steps.push_back({std::string(name), toIndex(name)});
    }
    return path;
}

std::vector<const Json *> JsonPath::evaluate(const Json &root) const
{
    std::vector<const Json *> found{&root};
    for (const Step &step : m_steps) {
        std::vector<const Json *> next;
        for (const Json *value : found)
            take(*value, step, next);
        found = std::move(next);
    }
    return found;
}

void JsonPath::take(const Json &from, const Step &step, std::vector<const Json *> &to)
{
    if (!step.name && !step.index) {
        if (from.is_structured()) {
            for (const Json &part : from)
                to.push_back(&part);
        }
    } else if (from.is_object() && step.name) {
        if (const auto member = from.find(*step.name); member != from.end())
            to.push_back(&*member);
    } else if (from.is_array() && step.index) {
        const auto size = static_cast<long>(from.size());
        const long index = *step.index < 0 ? *step.index + size : *step.index;
        if (index >= 0 && index < size)
            to.push_back(&from[static_cast<std::size_t>(index)]);
    }
}

} // namespace mynah
