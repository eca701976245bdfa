// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/serverstatus.h"
#include "server/core/clock.h"

#include <cstdint>

namespace mynah {

class ConnectionTable;
class ExchangeStore;

// Looks at the store from time to time and says how busy the last second was.
class RateMeter final
{
public:
    RateMeter(const ExchangeStore &store, const ConnectionTable &connections,
              const Clock &clock = systemClock());

    // Measured anew when the last measurement is half a second old.
    ServerRates rates();

private:
    void measure(Clock::Time now);
    std::chrono::nanoseconds medianTook(std::uint64_t from) const;

    const ExchangeStore &m_store;
    const ConnectionTable &m_connections;
    const Clock &m_clock;
    ServerRates m_rates;
    Clock::Time m_measured;
    // Of the store; as long as it is this, the next two say something.
    std::uint64_t m_epoch = 0;
    std::uint64_t m_seen = 0;
    std::uint64_t m_endSeq = 1;
};

} // namespace mynah
