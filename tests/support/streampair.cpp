// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/streampair.h"

#include "server/net/sockets.h"

#include <sys/socket.h>

namespace mynah::test {

StreamPair::StreamPair(IOLoop &loop, const IOStreamOptions &options)
{
    const auto sockets = bindSockets(ListenAddress());
    Q_ASSERT(sockets);
    m_client = std::make_unique<RawClient>(sockets->front().address());
    int fd = -1;
    runUntil([&] {
        fd = ::accept4(sockets->front().fd(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        return fd >= 0;
    });
    m_stream = std::make_unique<IOStream>(loop, fd, options);
}

} // namespace mynah::test
