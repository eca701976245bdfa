// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpmessagedelegate.h"
#include "server/http/httpserverrequest.h"

namespace mynah {

class Router;

// Asks its router for the real delegate when the headers are there, and passes the rest on to it
// (tornado/routing.py, _RoutingDelegate). Owns the request; goes back to the router when the
// exchange is over.
// Ported from tornado/routing.py (Apache-2.0)
class RoutingDelegate final : public HTTPMessageDelegate
{
public:
    RoutingDelegate(Router &router, HTTP1ServerConnection &server, HTTPConnection &connection)
        : m_router(router)
        , m_request(server, connection)
    {
    }

    void rebind(HTTP1ServerConnection &server, HTTPConnection &connection)
    {
        m_request.rebind(server, connection);
    }

    Task<> headersReceived(const StartLine &line, const HTTPHeaders &headers) override;
    Task<> dataReceived(std::string_view data) override;
    void finish() override;
    void onConnectionClose() override;
    void release() override;

private:
    void answerNotFound();

    Router &m_router;
    HTTPServerRequest m_request;
    // Null: nobody wants the request.
    DelegatePtr m_target;
};

} // namespace mynah
