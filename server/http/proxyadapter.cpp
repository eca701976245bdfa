// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/proxyadapter.h"

#include "server/http/httpconnection.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/httprequestcontext.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>

namespace mynah {

namespace {

bool isIpAddress(const std::string &text)
{
    std::array<unsigned char, sizeof(in6_addr)> address{};
    return inet_pton(AF_INET, text.c_str(), address.data()) == 1
        || inet_pton(AF_INET6, text.c_str(), address.data()) == 1;
}

// The last address that is no proxy we know; each proxy appends the one it was reached from.
std::optional<std::string> forwardedFor(const HTTPHeaders &headers, const ProxySettings &settings)
{
    const auto chain = headers.getJoined("x-forwarded-for");
    std::optional<std::string> last;
    if (!chain)
        return last;
    const auto &trusted = settings.trustedDownstream;
    forEachListElement(*chain, [&](std::string_view hop) {
        if (!last || std::find(trusted.begin(), trusted.end(), hop) == trusted.end())
            last.emplace(hop);
    });
    return last;
}

std::optional<std::string_view> firstOf(const HTTPHeaders &headers, std::string_view name,
                                        std::string_view otherwise)
{
    const auto value = headers.get(name);
    return value ? value : headers.get(otherwise);
}

} // namespace

void applyProxyHeaders(HTTPRequestContext &context, const HTTPHeaders &headers,
                       const ProxySettings &settings)
{
    std::optional<std::string> ip = forwardedFor(headers, settings);
    if (const auto real = headers.get("x-real-ip"))
        ip.emplace(*real);
    if (ip && isIpAddress(*ip))
        context.remoteIp = *ip;
    if (const auto scheme = firstOf(headers, "x-scheme", "x-forwarded-proto")) {
        // Of a list the last: the nearest proxy wrote it.
        const std::string_view last = trimmedOws(scheme->substr(scheme->rfind(',') + 1));
        if (last == "http")
            context.protocol = "http";
        else if (last == "https")
            context.protocol = "https";
    }
}

ProxyAdapter::ProxyAdapter(DelegatePtr delegate, HTTPConnection &connection,
                           const ProxySettings &settings)
    : m_delegate(std::move(delegate))
    , m_context(connection.context())
    , m_settings(settings)
    , m_remoteIp(m_context.remoteIp)
    , m_protocol(m_context.protocol)
{
}

// Differs from Tornado: there finish and on_connection_close put it back, so that a handler which
// answers later sees the proxy's address.
ProxyAdapter::~ProxyAdapter()
{
    m_delegate.reset();
    m_context.remoteIp = std::move(m_remoteIp);
    m_context.protocol = m_protocol;
}

Task<> ProxyAdapter::headersReceived(const StartLine &line, const HTTPHeaders &headers)
{
    applyProxyHeaders(m_context, headers, m_settings);
    return m_delegate->headersReceived(line, headers);
}

Task<> ProxyAdapter::dataReceived(std::string_view chunk)
{
    return m_delegate->dataReceived(chunk);
}

void ProxyAdapter::finish()
{
    m_delegate->finish();
}

void ProxyAdapter::onConnectionClose()
{
    m_delegate->onConnectionClose();
}

} // namespace mynah
