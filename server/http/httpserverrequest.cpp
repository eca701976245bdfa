// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpserverrequest.h"

#include "server/http/exchangeobserver.h"
#include "server/http/httpconnection.h"
#include "server/http/httpheaders.h"
#include "server/http/httprequestcontext.h"

#include <algorithm>
#include <utility>

namespace mynah {

HTTPServerRequest::HTTPServerRequest(HTTP1ServerConnection &serverConnection,
                                     HTTPConnection &connection)
    : m_serverConnection(&serverConnection)
    , m_connection(&connection)
{
}

void HTTPServerRequest::begin(const RequestStartLine &line, const HTTPHeaders &headers)
{
    m_line = line;
    m_headers = &headers;
    m_target = splitTarget(line.method, line.target);
}

void HTTPServerRequest::rebind(HTTP1ServerConnection &serverConnection, HTTPConnection &connection)
{
    m_serverConnection = &serverConnection;
    m_connection = &connection;
}

void HTTPServerRequest::clear()
{
    constexpr std::size_t keptBytes = 64 * 1024;
    m_line = {};
    m_headers = nullptr;
    m_target = {};
    m_body.clear();
    // Assigning an empty value would keep the memory.
    if (m_body.capacity() > keptBytes)
        std::string().swap(m_body);
    if (!m_form.fields.empty() || !m_form.files.empty())
        std::exchange(m_form, {});
    m_hasQueryArguments = false;
    m_hasCookies = false;
}

std::string_view HTTPServerRequest::host() const
{
    return m_target.authority.empty() ? m_headers->get("Host").value_or("") : m_target.authority;
}

std::string_view HTTPServerRequest::hostName() const
{
    const std::string_view whole = host();
    // The colons inside of "[::1]" are no port's.
    const std::size_t bracket = whole.starts_with('[') ? whole.find(']') : 0;
    if (bracket == whole.npos)
        return whole;
    return whole.substr(0, whole.find(':', bracket));
}

std::string_view HTTPServerRequest::protocol() const
{
    return context().protocol;
}

std::string HTTPServerRequest::fullUrl() const
{
    std::string url(protocol());
    url.append("://").append(host()).append(path());
    if (!query().empty())
        url.append("?").append(query());
    return url;
}

const UrlQuery &HTTPServerRequest::queryArguments() const
{
    if (!m_hasQueryArguments)
        m_queryArguments.parse(query());
    m_hasQueryArguments = true;
    return m_queryArguments;
}

const std::vector<Cookie> &HTTPServerRequest::cookies() const
{
    if (!m_hasCookies)
        m_cookies = parseCookies(*m_headers);
    m_hasCookies = true;
    return m_cookies;
}

std::optional<std::string_view> HTTPServerRequest::cookie(std::string_view name) const
{
    const auto found = std::find_if(cookies().begin(), cookies().end(),
                                    [&](const Cookie &each) { return each.name == name; });
    return found == cookies().end() ? std::nullopt : std::optional(found->value);
}

const HTTPRequestContext &HTTPServerRequest::context() const
{
    return m_connection->context();
}

std::chrono::nanoseconds HTTPServerRequest::elapsed() const
{
    return std::chrono::steady_clock::now() - m_connection->trace().firstByte;
}

} // namespace mynah
