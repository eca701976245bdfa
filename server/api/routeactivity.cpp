// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/routeactivity.h"

#include <algorithm>

namespace mynah {

void RouteActivity::add(std::int64_t second, std::int64_t took, std::uint32_t weight)
{
    const auto minute = static_cast<std::int64_t>(Seconds);
    if (second <= m_last - minute)
        return;
    for (std::int64_t next = std::max(m_last + 1, second - minute + 1); next <= second; ++next)
        m_requests[placeOf(next)] = 0;
    m_last = std::max(m_last, second);
    m_requests[placeOf(second)] += weight;
    if (took < 0)
        return;
    if (m_samples.size() < MostSamples)
        m_samples.emplace_back();
    m_samples[m_nextSample] = {second, took};
    m_nextSample = (m_nextSample + 1) % MostSamples;
}

std::vector<std::uint32_t> RouteActivity::perSecond(std::int64_t now) const
{
    if (isIdle(now))
        return {};
    std::vector<std::uint32_t> requests(Seconds);
    const auto minute = static_cast<std::int64_t>(Seconds);
    for (std::int64_t second = std::max(now, m_last) - minute + 1; second <= m_last; ++second) {
        if (second > now - minute && second <= now)
            requests[static_cast<std::size_t>(second - (now - minute + 1))] =
                m_requests[placeOf(second)];
    }
    return requests;
}

std::int64_t RouteActivity::medianTook(std::int64_t now) const
{
    const std::int64_t end = isIdle(now) ? m_last : now;
    std::vector<std::int64_t> took;
    for (const Sample &sample : m_samples) {
        if (end - sample.second < static_cast<std::int64_t>(Seconds))
            took.push_back(sample.took);
    }
    if (took.empty())
        return -1;
    const auto middle = took.begin() + static_cast<std::ptrdiff_t>(took.size() / 2);
    std::nth_element(took.begin(), middle, took.end());
    return *middle;
}

} // namespace mynah
