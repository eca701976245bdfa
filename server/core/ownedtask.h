// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/spawn.h"
#include "server/core/task.h"

#include <QtGlobal>

#include <coroutine>
#include <exception>
#include <utility>

namespace mynah {

// A task that runs beside its owner and ends with it at the latest: dropping the object destroys
// the frame where it stands, with everything it waits for. For work that is worth nothing without
// its owner; it must not be dropped from within the task itself. What escapes it is logged.
class OwnedTask
{
public:
    OwnedTask() = default;
    ~OwnedTask() { cancel(); }
    Q_DISABLE_COPY_MOVE(OwnedTask)

    // Runs the task until it first suspends. what: a literal, for the log.
    void start(Task<> task, const char *what)
    {
        cancel();
        m_runner = run(std::move(task), what);
        m_runner.handle.resume();
    }
    bool isRunning() const { return m_runner.handle && !m_runner.handle.done(); }
    void cancel()
    {
        if (m_runner.handle)
            std::exchange(m_runner.handle, nullptr).destroy();
    }

private:
    struct Runner
    {
        struct promise_type
        {
            Runner get_return_object()
            {
                return {std::coroutine_handle<promise_type>::from_promise(*this)};
            }
            std::suspend_always initial_suspend() const noexcept { return {}; }
            std::suspend_always final_suspend() const noexcept { return {}; }
            void return_void() const noexcept { }
            // run() lets nothing escape.
            void unhandled_exception() const noexcept { std::terminate(); }

            static void *operator new(std::size_t bytes) { return allocateFrame(bytes); }
            static void operator delete(void *frame, std::size_t bytes) noexcept
            {
                freeFrame(frame, bytes);
            }
        };
        std::coroutine_handle<promise_type> handle;
    };

    static Runner run(Task<> task, const char *what)
    {
        std::exception_ptr error;
        try {
            co_await std::move(task);
        } catch (...) {
            error = std::current_exception();
        }
        if (error)
            reportEscaped(what, error);
    }

    Runner m_runner{};
};

} // namespace mynah
