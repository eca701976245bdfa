// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpmessagedelegate.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class HTTPConnection;
class HTTPHeaders;
struct HTTPRequestContext;

// What a request says about its way through proxies, believed only when asked to: whoever can
// connect can send these fields. Off by default.
struct ProxySettings
{
    // Tornado's xheaders: X-Real-Ip or X-Forwarded-For, and X-Scheme or X-Forwarded-Proto.
    bool believeHeaders = false;
    // Addresses of further proxies in X-Forwarded-For, to look behind.
    std::vector<std::string> trustedDownstream;
};

// Puts address and scheme of the client into the connection's context for one request
// (tornado/httpserver.py, _ProxyAdapter and _HTTPRequestContext._apply_xheaders).
// Ported from tornado/httpserver.py (Apache-2.0)
class ProxyAdapter final : public HTTPMessageDelegate
{
public:
    // settings must outlive the adapter.
    ProxyAdapter(DelegatePtr delegate, HTTPConnection &connection, const ProxySettings &settings);
    ~ProxyAdapter() override;

    Task<> headersReceived(const StartLine &line, const HTTPHeaders &headers) override;
    Task<> dataReceived(std::string_view chunk) override;
    void finish() override;
    void onConnectionClose() override;

private:
    DelegatePtr m_delegate;
    HTTPRequestContext &m_context;
    const ProxySettings &m_settings;
    // The connection's own, put back for the next request.
    std::string m_remoteIp;
    std::string_view m_protocol;
};

// Changes address and scheme as the fields say; leaves alone what is not valid.
void applyProxyHeaders(HTTPRequestContext &context, const HTTPHeaders &headers,
                       const ProxySettings &settings);

} // namespace mynah
