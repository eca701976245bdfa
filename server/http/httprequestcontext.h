// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/tlsfacts.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mynah {

// Facts of a connection (tornado/httpserver.py, _HTTPRequestContext). A request may see other
// addresses and another scheme when a trusted proxy says so (ProxyAdapter).
struct HTTPRequestContext
{
    // Unique within the process.
    std::uint64_t connectionId = 0;
    std::string remoteIp;
    std::uint16_t remotePort = 0;
    std::string localIp;
    std::uint16_t localPort = 0;
    // "http" or "https": a literal.
    std::string_view protocol = "http";
    // Came through a unix: socket; the addresses are empty.
    bool local = false;
    // Null without TLS.
    std::shared_ptr<const TlsFacts> tls;
    std::chrono::steady_clock::time_point opened;
    std::chrono::system_clock::time_point openedWall;
    // Of TLS only: how long it took.
    std::chrono::nanoseconds handshake{0};

    // "127.0.0.1:54321", "[::1]:54321" or "unix", for logs.
    std::string peerName() const;
};

// The next connectionId; safe on every thread.
std::uint64_t nextConnectionId();

} // namespace mynah
