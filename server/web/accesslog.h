// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace mynah {

// A finished request as the log sees it; views are valid during the call.
struct AccessLogEntry
{
    int status = 0;
    std::string_view method;
    std::string_view target;
    std::string_view remoteIp;
    std::chrono::nanoseconds duration{0};
};

using AccessLogFunction = std::function<void(const AccessLogEntry &)>;

// "200 GET /path (127.0.0.1) 1.25ms" (tornado/web.py, log_request).
std::string accessLogLine(const AccessLogEntry &entry);

// Writes the line to the category mynah.access: a warning from 500 on, else information.
// Differs from Tornado, where every 4xx is a warning: to a mock they are ordinary answers.
void logAccess(const AccessLogEntry &entry);

} // namespace mynah
