// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace mynah {

// Carries blocks of bytes from one thread to another, in order, through memory of a fixed size:
// one writer, one reader, no lock. A block that does not fit is not written. Memory is touched as
// far as blocks pile up: when everything has been read, the writer goes back to the beginning.
class ExchangeRing final
{
public:
    // capacity: bytes, rounded up to a power of two.
    explicit ExchangeRing(std::size_t capacity);
    Q_DISABLE_COPY_MOVE(ExchangeRing)

    // The largest block that is sure to fit into an empty ring.
    std::size_t largestBlock() const { return m_capacity / 4; }

    // The writer's side. Writes the parts as one block; false when that would leave fewer than
    // keepFree bytes.
    bool write(std::span<const std::string_view> parts, std::size_t keepFree = 0);
    // Something was not written, and can only be counted.
    void countLost()
    {
        m_lost.store(m_lost.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }

    // The reader's side: the oldest block, valid until it is released; empty when there is none.
    std::string_view front();
    void release();
    std::uint64_t lost() const { return m_lost.load(std::memory_order_relaxed); }

private:
    static constexpr std::size_t CacheLine = 64;

    char *at(std::uint64_t position) { return m_bytes.get() + (position & (m_capacity - 1)); }
    bool makeRoom(std::size_t bytes);
    void restartWhenEmpty();

    std::size_t m_capacity;
    std::unique_ptr<char[]> m_bytes;
    // Positions grow forever; each is written by one side only, but for restartWhenEmpty(). What a
    // side has seen of the other is kept, so that both rarely touch the same cache line.
    alignas(CacheLine) std::atomic<std::uint64_t> m_written = 0;
    std::uint64_t m_releasedSeen = 0;
    std::atomic<std::uint64_t> m_lost = 0;
    alignas(CacheLine) std::atomic<std::uint64_t> m_released = 0;
    std::uint64_t m_writtenSeen = 0;
};

} // namespace mynah
