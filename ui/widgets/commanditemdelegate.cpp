// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commanditemdelegate.h"

#include "ui/models/commandlistmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace mynah {

namespace {

// The shortcut at the right end of what is left of the row.
void drawShortcut(QPainter &painter, QRect &rect, const QString &shortcut)
{
    if (shortcut.isEmpty())
        return;
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, shortcut);
    rect.setRight(rect.right() - painter.fontMetrics().horizontalAdvance(shortcut)
                  - 4 * gridStep());
}

// The title, with the letters that were typed in the accent colour; returns its width.
int drawTitle(QPainter &painter, const QRect &rect, const QString &title, const QList<int> &letters,
              const QColor &accent)
{
    QTextCharFormat format;
    format.setForeground(accent);
    format.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> marks;
    for (const int letter : letters)
        marks += {letter, 1, format};
    QTextLayout layout(title, painter.font());
    layout.setFormats(marks);
    QTextOption options;
    options.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(options);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    painter.save();
    painter.setClipRect(rect);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    painter.restore();
    return std::min(int(line.naturalTextWidth()) + 1, rect.width());
}

} // namespace

CommandItemDelegate::CommandItemDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void CommandItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    item.text.clear();
    // The focus stays where people type, but this is the list they work with.
    item.state |= QStyle::State_Active;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isEnabled = item.state.testFlag(QStyle::State_Enabled);
    const QColor faded = item.palette.color(QPalette::Disabled, QPalette::Text);
    const QColor muted = isEnabled ? themeColor(ColorRole::MutedText) : faded;
    QRect rect = option.rect.adjusted(2 * gridStep(), 0, -2 * gridStep(), 0);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(muted);
    drawShortcut(*painter, rect, index.data(CommandListModel::ShortcutRole).toString());
    painter->setPen(isEnabled ? item.palette.color(QPalette::Active, QPalette::Text) : faded);
    const QColor accent = isEnabled ? themeColor(ColorRole::Accent) : faded;
    const int width =
        drawTitle(*painter, rect, title,
                  index.data(CommandListModel::LettersRole).value<QList<int>>(), accent);
    rect.setLeft(rect.left() + width + 3 * gridStep());
    painter->setPen(muted);
    painter->drawText(
        rect, Qt::AlignLeft | Qt::AlignVCenter,
        item.fontMetrics.elidedText(index.data(CommandListModel::PlaceRole).toString(),
                                    Qt::ElideRight, rect.width()));
    painter->restore();
}

QSize CommandItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {60 * gridStep(), option.fontMetrics.height() + 3 * gridStep()};
}

} // namespace mynah
