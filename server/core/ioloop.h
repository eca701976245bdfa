// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/future.h"
#include "server/core/poller.h"
#include "server/core/readyqueue.h"

#include <QtGlobal>

#include <chrono>
#include <coroutine>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace mynah {

class Deadline;

// Gets the events of a descriptor.
class IOHandler
{
public:
    virtual ~IOHandler() = default;
    // On the loop's thread. The handler may remove itself, or any other.
    virtual void handleEvents(int fd, IOEvents events) = 0;
};

struct IOLoopOptions
{
    Poller::Kind poller = Poller::defaultKind();
    const Clock *clock = &systemClock();
    // How late a Deadline may be noticed.
    std::chrono::milliseconds deadlineGranularity{100};
};

// A thread's face of the Qt event loop (tornado/ioloop.py, IOLoop): descriptors, callbacks,
// timeouts and the coroutines that are ready to go on. One per thread; made, used and destroyed
// there, while a Qt event loop runs; only addCallback may be called from other threads.
// Ported from tornado/ioloop.py (Apache-2.0)
class IOLoop final : private PollerListener
{
public:
    using Callback = std::function<void()>;
    // Names a pending callLater; never used again.
    enum class Timeout : std::uint64_t {};

    explicit IOLoop(const IOLoopOptions &options = {});
    ~IOLoop() override;
    Q_DISABLE_COPY_MOVE(IOLoop)

    // The loop of the calling thread, or null.
    static IOLoop *current();
    bool isCurrent() const { return current() == this; }
    Poller::Kind pollerKind() const { return m_poller->kind(); }

    // One handler per descriptor. removeHandler comes before the descriptor is closed; after it
    // the handler is not called again, not even for events already seen.
    void addHandler(int fd, IOEvents events, IOHandler &handler);
    void updateHandler(int fd, IOEvents events);
    void removeHandler(int fd);

    // Runs the callback on the loop's thread in a later turn, in order. Safe on every thread;
    // callbacks left when the loop ends are dropped unrun.
    void addCallback(Callback callback);
    // Precise to the millisecond.
    Timeout callLater(std::chrono::nanoseconds delay, Callback callback);
    // Does nothing when it has run already.
    void removeTimeout(Timeout timeout);
    // Calls back in a later turn once the future is done. The future's error is the callback's to
    // take.
    template <typename T>
    void addFuture(Future<T> future, std::function<void(Future<T> &)> callback);

    // Resumes the coroutine later in this turn or in the next one, in order.
    void resumeSoon(ReadyNode &node, std::coroutine_handle<> coroutine);

    // The time at which this turn began; cheap. Outside of a turn, now.
    Clock::Time time() const { return m_inTurn ? m_turnTime : m_clock->now(); }
    Clock::WallTime wallTime() const { return m_inTurn ? m_turnWallTime : m_clock->wallNow(); }
    const Clock &clock() const { return *m_clock; }

    // Runs the timeouts and deadlines that are due. The loop does it by itself; who moves a
    // manual clock calls it.
    void runTimers();

private:
    friend class Deadline;
    class Waker;
    struct Watch
    {
        IOHandler *handler = nullptr;
        IOEvents events;
        std::uint32_t generation = 0;
    };

    void onReady(std::uint64_t token, IOEvents events) override;
    void onTurnDone() override;

    void beginTurn();
    void endTurn();
    void wake();
    void runCallbacks();
    void runTimeouts();
    void runDeadlines();
    void armTimeouts();
    void armDeadlines();
    std::uint64_t token(int fd) const;

    const Clock *m_clock;
    std::chrono::milliseconds m_deadlineGranularity;
    std::unique_ptr<Waker> m_waker;
    std::unique_ptr<Poller> m_poller;
    // Indexed by descriptor.
    std::vector<Watch> m_watches;

    ReadyQueue m_ready;
    bool m_inTurn = false;
    bool m_wakePosted = false;
    Clock::Time m_turnTime;
    Clock::WallTime m_turnWallTime;

    std::mutex m_callbacksMutex;
    std::vector<Callback> m_callbacks;
    bool m_callbacksPosted = false;

    std::map<std::pair<Clock::Time, std::uint64_t>, Callback> m_timeouts;
    std::map<std::uint64_t, Clock::Time> m_timeoutTimes;
    std::uint64_t m_lastTimeout = 0;
    Deadline *m_firstDeadline = nullptr;
    Deadline *m_nextDeadline = nullptr;
};

// A time at which to act, such as the end of a connection's patience. Moving it costs one store:
// the loop looks at all of them every deadlineGranularity. On the loop's thread only.
class Deadline
{
public:
    Deadline(IOLoop &loop, IOLoop::Callback expired);
    ~Deadline();
    Q_DISABLE_COPY_MOVE(Deadline)

    // Replaces what was set before. Expires once, at or up to a granularity after the time.
    void expireAt(Clock::Time time);
    void expireIn(std::chrono::nanoseconds delay) { expireAt(m_loop.time() + delay); }
    void cancel() { m_time = Clock::Time::max(); }
    bool isSet() const { return m_time != Clock::Time::max(); }

private:
    friend class IOLoop;
    void unlink();

    IOLoop &m_loop;
    IOLoop::Callback m_expired;
    Clock::Time m_time = Clock::Time::max();
    // In the loop's list once it has been set for the first time.
    bool m_linked = false;
    Deadline *m_previous = nullptr;
    Deadline *m_next = nullptr;
};

template <typename T>
void IOLoop::addFuture(Future<T> future, std::function<void(Future<T> &)> callback)
{
    Q_ASSERT(isCurrent());
    auto state = future.state();
    state->setCallback(
        [this, future = std::move(future), callback = std::move(callback)]() mutable {
            addCallback([future = std::move(future), callback = std::move(callback)]() mutable {
                callback(future);
            });
        });
}

} // namespace mynah
