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

    // Bytes of a segment that are to go to its file.
    struct Unwritten
    {
        TrafficFolder::Kind kind;
        std::uint32_t number;
        std::size_t begin;
        std::size_t end;
        std::shared_ptr<LogSegment> memory;
    };

    // What is left to be thrown away when nobody waits for it.
    struct Litter
    {
        std::vector<std::shared_ptr<LogSegment>> memory;
        // Numbers of files.
        std::vector<std::uint32_t> files;
        // So are files of lower numbers; 0: none.
        std::uint32_t filesBelow = 0;

        bool hasFiles() const { return !files.empty() || filesBelow > 0; }
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
    // Gives back the memory of what was dropped, but for one that begin() may take.
    void trimDropped()
    {
        if (m_litter.memory.size() > 1)
            m_litter.memory.erase(m_litter.memory.begin(), m_litter.memory.end() - 1);
    }
    bool hasLitter() const { return m_litter.hasFiles(); }
    // What was dropped since, with what begin() would take.
    Litter takeLitter();

    bool isEmpty() const { return m_segments.empty(); }
    const Segment &first() const { return m_segments.front(); }
    const std::deque<Segment> &segments() const { return m_segments; }
    bool holds(LogPosition position) const;
    // Null when there is none, or its file cannot be read.
    std::shared_ptr<const LogSegment> segment(std::uint32_t number) const;
    // That which is about an exchange; null when there is none.
    const Segment *about(std::uint64_t seq) const;
    std::shared_ptr<const LogSegment> read(const Segment &segment) const;
    // What the segments take, used or not: of the disk, or of memory once nothing is written. Not
    // what was dropped last nor what was read last.
    std::size_t bytes() const { return m_bytes; }

    // What was found in the folder, from the first to the last.
    void addFound(const Segment &segment);
    // The next one gets a number behind those that are or were there.
    void skipNumbers(std::uint32_t number) { m_nextNumber = std::max(m_nextNumber, number + 1); }

    // Adds what is not yet in the files, the oldest first, until there are `most` bytes. False when
    // there is more.
    bool addUnwritten(std::vector<Unwritten> &unwritten, std::size_t most) const;
    // That is in its file now.
    void noteWritten(const Unwritten &written);
    // Gives back memory of what is in files as a whole.
    void release();
    // Nothing is written any more; what is in files can still be read.
    void stopWriting();
    // What came meanwhile is written next, and what somebody took out of the files. Files of what
    // made room meanwhile go: there would be a gap behind them.
    void resumeWriting();

private:
    std::size_t cost(const Segment &segment) const;
    std::size_t inMemory() const;
    std::size_t countBytes() const;
    // Null: it is not among what was read last. Wants m_readMutex to be held.
    std::shared_ptr<const LogSegment> readLast(std::uint32_t number) const;

    TrafficFolder::Kind m_kind;
    TrafficFolder *m_folder;
    bool m_writes;
    std::deque<Segment> m_segments;
    std::uint32_t m_nextNumber = 1;
    std::size_t m_bytes = 0;
    // Its memory is not given back to the system at once, to be asked for again.
    Litter m_litter;

    mutable std::mutex m_readMutex;
    // What was read from files last, the latest at the end.
    mutable std::vector<std::pair<std::uint32_t, std::shared_ptr<const LogSegment>>> m_read;
};

} // namespace mynah
