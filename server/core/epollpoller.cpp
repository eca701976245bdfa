// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/epollpoller.h"

#include "server/core/serverlog.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace mynah {

namespace {

constexpr int EventsPerTurn = 256;

std::uint32_t toEpoll(IOEvents events)
{
    std::uint32_t mask = 0;
    if (events & IOEvent::Read)
        mask |= EPOLLIN | EPOLLRDHUP;
    if (events & IOEvent::Write)
        mask |= EPOLLOUT;
    if (events & IOEvent::Edge)
        mask |= EPOLLET | EPOLLPRI;
    return mask;
}

IOEvents fromEpoll(std::uint32_t mask)
{
    IOEvents events;
    events.setFlag(IOEvent::Read, mask & (EPOLLIN | EPOLLRDHUP | EPOLLPRI));
    events.setFlag(IOEvent::Write, mask & EPOLLOUT);
    events.setFlag(IOEvent::Error, mask & (EPOLLERR | EPOLLHUP));
    events.setFlag(IOEvent::More, mask & (EPOLLRDHUP | EPOLLPRI));
    return events;
}

// Takes errno by value: the first use of a logging category changes it.
void warn(const char *what, int systemError)
{
    qCWarning(generalLog, "%s: %s", what, std::strerror(systemError));
}

} // namespace

EpollPoller::EpollPoller(PollerListener &listener)
    : m_listener(listener)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0) {
        warn("cannot create an epoll set", errno);
        return;
    }
    m_notifier.emplace(m_epoll, QSocketNotifier::Read);
    connect(&*m_notifier, &QSocketNotifier::activated, this, &EpollPoller::poll);
}

EpollPoller::~EpollPoller()
{
    m_notifier.reset();
    if (isValid())
        ::close(m_epoll);
}

void EpollPoller::add(int fd, IOEvents events, std::uint64_t token)
{
    control(EPOLL_CTL_ADD, fd, events, token);
}

void EpollPoller::update(int fd, IOEvents events, std::uint64_t token)
{
    control(EPOLL_CTL_MOD, fd, events, token);
}

void EpollPoller::remove(int fd)
{
    control(EPOLL_CTL_DEL, fd, {}, 0);
}

void EpollPoller::control(int operation, int fd, IOEvents events, std::uint64_t token)
{
    epoll_event event{};
    event.events = toEpoll(events);
    event.data.u64 = token;
    if (::epoll_ctl(m_epoll, operation, fd, &event) < 0)
        warn("epoll_ctl", errno);
}

void EpollPoller::poll()
{
    std::array<epoll_event, EventsPerTurn> events;
    const int count = ::epoll_wait(m_epoll, events.data(), EventsPerTurn, 0);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[static_cast<std::size_t>(i)];
        m_listener.onReady(event.data.u64, fromEpoll(event.events));
    }
    m_listener.onTurnDone();
}

} // namespace mynah
