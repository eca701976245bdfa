// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace mynah {

// Ways to be laxer than RFC 9112 wants; all off. (Smuggling hides in each of them.)
struct Leniencies
{
    // A lone LF ends a line of the head (RFC 9112 2.2 allows it to recipients).
    bool bareLf = false;
    // A field line that begins with a space continues the one before (RFC 9112 5.2).
    bool obsFold = false;
    // HTTP/1.1 without Host (RFC 9112 3.2 asks for 400).
    bool missingHost = false;

    bool operator==(const Leniencies &) const = default;
};

// Limits and timeouts of HTTP/1.x connections (tornado/http1connection.py,
// HTTP1ConnectionParameters). A duration of zero means "no limit", except lingerTimeout.
struct HTTP1Parameters
{
    // When exceeded: 414, 431, 431, 413, 413, 400 and 431.
    std::uint32_t maxRequestLineBytes = 16 * 1024;
    std::uint32_t maxHeaderBytes = 64 * 1024; // of the whole head
    std::uint32_t maxHeaderCount = 256;
    std::uint64_t maxBodyBytes = 100ull * 1024 * 1024;
    std::uint64_t maxChunkBytes = 100ull * 1024 * 1024;
    std::uint32_t maxChunkExtensionBytes = 16 * 1024; // of all chunks of a body together
    std::uint32_t maxTrailerBytes = 8 * 1024;

    // For the TLS handshake, the hello included; closed.
    std::chrono::milliseconds handshakeTimeout{10'000};
    // From the first byte of a request to the end of its head; 408.
    std::chrono::milliseconds headerTimeout{10'000};
    // From the end of the head to the end of the body; 408.
    std::chrono::milliseconds bodyTimeout{300'000};
    // Between requests, and before the first; closed without a word.
    std::chrono::milliseconds idleTimeout{75'000};
    // The peer takes nothing of what is waiting to be sent; the connection is reset.
    std::chrono::milliseconds writeTimeout{60'000};
    // How long a refused peer may go on sending before the connection is cut.
    std::chrono::milliseconds lingerTimeout{2'000};

    // How much of a body is handed over at most in one dataReceived.
    std::uint32_t chunkBytes = 64 * 1024;
    // False: every exchange ends its connection.
    bool keepAlive = true;
    // How much of each body an ExchangeTrace keeps.
    std::uint64_t captureBytes = 1024 * 1024;
    Leniencies lenient;
    // POST, PUT and PATCH that say nothing of a body are answered 411 (RFC 9110 15.5.12) rather
    // than taken for empty.
    bool requireContentLength = false;

    bool operator==(const HTTP1Parameters &) const = default;
};

} // namespace mynah
