// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/exchangering.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace mynah {

namespace {

// A block is its size and its bytes, rounded up to this. Blocks do not wrap around: the marker in
// place of a size sends the reader back to the beginning.
constexpr std::size_t Alignment = 8;
constexpr std::uint64_t WrapMarker = ~std::uint64_t{0};
constexpr std::size_t SmallestCapacity = 4096;
// Within it, going back to the beginning would save little memory.
constexpr std::size_t RestartAfter = 256 * 1024;

std::size_t blockBytes(std::size_t size)
{
    return (sizeof(std::uint64_t) + size + Alignment - 1) / Alignment * Alignment;
}

std::uint64_t sizeAt(const char *position)
{
    std::uint64_t size = 0;
    std::memcpy(&size, position, sizeof size);
    return size;
}

} // namespace

ExchangeRing::ExchangeRing(std::size_t capacity)
    : m_capacity(std::bit_ceil(std::max(capacity, SmallestCapacity)))
    , m_bytes(std::make_unique_for_overwrite<char[]>(m_capacity))
{
}

bool ExchangeRing::write(std::span<const std::string_view> parts, std::size_t keepFree)
{
    std::uint64_t size = 0;
    for (const std::string_view part : parts)
        size += part.size();
    restartWhenEmpty();
    std::uint64_t position = m_written.load(std::memory_order_relaxed);
    const std::size_t needed = blockBytes(size);
    const std::size_t toEnd = m_capacity - (position & (m_capacity - 1));
    const std::size_t skipped = toEnd < needed ? toEnd : 0;
    if (!makeRoom(skipped + needed + keepFree))
        return false;
    if (skipped > 0) {
        std::memcpy(at(position), &WrapMarker, sizeof WrapMarker);
        position += skipped;
    }
    char *out = at(position);
    std::memcpy(out, &size, sizeof size);
    out += sizeof size;
    for (const std::string_view part : parts) {
        if (!part.empty())
            std::memcpy(out, part.data(), part.size());
        out += part.size();
    }
    m_written.store(position + needed, std::memory_order_release);
    return true;
}

// The reader leaves its position alone as long as there is nothing to read. It looks at the
// writer's first and then at its own, so that it sees both or neither.
void ExchangeRing::restartWhenEmpty()
{
    const std::uint64_t written = m_written.load(std::memory_order_relaxed);
    const std::size_t offset = written & (m_capacity - 1);
    if (offset < RestartAfter || m_released.load(std::memory_order_acquire) != written)
        return;
    const std::uint64_t restart = written + m_capacity - offset;
    m_releasedSeen = restart;
    m_released.store(restart, std::memory_order_relaxed);
    m_written.store(restart, std::memory_order_release);
}

bool ExchangeRing::makeRoom(std::size_t bytes)
{
    const std::uint64_t written = m_written.load(std::memory_order_relaxed);
    if (written + bytes - m_releasedSeen <= m_capacity)
        return true;
    m_releasedSeen = m_released.load(std::memory_order_acquire);
    return written + bytes - m_releasedSeen <= m_capacity;
}

std::string_view ExchangeRing::front()
{
    if (m_released.load(std::memory_order_relaxed) >= m_writtenSeen)
        m_writtenSeen = m_written.load(std::memory_order_acquire);
    std::uint64_t position = m_released.load(std::memory_order_relaxed);
    if (position >= m_writtenSeen)
        return {};
    if (sizeAt(at(position)) == WrapMarker) {
        position += m_capacity - (position & (m_capacity - 1));
        m_released.store(position, std::memory_order_release);
    }
    return {at(position) + sizeof(std::uint64_t), sizeAt(at(position))};
}

void ExchangeRing::release()
{
    const std::uint64_t position = m_released.load(std::memory_order_relaxed);
    m_released.store(position + blockBytes(sizeAt(at(position))), std::memory_order_release);
}

} // namespace mynah
