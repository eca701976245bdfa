// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/roomyitemdelegate.h"

#include <QRectF>

#include <cstdint>
#include <vector>

namespace mynah {

class TimingModel;

// Draws the bars of a TimingModel; the columns beside say the same in numbers.
class TimingItemDelegate final : public RoomyItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimingItemDelegate)

public:
    explicit TimingItemDelegate(QObject *parent = nullptr);

    // Of a cell or header in the column of the bars: where the axis lies.
    static QRectF roomForBars(const QRect &cell);
    static std::vector<std::int64_t> ticks(const TimingModel &model, const QRectF &room);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace mynah
