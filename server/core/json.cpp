// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/json.h"

#include <algorithm>

namespace mynah {

namespace {

JsonError errorAt(std::string_view text, std::size_t offset, std::string message)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lineStart = before.rfind('\n');
    JsonError error;
    error.message = std::move(message);
    error.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    error.column = 1
        + static_cast<int>(lineStart == std::string_view::npos ? before.size()
                                                               : before.size() - lineStart - 1);
    return error;
}

// The library prefixes its messages with "[json.exception…] parse error at line 1, column 2: ".
std::string plainMessage(const std::string &what)
{
    const auto start = what.find(": ");
    return start == std::string::npos ? what : what.substr(start + 2);
}

// Offset of the first bracket nested deeper than allowed, or npos. Strings are skipped.
std::size_t tooDeepAt(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > MaxJsonDepth)
                return i;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return std::string_view::npos;
}

} // namespace

Expected<Json, JsonError> parseJson(std::string_view text)
{
    if (const auto offset = tooDeepAt(text); offset != std::string_view::npos)
        return Unexpected(errorAt(
            text, offset, "nested deeper than " + std::to_string(MaxJsonDepth) + " levels"));
    try {
        return Json::parse(text);
    } catch (const Json::parse_error &error) {
        const std::size_t offset = error.byte > 0 ? error.byte - 1 : 0;
        return Unexpected(errorAt(text, offset, plainMessage(error.what())));
    } catch (const Json::exception &error) {
        return Unexpected(errorAt(text, 0, plainMessage(error.what())));
    }
}

std::string jsonPointerToken(std::string_view name)
{
    std::string token;
    for (const char c : name) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

} // namespace mynah
