// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace mynah {

// Where to listen: a name or numeric address with a port, or the path of a unix socket.
struct ListenAddress
{
    // Empty means every address of the machine. Without brackets.
    std::string host = "127.0.0.1";
    // 0: any free one.
    std::uint16_t port = 0;
    // Not empty: a unix socket; host and port do not count.
    std::string unixPath;

    // "127.0.0.1:8080", "[::1]:8080", ":8080", "localhost:8080", "unix:/run/mynah.sock". The error
    // is a sentence.
    static Expected<ListenAddress, Message> parse(std::string_view text);
    // From a workspace's listener: address may be "unix:/path".
    static ListenAddress of(std::string_view address, std::uint16_t port);

    bool isUnix() const { return !unixPath.empty(); }
    // Empty, 0.0.0.0 or ::.
    bool isEveryAddress() const;
    // Whether only this machine can reach it: 127.0.0.0/8, ::1, localhost, or a unix socket.
    bool isLoopback() const;
    // As parse() reads it.
    std::string toString() const;
    // "http://127.0.0.1:8080"; an address that means every one is shown as localhost, which a
    // browser can open. "http+unix:…" for unix sockets.
    std::string url(std::string_view scheme) const;

    bool operator==(const ListenAddress &) const = default;
};

} // namespace mynah
