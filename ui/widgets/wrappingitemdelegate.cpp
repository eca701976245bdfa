// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappingitemdelegate.h"

#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr qsizetype LongWord = 16;
// What is longer is cut at the end of its line rather than fill the view.
constexpr qsizetype MostBroken = 400;
constexpr QChar BreakHere{0x200b};

bool isPlain(QChar c)
{
    return c > u' ' && c < QChar(0x7f);
}

} // namespace

WrappingItemDelegate::WrappingItemDelegate(QTreeView &view)
    : RoomyItemDelegate(&view)
    , m_view(view)
{
    connect(view.header(), &QHeaderView::sectionResized, this, &WrappingItemDelegate::fit);
}

QSize WrappingItemDelegate::sizeHint(const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    QStyleOptionViewItem inColumn(option);
    inColumn.rect = QRect(0, 0, roomFor(index), QWIDGETSIZE_MAX);
    QSize size = RoomyItemDelegate::sizeHint(inColumn, index);
    const int lines = QStyledItemDelegate::sizeHint(inColumn, index).height();
    size.setHeight(std::max(size.height(), lines + gridStep()));
    return size;
}

QString WrappingItemDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    const QString text = RoomyItemDelegate::displayText(value, locale);
    if (text.size() > MostBroken)
        return text;
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        for (qsizetype at = word.size() > LongWord ? word.size() - 1 : 0; at > 0; --at) {
            if (isPlain(word[at]) && isPlain(word[at - 1]))
                word.insert(at, BreakHere);
        }
    }
    return words.join(u' ');
}

void WrappingItemDelegate::initStyleOption(QStyleOptionViewItem *option,
                                           const QModelIndex &index) const
{
    RoomyItemDelegate::initStyleOption(option, index);
    if (m_view.indexWidget(index))
        option->text.clear();
    // The name of a value stands beside its first line.
    if (option->icon.isNull() && option->rect.height() > 2 * option->fontMetrics.height()) {
        option->displayAlignment = Qt::AlignLeft | Qt::AlignTop;
        option->rect.setTop(option->rect.top() + gridStep() / 2);
    }
}

int WrappingItemDelegate::roomFor(const QModelIndex &index) const
{
    if (index.column() != 0)
        return m_view.columnWidth(index.column());
    const bool spans = m_view.isFirstColumnSpanned(index.row(), index.parent());
    int room = spans ? m_view.header()->length() : m_view.columnWidth(index.column());
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        room -= m_view.indentation();
    return room;
}

} // namespace mynah
