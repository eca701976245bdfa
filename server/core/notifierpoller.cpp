// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/notifierpoller.h"

namespace mynah {

NotifierPoller::NotifierPoller(PollerListener &listener)
    : m_listener(listener)
{
}

NotifierPoller::~NotifierPoller() = default;

void NotifierPoller::add(int fd, IOEvents events, std::uint64_t token)
{
    Watch watch;
    watch.read = makeNotifier(fd, QSocketNotifier::Read, IOEvent::Read);
    watch.write = makeNotifier(fd, QSocketNotifier::Write, IOEvent::Write);
    m_watches.insert_or_assign(fd, std::move(watch));
    update(fd, events, token);
}

void NotifierPoller::update(int fd, IOEvents events, std::uint64_t token)
{
    const auto found = m_watches.find(fd);
    if (found == m_watches.end())
        return;
    found->second.token = token;
    found->second.read->setEnabled(events.testFlag(IOEvent::Read));
    found->second.write->setEnabled(events.testFlag(IOEvent::Write));
}

void NotifierPoller::remove(int fd)
{
    m_watches.erase(fd);
}

NotifierPoller::Notifier NotifierPoller::makeNotifier(int fd, QSocketNotifier::Type type,
                                                      IOEvent event)
{
    Notifier notifier(std::make_unique<QSocketNotifier>(fd, type).release());
    notifier->setEnabled(false);
    connect(notifier.get(), &QSocketNotifier::activated, this,
            [this, fd, event] { notify(fd, event); });
    return notifier;
}

void NotifierPoller::notify(int fd, IOEvent event)
{
    const auto found = m_watches.find(fd);
    if (found == m_watches.end())
        return;
    m_listener.onReady(found->second.token, event);
    m_listener.onTurnDone();
}

} // namespace mynah
