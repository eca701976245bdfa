// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/serverwatch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace mynah::soak {

namespace {

// The number behind a name in /proc/PID/status.
int statusNumber(int pid, const std::string &name)
{
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind(name + ":", 0) == 0)
            return std::atoi(line.c_str() + name.size() + 1);
    }
    return 0;
}

} // namespace

ProcessSample sampleProcess(int pid)
{
    std::error_code none;
    const std::filesystem::directory_iterator files("/proc/" + std::to_string(pid) + "/fd", none);
    return {statusNumber(pid, "VmRSS") / 1024.0,
            static_cast<int>(std::distance(begin(files), end(files))),
            statusNumber(pid, "Threads")};
}

} // namespace mynah::soak
