// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficstatistics.h"

#include <algorithm>
#include <span>
#include <utility>

namespace mynah {

using namespace std::chrono_literals;

namespace {

constexpr std::int64_t NanosecondsPerSecond = 1'000'000'000;
// Rows that are copied at a time.
constexpr std::uint64_t Group = 64;
// A clock that is put right by less disturbs nothing.
constexpr std::int64_t NoticedSetBack = 2 * NanosecondsPerSecond;

std::uint64_t unrecorded(const ExchangeStore::Counters &counters)
{
    return counters.lost + counters.notCaptured;
}

} // namespace

TrafficStatistics::TrafficStatistics(const ExchangeStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
    , m_timelines{TrafficTimeline(1s, 60), TrafficTimeline(5s, 120), TrafficTimeline(30s, 120)}
    , m_rows(Group)
    , m_lastReading(now())
{
    const ExchangeStore::Counters counters = store.counters();
    m_cleared = counters.cleared;
    m_unrecorded = unrecorded(counters);
    startAnew(store.span());
}

void TrafficStatistics::read()
{
    const ExchangeStore::Counters counters = m_store.counters();
    const ExchangeStore::Span span = m_store.span();
    for (TrafficTimeline &timeline : m_timelines)
        timeline.advance(now());
    if (now() < m_lastReading - NoticedSetBack)
        startOverAfterTheClock();
    if (!isOfTheSame(span, counters))
        startAnew(span);
    addCountedOnly(unrecorded(counters) - std::exchange(m_unrecorded, unrecorded(counters)));
    skipTo(std::max(span.first, span.end - std::min(span.end, MostBehind)));
    readRows(span.end);
    m_lastReading = now();
    forgetIdle();
}

RouteFigures TrafficStatistics::route(const std::string &id) const
{
    const ExchangeStore::Hits hits = m_store.hits(id);
    RouteFigures figures{hits.count, hits.lastWallTime, -1, {}};
    const auto activity = m_routes.find(id);
    if (hits.count == 0)
        return figures;
    if (activity == m_routes.end()) {
        const auto median = m_lastMedians.find(id);
        figures.medianTook = median == m_lastMedians.end() ? -1 : median->second;
        return figures;
    }
    figures.medianTook = activity->second.medianTook(second());
    figures.perSecond = activity->second.perSecond(second());
    return figures;
}

void TrafficStatistics::forgetRoutes()
{
    m_routes.clear();
    m_byNumber.clear();
    m_lastMedians.clear();
}

// The seconds that are counted lie in the future, and what comes now would be too old for them.
void TrafficStatistics::startOverAfterTheClock()
{
    m_lastReading = now();
    m_lastForgetting = second();
    forgetActivities([](const RouteActivity &) { return true; });
}

// What was in a folder did not come just now.
void TrafficStatistics::startAnew(const ExchangeStore::Span &span)
{
    m_epoch = span.epoch;
    m_next = std::max(span.first, m_store.openedEnd());
    m_weight = 1;
    forgetRoutes();
    for (TrafficTimeline &timeline : m_timelines) {
        timeline.advance(now());
        timeline.clear();
    }
}

bool TrafficStatistics::isOfTheSame(const ExchangeStore::Span &span,
                                    const ExchangeStore::Counters &counters)
{
    return std::exchange(m_cleared, counters.cleared) == counters.cleared && span.epoch == m_epoch
        && span.end >= m_next;
}

void TrafficStatistics::skipTo(std::uint64_t seq)
{
    if (seq <= m_next)
        return;
    addCountedOnly(seq - m_next);
    m_next = seq;
}

// Of each weight groups of rows the first is looked at; groups that are not complete wait for the
// next reading.
void TrafficStatistics::readRows(std::uint64_t end)
{
    const std::uint64_t behind = end - std::min(end, m_next);
    m_weight =
        static_cast<std::uint32_t>(std::max<std::uint64_t>(1, (behind + MostRows - 1) / MostRows));
    while (m_next < end && (m_weight == 1 || end - m_next >= Group * m_weight)) {
        const std::uint64_t wanted = std::min(Group, end - m_next);
        const std::size_t rows =
            m_store.records(m_next, std::span(m_rows).first(static_cast<std::size_t>(wanted)));
        for (const ExchangeRecord &record : std::span(m_rows).first(rows)) {
            if (record.seq < m_next + wanted)
                take(record);
        }
        m_next += wanted * m_weight;
    }
}

void TrafficStatistics::take(const ExchangeRecord &record)
{
    for (TrafficTimeline &timeline : m_timelines)
        timeline.add(record, m_weight);
    if (record.route != ExchangeRecord::NoRoute)
        activityOf(record.route)
            .add(std::min(record.wallTime / NanosecondsPerSecond, second()), record.duration(),
                 m_weight);
}

// They came at some time since the last reading.
void TrafficStatistics::addCountedOnly(std::uint64_t requests)
{
    const std::int64_t last = second();
    const std::int64_t longest = last - 3600;
    const std::int64_t first = std::clamp(m_lastReading / NanosecondsPerSecond + 1, longest, last);
    auto seconds = static_cast<std::uint64_t>(last - first + 1);
    for (std::int64_t at = first; at <= last && requests > 0; ++at, --seconds) {
        const std::uint64_t part = requests / seconds;
        requests -= part;
        for (TrafficTimeline &timeline : m_timelines)
            timeline.addCountedOnly(at * NanosecondsPerSecond, part);
    }
}

RouteActivity &TrafficStatistics::activityOf(std::uint32_t route)
{
    RouteActivity *&activity = m_byNumber[route];
    if (!activity)
        activity = &m_routes[m_store.id(route)];
    return *activity;
}

void TrafficStatistics::forgetIdle()
{
    const std::int64_t at = second();
    if (at - m_lastForgetting < static_cast<std::int64_t>(RouteActivity::Seconds))
        return;
    m_lastForgetting = at;
    forgetActivities([at](const RouteActivity &activity) { return activity.isIdle(at); });
}

// All that is left of them is how long the route took last.
template <typename Which>
void TrafficStatistics::forgetActivities(const Which &which)
{
    m_byNumber.clear();
    std::erase_if(m_routes, [&](const auto &route) {
        const bool goes = which(route.second);
        if (goes)
            m_lastMedians[route.first] = route.second.medianTook(second());
        return goes;
    });
}

std::int64_t TrafficStatistics::now() const
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               m_clock.wallNow().time_since_epoch())
        .count();
}

std::int64_t TrafficStatistics::second() const
{
    return now() / NanosecondsPerSecond;
}

} // namespace mynah
