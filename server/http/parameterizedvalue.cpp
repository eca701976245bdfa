// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/parameterizedvalue.h"

#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"

#include <algorithm>

namespace mynah {

namespace {

// Cuts text at the first ";" outside of quotes: the part before it is returned, trimmed.
std::string_view takePart(std::string_view &text)
{
    bool quoted = false;
    std::size_t end = 0;
    for (; end < text.size() && (quoted || text[end] != ';'); ++end) {
        if (text[end] == '"')
            quoted = !quoted;
        else if (quoted && text[end] == '\\')
            ++end;
    }
    end = std::min(end, text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return trimmedOws(part);
}

std::string unquoted(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return std::string(text);
    text = text.substr(1, text.size() - 2);
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escapes =
            text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
        value.push_back(text[escapes ? ++i : i]);
    }
    return value;
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

// qvalue (RFC 9110 12.4.2) in thousandths.
int parseWeight(std::string_view text)
{
    constexpr int whole = 1000;
    const bool isNumber = !text.empty() && (text.front() == '0' || text.front() == '1');
    if (!isNumber || text.size() > 5 || (text.size() > 1 && text[1] != '.'))
        return 0;
    int weight = (text.front() - '0') * whole;
    int unit = whole;
    for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
        unit /= 10;
        if (!isDigit(digit))
            return 0;
        weight += (digit - '0') * unit;
    }
    return std::min(weight, whole);
}

} // namespace

ParameterizedValue ParameterizedValue::parse(std::string_view text)
{
    ParameterizedValue parsed;
    parsed.value = takePart(text);
    while (!text.empty()) {
        const std::string_view part = takePart(text);
        const std::size_t equals = part.find('=');
        if (equals == part.npos)
            continue;
        parsed.parameters.push_back({lowered(trimmedOws(part.substr(0, equals))),
                                     unquoted(trimmedOws(part.substr(equals + 1)))});
    }
    return parsed;
}

std::optional<std::string_view> ParameterizedValue::parameter(std::string_view name) const
{
    for (const Parameter &parameter : parameters) {
        if (parameter.name == name)
            return parameter.value;
    }
    return {};
}

int ParameterizedValue::quality() const
{
    return parseWeight(parameter("q").value_or("1"));
}

bool ParameterizedValue::isMediaType(std::string_view type) const
{
    return equalsIgnoringCase(value, type);
}

} // namespace mynah
