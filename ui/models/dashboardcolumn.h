// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/traffictimeline.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace mynah {

struct LatencyPercentiles
{
    // Nanoseconds.
    std::int64_t p50 = 0;
    std::int64_t p95 = 0;
    std::int64_t p99 = 0;

    bool operator==(const LatencyPercentiles &) const = default;
};

// One step of time as the dashboard draws and tells it.
struct DashboardColumn
{
    // Nanoseconds since 1970 UTC.
    std::int64_t begin = 0;
    std::int64_t end = 0;
    // By StatusClass.
    std::array<std::uint64_t, StatusClasses> requests{};
    std::uint64_t unmatched = 0;
    std::uint64_t countedOnly = 0;
    // Nothing when no request was answered.
    std::optional<LatencyPercentiles> took;

    std::uint64_t total() const;
    double perSecond(std::uint64_t count) const;

    bool operator==(const DashboardColumn &) const = default;
};

using DashboardColumns = std::vector<DashboardColumn>;

// From the oldest to the last one that is over: what is under way would look like a fall.
DashboardColumns dashboardColumns(const TrafficTimeline &timeline);
// All of them as one.
DashboardColumn dashboardTotal(const TrafficTimeline &timeline);

// "2xx", "no answer"
QString statusClassText(StatusClass which);
// "1,204", "0.2"
QString rateText(double perSecond);
// What a column says, a line for each part of it.
QString describeRate(const DashboardColumn &column);
QString describeLatency(const DashboardColumn &column);

} // namespace mynah
