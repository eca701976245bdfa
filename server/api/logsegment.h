// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mynah {

// Entries of any size, one after the other, in memory of a fixed size that is taken from the
// system when it is touched and goes back to it with the segment. An entry is its size, a
// checksum (four bytes each) and its bytes, with zeros up to the next multiple of eight; where the
// entries begin is kept at the far end of the memory. Appending wants nobody else to look.
//
// The checksum takes in the size and then the bytes, as numbers of eight bytes, the last one filled
// up with zeros, and a zero when no byte is left for a last one. To begin with it is 0; to take in
// a number n is h = (h xor n) * 0x9e3779b97f4a7c15, h = h xor (h >> 32), in 64 bits. The entry has
// its lower 32 bits, with the lowest one set.
class LogSegment final
{
public:
    // No segment has more bytes().
    static constexpr std::size_t MostBytes = UINT32_MAX;

    // capacity: bytes, those of the entries' places included. Throws std::bad_alloc.
    explicit LogSegment(std::size_t capacity);
    ~LogSegment();
    Q_DISABLE_COPY_MOVE(LogSegment)

    // Forgets the entries and keeps the memory, which nobody looks at.
    void clear();

    // The capacity that an entry of that many bytes takes.
    static std::size_t room(std::size_t size);
    bool hasRoom(std::size_t size) const;
    // Appends the parts, size bytes in all, as one entry, for which there is room.
    void append(std::span<const std::string_view> parts, std::size_t size);
    // The first bytes of memory() are what bytes() of another segment were: takes over the entries
    // before the first that does not hold. The capacity is that of restoringCapacity().
    void restore(std::size_t bytes);
    static std::size_t restoringCapacity(std::size_t bytes);
    char *memory() { return m_memory; }

    std::size_t count() const { return m_count; }
    // Nothing when there are not so many.
    std::optional<std::string_view> at(std::size_t index) const;
    // Where the first `count` entries end.
    std::size_t end(std::size_t count) const;

    // The entries as they lie in memory. Those from sign() on have no checksum yet.
    std::string_view bytes() const { return {m_memory, m_used}; }
    // Puts the checksums into the entries between the ends of two; meanwhile others may read, and
    // append.
    void sign(std::size_t from, std::size_t to);
    std::size_t capacity() const { return m_capacity; }

private:
    struct EntryHead
    {
        std::uint32_t size;
        std::uint32_t checksum;
    };

    static std::size_t entryBytes(std::size_t size);
    EntryHead headAt(std::size_t offset) const;
    std::uint32_t offsetOf(std::size_t index) const;
    void addOffset(std::size_t offset);

    std::size_t m_capacity;
    char *m_memory;
    std::size_t m_used = 0;
    std::size_t m_count = 0;
};

} // namespace mynah
