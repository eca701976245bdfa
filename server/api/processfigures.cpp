// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/processfigures.h"

#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

namespace mynah {

namespace {

// Fields of /proc/PID/stat, counted from the one behind the name of the program (proc(5) has it as
// the second of those that it counts from one).
constexpr std::size_t UserTime = 14 - 3;
constexpr std::size_t SystemTime = 15 - 3;
constexpr std::size_t StartTime = 22 - 3;
constexpr std::size_t VirtualSize = 23 - 3;
constexpr std::size_t ResidentPages = 24 - 3;

// The name stands in parentheses and may have blanks and parentheses in it.
std::vector<std::string> statFields()
{
    std::ifstream file("/proc/self/stat");
    const std::string stat(std::istreambuf_iterator<char>(file), {});
    const std::size_t name = stat.rfind(')');
    std::istringstream fields(name == std::string::npos ? std::string() : stat.substr(name + 1));
    return {std::istream_iterator<std::string>(fields), {}};
}

std::optional<double> bootTime()
{
    std::ifstream file("/proc/stat");
    for (std::string word; file >> word;) {
        double seconds = 0;
        if (word == "btime" && file >> seconds)
            return seconds;
    }
    return {};
}

std::optional<std::uint64_t> openDescriptors()
{
    std::error_code error;
    const std::filesystem::directory_iterator folder("/proc/self/fd", error);
    if (error)
        return {};
    // Not the one that reads the folder.
    return static_cast<std::uint64_t>(std::distance(begin(folder), end(folder))) - 1;
}

std::optional<std::uint64_t> mostDescriptors()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return {};
    return limit.rlim_cur;
}

} // namespace

ProcessFigures processFigures()
{
    ProcessFigures figures;
    figures.openDescriptors = openDescriptors();
    figures.mostDescriptors = mostDescriptors();
    const std::vector<std::string> fields = statFields();
    if (fields.size() <= ResidentPages)
        return figures;
    const auto ticksPerSecond = static_cast<double>(sysconf(_SC_CLK_TCK));
    figures.cpuSeconds =
        (std::stod(fields[UserTime]) + std::stod(fields[SystemTime])) / ticksPerSecond;
    figures.virtualBytes = std::stoull(fields[VirtualSize]);
    figures.residentBytes =
        std::stoull(fields[ResidentPages]) * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    if (const auto boot = bootTime())
        figures.startSeconds = *boot + std::stod(fields[StartTime]) / ticksPerSecond;
    return figures;
}

} // namespace mynah
