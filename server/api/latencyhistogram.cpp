// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/latencyhistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace mynah {

void LatencyHistogram::add(std::int64_t nanoseconds, std::uint32_t count)
{
    m_counts[bucketOf(nanoseconds)] += count;
    m_count += count;
}

void LatencyHistogram::add(const LatencyHistogram &other)
{
    for (std::size_t bucket = 0; bucket < Buckets; ++bucket)
        m_counts[bucket] += other.m_counts[bucket];
    m_count += other.m_count;
}

std::optional<std::int64_t> LatencyHistogram::quantile(double part) const
{
    if (m_count == 0)
        return std::nullopt;
    const double wanted = std::ceil(std::clamp(part, 0.0, 1.0) * static_cast<double>(m_count));
    const std::uint64_t rank = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(wanted));
    std::uint64_t passed = 0;
    std::size_t bucket = 0;
    while (bucket + 1 < Buckets && (passed += m_counts[bucket]) < rank)
        ++bucket;
    return middleOf(bucket);
}

// The highest bit gives the power, the three bits below it the step.
std::size_t LatencyHistogram::bucketOf(std::int64_t nanoseconds)
{
    if (nanoseconds < (std::int64_t{1} << FirstPower))
        return 0;
    const auto value = static_cast<std::uint64_t>(nanoseconds);
    const unsigned power = static_cast<unsigned>(std::bit_width(value)) - 1;
    if (power > LastPower)
        return Buckets - 1;
    const std::uint64_t step = (value >> (power - 3)) & (Steps - 1);
    return 1 + (power - FirstPower) * Steps + static_cast<std::size_t>(step);
}

std::int64_t LatencyHistogram::middleOf(std::size_t bucket)
{
    if (bucket == 0)
        return std::int64_t{1} << (FirstPower - 1);
    const std::size_t power = FirstPower + (bucket - 1) / Steps;
    const std::size_t step = (bucket - 1) % Steps;
    const std::int64_t width = std::int64_t{1} << (power - 3);
    return static_cast<std::int64_t>(Steps + step) * width + width / 2;
}

} // namespace mynah
