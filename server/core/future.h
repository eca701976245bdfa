// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/readyqueue.h"

#include <QtGlobal>

#include <coroutine>
#include <exception>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

namespace mynah {

namespace detail {

// Resumes the coroutine through the ready queue of the current IOLoop.
void resumeWaiter(ReadyNode &node, std::coroutine_handle<> coroutine);

// Who waits for a future; lives in the waiting coroutine's frame.
struct FutureWaiter
{
    ReadyNode node;
    std::coroutine_handle<> coroutine;
};

template <typename T>
class FutureState
{
public:
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

    bool isDone() const { return m_result.index() != 0; }
    bool isWaitedFor() const { return m_waiter || m_callback; }
    void setValue(Value value) { settle(Result(std::in_place_index<1>, std::move(value))); }
    void setException(std::exception_ptr error)
    {
        settle(Result(std::in_place_index<2>, std::move(error)));
    }

    void setWaiter(FutureWaiter *waiter) { m_waiter = waiter; }
    const FutureWaiter *waiter() const { return m_waiter; }
    // Called at once when the result is there already.
    void setCallback(std::function<void()> callback)
    {
        Q_ASSERT(!isWaitedFor());
        if (isDone())
            callback();
        else
            m_callback = std::move(callback);
    }
    void clearCallback() { m_callback = nullptr; }

    T take()
    {
        if (m_result.index() == 2)
            std::rethrow_exception(std::get<2>(m_result));
        if constexpr (!std::is_void_v<T>)
            return std::move(std::get<1>(m_result));
    }

private:
    using Result = std::variant<std::monostate, Value, std::exception_ptr>;

    void settle(Result result)
    {
        Q_ASSERT(!isDone());
        m_result = std::move(result);
        if (FutureWaiter *waiter = std::exchange(m_waiter, nullptr))
            resumeWaiter(waiter->node, waiter->coroutine);
        else if (const auto callback = std::exchange(m_callback, nullptr))
            callback();
    }

    Result m_result;
    FutureWaiter *m_waiter = nullptr;
    std::function<void()> m_callback;
};

} // namespace detail

// A T, or an exception, that will be there later (tornado/concurrent.py). Made and used on one
// thread; one waiter, which takes the result and is resumed through the loop's ready queue.
template <typename T = void>
class Future
{
public:
    using State = detail::FutureState<T>;

    explicit Future(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    bool isDone() const { return m_state->isDone(); }
    // The result, which must be there; once.
    T take() { return m_state->take(); }
    const std::shared_ptr<State> &state() const { return m_state; }

    class Awaiter
    {
    public:
        explicit Awaiter(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {
        }
        ~Awaiter()
        {
            if (m_state->waiter() == &m_waiter)
                m_state->setWaiter(nullptr);
        }
        Q_DISABLE_COPY_MOVE(Awaiter)

        bool await_ready() const { return m_state->isDone(); }
        void await_suspend(std::coroutine_handle<> coroutine)
        {
            Q_ASSERT(!m_state->isWaitedFor());
            m_waiter.coroutine = coroutine;
            m_state->setWaiter(&m_waiter);
        }
        T await_resume() { return m_state->take(); }

    private:
        std::shared_ptr<State> m_state;
        detail::FutureWaiter m_waiter;
    };
    Awaiter operator co_await() const { return Awaiter(m_state); }

private:
    std::shared_ptr<State> m_state;
};

// The side that gives a Future its result, once. A promise dropped before leaves its future
// pending: who waits then waits until destroyed.
template <typename T = void>
class Promise
{
public:
    Promise()
        : m_state(std::make_shared<detail::FutureState<T>>())
    {
    }

    Future<T> future() const { return Future<T>(m_state); }
    bool isDone() const { return m_state->isDone(); }

    template <typename... Value>
    void setValue(Value &&...value)
    {
        if constexpr (std::is_void_v<T>)
            m_state->setValue(std::monostate());
        else
            m_state->setValue(T(std::forward<Value>(value)...));
    }
    template <typename Exception>
    void setException(Exception error)
    {
        m_state->setException(std::make_exception_ptr(std::move(error)));
    }
    void setExceptionPointer(std::exception_ptr error) { m_state->setException(std::move(error)); }

private:
    std::shared_ptr<detail::FutureState<T>> m_state;
};

} // namespace mynah
