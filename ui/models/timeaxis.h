// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace mynah {

// A stretch of time, in nanoseconds, to draw on.
struct TimeAxis
{
    std::int64_t begin = 0;
    std::int64_t end = 1;

    bool contains(std::int64_t time) const { return time >= begin && time <= end; }
    // 0 where it begins, 1 where it ends.
    double part(std::int64_t time) const;
    // At most so many, at round times: 1, 2 or 5 and noughts apart.
    std::vector<std::int64_t> ticks(int most) const;

    // "0", "0.02 ms", "-1.5 s": no longer than it has to be for a tick.
    static QString tickText(std::int64_t time);

    bool operator==(const TimeAxis &) const = default;
};

} // namespace mynah
