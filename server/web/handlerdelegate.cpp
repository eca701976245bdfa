// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/handlerdelegate.h"

#include "server/http/httpconnection.h"
#include "server/http/httpheaders.h"
#include "server/http/httpserverrequest.h"
#include "server/web/application.h"

namespace mynah {

HandlerDelegate::HandlerDelegate(Application &application, HTTPServerRequest &request,
                                 const HandlerTarget &target, PathArguments arguments)
    : m_application(application)
    , m_request(request)
    , m_target(target)
    , m_arguments(std::move(arguments))
{
}

void HandlerDelegate::makeHandler()
{
    m_handler = m_target.make({m_application, m_request, m_arguments, m_target.allowedMethods});
    m_execution.emplace(*m_handler);
}

Task<> HandlerDelegate::headersReceived(const StartLine &, const HTTPHeaders &)
{
    if (!m_target.streamsRequestBody)
        return {};
    makeHandler();
    return m_execution->prepare();
}

Task<> HandlerDelegate::dataReceived(std::string_view data)
{
    if (m_target.streamsRequestBody)
        return m_execution->deliver(data);
    m_request.appendBody(data);
    return {};
}

void HandlerDelegate::finish()
{
    std::exception_ptr unreadable;
    if (!m_target.streamsRequestBody) {
        makeHandler();
        unreadable = parseForm();
    }
    m_request.connection().setCloseCallback([this] { onConnectionClose(); });
    if (unreadable)
        m_execution->fail(unreadable);
    else if (m_target.streamsRequestBody)
        m_running = RunningTask::start(m_execution->runMethod(), "handler");
    else
        m_running = RunningTask::start(m_execution->run(), "handler");
}

void HandlerDelegate::onConnectionClose()
{
    if (m_handler && !m_handler->isFinished())
        m_handler->onConnectionClose();
}

// What is wrong with a form is the client's fault; a body that is still in a content coding is
// not read at all.
std::exception_ptr HandlerDelegate::parseForm()
{
    const auto contentType = m_request.headers().get("Content-Type");
    if (!contentType || !isForm(*contentType) || m_request.headers().contains("Content-Encoding"))
        return {};
    auto form = mynah::parseForm(*contentType, m_request.body(), m_application.settings().form);
    if (!form)
        return std::make_exception_ptr(form.error());
    m_request.setForm(std::move(*form));
    return {};
}

} // namespace mynah
