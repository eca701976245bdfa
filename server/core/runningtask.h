// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/task.h"

#include <QtGlobal>

#include <coroutine>
#include <exception>
#include <utility>

namespace mynah {

// A task that was started from plain code and belongs to who holds this object: dropping it
// destroys the frame where it stands, which may be done only while it is suspended. For owners
// that need not wait for their task; the others use a TaskGroup.
class [[nodiscard]] RunningTask
{
public:
    struct promise_type
    {
        RunningTask get_return_object()
        {
            return RunningTask(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        std::suspend_never initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        void return_void() const noexcept { }
        // The body catches everything.
        void unhandled_exception() const noexcept { std::terminate(); }

        static void *operator new(std::size_t bytes) { return allocateFrame(bytes); }
        static void operator delete(void *frame, std::size_t bytes) noexcept
        {
            freeFrame(frame, bytes);
        }
    };

    // Runs the task until it first suspends. What escapes it is logged as an error of "what", a
    // literal.
    static RunningTask start(Task<> task, const char *what);

    RunningTask() = default;
    RunningTask(RunningTask &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    RunningTask &operator=(RunningTask &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~RunningTask()
    {
        if (m_handle)
            m_handle.destroy();
    }

    bool isDone() const { return !m_handle || m_handle.done(); }

private:
    explicit RunningTask(std::coroutine_handle<promise_type> handle)
        : m_handle(handle)
    {
    }

    std::coroutine_handle<promise_type> m_handle;
};

} // namespace mynah
