// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/latencyhistogram.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mynah {

struct ExchangeRecord;

// How the requests of a status code are counted together.
enum class StatusClass : std::uint8_t {
    Success, // 1xx and 2xx
    Redirect, // 3xx
    ClientError, // 4xx
    ServerError, // 5xx and above
    NoAnswer, // nothing was sent
};
constexpr std::size_t StatusClasses = 5;
StatusClass statusClassOf(int status);

// What arrived within one step of time.
struct TrafficColumn
{
    // Nanoseconds since 1970 UTC, and where the next one begins.
    std::int64_t begin = 0;
    std::int64_t end = 0;
    // By StatusClass.
    std::array<std::uint64_t, StatusClasses> requests{};
    // Of these, answered by no route.
    std::uint64_t unmatched = 0;
    // Besides them: counted, and nothing else is known.
    std::uint64_t countedOnly = 0;
    LatencyHistogram took;

    std::uint64_t of(StatusClass which) const { return requests[static_cast<std::size_t>(which)]; }
    std::uint64_t total() const;
    // Takes in what arrived in the step that follows.
    void add(const TrafficColumn &next);
};

// The traffic of the last while in steps of equal length; older traffic is forgotten. Requests
// stand where their first byte came.
class TrafficTimeline final
{
public:
    TrafficTimeline(std::chrono::seconds step, std::size_t columns);

    std::chrono::seconds step() const { return m_step; }
    std::size_t size() const { return m_columns.size(); }
    // From the oldest on; the last one is under way.
    const TrafficColumn &column(std::size_t index) const;

    // All times are nanoseconds since 1970 UTC.
    void advance(std::int64_t now);
    // weight: how many requests it stands for.
    void add(const ExchangeRecord &record, std::uint32_t weight = 1);
    void addCountedOnly(std::int64_t time, std::uint64_t requests);
    // Leaves the time where it is.
    void clear();

private:
    // Null when that is too long ago.
    TrafficColumn *columnAt(std::int64_t time);
    std::int64_t numberOf(std::int64_t time) const;
    TrafficColumn emptyColumn(std::int64_t number) const;
    std::size_t placeOf(std::int64_t number) const;

    std::chrono::seconds m_step;
    // A ring; each number has one place.
    std::vector<TrafficColumn> m_columns;
    // Steps since 1970 of the last column.
    std::int64_t m_last = 0;
};

} // namespace mynah
