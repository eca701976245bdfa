// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace mynah {

// Counts the living objects of a class that derives from it, so that a test can see that an
// exchange leaves none behind. Safe on every thread.
template <typename Class>
class LiveCount
{
public:
    static int alive() { return s_alive.load(std::memory_order_relaxed); }

protected:
    LiveCount() { s_alive.fetch_add(1, std::memory_order_relaxed); }
    LiveCount(const LiveCount &)
        : LiveCount()
    {
    }
    LiveCount &operator=(const LiveCount &) = default;
    ~LiveCount() { s_alive.fetch_sub(1, std::memory_order_relaxed); }

private:
    static inline std::atomic<int> s_alive = 0;
};

} // namespace mynah
