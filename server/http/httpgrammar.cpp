// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpgrammar.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace mynah {

namespace {

enum ByteClass : std::uint8_t {
    Tchar = 1,
    FieldValue = 2,
    Target = 4,
    // unreserved, pct-encoded's "%" and sub-delims (RFC 3986 3.2.2), but ",": no name has one, and
    // it is how two Host fields look that someone joined.
    RegName = 8,
};

constexpr bool isAlphanumeric(unsigned c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::uint8_t classOf(unsigned c)
{
    constexpr std::string_view tcharMarks = "!#$%&'*+-.^_`|~";
    constexpr std::string_view regNameMarks = "-._~%!$&'()*+;=";
    const char byte = static_cast<char>(c);
    const bool ascii = c < 0x80;
    const bool visible = c > 0x20 && c < 0x7f;
    unsigned bits = 0;
    if (ascii && (isAlphanumeric(c) || tcharMarks.find(byte) != tcharMarks.npos))
        bits |= Tchar;
    if (visible || c == ' ' || c == '\t' || !ascii)
        bits |= FieldValue;
    if ((visible && c != '#') || !ascii)
        bits |= Target;
    if (ascii && (isAlphanumeric(c) || regNameMarks.find(byte) != regNameMarks.npos))
        bits |= RegName;
    return static_cast<std::uint8_t>(bits);
}

constexpr std::array<std::uint8_t, 256> makeClasses()
{
    std::array<std::uint8_t, 256> classes{};
    for (unsigned c = 0; c < 256; ++c)
        classes[c] = classOf(c);
    return classes;
}

constexpr std::array<std::uint8_t, 256> Classes = makeClasses();

bool is(char c, ByteClass wanted)
{
    return (Classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

bool allAre(std::string_view text, ByteClass wanted)
{
    for (const char c : text) {
        if (!is(c, wanted))
            return false;
    }
    return true;
}

// Whether one of eight bytes may be below 0x20 or 0x7f: never wrong when it says no.
bool mayHoldControl(const char *bytes)
{
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
    constexpr std::uint64_t highs = 0x8080'8080'8080'8080;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const std::uint64_t below = (word - ones * 0x20) & ~word & highs;
    const std::uint64_t deleted = word ^ (ones * 0x7f);
    return (below | ((deleted - ones) & ~deleted & highs)) != 0;
}

bool isHexadecimal(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return hexDigitValue(c) >= 0; });
}

// reg-name (RFC 3986 3.2.2).
bool isRegName(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is(text[i], RegName))
            return false;
        if (text[i] == '%' && (i + 2 >= text.size() || !isHexadecimal(text.substr(i + 1, 2))))
            return false;
    }
    return true;
}

bool isIPv6Address(std::string_view text)
{
    std::array<char, INET6_ADDRSTRLEN> terminated{};
    in6_addr address{};
    if (text.size() >= terminated.size() || text.find('\0') != text.npos)
        return false;
    std::copy(text.begin(), text.end(), terminated.begin());
    return inet_pton(AF_INET6, terminated.data(), &address) == 1;
}

// IPvFuture = "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" ) (RFC 3986 3.2.2)
bool isFutureAddress(std::string_view text)
{
    const std::size_t dot = std::min(text.find('.'), text.size());
    const std::string_view address = text.substr(std::min(dot + 1, text.size()));
    return dot > 1 && (text[0] == 'v' || text[0] == 'V') && isHexadecimal(text.substr(1, dot - 1))
        && !address.empty() && std::all_of(address.begin(), address.end(), [](char c) {
               return c == ':' || (c != '%' && is(c, RegName));
           });
}

// IP-literal (RFC 3986 3.2.2). Without zones: they mean something to their own host only.
bool isIpLiteral(std::string_view text)
{
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
        return false;
    const std::string_view address = text.substr(1, text.size() - 2);
    return isIPv6Address(address) || isFutureAddress(address);
}

bool isPort(std::string_view text)
{
    constexpr std::uint64_t largestPort = 65535;
    const auto number = parseDigits(text);
    return text.empty() || (number && *number <= largestPort);
}

} // namespace

bool isTchar(char c)
{
    return is(c, Tchar);
}

bool isToken(std::string_view text)
{
    return !text.empty() && allAre(text, Tchar);
}

bool isFieldValueByte(char c)
{
    return is(c, FieldValue);
}

std::size_t endOfFieldValue(std::string_view text)
{
    std::size_t i = 0;
    while (i + 8 <= text.size()) {
        if (!mayHoldControl(text.data() + i)) {
            i += 8;
            continue;
        }
        for (const std::size_t end = i + 8; i < end; ++i) {
            if (!is(text[i], FieldValue))
                return i;
        }
    }
    while (i < text.size() && is(text[i], FieldValue))
        ++i;
    return i;
}

bool isFieldValue(std::string_view text)
{
    return endOfFieldValue(text) == text.size();
}

bool isTargetByte(char c)
{
    return is(c, Target);
}

bool isHostValue(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    const bool hasPort = colon != text.npos && text.back() != ']';
    const std::string_view host = text.substr(0, hasPort ? colon : text.size());
    if (hasPort && (host.empty() || !isPort(text.substr(colon + 1))))
        return false;
    return host.starts_with('[') ? isIpLiteral(host) : isRegName(host);
}

int hexDigitValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<std::uint64_t> parseDigits(std::string_view text)
{
    constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    if (text.empty())
        return {};
    std::uint64_t number = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return {};
        const auto digit = static_cast<std::uint64_t>(c - '0');
        number = number > (largest - digit) / 10 ? largest : number * 10 + digit;
    }
    return number;
}

std::string_view trimmedOws(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

} // namespace mynah
