// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/logsegment.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace mynah {

namespace {

constexpr std::size_t Alignment = 8;
constexpr std::size_t OffsetBytes = sizeof(std::uint32_t);

char *takeMemory(std::size_t bytes)
{
    void *memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    return static_cast<char *>(memory);
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word)
{
    // Odd and without a pattern; a multiplication spreads every bit upwards, the shift brings the
    // upper half back down.
    constexpr std::uint64_t Factor = 0x9e37'79b9'7f4a'7c15;
    hash = (hash ^ word) * Factor;
    return hash ^ (hash >> 32);
}

// Of the bytes and their number; never 0, so that zeros are no entry.
std::uint32_t checksum(const char *bytes, std::size_t size)
{
    std::uint64_t hash = mixed(0, size);
    std::uint64_t word = 0;
    for (; size >= sizeof word; size -= sizeof word, bytes += sizeof word) {
        std::memcpy(&word, bytes, sizeof word);
        hash = mixed(hash, word);
    }
    word = 0;
    std::memcpy(&word, bytes, size);
    return static_cast<std::uint32_t>(mixed(hash, word)) | 1;
}

} // namespace

LogSegment::LogSegment(std::size_t capacity)
    : m_capacity(capacity)
    , m_memory(takeMemory(capacity))
{
}

LogSegment::~LogSegment()
{
    munmap(m_memory, m_capacity);
}

void LogSegment::clear()
{
    m_used = 0;
    m_count = 0;
}

std::size_t LogSegment::entryBytes(std::size_t size)
{
    return (sizeof(EntryHead) + size + Alignment - 1) / Alignment * Alignment;
}

std::size_t LogSegment::room(std::size_t size)
{
    return entryBytes(size) + OffsetBytes;
}

bool LogSegment::hasRoom(std::size_t size) const
{
    return m_used + m_count * OffsetBytes + room(size) <= m_capacity;
}

void LogSegment::append(std::span<const std::string_view> parts, std::size_t size)
{
    const EntryHead head{static_cast<std::uint32_t>(size), 0};
    char *out = m_memory + m_used;
    std::memcpy(out, &head, sizeof head);
    out += sizeof head;
    for (const std::string_view part : parts) {
        if (!part.empty())
            std::memcpy(out, part.data(), part.size());
        out += part.size();
    }
    char *end = m_memory + m_used + entryBytes(size);
    std::memset(out, 0, static_cast<std::size_t>(end - out));
    addOffset(m_used);
    m_used += entryBytes(size);
}

void LogSegment::addOffset(std::size_t offset)
{
    const auto place = static_cast<std::uint32_t>(offset);
    ++m_count;
    std::memcpy(m_memory + m_capacity - m_count * OffsetBytes, &place, OffsetBytes);
}

std::uint32_t LogSegment::offsetOf(std::size_t index) const
{
    std::uint32_t place = 0;
    std::memcpy(&place, m_memory + m_capacity - (index + 1) * OffsetBytes, OffsetBytes);
    return place;
}

LogSegment::EntryHead LogSegment::headAt(std::size_t offset) const
{
    EntryHead head{};
    std::memcpy(&head, m_memory + offset, sizeof head);
    return head;
}

std::optional<std::string_view> LogSegment::at(std::size_t index) const
{
    if (index >= m_count)
        return {};
    // Not the whole head: the checksum may be on its way in.
    std::uint32_t size = 0;
    const char *entry = m_memory + offsetOf(index);
    std::memcpy(&size, entry, sizeof size);
    return std::string_view(entry + sizeof(EntryHead), size);
}

std::size_t LogSegment::end(std::size_t count) const
{
    return count < m_count ? offsetOf(count) : m_used;
}

void LogSegment::sign(std::size_t from, std::size_t to)
{
    for (std::size_t offset = from; offset < to;) {
        char *entry = m_memory + offset;
        const EntryHead head = headAt(offset);
        const std::uint32_t sum = checksum(entry + sizeof head, head.size);
        std::memcpy(entry + offsetof(EntryHead, checksum), &sum, sizeof sum);
        offset += entryBytes(head.size);
    }
}

// The smallest entry is a head alone, so there are no more places than heads.
std::size_t LogSegment::restoringCapacity(std::size_t bytes)
{
    return std::max(bytes + bytes / sizeof(EntryHead) * OffsetBytes, Alignment);
}

void LogSegment::restore(std::size_t bytes)
{
    while (m_used + sizeof(EntryHead) <= bytes) {
        const EntryHead head = headAt(m_used);
        const bool fits = entryBytes(head.size) <= bytes - m_used;
        if (!fits || checksum(m_memory + m_used + sizeof head, head.size) != head.checksum)
            return;
        addOffset(m_used);
        m_used += entryBytes(head.size);
    }
}

} // namespace mynah
