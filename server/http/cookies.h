// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/http/httperrors.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class HTTPHeaders;

// A cookie that a client sent; views into the field.
struct Cookie
{
    std::string_view name;
    // Without a pair of quotes around it; nothing is unescaped.
    std::string_view value;
};

// Reads a Cookie field (RFC 6265 4.2.1) as leniently as browsers write it: pairs are split at ";",
// a text without "=" is a value without a name.
// Ported from tornado/httputil.py (Apache-2.0)
std::vector<Cookie> parseCookies(std::string_view field);
// Of every Cookie field; views into the headers.
std::vector<Cookie> parseCookies(const HTTPHeaders &headers);

// A cookie that a server sets.
struct SetCookie
{
    enum class SameSite {
        Unset,
        Lax,
        Strict,
        None,
    };

    std::string name;
    std::string value;
    // Empty: left out.
    std::string domain = {};
    std::string path = "/";
    std::optional<std::chrono::system_clock::time_point> expires = {};
    std::optional<std::chrono::seconds> maxAge = {};
    bool secure = false;
    bool httpOnly = false;
    SameSite sameSite = SameSite::Unset;

    // The value of a Set-Cookie field (RFC 6265 4.1.1); refuses what would end the pair or the
    // field: a name that is no token, control characters, whitespace, quotes, ";" and "," in the
    // value, ";" in an attribute.
    Expected<std::string, HTTPOutputError> toString() const;
};

} // namespace mynah
