// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/latencychart.h"

#include "ui/models/timeaxis.h"
#include "ui/theme/thememanager.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace mynah {

namespace {

// A microsecond: nothing is known below it.
constexpr int LowestPower = 3;
constexpr std::array Percentiles{Percentile::P99, Percentile::P95, Percentile::P50};

std::int64_t valueOf(const LatencyPercentiles &took, Percentile which)
{
    switch (which) {
    case Percentile::P50:
        return took.p50;
    case Percentile::P95:
        return took.p95;
    case Percentile::P99:
        break;
    }
    return took.p99;
}

} // namespace

ColorRole percentileRole(Percentile which)
{
    switch (which) {
    case Percentile::P50:
        return ColorRole::StatusSuccess;
    case Percentile::P95:
        return ColorRole::Accent;
    case Percentile::P99:
        break;
    }
    return ColorRole::StatusServerError;
}

QPen percentilePen(Percentile which)
{
    QPen pen(themeColor(percentileRole(which)), 2);
    if (which == Percentile::P95)
        pen.setStyle(Qt::DashLine);
    if (which == Percentile::P99)
        pen.setStyle(Qt::DotLine);
    return pen;
}

QString LatencyChart::describe(const DashboardColumn &column) const
{
    return describeLatency(column);
}

bool LatencyChart::hasAnything(const DashboardColumn &column) const
{
    return column.took.has_value();
}

std::vector<TimeChart::Line> LatencyChart::scale()
{
    std::int64_t least = 1'000'000;
    std::int64_t most = 1'000;
    for (const DashboardColumn &column : columns()) {
        if (column.took) {
            least = std::min(least, column.took->p50);
            most = std::max(most, column.took->p99);
        }
    }
    const auto powerOf = [](std::int64_t time) { return std::log10(static_cast<double>(time)); };
    m_lowest = std::max(LowestPower, static_cast<int>(std::floor(powerOf(least))));
    m_highest = std::max(m_lowest + 1, static_cast<int>(std::ceil(powerOf(most))));
    std::vector<Line> lines;
    const int apart = (m_highest - m_lowest + 2) / 3;
    for (int power = m_highest; power >= m_lowest; power -= apart) {
        const auto time = static_cast<std::int64_t>(std::llround(std::pow(10, power)));
        lines.push_back({partOf(time), TimeAxis::tickText(time)});
    }
    return lines;
}

double LatencyChart::partOf(std::int64_t time) const
{
    const double power = std::log10(static_cast<double>(std::max<std::int64_t>(1, time)));
    return std::clamp((power - m_lowest) / (m_highest - m_lowest), 0.0, 1.0);
}

void LatencyChart::draw(QPainter &painter) const
{
    for (const Percentile which : Percentiles)
        drawLine(painter, which);
}

// A level for each column, tied to that of the one before.
void LatencyChart::drawLine(QPainter &painter, Percentile which) const
{
    QPainterPath path;
    bool follows = false;
    for (std::size_t index = 0; index < columns().size(); ++index) {
        const auto &took = columns()[index].took;
        if (took) {
            const QRectF room = columnRect(index);
            const double y = room.bottom() - partOf(valueOf(*took, which)) * room.height();
            if (follows)
                path.lineTo(room.left(), y);
            else
                path.moveTo(room.left(), y);
            path.lineTo(room.right(), y);
        }
        follows = took.has_value();
    }
    painter.setPen(percentilePen(which));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace mynah
