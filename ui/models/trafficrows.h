// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace mynah {

// Which exchange stands in which row of the traffic list. Either every kept one in the order of
// arrival, with a row in between for those that were counted only, or those that a filter let
// through.
class TrafficRows
{
public:
    // A row that stands for exchanges of which nothing was kept.
    struct Gap
    {
        // It stands before the exchange of this number.
        std::uint64_t before = 0;
        std::uint64_t count = 0;
    };
    // Beyond this many, the last gap stands for those that follow too.
    static constexpr std::size_t MostGaps = 200;

    int count() const;
    // 0 for a gap and for a row that does not exist.
    std::uint64_t seqAt(int row) const;
    // The gap in that row, if it is one.
    std::optional<Gap> gapAt(int row) const;
    // The row of an exchange, or -1.
    int rowOf(std::uint64_t seq) const;
    // The row of the gap before that exchange, or -1.
    int rowOfGap(std::uint64_t before) const;
    // The first row whose exchange is not before seq; count() when there is none.
    int lowerBound(std::uint64_t seq) const;

    bool isFiltered() const { return m_filtered; }
    // Of exchanges, without the gaps; when filtered.
    std::size_t filteredCount() const { return m_shown.size(); }
    std::uint64_t first() const { return m_first; }
    std::uint64_t end() const { return m_end; }

    // Every exchange of first <= seq < end.
    void showAll(std::uint64_t first, std::uint64_t end);
    // Adds to the gap before that exchange, at the end of the list if it is a new one. Returns what
    // the gap stands before that has grown.
    std::uint64_t addGap(std::uint64_t before, std::uint64_t count);
    void forgetGaps() { m_gaps.clear(); }

    // Only those that are added from now on.
    void showFiltered();
    void append(const std::vector<std::uint64_t> &ascending);
    void prepend(const std::vector<std::uint64_t> &descending);
    // How many rows stand before that exchange and the gap right before it.
    int rowsBefore(std::uint64_t seq) const;
    void dropBefore(std::uint64_t seq);

private:
    std::uint64_t gapRow(std::size_t index) const;

    bool m_filtered = false;
    std::uint64_t m_first = 1;
    std::uint64_t m_end = 1;
    std::vector<Gap> m_gaps; // by `before`, each within m_first..m_end
    std::deque<std::uint64_t> m_shown; // when filtered
};

} // namespace mynah
