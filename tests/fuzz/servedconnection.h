// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/http1parameters.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah::fuzz {

// What came of a connection: how its server and its client saw it.
struct ServedConnection
{
    struct Exchange
    {
        // ExchangeTrace::Outcome.
        int outcome;
        int status;
        // The refusal of a HEAD says its reason nowhere else (RFC 9110 9.3.2).
        std::string reason;

        bool operator==(const Exchange &) const = default;
    };

    // What the delegates were told (tests/support/recordingdelegate.h).
    std::string events;
    // What the client got.
    std::string answers;
    // As recorded, in their order.
    std::vector<Exchange> exchanges;

    bool operator==(const ServedConnection &) const = default;
};

// Serves one connection whose client sends the pieces, one after the other was read, ends its side
// and reads to the end. Whole requests are answered with 200 and "ok". Time stands still until
// nothing else happens. Requires that the connection ends and leaves nothing behind.
ServedConnection serveConnection(const std::vector<std::string_view> &pieces,
                                 const HTTP1Parameters &parameters);

} // namespace mynah::fuzz
