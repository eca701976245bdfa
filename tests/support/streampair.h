// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/iostream.h"
#include "tests/support/rawclient.h"

#include <memory>

namespace mynah::test {

// A stream and a raw client at the other end, connected.
class StreamPair
{
public:
    explicit StreamPair(IOLoop &loop, const IOStreamOptions &options = {});

    IOStream &stream() { return *m_stream; }
    RawClient &client() { return *m_client; }
    void dropStream() { m_stream.reset(); }
    // For who owns a stream; stream() is gone then.
    std::unique_ptr<IOStream> takeStream() { return std::move(m_stream); }

private:
    std::unique_ptr<IOStream> m_stream;
    std::unique_ptr<RawClient> m_client;
};

} // namespace mynah::test
