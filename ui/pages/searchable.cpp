// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searchable.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>

#include <algorithm>

namespace mynah {

namespace {

// Rows beyond this many are not searched, so that a click never hangs.
constexpr qsizetype MostRows = 50'000;

void collect(const QAbstractItemModel &model, const QModelIndex &parent, QModelIndexList &rows)
{
    for (int row = 0; row < model.rowCount(parent) && rows.size() < MostRows; ++row) {
        // A copy: the list moves as it grows.
        const QModelIndex index = model.index(row, 0, parent);
        rows.append(index);
        collect(model, index, rows);
    }
}

bool contains(const QModelIndex &row, const QString &text)
{
    for (int column = 0; column < row.model()->columnCount(row.parent()); ++column) {
        if (row.siblingAtColumn(column).data().toString().contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

bool findInView(QAbstractItemView &view, const QString &text, bool forward)
{
    QModelIndexList rows;
    collect(*view.model(), view.rootIndex(), rows);
    if (!forward)
        std::reverse(rows.begin(), rows.end());
    const qsizetype here = rows.indexOf(view.currentIndex().siblingAtColumn(0));
    std::rotate(rows.begin(), rows.begin() + (here + 1), rows.end());
    const auto found = std::find_if(
        rows.begin(), rows.end(), [&text](const QModelIndex &row) { return contains(row, text); });
    if (found == rows.end())
        return false;
    view.setCurrentIndex(*found);
    view.scrollTo(*found);
    return true;
}

bool findInText(QPlainTextEdit &edit, const QString &text, bool forward)
{
    const QTextDocument::FindFlags flags =
        forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    if (edit.find(text, flags))
        return true;
    const QTextCursor before = edit.textCursor();
    edit.moveCursor(forward ? QTextCursor::Start : QTextCursor::End);
    if (edit.find(text, flags))
        return true;
    edit.setTextCursor(before);
    return false;
}

} // namespace mynah
