// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/segmentlog.h"

#include "server/api/logsegment.h"

#include <algorithm>
#include <utility>

namespace mynah {

namespace {

// Of those that are in files: enough for somebody who goes through all of them beside somebody who
// looks here and there.
constexpr std::size_t MostRead = 4;
// A segment of one large exchange is of no use for the next ones.
constexpr std::size_t LargestSpare = 1024 * 1024;

} // namespace

SegmentLog::SegmentLog(TrafficFolder::Kind kind, TrafficFolder *folder)
    : m_kind(kind)
    , m_folder(folder)
    , m_writes(folder && folder->access() == TrafficFolder::Access::Write)
{
}

bool SegmentLog::hasRoom(std::size_t size) const
{
    return !m_segments.empty() && m_segments.back().memory
        && m_segments.back().memory->hasRoom(size);
}

void SegmentLog::begin(std::size_t capacity)
{
    std::shared_ptr<LogSegment> memory;
    if (!m_litter.memory.empty()) {
        memory = std::move(m_litter.memory.back());
        m_litter.memory.pop_back();
    }
    // Somebody may still be reading it.
    if (memory && memory.use_count() == 1 && memory->capacity() == capacity)
        memory->clear();
    else
        memory = std::make_shared<LogSegment>(capacity);
    m_segments.push_back({m_nextNumber++, 0, 0, 0, std::move(memory)});
    m_bytes += capacity;
}

LogPosition SegmentLog::append(std::span<const std::string_view> parts, std::size_t size,
                               std::uint64_t seq)
{
    Segment &last = m_segments.back();
    last.memory->append(parts, size);
    if (last.memory->count() == 1)
        last.firstSeq = seq;
    last.endSeq = seq + 1;
    return {last.number, static_cast<std::uint32_t>(last.memory->count() - 1)};
}

void SegmentLog::dropFirst()
{
    Segment &first = m_segments.front();
    m_bytes -= cost(first);
    if (m_writes)
        m_litter.files.push_back(first.number);
    if (first.memory && first.memory->capacity() <= LargestSpare)
        m_litter.memory.push_back(std::move(first.memory));
    m_segments.pop_front();
}

void SegmentLog::clear()
{
    for (Segment &segment : m_segments) {
        if (segment.memory)
            m_litter.memory.push_back(std::move(segment.memory));
    }
    m_segments.clear();
    if (m_folder && m_folder->access() == TrafficFolder::Access::Write)
        m_litter.filesBelow = m_nextNumber;
    m_bytes = 0;
    m_read.clear();
}

SegmentLog::Litter SegmentLog::takeLitter()
{
    return std::exchange(m_litter, {});
}

bool SegmentLog::holds(LogPosition position) const
{
    return position.segment != LogPosition::Nowhere && !m_segments.empty()
        && position.segment >= m_segments.front().number;
}

std::shared_ptr<const LogSegment> SegmentLog::segment(std::uint32_t number) const
{
    const auto found = std::lower_bound(
        m_segments.begin(), m_segments.end(), number,
        [](const Segment &segment, std::uint32_t wanted) { return segment.number < wanted; });
    return found != m_segments.end() && found->number == number ? read(*found) : nullptr;
}

const SegmentLog::Segment *SegmentLog::about(std::uint64_t seq) const
{
    const auto found = std::lower_bound(
        m_segments.begin(), m_segments.end(), seq,
        [](const Segment &segment, std::uint64_t wanted) { return segment.endSeq <= wanted; });
    return found != m_segments.end() && found->firstSeq <= seq ? &*found : nullptr;
}

std::shared_ptr<const LogSegment> SegmentLog::read(const Segment &segment) const
{
    if (segment.memory)
        return segment.memory;
    {
        const std::lock_guard lock(m_readMutex);
        if (auto known = readLast(segment.number))
            return known;
    }
    // The others need not wait for the disk; at worst two of them read the same.
    const auto loaded = m_folder->load(m_kind, segment.number);
    if (!loaded || loaded->isGone)
        return nullptr;
    const std::lock_guard lock(m_readMutex);
    if (auto known = readLast(segment.number))
        return known;
    if (m_read.size() == MostRead)
        m_read.erase(m_read.begin());
    m_read.emplace_back(segment.number, loaded->segment);
    return loaded->segment;
}

std::shared_ptr<const LogSegment> SegmentLog::readLast(std::uint32_t number) const
{
    const auto known = std::find_if(m_read.begin(), m_read.end(),
                                    [&](const auto &read) { return read.first == number; });
    if (known == m_read.end())
        return nullptr;
    std::rotate(known, known + 1, m_read.end());
    return m_read.back().second;
}

std::size_t SegmentLog::cost(const Segment &segment) const
{
    if (segment.memory)
        return segment.memory->capacity();
    const bool isOnlyRead = m_folder->access() == TrafficFolder::Access::Read;
    return m_writes || isOnlyRead ? TrafficFolder::fileBytes(segment.written) : 0;
}

std::size_t SegmentLog::countBytes() const
{
    std::size_t bytes = 0;
    for (const Segment &segment : m_segments)
        bytes += cost(segment);
    return bytes;
}

void SegmentLog::addFound(const Segment &segment)
{
    m_segments.push_back(segment);
    m_bytes += cost(segment);
    skipNumbers(segment.number);
}

// At the end, those that are not yet in their files as a whole, and the one that is not full.
std::size_t SegmentLog::inMemory() const
{
    std::size_t count = 0;
    while (count < m_segments.size() && m_segments[m_segments.size() - 1 - count].memory)
        ++count;
    return count;
}

bool SegmentLog::addUnwritten(std::vector<Unwritten> &unwritten, std::size_t most) const
{
    std::size_t bytes = 0;
    for (std::size_t i = m_segments.size() - inMemory(); i < m_segments.size(); ++i) {
        const Segment &segment = m_segments[i];
        const std::size_t end = segment.memory->bytes().size();
        if (segment.written == end)
            continue;
        if (bytes >= most)
            return false;
        unwritten.push_back({m_kind, segment.number, segment.written, end, segment.memory});
        bytes += end - segment.written;
    }
    return true;
}

void SegmentLog::noteWritten(const Unwritten &written)
{
    const auto found = std::lower_bound(
        m_segments.begin(), m_segments.end(), written.number,
        [](const Segment &segment, std::uint32_t wanted) { return segment.number < wanted; });
    const bool wasDropped = found == m_segments.end() || found->number != written.number;
    if (!wasDropped)
        found->written = written.end;
}

void SegmentLog::release()
{
    for (std::size_t i = m_segments.size() - inMemory(); i + 1 < m_segments.size(); ++i) {
        Segment &segment = m_segments[i];
        if (segment.written != segment.memory->bytes().size())
            return;
        m_bytes -= cost(segment);
        segment.memory.reset();
        m_bytes += cost(segment);
    }
}

void SegmentLog::stopWriting()
{
    m_writes = false;
    m_bytes = countBytes();
}

void SegmentLog::resumeWriting()
{
    m_writes = true;
    m_litter.filesBelow = m_segments.empty() ? m_nextNumber : m_segments.front().number;
    for (std::size_t i = m_segments.size() - inMemory(); i < m_segments.size(); ++i) {
        Segment &segment = m_segments[i];
        segment.written = std::min(segment.written, m_folder->entryBytes(m_kind, segment.number));
    }
    m_bytes = countBytes();
}

} // namespace mynah
