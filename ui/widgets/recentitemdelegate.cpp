// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recentitemdelegate.h"

#include "ui/models/recentfilesmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QPainter>

namespace mynah {

RecentItemDelegate::RecentItemDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void RecentItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const int step = gridStep();
    QRect rect = option.rect.adjusted(2 * step, step, -2 * step, -step);
    const bool exists = index.data(RecentFilesModel::ExistsRole).toBool();
    const QColor muted = themeColor(ColorRole::MutedText);
    const int side = option.fontMetrics.height() + step;
    themedIcon(Icon::Document, ColorRole::MutedText)
        .paint(painter, QRect(rect.left(), rect.center().y() - side / 2, side, side));
    rect.setLeft(rect.left() + side + 2 * step);

    painter->save();
    painter->setFont(option.font);
    painter->setPen(muted);
    const QString time = index.data(RecentFilesModel::TimeRole).toString();
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, time);
    rect.setRight(rect.right() - option.fontMetrics.horizontalAdvance(time) - 2 * step);
    const int line = option.fontMetrics.height();
    const QRect first(rect.left(), rect.center().y() - line, rect.width(), line);
    const QRect second(rect.left(), rect.center().y() + 1, rect.width(), line);
    painter->drawText(
        second, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data(RecentFilesModel::FolderRole).toString(),
                                      Qt::ElideMiddle, rect.width()));
    painter->setFont(scaledFont(option.font, 1.0, EmphasisWeight));
    painter->setPen(exists ? option.palette.color(QPalette::Text) : muted);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter->restore();
}

QSize RecentItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {60 * gridStep(), 2 * option.fontMetrics.height() + 4 * gridStep()};
}

} // namespace mynah
