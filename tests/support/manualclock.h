// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"

namespace mynah::test {

// Time that stands still until a test moves it.
class ManualClock final : public Clock
{
public:
    Time now() const override { return m_now; }
    WallTime wallNow() const override { return m_wallNow; }
    void advance(std::chrono::nanoseconds by)
    {
        m_now += std::chrono::duration_cast<Time::duration>(by);
        m_wallNow += std::chrono::duration_cast<WallTime::duration>(by);
    }

private:
    Time m_now{std::chrono::hours(1)};
    WallTime m_wallNow{std::chrono::hours(24 * 365 * 50)};
};

} // namespace mynah::test
