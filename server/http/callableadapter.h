// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpmessagedelegate.h"
#include "server/http/httpserverrequest.h"

#include <functional>

namespace mynah {

// Collects a request and hands it to a callable (tornado/httpserver.py, _CallableAdapter).
// Ported from tornado/httpserver.py (Apache-2.0)
class CallableAdapter final : public HTTPMessageDelegate
{
public:
    using Callback = std::function<void(HTTPServerRequest &)>;

    // The callback outlives the adapter.
    CallableAdapter(const Callback &callback, HTTP1ServerConnection &server,
                    HTTPConnection &connection)
        : m_callback(callback)
        , m_request(server, connection)
    {
    }

    Task<> headersReceived(const StartLine &line, const HTTPHeaders &headers) override
    {
        m_request.begin(requestLine(line), headers);
        return {};
    }
    Task<> dataReceived(std::string_view chunk) override
    {
        m_request.appendBody(chunk);
        return {};
    }
    void finish() override { m_callback(m_request); }

private:
    const Callback &m_callback;
    HTTPServerRequest m_request;
};

} // namespace mynah
