// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/poller.h"

#include "server/core/epollpoller.h"
#include "server/core/notifierpoller.h"

#include <cstdlib>

namespace mynah {

Poller::Kind Poller::defaultKind()
{
    return Kind::Epoll;
}

Expected<Poller::Kind, std::string> Poller::parseKind(std::string_view name)
{
    if (name == "epoll")
        return Kind::Epoll;
    if (name == "notifier")
        return Kind::Notifier;
    return Unexpected("unknown event back end \"" + std::string(name)
                      + "\": use epoll or notifier");
}

Expected<Poller::Kind, std::string> Poller::kindFromEnvironment()
{
    const char *name = std::getenv("MYNAH_POLLER");
    if (!name || !*name)
        return defaultKind();
    auto kind = parseKind(name);
    if (!kind)
        return Unexpected("MYNAH_POLLER: " + kind.error());
    return kind;
}

std::unique_ptr<Poller> Poller::create(Kind kind, PollerListener &listener)
{
    if (kind == Kind::Epoll) {
        auto epoll = std::make_unique<EpollPoller>(listener);
        if (epoll->isValid())
            return epoll;
    }
    return std::make_unique<NotifierPoller>(listener);
}

} // namespace mynah
