// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/runningtask.h"
#include "server/http/httpmessagedelegate.h"
#include "server/web/handlerexecution.h"
#include "server/web/handlertarget.h"
#include "server/web/patharguments.h"

#include <memory>
#include <optional>

namespace mynah {

class Application;
class HTTPServerRequest;

// Collects the body of a request, or streams it, and runs the handler (tornado/web.py,
// _HandlerDelegate). Owns the handler and its task, which end with the exchange.
// Ported from tornado/web.py (Apache-2.0)
class HandlerDelegate final : public HTTPMessageDelegate
{
public:
    // All but the arguments outlive the delegate.
    HandlerDelegate(Application &application, HTTPServerRequest &request,
                    const HandlerTarget &target, PathArguments arguments);

    Task<> headersReceived(const StartLine &line, const HTTPHeaders &headers) override;
    Task<> dataReceived(std::string_view data) override;
    void finish() override;
    void onConnectionClose() override;

private:
    void makeHandler();
    std::exception_ptr parseForm();

    Application &m_application;
    HTTPServerRequest &m_request;
    const HandlerTarget &m_target;
    const PathArguments m_arguments;
    std::unique_ptr<RequestHandler> m_handler;
    std::optional<HandlerExecution> m_execution;
    // Goes before what it uses.
    RunningTask m_running;
};

} // namespace mynah
