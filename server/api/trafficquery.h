// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficfilter.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

namespace mynah {

class ExchangeStore;

// What a filter may ask of an exchange that no store knows. Does not change; any thread, and the
// store is not asked meanwhile.
class TrafficFacts
{
public:
    virtual ~TrafficFacts() = default;
    // "GET /users/:id"; empty for an id that is gone.
    virtual std::string routeTitle(std::string_view routeId) const = 0;
    virtual bool isMarked(std::uint64_t seq) const = 0;
};

struct TrafficCriteria
{
    TrafficFilter filter;
    // None: routes have no titles, and nothing is marked.
    std::shared_ptr<const TrafficFacts> facts;
};

// Those of begin <= seq < end that pass, ascending. Reads them where they lie, and keeps the
// store's writer waiting for a fraction of a millisecond at a time. Ends early when stop is set.
std::vector<std::uint64_t> matchingExchanges(const ExchangeStore &store,
                                             const TrafficCriteria &criteria, std::uint64_t begin,
                                             std::uint64_t end, const std::atomic<bool> &stop);

// Applies a filter to the store on a thread of its own: what has just arrived first, then
// backwards into the past, so that the visible end of the list is right at once. Once the store's
// epoch has changed it finds nothing any more, and the owner starts another one. The owner calls
// the rest from one thread; destruction stops and waits.
class TrafficQuery final
{
public:
    struct Found
    {
        // Ascending; all of them newer than those handed over before.
        std::vector<std::uint64_t> newer;
        // Descending; all of them older.
        std::vector<std::uint64_t> older;
    };
    struct Progress
    {
        std::uint64_t rowsLookedAt = 0;
        // That the store keeps.
        std::uint64_t rows = 0;
    };

    TrafficQuery(const ExchangeStore &store, TrafficCriteria criteria);
    ~TrafficQuery();
    Q_DISABLE_COPY_MOVE(TrafficQuery)

    // Hands over what was found and goes on with what has arrived since.
    Found poll();
    // Every row of the store at the time of the last poll() has been looked at.
    bool isComplete() const { return m_complete; }
    Progress progress() const;

private:
    static constexpr std::size_t Portion = 2048;

    void work();
    bool scanNewer();
    bool scanOlder();
    // What was found has other numbers now.
    bool isOutdated() const;

    const ExchangeStore &m_store;
    const TrafficCriteria m_criteria;
    // Of the store when it began.
    const std::uint64_t m_epoch;
    // Rows from m_low on and before m_high have been looked at; only the worker changes them.
    std::atomic<std::uint64_t> m_low;
    std::atomic<std::uint64_t> m_high;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_working = false;
    bool m_complete = false;
    std::mutex m_mutex;
    Found m_found; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace mynah
