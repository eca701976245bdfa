// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/shellquote.h"

#include "server/domain/fieldtext.h"

#include <algorithm>

namespace mynah {

namespace {

std::string octal(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    std::string text = "\\";
    for (const int shift : {6, 3, 0})
        text += static_cast<char>('0' + ((byte >> shift) & 7));
    return text;
}

// A line feed is fine inside quotes, in a script as on a prompt.
std::size_t quotableLength(std::string_view text)
{
    return text.starts_with('\n') ? 1 : plainCharacterLength(text);
}

// Cuts bytes into runs that can stand in quotes and runs that cannot.
template <typename Plain, typename Other>
void forEachRun(std::string_view bytes, const Plain &plain, const Other &other)
{
    while (!bytes.empty()) {
        std::size_t length = 0;
        while (length < bytes.size()) {
            const std::size_t next = quotableLength(bytes.substr(length));
            if (next == 0)
                break;
            length += next;
        }
        if (length > 0) {
            plain(bytes.substr(0, length));
            bytes.remove_prefix(length);
        } else {
            other(bytes.front());
            bytes.remove_prefix(1);
        }
    }
}

std::string inSingleQuotes(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + '\'';
}

// As the C run time of Windows splits: backslashes count double before a quote only.
std::string inWindowsQuotes(std::string_view text)
{
    std::string quoted = "\"";
    std::size_t backslashes = 0;
    for (const char c : text) {
        if (c == '"')
            quoted.append(backslashes + 1, '\\');
        backslashes = c == '\\' ? backslashes + 1 : 0;
        quoted += c;
    }
    quoted.append(backslashes, '\\');
    return quoted + '"';
}

} // namespace

std::size_t plainCharacterLength(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80)
        return first >= 0x20 && first != 0x7f ? 1 : 0;
    const bool isC1 =
        first == 0xc2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xa0;
    if (isC1)
        return 0;
    for (std::size_t length = 2; length <= std::min<std::size_t>(4, text.size()); ++length) {
        if (isUtf8(text.substr(0, length)))
            return length;
    }
    return 0;
}

std::string quotedForPosix(std::string_view bytes)
{
    std::string quoted;
    forEachRun(
        bytes, [&](std::string_view text) { quoted += inSingleQuotes(text); },
        [&](char c) { quoted += "\"$(printf '" + octal(c) + "')\""; });
    return quoted.empty() ? "''" : quoted;
}

std::string quotedForBash(std::string_view bytes)
{
    std::string quoted;
    forEachRun(
        bytes, [&](std::string_view text) { quoted += inSingleQuotes(text); },
        [&](char c) { quoted += "$'" + octal(c) + '\''; });
    return quoted.empty() ? "''" : quoted;
}

std::string quotedForCmd(std::string_view text)
{
    // Nothing is between quotes as cmd.exe sees them, so every special character has its caret;
    // %NAME% does not expand because no variable is called NAME^.
    constexpr std::string_view Special = "\"&|<>^%()!";
    std::string quoted;
    for (const char c : inWindowsQuotes(text)) {
        if (Special.find(c) != std::string_view::npos)
            quoted += '^';
        quoted += c;
    }
    return quoted;
}

std::string quotedForCurlConfig(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        switch (c) {
        case '\n':
            quoted += "\\n";
            break;
        case '\r':
            quoted += "\\r";
            break;
        case '\t':
            quoted += "\\t";
            break;
        case '"':
        case '\\':
            quoted += '\\';
            [[fallthrough]];
        default:
            quoted += c;
        }
    }
    return quoted + '"';
}

} // namespace mynah
