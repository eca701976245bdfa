// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/ioloop.h"

#include <QBasicTimer>
#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QTimerEvent>

#include <algorithm>

namespace mynah {

namespace {

thread_local IOLoop *currentLoop = nullptr;

// Rounds of the ready queue per turn before descriptors get their chance again.
constexpr int ReadyRoundsPerTurn = 8;

} // namespace

// The loop's place among Qt's objects: posted wake-ups and timers arrive here.
class IOLoop::Waker final : public QObject
{
public:
    explicit Waker(IOLoop &loop)
        : m_loop(loop)
    {
    }
    Q_DISABLE_COPY_MOVE(Waker)

    void post()
    {
        QCoreApplication::postEvent(this, std::make_unique<QEvent>(QEvent::User).release());
    }
    void armTimeouts(std::chrono::milliseconds delay)
    {
        m_timeouts.start(static_cast<int>(delay.count()), Qt::PreciseTimer, this);
    }
    void disarmTimeouts() { m_timeouts.stop(); }
    void armDeadlines(std::chrono::milliseconds period)
    {
        if (!m_deadlines.isActive())
            m_deadlines.start(static_cast<int>(period.count()), Qt::CoarseTimer, this);
    }
    void disarmDeadlines() { m_deadlines.stop(); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_loop.m_wakePosted = false;
        m_loop.beginTurn();
        m_loop.runCallbacks();
        m_loop.endTurn();
        return true;
    }
    void timerEvent(QTimerEvent *) override { m_loop.runTimers(); }

private:
    IOLoop &m_loop;
    QBasicTimer m_timeouts;
    QBasicTimer m_deadlines;
};

IOLoop::IOLoop(const IOLoopOptions &options)
    : m_clock(options.clock)
    , m_deadlineGranularity(options.deadlineGranularity)
    , m_waker(std::make_unique<Waker>(*this))
    , m_poller(Poller::create(options.poller, *this))
{
    Q_ASSERT(!currentLoop);
    currentLoop = this;
}

IOLoop::~IOLoop()
{
    Q_ASSERT(isCurrent());
    currentLoop = nullptr;
}

IOLoop *IOLoop::current()
{
    return currentLoop;
}

std::uint64_t IOLoop::token(int fd) const
{
    return std::uint64_t(m_watches[static_cast<std::size_t>(fd)].generation) << 32
        | static_cast<std::uint32_t>(fd);
}

void IOLoop::addHandler(int fd, IOEvents events, IOHandler &handler)
{
    Q_ASSERT(isCurrent() && fd >= 0);
    const auto index = static_cast<std::size_t>(fd);
    if (index >= m_watches.size())
        m_watches.resize(std::max(index + 1, m_watches.size() * 2));
    Watch &watch = m_watches[index];
    Q_ASSERT(!watch.handler);
    watch.handler = &handler;
    watch.events = events;
    m_poller->add(fd, events, token(fd));
}

void IOLoop::updateHandler(int fd, IOEvents events)
{
    Q_ASSERT(isCurrent());
    Watch &watch = m_watches[static_cast<std::size_t>(fd)];
    Q_ASSERT(watch.handler);
    if (watch.events == events)
        return;
    watch.events = events;
    m_poller->update(fd, events, token(fd));
}

void IOLoop::removeHandler(int fd)
{
    Q_ASSERT(isCurrent());
    Watch &watch = m_watches[static_cast<std::size_t>(fd)];
    if (!watch.handler)
        return;
    watch.handler = nullptr;
    ++watch.generation;
    m_poller->remove(fd);
}

void IOLoop::onReady(std::uint64_t eventToken, IOEvents events)
{
    if (!m_inTurn)
        beginTurn();
    const int fd = static_cast<int>(eventToken & 0xffff'ffff);
    const Watch &watch = m_watches[static_cast<std::size_t>(fd)];
    // The descriptor may have been removed, and even added anew, earlier in this turn.
    if (!watch.handler || watch.generation != eventToken >> 32)
        return;
    const bool othersWait = !m_ready.isEmpty();
    watch.handler->handleEvents(fd, events);
    // At once, while what the event touched is in the processor's cache. Those who wait already
    // have their turn after the events: nobody gets ahead of them, or several goes in one turn.
    if (!othersWait)
        m_ready.runOnce();
}

void IOLoop::onTurnDone()
{
    if (m_inTurn)
        endTurn();
}

void IOLoop::beginTurn()
{
    m_turnTime = m_clock->now();
    m_turnWallTime = m_clock->wallNow();
    m_inTurn = true;
}

void IOLoop::endTurn()
{
    for (int round = 0; round < ReadyRoundsPerTurn && !m_ready.isEmpty(); ++round)
        m_ready.runOnce();
    m_inTurn = false;
    if (!m_ready.isEmpty())
        wake();
}

void IOLoop::wake()
{
    if (m_wakePosted)
        return;
    m_wakePosted = true;
    m_waker->post();
}

void IOLoop::resumeSoon(ReadyNode &node, std::coroutine_handle<> coroutine)
{
    Q_ASSERT(isCurrent());
    m_ready.push(node, coroutine);
    if (!m_inTurn)
        wake();
}

void IOLoop::addCallback(Callback callback)
{
    const std::lock_guard lock(m_callbacksMutex);
    m_callbacks.push_back(std::move(callback));
    if (m_callbacksPosted)
        return;
    m_callbacksPosted = true;
    m_waker->post();
}

void IOLoop::runCallbacks()
{
    std::vector<Callback> callbacks;
    {
        const std::lock_guard lock(m_callbacksMutex);
        callbacks.swap(m_callbacks);
        m_callbacksPosted = false;
    }
    for (const Callback &callback : callbacks)
        callback();
}

IOLoop::Timeout IOLoop::callLater(std::chrono::nanoseconds delay, Callback callback)
{
    Q_ASSERT(isCurrent());
    const std::uint64_t id = ++m_lastTimeout;
    const Clock::Time when = m_clock->now() + delay;
    m_timeouts.emplace(std::pair(when, id), std::move(callback));
    m_timeoutTimes.emplace(id, when);
    if (m_timeouts.begin()->first.second == id)
        armTimeouts();
    return Timeout(id);
}

void IOLoop::removeTimeout(Timeout timeout)
{
    Q_ASSERT(isCurrent());
    const auto found = m_timeoutTimes.find(static_cast<std::uint64_t>(timeout));
    if (found == m_timeoutTimes.end())
        return;
    m_timeouts.erase(std::pair(found->second, found->first));
    m_timeoutTimes.erase(found);
}

void IOLoop::runTimers()
{
    beginTurn();
    runTimeouts();
    runDeadlines();
    endTurn();
}

void IOLoop::runTimeouts()
{
    // What they add waits for a later turn, even when it is due at once.
    const std::uint64_t last = m_lastTimeout;
    while (!m_timeouts.empty() && m_timeouts.begin()->first.first <= m_turnTime
           && m_timeouts.begin()->first.second <= last) {
        const Callback callback = std::move(m_timeouts.begin()->second);
        m_timeoutTimes.erase(m_timeouts.begin()->first.second);
        m_timeouts.erase(m_timeouts.begin());
        callback();
    }
    armTimeouts();
}

void IOLoop::armTimeouts()
{
    using std::chrono::milliseconds;
    if (m_timeouts.empty()) {
        m_waker->disarmTimeouts();
        return;
    }
    const auto left = m_timeouts.begin()->first.first - m_clock->now();
    m_waker->armTimeouts(std::clamp(std::chrono::ceil<milliseconds>(left), milliseconds(0),
                                    milliseconds(std::chrono::hours(24))));
}

void IOLoop::runDeadlines()
{
    for (Deadline *deadline = m_firstDeadline; deadline; deadline = m_nextDeadline) {
        m_nextDeadline = deadline->m_next;
        if (deadline->m_time <= m_turnTime) {
            deadline->cancel();
            // It may destroy this deadline, or any other.
            const Callback expired = deadline->m_expired;
            expired();
        } else if (!deadline->isSet()) {
            deadline->unlink();
        }
    }
    if (!m_firstDeadline)
        m_waker->disarmDeadlines();
}

void IOLoop::armDeadlines()
{
    m_waker->armDeadlines(m_deadlineGranularity);
}

Deadline::Deadline(IOLoop &loop, IOLoop::Callback expired)
    : m_loop(loop)
    , m_expired(std::move(expired))
{
}

Deadline::~Deadline()
{
    unlink();
}

void Deadline::expireAt(Clock::Time time)
{
    m_time = time;
    if (m_linked)
        return;
    m_linked = true;
    m_next = m_loop.m_firstDeadline;
    if (m_next)
        m_next->m_previous = this;
    m_loop.m_firstDeadline = this;
    m_loop.armDeadlines();
}

void Deadline::unlink()
{
    if (!m_linked)
        return;
    if (m_loop.m_nextDeadline == this)
        m_loop.m_nextDeadline = m_next;
    (m_previous ? m_previous->m_next : m_loop.m_firstDeadline) = m_next;
    if (m_next)
        m_next->m_previous = m_previous;
    m_linked = false;
    m_previous = nullptr;
    m_next = nullptr;
}

} // namespace mynah
