// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"
#include "ui/widgets/timechart.h"

namespace mynah {

// The colour of a status code's column.
ColorRole statusClassRole(StatusClass which);
// Of the mark for requests that no route matched.
ColorRole unmatchedRole();

// Requests per second, their statuses on top of each other; a mark above a column says that some of
// them were matched by no route.
class RateChart final : public TimeChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RateChart)

public:
    using TimeChart::TimeChart;

protected:
    QString describe(const DashboardColumn &column) const override;
    bool hasAnything(const DashboardColumn &column) const override;
    std::vector<Line> scale() override;
    void draw(QPainter &painter) const override;

private:
    void drawColumn(QPainter &painter, std::size_t index) const;

    // Requests per second.
    double m_top = 1;
};

} // namespace mynah
