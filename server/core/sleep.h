// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/ioloop.h"

namespace mynah {

// co_await nextTurn(): lets everything else that is ready go first (tornado/gen.py, moment).
class NextTurnAwaiter
{
public:
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        IOLoop::current()->resumeSoon(m_node, coroutine);
    }
    void await_resume() const { }

private:
    ReadyNode m_node;
};
inline NextTurnAwaiter nextTurn()
{
    return {};
}

// co_await sleepFor(delay), precise to the millisecond. A frame that is destroyed meanwhile takes
// its timeout along.
class SleepAwaiter
{
public:
    explicit SleepAwaiter(std::chrono::nanoseconds delay)
        : m_delay(delay)
    {
    }
    ~SleepAwaiter()
    {
        if (m_loop)
            m_loop->removeTimeout(m_timeout);
    }
    Q_DISABLE_COPY_MOVE(SleepAwaiter)

    bool await_ready() const { return m_delay.count() <= 0; }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        m_loop = IOLoop::current();
        m_timeout = m_loop->callLater(m_delay, [this, coroutine] {
            IOLoop *loop = std::exchange(m_loop, nullptr);
            loop->resumeSoon(m_node, coroutine);
        });
    }
    void await_resume() const { }

private:
    std::chrono::nanoseconds m_delay;
    IOLoop *m_loop = nullptr;
    IOLoop::Timeout m_timeout{};
    ReadyNode m_node;
};
inline SleepAwaiter sleepFor(std::chrono::nanoseconds delay)
{
    return SleepAwaiter(delay);
}

} // namespace mynah
