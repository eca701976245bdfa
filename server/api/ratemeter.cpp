// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/ratemeter.h"

#include "server/api/connectiontable.h"
#include "server/api/exchangestore.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace mynah {

using namespace std::chrono_literals;

namespace {

constexpr auto Interval = 500ms;
// A median of the last so many says enough.
constexpr std::size_t LargestSample = 1000;

} // namespace

RateMeter::RateMeter(const ExchangeStore &store, const ConnectionTable &connections,
                     const Clock &clock)
    : m_store(store)
    , m_connections(connections)
    , m_clock(clock)
    , m_measured(clock.now())
{
}

ServerRates RateMeter::rates()
{
    const Clock::Time now = m_clock.now();
    if (now - m_measured >= Interval)
        measure(now);
    m_rates.openConnections = m_connections.openCount();
    return m_rates;
}

void RateMeter::measure(Clock::Time now)
{
    const std::uint64_t seen = m_store.counters().seen;
    const std::uint64_t end = m_store.endSeq();
    // What was in a folder did not come just now.
    const std::uint64_t epoch = m_store.epoch();
    if (std::exchange(m_epoch, epoch) != epoch) {
        m_seen = seen;
        m_endSeq = end;
    }
    const std::chrono::duration<double> elapsed = now - m_measured;
    m_rates.requestsPerSecond = static_cast<double>(seen - m_seen) / elapsed.count();
    m_rates.medianTook =
        medianTook(std::max(m_endSeq, end > LargestSample ? end - LargestSample : 1));
    m_measured = now;
    m_seen = seen;
    m_endSeq = end;
}

std::chrono::nanoseconds RateMeter::medianTook(std::uint64_t from) const
{
    std::vector<ExchangeRecord> records(LargestSample);
    records.resize(m_store.records(from, records));
    std::vector<std::int64_t> took;
    for (const ExchangeRecord &record : records) {
        if (record.duration() != ExchangeRecord::NotReached)
            took.push_back(record.duration());
    }
    if (took.empty())
        return std::chrono::nanoseconds::zero();
    const auto middle = took.begin() + static_cast<std::ptrdiff_t>(took.size() / 2);
    std::nth_element(took.begin(), middle, took.end());
    return std::chrono::nanoseconds(*middle);
}

} // namespace mynah
