// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/columnsmodel.h"

#include <algorithm>

namespace mynah {

ColumnsModel::ColumnsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ColumnsModel::setColumns(const QList<ShownColumn> &columns)
{
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

qsizetype ColumnsModel::shownCount() const
{
    return std::count_if(m_columns.begin(), m_columns.end(),
                         [](const ShownColumn &column) { return column.isShown; });
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ShownColumn &column = m_columns.at(index.row());
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::CheckStateRole)
        return column.isShown ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool ColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    ShownColumn &column = m_columns[index.row()];
    const bool shown = value.toInt() == Qt::Checked;
    if (!shown && column.isShown && shownCount() == 1)
        return false;
    column.isShown = shown;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex &index) const
{
    // Between the rows, not on one.
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
        | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

bool ColumnsModel::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to,
                            int before)
{
    const bool fits = row >= 0 && before >= 0 && row < rowCount() && before <= rowCount();
    if (count != 1 || !fits || !beginMoveRows(from, row, row, to, before))
        return false;
    m_columns.move(row, before > row ? before - 1 : before);
    endMoveRows();
    return true;
}

} // namespace mynah
