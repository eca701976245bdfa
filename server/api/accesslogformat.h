// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace mynah {

struct Exchange;

enum class AccessLogFormat {
    Text,
    Json, // one object per line
};

// One line about an exchange, with the line feed. Bytes that a client chose cannot end the line
// or steer a terminal: all but printable ASCII is escaped. Secrets in the target are left out.
std::string accessLine(const Exchange &exchange, AccessLogFormat format);

// "2026-11-24T08:05:00.123Z"
std::string utcTime(std::int64_t nanosecondsSince1970);

} // namespace mynah
