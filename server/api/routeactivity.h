// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mynah {

// What one route did in the last minute. Times are seconds since 1970 UTC.
class RouteActivity final
{
public:
    static constexpr std::size_t Seconds = 60;

    // took: nanoseconds, negative when it is not known; weight: how many requests it stands for.
    void add(std::int64_t second, std::int64_t took, std::uint32_t weight);
    // From the oldest second to now; empty when there were no requests.
    std::vector<std::uint32_t> perSecond(std::int64_t now) const;
    // Nanoseconds, of the last minute, or of the one that ended with the last request; of the last
    // requests only when there were many. Negative when there were none.
    std::int64_t medianTook(std::int64_t now) const;
    bool isIdle(std::int64_t now) const { return now - m_last >= std::int64_t(Seconds); }

private:
    struct Sample
    {
        std::int64_t second = 0;
        std::int64_t took = 0;
    };
    // As many say enough for a median.
    static constexpr std::size_t MostSamples = 64;

    static std::size_t placeOf(std::int64_t second) { return std::size_t(second) % Seconds; }

    std::array<std::uint32_t, Seconds> m_requests{};
    std::int64_t m_last = -std::int64_t(Seconds);
    // The newest ones, in no order.
    std::vector<Sample> m_samples;
    std::size_t m_nextSample = 0;
};

} // namespace mynah
