// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ratechart.h"

#include "ui/theme/thememanager.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mynah {

namespace {

constexpr double MarkSide = 3;

// The first of 1, 2, 5, 10, 20, … that is not less.
double roundTop(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

ColorRole statusClassRole(StatusClass which)
{
    switch (which) {
    case StatusClass::Success:
        return ColorRole::StatusSuccess;
    case StatusClass::Redirect:
        return ColorRole::StatusRedirect;
    case StatusClass::ClientError:
        return ColorRole::StatusClientError;
    case StatusClass::ServerError:
        return ColorRole::StatusServerError;
    case StatusClass::NoAnswer:
        break;
    }
    return ColorRole::MutedText;
}

ColorRole unmatchedRole()
{
    return ColorRole::SyntaxKeyword;
}

QString RateChart::describe(const DashboardColumn &column) const
{
    return describeRate(column);
}

bool RateChart::hasAnything(const DashboardColumn &column) const
{
    return column.total() > 0;
}

std::vector<TimeChart::Line> RateChart::scale()
{
    double most = 0;
    for (const DashboardColumn &column : columns())
        most = std::max(most, column.perSecond(column.total()));
    m_top = most > 0 ? roundTop(most) : 1;
    return {{1, tr("%1/s").arg(rateText(m_top))}, {0.5, rateText(m_top / 2)}};
}

void RateChart::draw(QPainter &painter) const
{
    for (std::size_t index = 0; index < columns().size(); ++index) {
        if (columns()[index].total() > 0)
            drawColumn(painter, index);
    }
}

void RateChart::drawColumn(QPainter &painter, std::size_t index) const
{
    const DashboardColumn &column = columns()[index];
    QRectF room = columnRect(index).adjusted(0.5, MarkSide + 1, -0.5, 0);
    const double full = room.height();
    const auto stack = [&](std::uint64_t requests, const QBrush &brush) {
        if (requests == 0)
            return;
        // Even a single one is to be seen.
        const double height = std::max(1.5, full * column.perSecond(requests) / m_top);
        painter.fillRect(QRectF(room.left(), room.bottom() - height, room.width(), height), brush);
        room.setBottom(room.bottom() - height);
    };
    for (std::size_t i = 0; i < StatusClasses; ++i)
        stack(column.requests[i], themeColor(statusClassRole(StatusClass(i))));
    stack(column.countedOnly, QBrush(themeColor(ColorRole::MutedText), Qt::Dense5Pattern));
    if (column.unmatched > 0)
        painter.fillRect(QRectF(room.center().x() - MarkSide / 2, room.bottom() - MarkSide - 1,
                                MarkSide, MarkSide),
                         themeColor(unmatchedRole()));
}

} // namespace mynah
