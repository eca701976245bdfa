// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/task.h"

#include <exception>
#include <string_view>

namespace mynah {

class RequestHandler;

// Runs a handler and turns what it throws into responses (tornado/web.py,
// RequestHandler._execute). No task of it throws.
// Ported from tornado/web.py (Apache-2.0)
class HandlerExecution
{
public:
    // The handler outlives this object and its tasks.
    explicit HandlerExecution(RequestHandler &handler)
        : m_handler(handler)
    {
    }

    // prepare(), the method and finish(), for a request whose body is there.
    Task<> run();
    // The same in three steps, for a body that is streamed.
    Task<> prepare();
    Task<> deliver(std::string_view data);
    Task<> runMethod();
    // Answers for an exception; when that fails, too, the connection is cut.
    void fail(const std::exception_ptr &error) noexcept;

private:
    Task<> guarded(Task<> task);
    void answerFor(const std::exception_ptr &error);
    void logUncaught(const char *message) const;

    RequestHandler &m_handler;
};

} // namespace mynah
