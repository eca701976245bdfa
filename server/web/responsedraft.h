// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/cookies.h"
#include "server/http/httpheaders.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// A response as a handler builds it, until it is sent.
class ResponseDraft
{
public:
    ResponseDraft() { clear(); }

    int status() const { return m_status; }
    const std::string &phrase() const { return m_phrase; }
    // phrase: empty for the status's usual one. Throws HTTPOutputError outside 200…999.
    void setStatus(int status, std::string phrase = {});

    HTTPHeaders &headers() { return m_headers; }
    const HTTPHeaders &headers() const { return m_headers; }

    // Replaces a cookie of that name set before. Throws HTTPOutputError for what cannot be sent.
    void setCookie(const SetCookie &cookie);
    // Asks the client to forget it; path and domain as it was set.
    void clearCookie(std::string_view name, std::string_view path = "/",
                     std::string_view domain = {});
    // Turns the cookies into Set-Cookie fields.
    void writeCookies();

    // What is not sent yet.
    std::string &body() { return m_body; }
    const std::string &body() const { return m_body; }

    // Drops what a response without content must not have (RFC 9110 15.3.5, 15.4.5); the body is
    // dropped with 304.
    void dropContent();
    // Back to an empty 200 of text/html.
    void clear();

private:
    struct NamedCookie
    {
        std::string name;
        std::string field;
    };

    int m_status = 200;
    std::string m_phrase;
    HTTPHeaders m_headers;
    std::vector<NamedCookie> m_cookies;
    std::string m_body;
};

} // namespace mynah
