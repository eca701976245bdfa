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

namespace {

// Even the shortest step leaves a mark.
constexpr double NarrowestBar = 2.0;

QRectF barIn(const QRectF &room, const QPointF &span, double height)
{
    const double width = std::max(NarrowestBar, (span.y() - span.x()) * room.width());
    const double left = std::min(room.left() + span.x() * room.width(), room.right() - width);
    return {left, room.center().y() - height / 2, width, height};
}

void drawTicks(QPainter &painter, const QRectF &room, const TimingModel &model)
{
    painter.setPen(QPen(themeColor(ColorRole::Border), 0));
    for (const std::int64_t time : TimingItemDelegate::ticks(model, room)) {
        const double x = room.left() + model.axis().part(time) * room.width();
        painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()));
    }
}

} // namespace

TimingItemDelegate::TimingItemDelegate(QObject *parent)
    : RoomyItemDelegate(parent)
{
}

QRectF TimingItemDelegate::roomForBars(const QRect &cell)
{
    return QRectF(cell).adjusted(2 * gridStep(), 0, -3 * gridStep(), 0);
}

std::vector<std::int64_t> TimingItemDelegate::ticks(const TimingModel &model, const QRectF &room)
{
    return model.axis().ticks(std::max(2, static_cast<int>(room.width() / (16 * gridStep()))));
}

void TimingItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    RoomyItemDelegate::paint(painter, option, index);
    const auto *model = qobject_cast<const TimingModel *>(index.model());
    if (index.column() != TimingModel::BarColumn || !model)
        return;
    const QRectF room = roomForBars(option.rect);
    painter->save();
    drawTicks(*painter, room, *model);
    QRectF noteRoom = room;
    if (const QVariant span = index.data(TimingModel::SpanRole); span.isValid()) {
        const QRectF bar = barIn(room, span.toPointF(), option.fontMetrics.height() * 0.6);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(index.data(TimingModel::BarColorRole).value<QColor>());
        painter->drawRoundedRect(bar, 1.5, 1.5);
        noteRoom.setLeft(bar.right() + gridStep());
    }
    painter->setFont(option.font);
    painter->setPen(themeColor(ColorRole::MutedText));
    const QString note = index.data(TimingModel::NoteRole).toString();
    painter->drawText(noteRoom, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(note, Qt::ElideRight, int(noteRoom.width())));
    painter->restore();
}

} // namespace mynah
