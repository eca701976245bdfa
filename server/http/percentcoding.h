// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mynah {

// What "+" means: a space in queries and forms (WHATWG URL 5.1), itself in paths.
enum class Plus {
    Literal,
    Space,
};

// Appends the text with its %XX sequences turned into bytes. A "%" that is not followed by two
// hexadecimal digits stays as it is, as browsers do it. The bytes need not be UTF-8 afterwards.
void appendPercentDecoded(std::string &out, std::string_view text, Plus plus);
std::string percentDecoded(std::string_view text, Plus plus = Plus::Literal);

// Everything but unreserved characters (RFC 3986 2.3) and those to keep becomes %XX.
std::string percentEncoded(std::string_view bytes, std::string_view keep = {});

} // namespace mynah
