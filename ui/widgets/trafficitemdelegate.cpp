// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trafficitemdelegate.h"

#include "ui/models/trafficmodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QApplication>
#include <QPainter>

namespace mynah {

namespace {

bool isMonospaced(int column)
{
    switch (column) {
    case TrafficModel::NumberColumn:
    case TrafficModel::TimeColumn:
    case TrafficModel::ConnectionColumn:
    case TrafficModel::PathColumn:
    case TrafficModel::StatusColumn:
    case TrafficModel::TookColumn:
    case TrafficModel::RequestSizeColumn:
    case TrafficModel::ResponseSizeColumn:
    case TrafficModel::ClientColumn:
        return true;
    default:
        return false;
    }
}

} // namespace

TrafficItemDelegate::TrafficItemDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void TrafficItemDelegate::initStyleOption(QStyleOptionViewItem *option,
                                          const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (isMonospaced(index.column())) {
        option->font = monospaceFont();
        option->fontMetrics = QFontMetrics(option->font);
    }
    // Rows are what is selected; a frame around one cell of them says nothing.
    option->state.setFlag(QStyle::State_HasFocus, false);
}

void TrafficItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    if (const QVariant gap = index.data(TrafficModel::GapRole); gap.isValid())
        return paintGap(*painter, option, gap.toString());
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle &style = item.widget ? *item.widget->style() : *QApplication::style();
    const QRect room = itemTextRect(item);
    const QString text = item.text;
    const int column = index.column();
    const bool isOwn = column == TrafficModel::MethodColumn || column == TrafficModel::PathColumn
        || column == TrafficModel::StatusColumn;
    if (isOwn)
        item.text.clear();
    style.drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    item.text = text;
    if (column == TrafficModel::MethodColumn)
        paintMethod(*painter, item, room);
    else if (column == TrafficModel::PathColumn)
        paintTarget(*painter, item, room);
    else if (column == TrafficModel::StatusColumn)
        paintStatus(*painter, item, room, index.data(TrafficModel::StatusRole).toInt());
    else if (column == TrafficModel::NumberColumn && index.data(TrafficModel::MarkedRole).toBool())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          themeColor(ColorRole::Accent));
    painter->restore();
}

// Every cell of the row shows its part of one text in the middle of the view.
void TrafficItemDelegate::paintGap(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QString &text) const
{
    painter.save();
    painter.setClipRect(option.rect);
    painter.fillRect(option.rect, themeColor(ColorRole::WarningBackground));
    painter.setPen(option.palette.color(QPalette::Text));
    QFont font = option.font;
    font.setItalic(true);
    painter.setFont(font);
    QRect row = option.rect;
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget)) {
        row.setLeft(0);
        row.setWidth(view->viewport()->width());
    }
    painter.drawText(row, Qt::AlignCenter,
                     QStringLiteral("\u00b7\u00b7\u00b7  %1  \u00b7\u00b7\u00b7").arg(text));
    painter.restore();
}

void TrafficItemDelegate::paintMethod(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QRect &room) const
{
    const QFont font = scaledFont(option.font, 0.9, QFont::Bold);
    painter.setFont(font);
    painter.setPen(themeColor(methodRole(toUtf8(option.text))));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(option.text, Qt::ElideRight, room.width()));
}

void TrafficItemDelegate::paintTarget(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QRect &room) const
{
    painter.setFont(option.font);
    const qsizetype mark = option.text.indexOf(QLatin1Char('?'));
    const QString path = mark < 0 ? option.text : option.text.left(mark);
    const QString shown = option.fontMetrics.elidedText(path, Qt::ElideMiddle, room.width());
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
    const int used = option.fontMetrics.horizontalAdvance(shown);
    if (mark < 0 || used >= room.width())
        return;
    const QRect rest = room.adjusted(used, 0, 0, 0);
    painter.setPen(themeColor(ColorRole::MutedText));
    painter.drawText(
        rest, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(option.text.mid(mark), Qt::ElideRight, rest.width()));
}

void TrafficItemDelegate::paintStatus(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QRect &room, int status) const
{
    const double side = option.fontMetrics.xHeight() * 1.15;
    const QRectF shape(room.left(), room.center().y() + 0.5 - side / 2, side, side);
    painter.setPen(themeColor(statusRole(status)));
    paintStatusShape(painter, shape, status);
    painter.setFont(option.font);
    const int used = qRound(side) + gridStep() * 3 / 2;
    painter.drawText(room.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, option.text);
}

void paintStatusShape(QPainter &painter, const QRectF &room, int status)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = painter.pen().color();
    const QPointF middle = room.center();
    QPen pen(color, std::max(1.2, room.width() / 6));
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (status / 100) {
    case 1:
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(room.adjusted(1, 1, -1, -1));
        break;
    case 2:
        painter.drawEllipse(room);
        break;
    case 3:
        painter.drawPolygon(QPolygonF({{middle.x(), room.top() - 1},
                                       {room.right() + 1, middle.y()},
                                       {middle.x(), room.bottom() + 1},
                                       {room.left() - 1, middle.y()}}));
        break;
    case 4:
        painter.drawPolygon(QPolygonF({{middle.x(), room.top()},
                                       {room.right() + 0.5, room.bottom()},
                                       {room.left() - 0.5, room.bottom()}}));
        break;
    case 0:
        painter.setPen(pen);
        painter.drawLine(room.topLeft(), room.bottomRight());
        painter.drawLine(room.topRight(), room.bottomLeft());
        break;
    default:
        painter.drawRect(room);
    }
    painter.restore();
}

} // namespace mynah
