// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limittext.h"

#include <QRegularExpression>

#include <array>
#include <limits>
#include <span>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

struct NamedUnit
{
    QLatin1StringView name;
    std::int64_t size;
};

// The largest first.
constexpr std::array<NamedUnit, 4> ByteUnits{
    {{"GiB"_L1, 1024 * 1024 * 1024}, {"MiB"_L1, 1024 * 1024}, {"KiB"_L1, 1024}, {"B"_L1, 1}}};
constexpr std::array<NamedUnit, 4> TimeUnits{
    {{"h"_L1, 3'600'000}, {"min"_L1, 60'000}, {"s"_L1, 1'000}, {"ms"_L1, 1}}};

std::span<const NamedUnit> unitsOf(LimitSetting::Unit unit)
{
    switch (unit) {
    case LimitSetting::Unit::Bytes:
        return ByteUnits;
    case LimitSetting::Unit::Milliseconds:
        return TimeUnits;
    case LimitSetting::Unit::Count:
        break;
    }
    return {};
}

std::optional<std::int64_t> sizeOf(const QString &name, LimitSetting::Unit unit)
{
    if (name.isEmpty())
        return 1;
    for (const NamedUnit &known : unitsOf(unit)) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.size;
    }
    return std::nullopt;
}

} // namespace

QString formatLimit(std::int64_t value, LimitSetting::Unit unit)
{
    if (value == 0)
        return u"0"_s;
    for (const NamedUnit &known : unitsOf(unit)) {
        if (value % known.size == 0)
            return QString::number(value / known.size) + u' ' + known.name;
    }
    return QString::number(value);
}

std::optional<std::int64_t> parseLimit(const QString &text, LimitSetting::Unit unit)
{
    static const QRegularExpression pattern(u"^\\s*([0-9]+)\\s*([A-Za-z]*)\\s*$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    bool isNumber = false;
    const std::int64_t number = match.captured(1).toLongLong(&isNumber);
    const std::optional<std::int64_t> size = sizeOf(match.captured(2), unit);
    if (!isNumber || !size || number > std::numeric_limits<std::int64_t>::max() / *size)
        return std::nullopt;
    return number * *size;
}

} // namespace mynah
