// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/streampair.h"

namespace mynah::test {

ConnectedClient::ConnectedClient()
{
    // One for all of a program's: the kernel is slow to find a free port among those of the past.
    static const auto sockets = bindSockets(ListenAddress());
    Q_ASSERT(sockets);
    const ListeningSocket &listener = sockets->front();
    client = std::make_unique<RawClient>(listener.address());
    runUntil([&] {
        if (auto accepted = acceptFrom(listener.fd(), listener.address()))
            serverEnd = std::move(accepted->fd);
        return static_cast<bool>(serverEnd);
    });
}

} // namespace mynah::test
