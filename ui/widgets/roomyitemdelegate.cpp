// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/roomyitemdelegate.h"

#include "ui/theme/metrics.h"

#include <algorithm>

namespace mynah {

RoomyItemDelegate::RoomyItemDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize RoomyItemDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + gridStep() * 3 / 2));
    if (index.column() == 0)
        size.rwidth() += gridStep();
    return size;
}

void RoomyItemDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == 0)
        option->rect.setLeft(option->rect.left() + gridStep());
}

} // namespace mynah
