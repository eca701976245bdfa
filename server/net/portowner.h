// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/listenaddress.h"

#include <cstdint>
#include <optional>
#include <string>

namespace mynah {

// Who listens on a TCP port.
struct PortOwner
{
    // 0 and empty when it belongs to another user and the system does not tell.
    std::int64_t pid = 0;
    std::string program;
    bool sameUser = false;

    bool operator==(const PortOwner &) const = default;
};

// Linux: reads /proc, some milliseconds on a busy machine. nullopt when nobody listens there, or
// the system does not tell at all.
std::optional<PortOwner> portOwner(std::uint16_t port);

// The next port from "from" on that can be bound right now at the address; 0 when there is none.
std::uint16_t nextFreePort(const std::string &host, std::uint16_t from);

} // namespace mynah
