// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/http/httperrors.h"

#include <compare>
#include <string>
#include <string_view>
#include <variant>

namespace mynah {

struct HTTPVersion
{
    int major = 1;
    int minor = 1;
    auto operator<=>(const HTTPVersion &) const = default;
};

constexpr HTTPVersion HTTP10{1, 0};
constexpr HTTPVersion HTTP11{1, 1};

// Views into the bytes of the message (tornado/httputil.py, RequestStartLine).
struct RequestStartLine
{
    std::string_view method;
    // As received: origin-form, absolute-form, authority-form or "*" (RFC 9112 3.2).
    std::string_view target;
    HTTPVersion version = HTTP11;
};

// Views into the bytes of the message (tornado/httputil.py, ResponseStartLine).
struct ResponseStartLine
{
    HTTPVersion version = HTTP11;
    int code = 200;
    // Empty when sending: the usual phrase of the code.
    std::string_view reason;
};

using StartLine = std::variant<RequestStartLine, ResponseStartLine>;

// For delegates on the server's side, to which only requests come.
inline const RequestStartLine &requestLine(const StartLine &line)
{
    return *std::get_if<RequestStartLine>(&line);
}
// For delegates on the client's side.
inline const ResponseStartLine &responseLine(const StartLine &line)
{
    return *std::get_if<ResponseStartLine>(&line);
}

// A whole line without its line end (RFC 9112 3 and 4). Strict: single spaces, no other
// whitespace. Errors carry 400, or 505 for a version that is not 1.x.
Expected<RequestStartLine, HTTPInputError> parseRequestStartLine(std::string_view line);
Expected<ResponseStartLine, HTTPInputError> parseResponseStartLine(std::string_view line);

// The parts of a target (RFC 9112 3.2), views into it; empty where the form has none.
struct RequestTarget
{
    enum class Form { Origin, Absolute, Authority, Asterisk };
    Form form = Form::Origin;
    std::string_view scheme;
    std::string_view authority;
    // Path and query; "/" or "*" when an absolute-form has no path: RFC 9112 3.2.4.
    std::string_view pathAndQuery;
};

// Which form the target has for that method; 400 when it has none. A server takes the host of an
// absolute-form instead of Host (RFC 9112 3.2.2).
Expected<RequestTarget, HTTPInputError> parseRequestTarget(const RequestStartLine &line);

// With the line end.
void appendStartLine(std::string &out, const RequestStartLine &line);
void appendStartLine(std::string &out, const ResponseStartLine &line);

} // namespace mynah
