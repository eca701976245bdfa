// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/exchangestore.h"
#include "server/api/routeactivity.h"
#include "server/api/traffictimeline.h"
#include "server/core/clock.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace mynah {

// What is known of a route besides its definition.
struct RouteFigures
{
    std::uint64_t hits = 0;
    // Nanoseconds since 1970 UTC; 0: never.
    std::int64_t lastHit = 0;
    // Nanoseconds, of the last minute, or of the last one in which there were requests; negative
    // when there were none.
    std::int64_t medianTook = -1;
    // Requests in each of the last 60 seconds, the oldest first; empty when there were none.
    std::vector<std::uint32_t> perSecond;

    bool operator==(const RouteFigures &) const = default;
};

// Follows a store and keeps rates, statuses and latencies over time, for all requests and for each
// route. Whatever the rate, one reading looks at a few thousand rows at most: beyond that each row
// stands for several, and of those it fell too far behind it only takes the number. On one thread.
class TrafficStatistics final
{
public:
    enum class Span { Minute, TenMinutes, Hour };

    explicit TrafficStatistics(const ExchangeStore &store, const Clock &clock = systemClock());
    Q_DISABLE_COPY_MOVE(TrafficStatistics)

    // Takes in what came since the last time.
    void read();
    const TrafficTimeline &timeline(Span span) const
    {
        return m_timelines[static_cast<std::size_t>(span)];
    }
    RouteFigures route(const std::string &id) const;
    // As if none had been asked so far; the hits are the store's.
    void forgetRoutes();
    // At the last reading one row in so many was looked at.
    std::uint32_t looksAtOneIn() const { return m_weight; }

    static constexpr std::uint64_t MostRows = 4096;
    static constexpr std::uint64_t MostBehind = 16 * MostRows;

private:
    void startAnew(const ExchangeStore::Span &span);
    bool isOfTheSame(const ExchangeStore::Span &span, const ExchangeStore::Counters &counters);
    void skipTo(std::uint64_t seq);
    void readRows(std::uint64_t end);
    void take(const ExchangeRecord &record);
    void addCountedOnly(std::uint64_t requests);
    RouteActivity &activityOf(std::uint32_t route);
    void startOverAfterTheClock();
    void forgetIdle();
    template <typename Which>
    void forgetActivities(const Which &which);
    std::int64_t now() const;
    std::int64_t second() const;

    const ExchangeStore &m_store;
    const Clock &m_clock;
    std::array<TrafficTimeline, 3> m_timelines;
    std::unordered_map<std::string, RouteActivity> m_routes;
    // Of those whose activity is forgotten.
    std::unordered_map<std::string, std::int64_t> m_lastMedians;
    // Those whose numbers of the store are known; of m_routes.
    std::unordered_map<std::uint32_t, RouteActivity *> m_byNumber;
    std::vector<ExchangeRecord> m_rows;
    // Of the store; as long as it is this, the numbers below say something.
    std::uint64_t m_epoch = 0;
    std::uint64_t m_cleared = 0;
    std::uint64_t m_next = 0;
    // Lost or not captured.
    std::uint64_t m_unrecorded = 0;
    std::uint32_t m_weight = 1;
    std::int64_t m_lastReading = 0;
    std::int64_t m_lastForgetting = 0;
};

} // namespace mynah
