// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timeaxis.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdlib>

namespace mynah {

namespace {

// The first of 1, 2, 5, 10, 20, … that is not less.
std::int64_t roundStep(std::int64_t least)
{
    std::int64_t step = 1;
    for (int place = 0; step < least; ++place)
        step = place % 3 == 1 ? step / 2 * 5 : step * 2;
    return step;
}

QString inUnit(std::int64_t time, std::int64_t unit, const QString &name)
{
    const double value = static_cast<double>(time) / static_cast<double>(unit);
    return QCoreApplication::translate("DisplayFormat", "%1 %2", "number and unit, as in 104 ms")
        .arg(QLocale().toString(value, 'f', QLocale::FloatingPointShortest), name);
}

} // namespace

double TimeAxis::part(std::int64_t time) const
{
    return static_cast<double>(time - begin) / static_cast<double>(end - begin);
}

std::vector<std::int64_t> TimeAxis::ticks(int most) const
{
    std::vector<std::int64_t> times;
    if (most < 1 || end <= begin)
        return times;
    const std::int64_t step = roundStep((end - begin + most - 1) / most);
    const std::int64_t first = begin <= 0 ? begin / step * step : (begin + step - 1) / step * step;
    for (std::int64_t time = first; time <= end; time += step)
        times.push_back(time);
    return times;
}

QString TimeAxis::tickText(std::int64_t time)
{
    if (time == 0)
        return QLocale().toString(0);
    if (std::abs(time) < 1'000'000'000)
        return inUnit(time, 1'000'000, QStringLiteral("ms"));
    return inUnit(time, 1'000'000'000, QStringLiteral("s"));
}

} // namespace mynah
