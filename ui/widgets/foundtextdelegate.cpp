// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foundtextdelegate.h"

#include "ui/models/searchmodel.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace mynah {

FoundTextDelegate::FoundTextDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void FoundTextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const QRect rect = itemTextRect(item);
    QString text = item.text;
    text.replace(QLatin1Char('\t'), QLatin1Char(' '));
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    QTextLayout::FormatRange found;
    found.start = index.data(SearchModel::StartRole).toInt();
    found.length = index.data(SearchModel::LengthRole).toInt();
    found.format.setFontWeight(QFont::Bold);
    found.format.setForeground(themeColor(ColorRole::Accent));
    QTextLayout layout(text, item.font);
    layout.setFormats({found});
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(text.size()));
    layout.endLayout();

    painter->save();
    painter->setClipRect(rect);
    painter->setPen(item.palette.color(QPalette::Text));
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    painter->restore();
}

} // namespace mynah
