// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trafficrows.h"

#include <algorithm>

namespace mynah {

namespace {

bool standsBefore(const TrafficRows::Gap &gap, std::uint64_t seq)
{
    return gap.before < seq;
}

} // namespace

int TrafficRows::count() const
{
    return static_cast<int>(m_filtered ? m_shown.size() : m_end - m_first + m_gaps.size());
}

std::uint64_t TrafficRows::gapRow(std::size_t index) const
{
    return m_gaps[index].before - m_first + index;
}

std::uint64_t TrafficRows::seqAt(int row) const
{
    if (row < 0 || row >= count())
        return 0;
    const auto wanted = static_cast<std::uint64_t>(row);
    if (m_filtered)
        return m_shown[static_cast<std::size_t>(wanted)];
    // How many gaps stand at or before the row.
    std::size_t low = 0, high = m_gaps.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (gapRow(middle) <= wanted)
            low = middle + 1;
        else
            high = middle;
    }
    if (low > 0 && gapRow(low - 1) == wanted)
        return 0;
    return m_first + wanted - low;
}

std::optional<TrafficRows::Gap> TrafficRows::gapAt(int row) const
{
    if (m_filtered || row < 0 || row >= count() || seqAt(row) != 0)
        return std::nullopt;
    const auto wanted = static_cast<std::uint64_t>(row);
    for (std::size_t i = 0; i < m_gaps.size(); ++i) {
        if (gapRow(i) == wanted)
            return m_gaps[i];
    }
    return std::nullopt;
}

int TrafficRows::rowOf(std::uint64_t seq) const
{
    const int row = lowerBound(seq);
    return seq != 0 && seqAt(row) == seq ? row : -1;
}

int TrafficRows::rowOfGap(std::uint64_t before) const
{
    if (m_filtered)
        return -1;
    const auto gap = std::lower_bound(m_gaps.begin(), m_gaps.end(), before, standsBefore);
    if (gap == m_gaps.end() || gap->before != before)
        return -1;
    return static_cast<int>(gapRow(static_cast<std::size_t>(gap - m_gaps.begin())));
}

int TrafficRows::lowerBound(std::uint64_t seq) const
{
    if (m_filtered) {
        return static_cast<int>(std::lower_bound(m_shown.begin(), m_shown.end(), seq)
                                - m_shown.begin());
    }
    const std::uint64_t wanted = std::clamp(seq, m_first, m_end);
    const auto gaps =
        std::upper_bound(m_gaps.begin(), m_gaps.end(), wanted,
                         [](std::uint64_t value, const Gap &gap) { return value < gap.before; });
    return static_cast<int>(wanted - m_first + static_cast<std::uint64_t>(gaps - m_gaps.begin()));
}

void TrafficRows::showAll(std::uint64_t first, std::uint64_t end)
{
    m_filtered = false;
    m_shown.clear();
    m_first = first;
    m_end = end;
    m_gaps.erase(m_gaps.begin(),
                 std::lower_bound(m_gaps.begin(), m_gaps.end(), first, standsBefore));
}

std::uint64_t TrafficRows::addGap(std::uint64_t before, std::uint64_t count)
{
    if (!m_gaps.empty() && (m_gaps.back().before == before || m_gaps.size() == MostGaps))
        m_gaps.back().count += count;
    else
        m_gaps.push_back({before, count});
    return m_gaps.back().before;
}

void TrafficRows::showFiltered()
{
    m_filtered = true;
    m_shown.clear();
}

void TrafficRows::append(const std::vector<std::uint64_t> &ascending)
{
    m_shown.insert(m_shown.end(), ascending.begin(), ascending.end());
}

void TrafficRows::prepend(const std::vector<std::uint64_t> &descending)
{
    m_shown.insert(m_shown.begin(), descending.rbegin(), descending.rend());
}

int TrafficRows::rowsBefore(std::uint64_t seq) const
{
    return lowerBound(seq) - (rowOfGap(seq) >= 0 ? 1 : 0);
}

void TrafficRows::dropBefore(std::uint64_t seq)
{
    m_shown.erase(m_shown.begin(), std::lower_bound(m_shown.begin(), m_shown.end(), seq));
}

} // namespace mynah
