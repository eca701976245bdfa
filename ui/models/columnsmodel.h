// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>

namespace mynah {

// One of a table's columns, as people see it.
struct ShownColumn
{
    int column = 0;
    QString title;
    bool isShown = true;

    bool operator==(const ShownColumn &) const = default;
};

// The columns of a table from left to right, for a person to tick and to move. One of them stays
// ticked.
class ColumnsModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnsModel)

public:
    explicit ColumnsModel(QObject *parent = nullptr);

    const QList<ShownColumn> &columns() const { return m_columns; }
    void setColumns(const QList<ShownColumn> &columns);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to,
                  int before) override;

private:
    qsizetype shownCount() const;

    QList<ShownColumn> m_columns;
};

} // namespace mynah
