// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangemove.h"

#include <algorithm>

namespace mynah {

namespace {

constexpr std::uint64_t MostRows = 256;
constexpr std::size_t MostBytes = 256 * 1024;

} // namespace

bool ExchangeMove::copySome(const ExchangeLog &source)
{
    const std::uint64_t kept = source.end() - source.first();
    if (m_next == 0)
        m_next = source.end() - std::min<std::uint64_t>(kept, m_target.limits().rows);
    m_next = std::max(m_next, source.first());
    const std::uint64_t end = std::min(source.end(), m_next + MostRows);
    for (m_bytes = 0; m_next < end && m_bytes < MostBytes; ++m_next)
        copy(source, m_next);
    return m_next < source.end();
}

void ExchangeMove::copy(const ExchangeLog &source, std::uint64_t seq)
{
    auto row = source.row(seq);
    if (!row)
        return;
    renumber(row->row.record, source);
    const auto details = source.details(row->row);
    if (!details) {
        m_target.appendWithoutDetails(row->row.record, row->method, row->target);
        return;
    }
    m_target.append(row->row.record, partsOf(*row, *details));
    for (const std::string_view part : details->parts)
        m_bytes += part.size();
}

// The ids of another log become those of this one.
void ExchangeMove::renumber(ExchangeRecord &record, const ExchangeLog &source)
{
    for (std::uint32_t *number : {&record.server, &record.route, &record.response})
        *number = m_target.numberOf(source.id(*number));
}

} // namespace mynah
