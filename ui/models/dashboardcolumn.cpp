// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dashboardcolumn.h"

#include "ui/displayformat.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <cmath>
#include <numeric>

namespace mynah {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("mynah::Dashboard", text);
}

std::optional<LatencyPercentiles> percentilesOf(const LatencyHistogram &took)
{
    if (took.count() == 0)
        return std::nullopt;
    return LatencyPercentiles{*took.quantile(0.5), *took.quantile(0.95), *took.quantile(0.99)};
}

DashboardColumn columnOf(const TrafficColumn &column)
{
    return {column.begin,     column.end,         column.requests,
            column.unmatched, column.countedOnly, percentilesOf(column.took)};
}

QString timeText(const DashboardColumn &column)
{
    return QDateTime::fromMSecsSinceEpoch(column.begin / 1'000'000)
        .toString(QStringLiteral("HH:mm:ss"));
}

QString countLine(const QString &name, std::uint64_t count)
{
    return QStringLiteral("%1  %2").arg(name, formatCount(count));
}

} // namespace

std::uint64_t DashboardColumn::total() const
{
    return std::accumulate(requests.begin(), requests.end(), countedOnly);
}

double DashboardColumn::perSecond(std::uint64_t count) const
{
    return static_cast<double>(count) * 1e9 / static_cast<double>(end - begin);
}

DashboardColumns dashboardColumns(const TrafficTimeline &timeline)
{
    DashboardColumns columns;
    for (std::size_t i = 0; i + 1 < timeline.size(); ++i)
        columns.push_back(columnOf(timeline.column(i)));
    return columns;
}

DashboardColumn dashboardTotal(const TrafficTimeline &timeline)
{
    TrafficColumn all = timeline.column(0);
    for (std::size_t i = 1; i < timeline.size(); ++i)
        all.add(timeline.column(i));
    return columnOf(all);
}

QString statusClassText(StatusClass which)
{
    switch (which) {
    case StatusClass::Success:
        return QStringLiteral("2xx");
    case StatusClass::Redirect:
        return QStringLiteral("3xx");
    case StatusClass::ClientError:
        return QStringLiteral("4xx");
    case StatusClass::ServerError:
        return QStringLiteral("5xx");
    case StatusClass::NoAnswer:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("mynah::Dashboard", "no response"));
}

QString rateText(double perSecond)
{
    const bool needsTenth = perSecond < 9.95 && perSecond != std::floor(perSecond);
    return QLocale().toString(perSecond, 'f', needsTenth ? 1 : 0);
}

QString describeRate(const DashboardColumn &column)
{
    QStringList lines{tr(QT_TRANSLATE_NOOP("mynah::Dashboard", "%1: %2 requests, %3 per second"))
                          .arg(timeText(column), formatCount(column.total()),
                               rateText(column.perSecond(column.total())))};
    for (std::size_t i = 0; i < StatusClasses; ++i) {
        if (column.requests[i] > 0)
            lines += countLine(statusClassText(StatusClass(i)), column.requests[i]);
    }
    if (column.unmatched > 0)
        lines +=
            countLine(tr(QT_TRANSLATE_NOOP("mynah::Dashboard", "unmatched")), column.unmatched);
    if (column.countedOnly > 0)
        lines += countLine(tr(QT_TRANSLATE_NOOP("mynah::Dashboard", "counted only")),
                           column.countedOnly);
    return lines.join(QLatin1Char('\n'));
}

QString describeLatency(const DashboardColumn &column)
{
    if (!column.took)
        return tr(QT_TRANSLATE_NOOP("mynah::Dashboard", "%1: nothing was answered"))
            .arg(timeText(column));
    return tr(QT_TRANSLATE_NOOP("mynah::Dashboard", "%1: p50 %2, p95 %3, p99 %4"))
        .arg(timeText(column), formatDuration(column.took->p50), formatDuration(column.took->p95),
             formatDuration(column.took->p99));
}

} // namespace mynah
