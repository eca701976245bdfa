// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/bytesegments.h"

#include <algorithm>
#include <cstring>

namespace mynah {

namespace {

constexpr std::size_t LargestSegment = 1024 * 1024;
// So that giving up one segment gives up a small part of what is kept.
constexpr std::size_t SegmentsPerBudget = 16;
// Blocks above this share of the budget would push out too much else.
constexpr std::size_t LargestShare = 4;

} // namespace

ByteSegments::ByteSegments(std::size_t budget)
    : m_budget(budget)
{
}

BytePosition ByteSegments::append(std::span<const std::string_view> parts)
{
    std::size_t size = 0;
    for (const std::string_view part : parts)
        size += part.size();
    if (size > std::min<std::size_t>(m_budget / LargestShare, UINT32_MAX))
        return {};
    if (m_segments.empty() || m_segments.back().capacity - m_segments.back().used < size)
        addSegment(std::max(size, segmentBytes()));

    Segment &segment = m_segments.back();
    const BytePosition position{m_firstSegment + m_segments.size() - 1,
                                static_cast<std::uint32_t>(segment.used),
                                static_cast<std::uint32_t>(size)};
    for (const std::string_view part : parts) {
        if (!part.empty())
            std::memcpy(segment.bytes.get() + segment.used, part.data(), part.size());
        segment.used += part.size();
    }
    return position;
}

std::optional<std::string_view> ByteSegments::at(BytePosition position) const
{
    if (!holds(position))
        return {};
    const Segment &segment = m_segments[position.segment - m_firstSegment];
    return std::string_view(segment.bytes.get() + position.offset, position.size);
}

bool ByteSegments::holds(BytePosition position) const
{
    return position.segment != BytePosition::Nowhere && position.segment >= m_firstSegment;
}

void ByteSegments::setBudget(std::size_t budget)
{
    m_budget = budget;
    evict(0);
}

void ByteSegments::clear()
{
    m_firstSegment += m_segments.size();
    m_segments.clear();
    m_allocated = 0;
}

std::size_t ByteSegments::segmentBytes() const
{
    return std::min(LargestSegment, m_budget / SegmentsPerBudget);
}

void ByteSegments::addSegment(std::size_t capacity)
{
    evict(capacity);
    m_segments.push_back({std::make_unique_for_overwrite<char[]>(capacity), capacity, 0});
    m_allocated += capacity;
}

void ByteSegments::evict(std::size_t room)
{
    while (!m_segments.empty() && m_allocated + room > m_budget) {
        m_allocated -= m_segments.front().capacity;
        m_segments.pop_front();
        ++m_firstSegment;
    }
}

} // namespace mynah
