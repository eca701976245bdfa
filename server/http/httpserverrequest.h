// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/cookies.h"
#include "server/http/formdata.h"
#include "server/http/startline.h"
#include "server/http/urlquery.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class HTTP1ServerConnection;
class HTTPConnection;
class HTTPHeaders;
struct HTTPRequestContext;

// One request as handlers see it: its line and headers stay where the connection has them, the
// body is collected by whoever answers. What costs work (query, cookies) is read when it is asked
// for. Views are valid until the delegate that owns the request is released. An object can be
// used for many requests, one after the other, and keeps its memory.
// Ported from tornado/httputil.py (Apache-2.0)
class HTTPServerRequest
{
public:
    HTTPServerRequest(HTTP1ServerConnection &serverConnection, HTTPConnection &connection);
    HTTPServerRequest(const HTTPServerRequest &) = delete;
    HTTPServerRequest &operator=(const HTTPServerRequest &) = delete;

    // Takes the request of this head; line and headers must stay in place.
    void begin(const RequestStartLine &line, const HTTPHeaders &headers);
    // Forgets the request, and gives back the memory of a large body.
    void clear();
    // Where the next request comes from, after clear().
    void rebind(HTTP1ServerConnection &serverConnection, HTTPConnection &connection);

    std::string_view method() const { return m_line.method; }
    // As received.
    std::string_view target() const { return m_line.target; }
    HTTPVersion version() const { return m_line.version; }
    // Still percent-encoded; begins with "/" unless the target is "*" or an authority.
    std::string_view path() const { return m_target.path; }
    // Still percent-encoded, without "?".
    std::string_view query() const { return m_target.query; }
    // The target's authority, else the Host field (RFC 9112 3.3); with the port if there is one.
    std::string_view host() const;
    // host() without the port; an IPv6 address keeps its brackets.
    std::string_view hostName() const;
    std::string_view protocol() const;
    std::string fullUrl() const;

    const HTTPHeaders &headers() const { return *m_headers; }
    const UrlQuery &queryArguments() const;
    const std::vector<Cookie> &cookies() const;
    std::optional<std::string_view> cookie(std::string_view name) const;

    const std::string &body() const { return m_body; }
    void appendBody(std::string_view data) { m_body.append(data); }
    // What parseForm() made of the body; empty until someone sets it.
    const FormData &form() const { return m_form; }
    void setForm(FormData form) { m_form = std::move(form); }

    HTTP1ServerConnection &serverConnection() const { return *m_serverConnection; }
    HTTPConnection &connection() const { return *m_connection; }
    const HTTPRequestContext &context() const;
    // Since the first byte of the request.
    std::chrono::nanoseconds elapsed() const;

private:
    HTTP1ServerConnection *m_serverConnection;
    HTTPConnection *m_connection;
    RequestStartLine m_line;
    const HTTPHeaders *m_headers = nullptr;
    TargetParts m_target;
    std::string m_body;
    FormData m_form;
    // Read on demand.
    mutable UrlQuery m_queryArguments;
    mutable bool m_hasQueryArguments = false;
    mutable std::vector<Cookie> m_cookies;
    mutable bool m_hasCookies = false;
};

} // namespace mynah
