// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

// The ABNF of RFC 9110 and 9112 as predicates over bytes.
namespace mynah {

// tchar (RFC 9110 5.6.2).
bool isTchar(char c);
// token (RFC 9110 5.6.2): methods, field names, codings.
bool isToken(std::string_view text);

// A byte of a field value: field-vchar, SP or HTAB (RFC 9110 5.5). The other control characters
// are refused, too, which 5.5 leaves open to recipients.
bool isFieldValueByte(char c);
// The index of the first byte that is not a field value's, or the size.
std::size_t endOfFieldValue(std::string_view text);
bool isFieldValue(std::string_view text);

// A byte of a request target: visible ASCII but "#", and bytes over 127, which clients send
// although RFC 3986 wants them percent-encoded.
bool isTargetByte(char c);

// Host (RFC 9110 7.2): uri-host [ ":" port ], or empty; an address in brackets and the number of
// a port must be possible ones, and there is no port without a host (RFC 9110 4.2.1).
bool isHostValue(std::string_view text);

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
// The value of a hexadecimal digit, or -1.
int hexDigitValue(char c);

// 1*DIGIT without a sign; nothing when it is anything else. A number that does not fit is the
// largest one.
std::optional<std::uint64_t> parseDigits(std::string_view text);

// Without the optional whitespace around it (RFC 9110 5.6.3).
std::string_view trimmedOws(std::string_view text);

// Calls visit(element) for each non-empty element of a comma-separated list (RFC 9110 5.6.1),
// quoted strings respected.
template <typename Visit>
void forEachListElement(std::string_view list, Visit visit)
{
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t i = 0; i <= list.size(); ++i) {
        if (i < list.size()) {
            if (quoted && list[i] == '\\')
                ++i;
            else if (list[i] == '"')
                quoted = !quoted;
        }
        if (i >= list.size() || (list[i] == ',' && !quoted)) {
            const std::string_view element = trimmedOws(list.substr(begin, i - begin));
            if (!element.empty())
                visit(element);
            begin = i + 1;
        }
    }
}

} // namespace mynah
