// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/roomyitemdelegate.h"

namespace mynah {

// Draws the bars of a TimingModel; the columns beside say the same in numbers.
class TimingItemDelegate final : public RoomyItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimingItemDelegate)

public:
    explicit TimingItemDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace mynah
