// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/iostream.h"
#include "server/net/sockets.h"
#include "tests/support/rawclient.h"

#include <memory>

namespace mynah::test {

// The server's end of a connection that a new client makes over loopback; it does not block.
struct ConnectedClient
{
    ConnectedClient();

    std::unique_ptr<RawClient> client;
    Descriptor serverEnd;
};

// A stream and a raw client at the other end, connected.
template <typename Stream>
class BasicStreamPair
{
public:
    explicit BasicStreamPair(IOLoop &loop, const IOStreamOptions &options = {})
        : m_stream(std::make_unique<Stream>(loop, m_connected.serverEnd.release(), options))
    {
    }

    Stream &stream() { return *m_stream; }
    // For who owns a stream; stream() is gone then.
    std::unique_ptr<Stream> takeStream() { return std::move(m_stream); }
    RawClient &client() { return *m_connected.client; }

private:
    ConnectedClient m_connected;
    std::unique_ptr<Stream> m_stream;
};
using StreamPair = BasicStreamPair<IOStream>;

} // namespace mynah::test
