// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/percentcoding.h"

#include "server/http/httpgrammar.h"

namespace mynah {

namespace {

bool isUnreserved(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

// The byte that "%XX" at that place stands for, or -1.
int encodedByte(std::string_view text, std::size_t percent)
{
    if (percent + 2 >= text.size())
        return -1;
    const int high = hexDigitValue(text[percent + 1]);
    const int low = hexDigitValue(text[percent + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

} // namespace

void appendPercentDecoded(std::string &out, std::string_view text, Plus plus)
{
    const std::string_view special = plus == Plus::Space ? "%+" : "%";
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find_first_of(special), text.size());
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty())
            return;
        const int byte = text.front() == '%' ? encodedByte(text, 0) : ' ';
        out.push_back(byte < 0 ? '%' : static_cast<char>(byte));
        text.remove_prefix(byte >= 0 && text.front() == '%' ? 3 : 1);
    }
}

std::string percentDecoded(std::string_view text, Plus plus)
{
    std::string decoded;
    decoded.reserve(text.size());
    appendPercentDecoded(decoded, text, plus);
    return decoded;
}

std::string percentEncoded(std::string_view bytes, std::string_view keep)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(bytes.size());
    for (const char c : bytes) {
        if (isUnreserved(c) || keep.find(c) != keep.npos) {
            encoded.push_back(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return encoded;
}

} // namespace mynah
