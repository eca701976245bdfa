// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routeactivitydelegate.h"

#include "ui/models/routetreemodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QPainter>

#include <algorithm>

namespace mynah {

namespace {

// Single seconds would be too thin to be seen.
constexpr std::size_t SecondsOfBar = 2;

std::vector<std::uint64_t> barsOf(const std::vector<std::uint32_t> &seconds)
{
    std::vector<std::uint64_t> bars((seconds.size() + SecondsOfBar - 1) / SecondsOfBar);
    for (std::size_t second = 0; second < seconds.size(); ++second)
        bars[second / SecondsOfBar] += seconds[second];
    return bars;
}

void drawBars(QPainter &painter, const QRectF &room, const std::vector<std::uint64_t> &bars)
{
    const auto most = static_cast<double>(*std::max_element(bars.begin(), bars.end()));
    const double step = room.width() / static_cast<double>(bars.size());
    for (std::size_t bar = 0; bar < bars.size(); ++bar) {
        if (bars[bar] == 0)
            continue;
        const double height = std::max(2.0, room.height() * static_cast<double>(bars[bar]) / most);
        painter.fillRect(QRectF(room.left() + step * static_cast<double>(bar),
                                room.bottom() - height, std::max(1.0, step), height),
                         themeColor(ColorRole::Accent));
    }
}

} // namespace

RouteActivityDelegate::RouteActivityDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void RouteActivityDelegate::initStyleOption(QStyleOptionViewItem *option,
                                            const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font = scaledFont(option->font, 0.85);
}

void RouteActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const bool isCalled = !index.data(RouteTreeModel::NeverCalledRole).toBool();
    const bool isRoute =
        index.data(RouteTreeModel::KindRole).toInt() == int(RouteTreeModel::Kind::Route);
    if (!isRoute || !isCalled)
        return;
    const QRectF room =
        QRectF(option.rect).adjusted(gridStep(), gridStep(), -gridStep(), -gridStep());
    const auto seconds =
        index.data(RouteTreeModel::ActivityRole).value<std::vector<std::uint32_t>>();
    painter->save();
    painter->setPen(QPen(themeColor(ColorRole::Border), 0));
    painter->drawLine(room.bottomLeft(), room.bottomRight());
    if (!seconds.empty())
        drawBars(*painter, room, barsOf(seconds));
    painter->restore();
}

} // namespace mynah
