// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace mynah {

// Where ByteSegments put something.
struct BytePosition
{
    static constexpr std::uint64_t Nowhere = ~std::uint64_t{0};

    std::uint64_t segment = Nowhere;
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
};

// Blocks of bytes within a budget. Memory comes in segments; when the budget is used up, the
// oldest segment goes as a whole. Not thread-safe.
class ByteSegments final
{
public:
    explicit ByteSegments(std::size_t budget);
    Q_DISABLE_COPY_MOVE(ByteSegments)

    // Keeps the parts as one block. Nowhere when the block is larger than a quarter of the budget.
    BytePosition append(std::span<const std::string_view> parts);
    // Nothing when the block is gone; valid until the next change.
    std::optional<std::string_view> at(BytePosition position) const;
    bool holds(BytePosition position) const;

    // Memory taken, used or not.
    std::size_t allocatedBytes() const { return m_allocated; }
    void setBudget(std::size_t budget);
    void clear();

private:
    struct Segment
    {
        std::unique_ptr<char[]> bytes;
        std::size_t capacity = 0;
        std::size_t used = 0;
    };

    std::size_t segmentBytes() const;
    void addSegment(std::size_t capacity);
    void evict(std::size_t room);

    std::size_t m_budget;
    std::size_t m_allocated = 0;
    std::deque<Segment> m_segments;
    // Number of m_segments.front().
    std::uint64_t m_firstSegment = 0;
};

} // namespace mynah
