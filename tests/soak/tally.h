// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace mynah::soak {

// What the load has done so far; all its threads add to it.
struct Tally
{
    // Answers that must come, and that came.
    std::atomic<std::uint64_t> expected = 0;
    std::atomic<std::uint64_t> received = 0;
    // Exchanges that the server must record: the answered ones, and those that were cut.
    std::atomic<std::uint64_t> recorded = 0;
    // Answers that were not what they must be, and connections that failed.
    std::atomic<std::uint64_t> wrong = 0;
};

} // namespace mynah::soak
