// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace mynah {

// What the system knows of this process; nothing where it does not say.
struct ProcessFigures
{
    // User and system time.
    std::optional<double> cpuSeconds;
    // Since 1970 UTC.
    std::optional<double> startSeconds;
    std::optional<std::uint64_t> virtualBytes;
    std::optional<std::uint64_t> residentBytes;
    std::optional<std::uint64_t> openDescriptors;
    std::optional<std::uint64_t> mostDescriptors;
};
ProcessFigures processFigures();

} // namespace mynah
