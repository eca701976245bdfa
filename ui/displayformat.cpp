// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/displayformat.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace mynah {

namespace {

constexpr double NanosecondsPerMillisecond = 1'000'000.0;

// From here on a number with one decimal would read as 1,024.0.
constexpr double EndOfUnit = 1023.95;

QString withUnit(double value, int decimals, const QString &unit)
{
    return QCoreApplication::translate("DisplayFormat", "%1 %2", "number and unit, as in 104 ms")
        .arg(QLocale().toString(value, 'f', decimals), unit);
}

QDateTime localTime(std::int64_t wallTime)
{
    return QDateTime::fromMSecsSinceEpoch(wallTime / 1'000'000);
}

QString twoUnits(std::int64_t big, const QString &bigUnit, std::int64_t small,
                 const QString &smallUnit)
{
    return QStringLiteral("%1 %2 %3 %4").arg(big).arg(bigUnit).arg(small).arg(smallUnit);
}

} // namespace

QString formatCount(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString formatShortCount(std::uint64_t count)
{
    const auto value = static_cast<double>(count);
    if (count < 10'000)
        return formatCount(count);
    // The limits are where the shorter form would round up to the next one.
    if (count < 999'500)
        return QLocale().toString(value / 1e3, 'f', count < 99'950 ? 1 : 0) + QLatin1Char('k');
    if (count < 999'500'000)
        return QLocale().toString(value / 1e6, 'f', count < 99'950'000 ? 1 : 0) + QLatin1Char('M');
    return QLocale().toString(value / 1e9, 'f', 1) + QLatin1Char('G');
}

QString formatSize(std::uint64_t bytes)
{
    constexpr double Unit = 1024;
    const auto value = static_cast<double>(bytes);
    if (value < Unit)
        return withUnit(value, 0, QStringLiteral("B"));
    if (value / Unit < EndOfUnit)
        return withUnit(value / Unit, 1, QStringLiteral("KiB"));
    if (value / (Unit * Unit) < EndOfUnit)
        return withUnit(value / (Unit * Unit), 1, QStringLiteral("MiB"));
    return withUnit(value / (Unit * Unit * Unit), 2, QStringLiteral("GiB"));
}

QString formatDuration(std::int64_t nanoseconds)
{
    if (nanoseconds < 0)
        return noValue();
    const double milliseconds = static_cast<double>(nanoseconds) / NanosecondsPerMillisecond;
    // The limits are where the shorter form would round up to the next one.
    if (milliseconds < 0.9995)
        return withUnit(milliseconds, 3, QStringLiteral("ms"));
    if (milliseconds < 99.95)
        return withUnit(milliseconds, 1, QStringLiteral("ms"));
    if (milliseconds < 999.5)
        return withUnit(milliseconds, 0, QStringLiteral("ms"));
    return withUnit(milliseconds / 1000, 2, QStringLiteral("s"));
}

QString formatOffset(std::int64_t nanoseconds)
{
    if (nanoseconds >= 0)
        return formatDuration(nanoseconds);
    return QChar(0x2212) + formatDuration(-nanoseconds);
}

QString formatClock(std::int64_t wallTime)
{
    return localTime(wallTime).time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString formatLastTime(std::int64_t wallTime)
{
    const QDateTime time = localTime(wallTime);
    const bool isToday = time.date() == QDate::currentDate();
    return time.toString(isToday ? QStringLiteral("HH:mm:ss")
                                 : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString formatDateAndClock(std::int64_t wallTime)
{
    return localTime(wallTime).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString formatMoment(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const bool isToday = local.date() == QDate::currentDate();
    return local.toString(isToday ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString formatAge(std::int64_t nanoseconds)
{
    const std::int64_t seconds = nanoseconds / 1'000'000'000;
    if (seconds < 60)
        return withUnit(static_cast<double>(seconds), 0, QStringLiteral("s"));
    if (seconds < 3600)
        return twoUnits(seconds / 60, QStringLiteral("min"), seconds % 60, QStringLiteral("s"));
    return twoUnits(seconds / 3600, QStringLiteral("h"), seconds / 60 % 60, QStringLiteral("min"));
}

QString noValue()
{
    return QStringLiteral("\u2014");
}

} // namespace mynah
