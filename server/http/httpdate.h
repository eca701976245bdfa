// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mynah {

// The size of an IMF-fixdate: "Sun, 06 Nov 1994 08:49:37 GMT".
constexpr std::size_t HttpDateSize = 29;

// IMF-fixdate (RFC 9110 5.6.7).
std::string httpDate(std::chrono::system_clock::time_point time);

// The same, printed once per second and thread; valid until this thread's next call.
std::string_view cachedHttpDate(std::chrono::system_clock::time_point time);

// Any of the three forms that RFC 9110 5.6.7 has recipients accept.
std::optional<std::chrono::system_clock::time_point> parseHttpDate(std::string_view text);

} // namespace mynah
