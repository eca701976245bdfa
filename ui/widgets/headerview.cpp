// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headerview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <utility>

namespace mynah {

HeaderView::HeaderView(QWidget *parent)
    : QTableView(parent)
{
}

void HeaderView::paste()
{
    emit textPasted(QGuiApplication::clipboard()->text());
}

void HeaderView::keyPressEvent(QKeyEvent *event)
{
    m_goesOn = false;
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        QTableView::keyPressEvent(event);
}

void HeaderView::mousePressEvent(QMouseEvent *event)
{
    m_goesOn = false;
    QTableView::mousePressEvent(event);
}

void HeaderView::focusOutEvent(QFocusEvent *event)
{
    m_goesOn = false;
    QTableView::focusOutEvent(event);
}

bool HeaderView::focusNextPrevChild(bool next)
{
    if (!std::exchange(m_goesOn, false))
        return QTableView::focusNextPrevChild(next);
    const QModelIndex cell = moveCursor(next ? MoveNext : MovePrevious, Qt::NoModifier);
    setCurrentIndex(cell);
    edit(cell);
    return true;
}

void HeaderView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    using Hint = QAbstractItemDelegate::EndEditHint;
    const bool leaves = hint == Hint::EditNextItem && isInLastRow();
    QTableView::closeEditor(editor, leaves ? Hint::NoHint : hint);
    m_goesOn = hasFocus() && (hint == Hint::NoHint || hint == Hint::SubmitModelCache);
    if (leaves)
        QTableView::focusNextPrevChild(true);
}

// That of a header to come; one that something was written into is the last no more.
bool HeaderView::isInLastRow() const
{
    return currentIndex().row() == model()->rowCount() - 1;
}

} // namespace mynah
