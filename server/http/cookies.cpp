// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/cookies.h"

#include "server/http/httpdate.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"

#include <algorithm>

namespace mynah {

namespace {

std::string_view unquoted(std::string_view value)
{
    const bool isQuoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
    return isQuoted ? value.substr(1, value.size() - 2) : value;
}

Cookie parsePair(std::string_view pair)
{
    const std::size_t equals = pair.find('=');
    if (equals == pair.npos)
        return {{}, unquoted(trimmedOws(pair))};
    return {trimmedOws(pair.substr(0, equals)), unquoted(trimmedOws(pair.substr(equals + 1)))};
}

void appendCookies(std::vector<Cookie> &cookies, std::string_view field)
{
    while (!field.empty()) {
        const std::size_t end = std::min(field.find(';'), field.size());
        const Cookie cookie = parsePair(field.substr(0, end));
        if (!cookie.name.empty() || !cookie.value.empty())
            cookies.push_back(cookie);
        field.remove_prefix(std::min(end + 1, field.size()));
    }
}

// cookie-octet (RFC 6265 4.1.1); bytes over 127 pass, as servers send UTF-8 there.
bool isCookieOctet(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
}

bool isAttributeOctet(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7f && c != ';';
}

std::string_view sameSiteText(SetCookie::SameSite sameSite)
{
    switch (sameSite) {
    case SetCookie::SameSite::Unset:
        return {};
    case SetCookie::SameSite::Lax:
        return "; SameSite=Lax";
    case SetCookie::SameSite::Strict:
        return "; SameSite=Strict";
    case SetCookie::SameSite::None:
        return "; SameSite=None";
    }
    return {};
}

// Why the cookie cannot be sent; empty when it can.
std::string_view faultOf(const SetCookie &cookie)
{
    if (!isToken(cookie.name))
        return "the name of a cookie must be a token";
    if (!std::all_of(cookie.value.begin(), cookie.value.end(), isCookieOctet))
        return "the value of a cookie has a character that must be encoded";
    for (const std::string *attribute : {&cookie.domain, &cookie.path}) {
        if (!std::all_of(attribute->begin(), attribute->end(), isAttributeOctet))
            return "an attribute of a cookie has a control character or a semicolon";
    }
    return {};
}

} // namespace

std::vector<Cookie> parseCookies(std::string_view field)
{
    std::vector<Cookie> cookies;
    appendCookies(cookies, field);
    return cookies;
}

std::vector<Cookie> parseCookies(const HTTPHeaders &headers)
{
    std::vector<Cookie> cookies;
    for (const HTTPHeaders::Field field : headers) {
        if (equalsIgnoringCase(field.name, "Cookie"))
            appendCookies(cookies, field.value);
    }
    return cookies;
}

Expected<std::string, HTTPOutputError> SetCookie::toString() const
{
    const std::string_view fault = faultOf(*this);
    if (!fault.empty())
        return Unexpected(HTTPOutputError(std::string(fault)));
    std::string text = name + '=' + value;
    if (!domain.empty())
        text.append("; Domain=").append(domain);
    if (!path.empty())
        text.append("; Path=").append(path);
    if (expires)
        text.append("; Expires=").append(httpDate(*expires));
    if (maxAge)
        text.append("; Max-Age=").append(std::to_string(maxAge->count()));
    if (secure)
        text.append("; Secure");
    if (httpOnly)
        text.append("; HttpOnly");
    return text.append(sameSiteText(sameSite));
}

} // namespace mynah
