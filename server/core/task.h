// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/framepool.h"

#include <QtGlobal>

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace mynah {

template <typename T = void>
class Task;

namespace detail {

class TaskPromiseBase
{
public:
    struct FinalAwaiter
    {
        bool await_ready() const noexcept { return false; }
        template <typename Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> task) const noexcept
        {
            // A parent that never suspended goes on by itself: the stack stays flat in a loop
            // of tasks that complete at once, also where the compiler makes no tail calls.
            TaskPromiseBase &promise = task.promise();
            return promise.m_parentSuspended ? promise.m_parent : std::noop_coroutine();
        }
        void await_resume() const noexcept { }
    };

    std::suspend_always initial_suspend() const noexcept { return {}; }
    FinalAwaiter final_suspend() const noexcept { return {}; }
    void unhandled_exception() noexcept { m_exception = std::current_exception(); }

    void setParent(std::coroutine_handle<> parent) { m_parent = parent; }
    void setParentSuspended() { m_parentSuspended = true; }
    void rethrow() const
    {
        if (m_exception)
            std::rethrow_exception(m_exception);
    }

    static void *operator new(std::size_t bytes) { return allocateFrame(bytes); }
    static void operator delete(void *frame, std::size_t bytes) noexcept
    {
        freeFrame(frame, bytes);
    }

private:
    std::coroutine_handle<> m_parent;
    bool m_parentSuspended = false;
    std::exception_ptr m_exception;
};

template <typename T>
class TaskPromise final : public TaskPromiseBase
{
public:
    Task<T> get_return_object();
    void return_value(T value) { m_value.emplace(std::move(value)); }
    T result()
    {
        rethrow();
        return std::move(*m_value);
    }

private:
    std::optional<T> m_value;
};

template <>
class TaskPromise<void> final : public TaskPromiseBase
{
public:
    Task<void> get_return_object();
    void return_void() const noexcept { }
    void result() const { rethrow(); }
};

} // namespace detail

// A coroutine that gives one T. Lazy: nothing runs until it is awaited or spawned. The object
// owns the frame; dropping it destroys the frame where it stands, which its owner may do only
// while it is suspended. An empty Task means "done already": awaiting it costs nothing, and a
// delegate that works synchronously returns one without making a frame.
template <typename T>
class [[nodiscard]] Task
{
public:
    using promise_type = detail::TaskPromise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    Task() = default;
    explicit Task(Handle handle)
        : m_handle(handle)
    {
    }
    Task(Task &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    Task &operator=(Task &&other) noexcept
    {
        if (this != &other) {
            destroy();
            m_handle = std::exchange(other.m_handle, nullptr);
        }
        return *this;
    }
    ~Task() { destroy(); }

    // Whether there is something to await.
    explicit operator bool() const { return m_handle != nullptr; }

    struct Awaiter
    {
        Handle handle;

        bool await_ready() const noexcept { return !handle; }
        bool await_suspend(std::coroutine_handle<> parent) const
        {
            handle.promise().setParent(parent);
            handle.resume();
            if (handle.done())
                return false;
            handle.promise().setParentSuspended();
            return true;
        }
        T await_resume() const
        {
            if constexpr (std::is_void_v<T>) {
                if (handle)
                    handle.promise().result();
            } else {
                Q_ASSERT(handle);
                return handle.promise().result();
            }
        }
    };
    // co_await std::move(task): a task is awaited once.
    Awaiter operator co_await() &&noexcept { return {m_handle}; }

private:
    void destroy()
    {
        if (m_handle)
            m_handle.destroy();
    }

    Handle m_handle;
};

namespace detail {

template <typename T>
Task<T> TaskPromise<T>::get_return_object()
{
    return Task<T>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}

inline Task<void> TaskPromise<void>::get_return_object()
{
    return Task<void>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}

} // namespace detail

} // namespace mynah
