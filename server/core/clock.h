// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace mynah {

// Where time comes from, so that tests can move it by hand.
class Clock
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using WallTime = std::chrono::system_clock::time_point;

    virtual ~Clock() = default;
    virtual Time now() const = 0;
    virtual WallTime wallNow() const = 0;
};

// The machine's clocks; safe on every thread.
const Clock &systemClock();

} // namespace mynah
