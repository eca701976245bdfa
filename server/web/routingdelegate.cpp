// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/routingdelegate.h"

#include "server/http/httpconnection.h"
#include "server/http/httpheaders.h"
#include "server/web/router.h"

namespace mynah {

Task<> RoutingDelegate::headersReceived(const StartLine &line, const HTTPHeaders &headers)
{
    m_request.begin(requestLine(line), headers);
    m_target = m_router.findHandler(m_request);
    return m_target ? m_target->headersReceived(line, headers) : Task<>();
}

Task<> RoutingDelegate::dataReceived(std::string_view data)
{
    return m_target ? m_target->dataReceived(data) : Task<>();
}

void RoutingDelegate::finish()
{
    if (m_target)
        m_target->finish();
    else
        answerNotFound();
}

void RoutingDelegate::onConnectionClose()
{
    if (m_target)
        m_target->onConnectionClose();
}

void RoutingDelegate::release()
{
    // The target refers to the request.
    m_target.reset();
    m_request.clear();
    m_router.recycle(std::unique_ptr<RoutingDelegate>(this));
}

void RoutingDelegate::answerNotFound()
{
    HTTPHeaders headers;
    headers.add("Content-Length", "0");
    m_request.connection().writeHeaders(ResponseStartLine{HTTP11, 404, {}}, headers);
    m_request.connection().finish();
}

} // namespace mynah
