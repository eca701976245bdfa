// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockserver.h"
#include "server/http/http1parameters.h"
#include "server/net/connectionquota.h"
#include "server/net/iostream.h"

#include <chrono>

namespace mynah {

// What the limits and leniencies of a server mean to the parts that heed them.
struct ServedLimits
{
    HTTP1Parameters http;
    IOStreamOptions stream;
    ConnectionLimits connections;
    std::chrono::milliseconds stopTimeout{2'000};

    bool operator==(const ServedLimits &) const = default;
};

ServedLimits servedLimits(const MockServer &server);

} // namespace mynah
