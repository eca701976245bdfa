// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficquery.h"

#include "server/api/exchangestore.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace mynah {

namespace {

using namespace std::chrono_literals;

// How much is read in one visit to the store, during which its writer waits. Made with the first
// row, so that the time until the store lets its reader in does not count.
class VisitLimit
{
public:
    // They may have been read from a file, which takes its time.
    void countDetails(std::size_t bytes)
    {
        m_bytes += bytes;
        m_rowsUntilLook = 1;
    }

    bool isReached()
    {
        if (m_bytes >= MostBytes)
            return true;
        if (--m_rowsUntilLook > 0)
            return false;
        m_rowsUntilLook = RowsPerLookAtTheClock;
        return Clock::now() >= m_end;
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr auto MostTime = 50us;
    static constexpr std::size_t MostBytes = 256 * 1024;
    static constexpr std::size_t RowsPerLookAtTheClock = 16;

    Clock::time_point m_end = Clock::now() + MostTime;
    std::size_t m_bytes = 0;
    std::size_t m_rowsUntilLook = RowsPerLookAtTheClock;
};

class VisitedSubject final : public FilterSubject
{
public:
    VisitedSubject(const ExchangeStore::Visited &visited, const TrafficFacts *facts,
                   VisitLimit &limit)
        : m_visited(visited)
        , m_facts(facts)
        , m_limit(limit)
    {
    }

    const ExchangeRecord &record() const override { return m_visited.record(); }
    std::string_view method() const override { return m_visited.method(); }
    std::string_view target() const override { return m_visited.target(); }

    std::string routeTitle() const override
    {
        const std::string_view id = m_visited.routeId();
        return m_facts && !id.empty() ? m_facts->routeTitle(id) : std::string();
    }

    bool isMarked() const override { return m_facts && m_facts->isMarked(record().seq); }

    std::optional<ExchangeParts> details() const override
    {
        std::optional<ExchangeParts> details = m_visited.details();
        if (details)
            m_limit.countDetails(details->requestHead.size() + details->requestBody.size()
                                 + details->responseHead.size() + details->responseBody.size());
        return details;
    }

private:
    const ExchangeStore::Visited &m_visited;
    const TrafficFacts *m_facts;
    VisitLimit &m_limit;
};

} // namespace

std::vector<std::uint64_t> matchingExchanges(const ExchangeStore &store,
                                             const TrafficCriteria &criteria, std::uint64_t begin,
                                             std::uint64_t end, const std::atomic<bool> &stop)
{
    std::vector<std::uint64_t> found;
    for (std::uint64_t next = begin; next < end && !stop;) {
        std::optional<VisitLimit> limit;
        next = store.visit(next, end, [&](const ExchangeStore::Visited &visited) {
            if (!limit)
                limit.emplace();
            if (criteria.filter.matches(VisitedSubject(visited, criteria.facts.get(), *limit)))
                found.push_back(visited.record().seq);
            return !limit->isReached() && !stop;
        });
    }
    return found;
}

TrafficQuery::TrafficQuery(const ExchangeStore &store, TrafficCriteria criteria)
    : m_store(store)
    , m_criteria(std::move(criteria))
    , m_epoch(store.epoch())
    , m_low(store.endSeq())
    , m_high(m_low.load())
{
}

TrafficQuery::~TrafficQuery()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
}

TrafficQuery::Found TrafficQuery::poll()
{
    if (isOutdated())
        return {};
    if (!m_working) {
        m_complete = m_high == m_store.endSeq() && m_low <= m_store.firstSeq();
        if (!m_complete) {
            m_working = true;
            if (m_thread.joinable())
                m_thread.join();
            m_thread = std::thread([this] { work(); });
        }
    }
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_found, {});
}

TrafficQuery::Progress TrafficQuery::progress() const
{
    const std::uint64_t first = m_store.firstSeq();
    const std::uint64_t end = std::max(m_store.endSeq(), first);
    const std::uint64_t high = std::clamp(m_high.load(), first, end);
    const std::uint64_t low = std::clamp(m_low.load(), first, high);
    return {high - low, end - first};
}

bool TrafficQuery::isOutdated() const
{
    return m_store.epoch() != m_epoch;
}

void TrafficQuery::work()
{
    while (!m_stop && (scanNewer() || scanOlder())) { }
    m_working = false;
}

bool TrafficQuery::scanNewer()
{
    const std::uint64_t end = m_store.endSeq();
    if (end <= m_high)
        return false;
    // Behind a ring that has turned meanwhile, nothing of this part is left.
    const std::uint64_t begin = std::clamp(m_store.firstSeq(), m_high.load(), end);
    const std::uint64_t next = std::min(end, begin + Portion);
    const std::vector<std::uint64_t> found =
        matchingExchanges(m_store, m_criteria, begin, next, m_stop);
    if (isOutdated())
        return false;
    const std::lock_guard lock(m_mutex);
    m_found.newer.insert(m_found.newer.end(), found.begin(), found.end());
    m_high = next;
    return true;
}

bool TrafficQuery::scanOlder()
{
    const std::uint64_t first = m_store.firstSeq();
    if (m_low <= first)
        return false;
    const std::uint64_t end = m_low;
    const std::uint64_t begin = end - first > Portion ? end - Portion : first;
    const std::vector<std::uint64_t> found =
        matchingExchanges(m_store, m_criteria, begin, end, m_stop);
    if (isOutdated())
        return false;
    const std::lock_guard lock(m_mutex);
    m_found.older.insert(m_found.older.end(), found.rbegin(), found.rend());
    m_low = begin;
    return true;
}

} // namespace mynah
