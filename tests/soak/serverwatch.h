// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace mynah::soak {

// What a process holds at the moment.
struct ProcessSample
{
    double megabytes = 0; // resident
    int descriptors = 0;
    int threads = 0;
};

// From /proc; the descriptors are 0 when there is no such process.
ProcessSample sampleProcess(int pid);

} // namespace mynah::soak
