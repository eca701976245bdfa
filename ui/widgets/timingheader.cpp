// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timingheader.h"

#include "ui/models/timingmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/timingitemdelegate.h"

#include <QPainter>

#include <algorithm>

namespace mynah {

TimingHeader::TimingHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setStretchLastSection(true);
    setSectionsClickable(false);
}

void TimingHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (logicalIndex == TimingModel::BarColumn)
        option->text.clear();
}

void TimingHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    const auto *timing = qobject_cast<const TimingModel *>(model());
    if (logicalIndex != TimingModel::BarColumn || !timing)
        return;
    const QRectF room = TimingItemDelegate::roomForBars(rect);
    painter->save();
    painter->setFont(scaledFont(font(), 0.9));
    painter->setPen(themeColor(ColorRole::MutedText));
    for (const std::int64_t time : TimingItemDelegate::ticks(*timing, room)) {
        const QString text = TimeAxis::tickText(time);
        const double width = painter->fontMetrics().horizontalAdvance(text) + 1;
        const double middle = room.left() + timing->axis().part(time) * room.width();
        const double left = std::clamp(middle - width / 2, double(rect.left()),
                                       std::max(double(rect.left()), rect.right() - width));
        painter->drawText(QRectF(left, rect.top(), width, rect.height()), Qt::AlignCenter, text);
    }
    painter->restore();
}

} // namespace mynah
