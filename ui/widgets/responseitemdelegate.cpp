// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/responseitemdelegate.h"

#include "ui/models/responselistmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Draws at the end (start) of the rectangle and takes the room away from it.
void drawAtEnd(QPainter &painter, QRect &rect, const QString &text, const QColor &color)
{
    if (text.isEmpty())
        return;
    const int width = painter.fontMetrics().horizontalAdvance(text);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, text);
    rect.setRight(rect.right() - width - 2 * gridStep());
}

void drawAtStart(QPainter &painter, QRect &rect, const QString &text, const QColor &color)
{
    const int width = painter.fontMetrics().horizontalAdvance(text);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, text);
    rect.setLeft(rect.left() + width + 2 * gridStep());
}

} // namespace

ResponseItemDelegate::ResponseItemDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ResponseItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    QRect rect = itemTextRect(item);
    rect.setRight(option.rect.right() - gridStep());
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool enabled = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const int status = index.data(ResponseListModel::StatusRole).toInt();
    const QColor muted = themeColor(ColorRole::MutedText);
    const QString number = QString::number(status);
    const QString name = index.data(Qt::DisplayRole).toString().mid(number.size()).trimmed();

    painter->save();
    if (index.data(ResponseListModel::DefaultRole).toBool()) {
        const int side = option.fontMetrics.height();
        const QRect flag(rect.right() - side, rect.center().y() - side / 2, side, side);
        themedIcon(Icon::Flag, ColorRole::Accent).paint(painter, flag);
        rect.setRight(flag.left() - gridStep());
    }
    painter->setFont(item.font);
    drawAtEnd(*painter, rect, index.data(ResponseListModel::NoteRole).toString(), muted);
    painter->setFont(scaledFont(item.font, 1.0, QFont::Bold));
    drawAtStart(*painter, rect, number, enabled ? themeColor(statusRole(status)) : muted);
    painter->setFont(item.font);
    drawAtStart(*painter, rect,
                item.fontMetrics.elidedText(name, Qt::ElideRight, std::max(0, rect.width())),
                enabled ? item.palette.color(QPalette::Text) : muted);
    painter->restore();
}

QSize ResponseItemDelegate::sizeHint(const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 2 * gridStep());
    return size;
}

} // namespace mynah
