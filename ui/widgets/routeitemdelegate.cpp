// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routeitemdelegate.h"

#include "ui/models/routetreemodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

RouteItemDelegate::RouteItemDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void RouteItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    QRect rect = itemTextRect(item);
    const QString text = index.data(RouteTreeModel::PathRole).toString();
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool effective = index.data(RouteTreeModel::EffectiveRole).toBool();
    const QString method = index.data(RouteTreeModel::MethodRole).toString();
    const int step = gridStep();
    painter->save();
    if (!method.isEmpty()) {
        const QFont badge = scaledFont(item.font, 0.85, QFont::Bold);
        const int width = QFontMetrics(badge).horizontalAdvance(u"DELETE"_s) + 2 * step;
        painter->setFont(badge);
        painter->setPen(themeColor(effective ? methodRole(toUtf8(method)) : ColorRole::MutedText));
        const int least = QFontMetrics(badge).horizontalAdvance(method) + step;
        // Paths begin below each other where that does not cut them. Widths are rounded.
        const int spare = rect.width() - item.fontMetrics.horizontalAdvance(text) - 1;
        const int shown = std::clamp(spare, least, std::max(width, least));
        painter->drawText(QRect(rect.left(), rect.top(), shown, rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, method);
        rect.setLeft(rect.left() + shown);
    }
    painter->setFont(item.font);
    painter->setPen(effective ? item.palette.color(QPalette::Text)
                              : themeColor(ColorRole::MutedText));
    const QString title = item.fontMetrics.elidedText(text, Qt::ElideMiddle, rect.width());
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, title);
    rect.setLeft(rect.left() + item.fontMetrics.horizontalAdvance(title) + 2 * step);
    const QString detail = index.data(RouteTreeModel::DetailRole).toString();
    if (!detail.isEmpty() && rect.isValid()) {
        painter->setPen(themeColor(ColorRole::MutedText));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          item.fontMetrics.elidedText(detail, Qt::ElideRight, rect.width()));
    }
    painter->restore();
}

// Rows tell of hits and problems while somebody types, whose text it is by then.
void RouteItemDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    const bool isTheirs =
        line && (line->isModified() || line->text() == index.data(Qt::EditRole).toString());
    if (!isTheirs)
        QStyledItemDelegate::setEditorData(editor, index);
}

QSize RouteItemDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 2 * gridStep());
    return size;
}

} // namespace mynah
