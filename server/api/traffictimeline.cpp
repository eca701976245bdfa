// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/traffictimeline.h"

#include "server/domain/exchange.h"

#include <algorithm>
#include <numeric>

namespace mynah {

StatusClass statusClassOf(int status)
{
    if (status == 0)
        return StatusClass::NoAnswer;
    if (status < 300)
        return StatusClass::Success;
    if (status < 400)
        return StatusClass::Redirect;
    return status < 500 ? StatusClass::ClientError : StatusClass::ServerError;
}

std::uint64_t TrafficColumn::total() const
{
    return std::accumulate(requests.begin(), requests.end(), countedOnly);
}

void TrafficColumn::add(const TrafficColumn &next)
{
    end = next.end;
    for (std::size_t i = 0; i < StatusClasses; ++i)
        requests[i] += next.requests[i];
    unmatched += next.unmatched;
    countedOnly += next.countedOnly;
    took.add(next.took);
}

TrafficTimeline::TrafficTimeline(std::chrono::seconds step, std::size_t columns)
    : m_step(step)
    , m_columns(columns)
    , m_last(static_cast<std::int64_t>(columns) - 1)
{
    clear();
}

const TrafficColumn &TrafficTimeline::column(std::size_t index) const
{
    const std::size_t age = m_columns.size() - 1 - index;
    return m_columns[placeOf(m_last - static_cast<std::int64_t>(age))];
}

void TrafficTimeline::advance(std::int64_t now)
{
    const std::int64_t number = numberOf(now);
    const auto size = static_cast<std::int64_t>(m_columns.size());
    if (number < m_last - 1) {
        // The clock was set back.
        m_last = number;
        clear();
    }
    for (std::int64_t next = std::max(m_last + 1, number - size + 1); next <= number; ++next)
        m_columns[placeOf(next)] = emptyColumn(next);
    m_last = std::max(m_last, number);
}

void TrafficTimeline::add(const ExchangeRecord &record, std::uint32_t weight)
{
    TrafficColumn *column = columnAt(record.wallTime);
    if (!column)
        return;
    column->requests[static_cast<std::size_t>(statusClassOf(record.status))] += weight;
    // What is no HTTP was never looked up.
    const bool isRequest = record.outcome != ExchangeOutcome::Malformed;
    if (isRequest && record.isUnmatched())
        column->unmatched += weight;
    if (record.duration() != ExchangeRecord::NotReached)
        column->took.add(record.duration(), weight);
}

void TrafficTimeline::addCountedOnly(std::int64_t time, std::uint64_t requests)
{
    if (TrafficColumn *column = columnAt(time))
        column->countedOnly += requests;
}

void TrafficTimeline::clear()
{
    const auto size = static_cast<std::int64_t>(m_columns.size());
    for (std::int64_t number = m_last - size + 1; number <= m_last; ++number)
        m_columns[placeOf(number)] = emptyColumn(number);
}

TrafficColumn *TrafficTimeline::columnAt(std::int64_t time)
{
    const std::int64_t number = numberOf(time);
    const bool isKept =
        number <= m_last && m_last - number < static_cast<std::int64_t>(m_columns.size());
    return isKept ? &m_columns[placeOf(number)] : nullptr;
}

std::int64_t TrafficTimeline::numberOf(std::int64_t time) const
{
    return time / std::chrono::nanoseconds(m_step).count();
}

TrafficColumn TrafficTimeline::emptyColumn(std::int64_t number) const
{
    const std::int64_t step = std::chrono::nanoseconds(m_step).count();
    TrafficColumn column;
    column.begin = number * step;
    column.end = column.begin + step;
    return column;
}

std::size_t TrafficTimeline::placeOf(std::int64_t number) const
{
    return static_cast<std::size_t>(number) % m_columns.size();
}

} // namespace mynah
