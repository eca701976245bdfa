// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficfolder.h"

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace mynah {

class LogSegment;

// Where a SegmentLog put an entry.
struct LogPosition
{
    static constexpr std::uint32_t Nowhere = 0xffff'ffff;

    std::uint32_t segment = Nowhere;
    std::uint32_t index = 0;
};

// Entries in segments, which come and go as a whole. They are in memory, or in files of a folder:
// then only what is not full or not yet written is in memory, and a few that were read last.
// Changing it wants nobody else to look; what is const may be called on any thread.
class SegmentLog final
{
public:
    struct Segment
    {
        std::uint32_t number = 0;
        // The exchanges that its entries are about.
        std::uint64_t firstSeq = 0;
        std::uint64_t endSeq = 0;
        // How many bytes of its entries are in its file.
        std::size_t written = 0;
        // None: it is in its file only.
        std::shared_ptr<LogSegment> memory;
    };

    // folder: outlives the log; null: everything is in memory.
    SegmentLog(TrafficFolder::Kind kind, TrafficFolder *folder);
    Q_DISABLE_COPY_MOVE(SegmentLog)

    // Of the last segment, which is in memory then.
    bool hasRoom(std::size_t size) const;
    void begin(std::size_t capacity);
    // Appends the parts, size bytes in all, for which there is room, as an entry about an exchange.
    LogPosition append(std::span<const std::string_view> parts, std::size_t size,
                       std::uint64_t seq);
    // With its file while we write there. The next begin() may take its memory.
    void dropFirst();
    // With all files of its kind, unless they are not ours to remove.
    void clear();
    // Gives back what begin() would take.
    void releaseSpare() { m_spare.reset(); }

    bool isEmpty() const { return m_segments.empty(); }
    const Segment &first() const { return m_segments.front(); }
    const std::deque<Segment> &segments() const { return m_segments; }
    bool holds(LogPosition position) const;
    // Null when there is none, or its file cannot be read.
    std::shared_ptr<const LogSegment> segment(std::uint32_t number) const;
    // That which is about an exchange; null when there is none.
    const Segment *about(std::uint64_t seq) const;
    std::shared_ptr<const LogSegment> read(const Segment &segment) const;
    // What the segments take, used or not: of the disk, or of memory once nothing is written.
    std::size_t bytes() const;

    // What was found in the folder, from the first to the last.
    void addFound(const Segment &segment);
    // The next one gets a number behind those that are or were there.
    void skipNumbers(std::uint32_t number) { m_nextNumber = std::max(m_nextNumber, number + 1); }

    // Writes what is not yet in the files; others may read meanwhile.
    TrafficFolder::Result write();
    // Some are in their files as a whole, but still in memory.
    bool hasReleasable() const;
    void release();
    // Nothing is written any more; what is in files can still be read.
    void stopWriting() { m_writes = false; }
    // What came meanwhile is written next, and what somebody took out of the files. Files of what
    // made room meanwhile go: there would be a gap behind them.
    void resumeWriting();

private:
    std::size_t cost(const Segment &segment) const;
    std::size_t inMemory() const;
    // Null: it is not among what was read last. Wants m_readMutex to be held.
    std::shared_ptr<const LogSegment> readLast(std::uint32_t number) const;

    TrafficFolder::Kind m_kind;
    TrafficFolder *m_folder;
    bool m_writes;
    std::deque<Segment> m_segments;
    std::uint32_t m_nextNumber = 1;
    // That of the segment which was dropped last, so that it is not given back to the system to be
    // asked for again at once; nobody else has it, or it is null.
    std::shared_ptr<LogSegment> m_spare;

    mutable std::mutex m_readMutex;
    // What was read from files last, the latest at the end.
    mutable std::vector<std::pair<std::uint32_t, std::shared_ptr<const LogSegment>>> m_read;
};

} // namespace mynah
