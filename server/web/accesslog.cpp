// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/accesslog.h"

#include "server/core/serverlog.h"

#include <cstdio>

namespace mynah {

std::string accessLogLine(const AccessLogEntry &entry)
{
    const double milliseconds = std::chrono::duration<double, std::milli>(entry.duration).count();
    std::string line = std::to_string(entry.status);
    line.append(" ").append(entry.method).append(" ").append(entry.target);
    line.append(" (").append(entry.remoteIp).append(") ");
    char time[32];
    std::snprintf(time, sizeof time, "%.2fms", milliseconds);
    return line.append(time);
}

void logAccess(const AccessLogEntry &entry)
{
    constexpr int firstServerError = 500;
    if (entry.status >= firstServerError)
        qCWarning(accessLog, "%s", accessLogLine(entry).c_str());
    else
        qCInfo(accessLog, "%s", accessLogLine(entry).c_str());
}

} // namespace mynah
