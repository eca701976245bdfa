// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/routetitles.h"
#include "ui/models/trafficfilter.h"
#include "ui/models/trafficmarks.h"

#include <QThreadPool>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace mynah {

class ExchangeStore;

// Applies a filter to the store on a thread of its own: what has just arrived first, then
// backwards into the past, so that the visible end of the list is right at once. The owner calls
// poll() now and then from one thread; destruction stops and waits.
class FilterRun final
{
public:
    struct Inputs
    {
        TrafficFilter filter;
        std::shared_ptr<const RouteTitles> titles;
        std::shared_ptr<const TrafficMarks::Set> marks;
    };
    struct Found
    {
        // Ascending; all of them newer than those handed over before.
        std::vector<std::uint64_t> newer;
        // Descending; all of them older.
        std::vector<std::uint64_t> older;
    };

    FilterRun(const ExchangeStore &store, Inputs inputs);
    ~FilterRun();
    Q_DISABLE_COPY_MOVE(FilterRun)

    // Hands over what was found and goes on with what has arrived since.
    Found poll();
    // Every row of the store at the time of the last poll() has been looked at.
    bool isComplete() const { return m_complete; }

private:
    static constexpr std::size_t Portion = 2048;

    void work();
    bool scanNewer();
    bool scanOlder();
    std::vector<std::uint64_t> matching(std::uint64_t begin, std::uint64_t end);

    const ExchangeStore &m_store;
    const Inputs m_inputs;
    // Rows from m_low on and before m_high have been looked at; the worker's while it works.
    std::uint64_t m_low;
    std::uint64_t m_high;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_working = false;
    bool m_complete = false;
    std::mutex m_mutex;
    Found m_found; // guarded by m_mutex
    QThreadPool m_pool;
};

} // namespace mynah
