// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>

namespace mynah {

// Threads by the order in which they first count.
inline std::size_t countingThread()
{
    static std::atomic<std::size_t> threads = 0;
    thread_local const std::size_t mine = threads.fetch_add(1, std::memory_order_relaxed);
    return mine;
}

// Counts the living objects of a class that derives from it, so that a test can see that an
// exchange leaves none behind. Safe on every thread; objects of different threads are counted
// apart, because a count of all would go from processor to processor with each exchange.
template <typename Class>
class LiveCount
{
public:
    static int alive()
    {
        int all = 0;
        for (const Share &share : s_shares)
            all += share.alive.load(std::memory_order_relaxed);
        return all;
    }

protected:
    LiveCount() { share().fetch_add(1, std::memory_order_relaxed); }
    LiveCount(const LiveCount &)
        : LiveCount()
    {
    }
    LiveCount &operator=(const LiveCount &) = default;
    ~LiveCount() { share().fetch_sub(1, std::memory_order_relaxed); }

private:
    static constexpr std::size_t CacheLine = 64;
    struct alignas(CacheLine) Share
    {
        std::atomic<int> alive = 0;
    };
    static std::atomic<int> &share() { return s_shares[countingThread() % s_shares.size()].alive; }

    static inline std::array<Share, 16> s_shares;
};

} // namespace mynah
