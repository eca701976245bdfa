// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace mynah {

// How long things took, as counts in steps that grow with the time: what it says is less than 7 %
// beside the truth, from a microsecond to more than the longest delay, and it never grows.
class LatencyHistogram final
{
public:
    void add(std::int64_t nanoseconds, std::uint32_t count = 1);
    void add(const LatencyHistogram &other);
    std::uint64_t count() const { return m_count; }
    // Nanoseconds within which this part, 0 to 1, of all took; nothing while there are none.
    std::optional<std::int64_t> quantile(double part) const;

private:
    // Of each power of two.
    static constexpr std::size_t Steps = 8;
    // Shorter than a microsecond is all the same; the last power ends after 39 hours.
    static constexpr unsigned FirstPower = 10;
    static constexpr unsigned LastPower = 46;
    static constexpr std::size_t Buckets = (LastPower - FirstPower + 1) * Steps + 1;

    static std::size_t bucketOf(std::int64_t nanoseconds);
    static std::int64_t middleOf(std::size_t bucket);

    std::array<std::uint32_t, Buckets> m_counts{};
    std::uint64_t m_count = 0;
};

} // namespace mynah
