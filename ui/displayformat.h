// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

class QDateTime;

namespace mynah {

// How numbers of an exchange read in the window: short, in the user's locale, made to align.

// What a time of day is counted from.
enum class TimeFormat { Clock, SinceStart, SincePrevious };

// "48,113"
QString formatCount(std::uint64_t count);
// "9,999", "35.8k", "1.2M": where there is little room.
QString formatShortCount(std::uint64_t count);
// "312 B", "1.2 KiB", "3.4 MiB"
QString formatSize(std::uint64_t bytes);
// "0.021 ms", "104 ms", "1.52 s"; an em dash for a negative number.
QString formatDuration(std::int64_t nanoseconds);
// The same of a time before or after another one: "−812 ms" is before it.
QString formatOffset(std::int64_t nanoseconds);
// "12:04:07.219" in local time, from nanoseconds since 1970 UTC.
QString formatClock(std::int64_t wallTime);
// "12:04:07", with the date before it when that is not today's.
QString formatLastTime(std::int64_t wallTime);
// "2026-11-24 12:04:07.219"
QString formatDateAndClock(std::int64_t wallTime);
// "12:04", with the date before it when that is not today's: when something was saved or kept.
QString formatMoment(const QDateTime &time);
// Age for people: "4 s", "3 min 20 s", "2 h 5 min".
QString formatAge(std::int64_t nanoseconds);

// What a cell shows for a value that does not exist.
QString noValue();

} // namespace mynah
