// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/handlerexecution.h"

#include "server/core/serverlog.h"
#include "server/http/httperrors.h"
#include "server/http/httprequestcontext.h"
#include "server/http/httpserverrequest.h"
#include "server/web/handlererrors.h"
#include "server/web/requesthandler.h"

namespace mynah {

Task<> HandlerExecution::run()
{
    Task<> prepared = prepare();
    co_await std::move(prepared);
    Task<> done = runMethod();
    co_await std::move(done);
}

Task<> HandlerExecution::prepare()
{
    std::exception_ptr error;
    try {
        Task<> prepared = m_handler.prepare();
        co_await std::move(prepared);
    } catch (...) {
        error = std::current_exception();
    }
    if (error)
        fail(error);
}

Task<> HandlerExecution::runMethod()
{
    std::exception_ptr error;
    try {
        if (!m_handler.isFinished()) {
            Task<> done = m_handler.callMethod();
            co_await std::move(done);
        }
        if (!m_handler.isFinished())
            m_handler.finish();
    } catch (...) {
        error = std::current_exception();
    }
    if (error)
        fail(error);
}

Task<> HandlerExecution::deliver(std::string_view data)
{
    // What follows after an early answer is of no use to the handler.
    if (m_handler.isFinished())
        return {};
    try {
        Task<> taken = m_handler.dataReceived(data);
        return taken ? guarded(std::move(taken)) : Task<>();
    } catch (...) {
        fail(std::current_exception());
    }
    return {};
}

Task<> HandlerExecution::guarded(Task<> task)
{
    std::exception_ptr error;
    try {
        co_await std::move(task);
    } catch (...) {
        error = std::current_exception();
    }
    if (error)
        fail(error);
}

void HandlerExecution::fail(const std::exception_ptr &error) noexcept
{
    try {
        answerFor(error);
    } catch (const std::exception &second) {
        logUncaught(second.what());
        m_handler.abort();
    }
}

void HandlerExecution::answerFor(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const Finish &) {
        if (!m_handler.isFinished())
            m_handler.finish();
    } catch (const HTTPError &refusal) {
        if (!refusal.reason().empty())
            qCInfo(generalLog, "%d: %s", refusal.status(), refusal.what());
        m_handler.sendError(refusal.status(), refusal.phrase());
    } catch (const HTTPInputError &refusal) {
        qCInfo(generalLog, "%d: %s", refusal.status(), refusal.what());
        m_handler.sendError(refusal.status());
    } catch (const StreamClosedError &) {
        // onConnectionClose tells the handler.
    } catch (const std::exception &uncaught) {
        logUncaught(uncaught.what());
        m_handler.sendError(500);
    }
}

void HandlerExecution::logUncaught(const char *message) const
{
    const HTTPServerRequest &request = m_handler.request();
    // Without the query, which may hold secrets.
    qCCritical(appLog, "Uncaught exception %s %s (%s): %s", std::string(request.method()).c_str(),
               std::string(request.path()).c_str(), request.context().remoteIp.c_str(), message);
}

} // namespace mynah
