// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timingitemdelegate.h"

#include "ui/models/timingmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QPainter>
#include <QPointF>

#include <algorithm>

namespace mynah {

TimingItemDelegate::TimingItemDelegate(QObject *parent)
    : RoomyItemDelegate(parent)
{
}

void TimingItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    RoomyItemDelegate::paint(painter, option, index);
    if (index.column() != TimingModel::BarColumn)
        return;
    const QRectF room = QRectF(option.rect).adjusted(gridStep(), 0, -2 * gridStep(), 0);
    painter->save();
    painter->setPen(QPen(themeColor(ColorRole::Border), 0));
    painter->drawLine(room.topLeft(), room.bottomLeft());
    const QVariant span = index.data(TimingModel::SpanRole);
    if (span.isValid()) {
        const QPointF part = span.toPointF();
        // Even the shortest step leaves a mark.
        const double width = std::max(2.0, (part.y() - part.x()) * room.width());
        const double left = std::min(room.left() + part.x() * room.width(), room.right() - width);
        const double height = option.fontMetrics.height() * 0.6;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(index.data(TimingModel::BarColorRole).value<QColor>());
        painter->drawRoundedRect(QRectF(left, room.center().y() - height / 2, width, height), 1.5,
                                 1.5);
    }
    painter->restore();
}

} // namespace mynah
