// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"
#include "ui/widgets/timechart.h"

#include <QPen>

namespace mynah {

enum class Percentile { P50, P95, P99 };
// Colour and pattern of its line.
ColorRole percentileRole(Percentile which);
QPen percentilePen(Percentile which);

// How long answers took: half of them, 95 and 99 of a hundred. Each step up is ten times as long.
class LatencyChart final : public TimeChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LatencyChart)

public:
    using TimeChart::TimeChart;

protected:
    QString describe(const DashboardColumn &column) const override;
    bool hasAnything(const DashboardColumn &column) const override;
    std::vector<Line> scale() override;
    void draw(QPainter &painter) const override;

private:
    double partOf(std::int64_t time) const;
    void drawLine(QPainter &painter, Percentile which) const;

    // Powers of ten, of nanoseconds.
    int m_lowest = 3;
    int m_highest = 6;
};

} // namespace mynah
