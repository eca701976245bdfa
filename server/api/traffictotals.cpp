// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/traffictotals.h"

#include <algorithm>

namespace mynah {

void DurationCounts::add(std::int64_t nanoseconds)
{
    const auto bound = std::lower_bound(Bounds.begin(), Bounds.end(), nanoseconds);
    ++counts[static_cast<std::size_t>(bound - Bounds.begin())];
    sum += static_cast<std::uint64_t>(nanoseconds);
}

void TrafficTotals::Batch::add(const ExchangeRecord &record)
{
    if (!m_last || m_server != record.server) {
        m_server = record.server;
        m_last = &m_totals.m_servers[record.server];
    }
    ServerTotals &server = *m_last;
    ++server.byStatus[record.status];
    server.unmatched += record.outcome != ExchangeOutcome::Malformed && record.isUnmatched();
    server.malformed += record.outcome == ExchangeOutcome::Malformed;
    server.bytesIn += record.requestHeadBytes + record.requestBodyBytes;
    server.bytesOut += record.responseHeadBytes + record.responseBodyBytes;
    if (record.duration() >= 0)
        server.took.add(record.duration());
}

std::map<std::uint32_t, ServerTotals> TrafficTotals::servers() const
{
    const std::lock_guard lock(m_mutex);
    return m_servers;
}

} // namespace mynah
