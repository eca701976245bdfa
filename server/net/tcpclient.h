// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/core/task.h"
#include "server/net/iostream.h"
#include "server/net/tlscontext.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace mynah {

struct ConnectTarget
{
    std::string host = "127.0.0.1";
    std::uint16_t port = 80;
    // Not empty: a unix socket; host and port do not count.
    std::string unixPath;
    bool tls = false;
    // False: any certificate will do, as for a mock's own.
    bool verifyPeer = true;
    // Instead of the usual one: other authorities, or a certificate of our own.
    std::optional<TlsContext> tlsContext;
    std::chrono::milliseconds timeout{10'000};
    // Told the port at our end before anything is sent; not called for a unix socket. May be empty.
    std::function<void(std::uint16_t localPort)> connected;
};

// Connects, with TLS when asked for (tornado/tcpclient.py, TCPClient): every address of the name in
// turn. The error is a sentence that names the target.
// Ported from tornado/tcpclient.py (Apache-2.0)
Task<Expected<std::unique_ptr<IOStream>, Message>> connectTo(ConnectTarget target);

} // namespace mynah
