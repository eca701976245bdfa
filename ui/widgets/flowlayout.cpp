// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QStyle>

#include <algorithm>

namespace mynah {

namespace {

bool expands(const QLayoutItem &item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

bool isThere(const QLayoutItem &item)
{
    // A spacer always is, although it calls itself empty.
    return const_cast<QLayoutItem &>(item).spacerItem() || !item.isEmpty();
}

// What it takes of a row, before it gets more.
QSize roomFor(const QLayoutItem &item)
{
    return expands(item) ? QSize(item.minimumSize().width(), item.sizeHint().height())
                         : item.sizeHint().expandedTo(item.minimumSize());
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

QList<FlowLayout::Line> FlowLayout::linesFor(int width) const
{
    QList<Line> lines;
    for (const auto &item : m_items) {
        if (!isThere(*item))
            continue;
        const QSize room = roomFor(*item);
        if (lines.isEmpty() || lines.last().width + spacing() + room.width() > width)
            lines.append(Line());
        Line &line = lines.last();
        line.width += room.width() + (line.items.isEmpty() ? 0 : spacing());
        line.height = std::max(line.height, room.height());
        line.items.append(item.get());
    }
    return lines;
}

QSize FlowLayout::withMargins(const QSize &size) const
{
    return size.grownBy(contentsMargins());
}

// All in one row.
QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const Line &line : linesFor(QWIDGETSIZE_MAX))
        size = {line.width, line.height};
    return withMargins(size);
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (isThere(*item))
            size = size.expandedTo(roomFor(*item));
    }
    return withMargins(size);
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const Line &line : linesFor(width - margins.left() - margins.right()))
        height += line.height + (height > 0 ? spacing() : 0);
    return height + margins.top() + margins.bottom();
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int top = inside.top();
    for (const Line &line : linesFor(inside.width())) {
        place(line, QRect(inside.left(), top, inside.width(), line.height));
        top += line.height + spacing();
    }
}

// Of the items in a line that has this room.
QList<int> FlowLayout::widthsIn(const Line &line, int room)
{
    int rest = std::max(0, room - line.width);
    QList<int> widths;
    for (const QLayoutItem *item : line.items)
        widths.append(std::min(roomFor(*item).width(), room));
    // Spacers get what nothing else wants.
    for (const bool toSpacers : {false, true}) {
        const auto takes = [toSpacers](QLayoutItem *item) {
            return expands(*item) && bool(item->spacerItem()) == toSpacers;
        };
        auto taking = std::count_if(line.items.begin(), line.items.end(), takes);
        for (qsizetype i = 0; i < line.items.size(); ++i) {
            if (!takes(line.items[i]))
                continue;
            const int most = std::max(0, line.items[i]->maximumSize().width() - widths[i]);
            const int more = std::min(rest / int(taking--), most);
            widths[i] += more;
            rest -= more;
        }
    }
    return widths;
}

void FlowLayout::place(const Line &line, const QRect &rect) const
{
    const QList<int> widths = widthsIn(line, rect.width());
    int left = rect.left();
    for (qsizetype i = 0; i < line.items.size(); ++i) {
        const int height = roomFor(*line.items[i]).height();
        const QRect place(left, rect.top() + (rect.height() - height) / 2, widths[i], height);
        line.items[i]->setGeometry(
            QStyle::visualRect(parentWidget()->layoutDirection(), rect, place));
        left += widths[i] + spacing();
    }
}

} // namespace mynah
