// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/connectiontable.h"

#include <QAbstractTableModel>

#include <vector>

namespace mynah {

// The connections that are open and those that were closed last. Nothing changes between two calls
// of tick(); each emits at most one structural signal, and dataChanged for rows that differ.
class ConnectionsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionsModel)

public:
    enum Column {
        IdColumn,
        StateColumn,
        ClientColumn,
        LocalPortColumn,
        TlsColumn,
        VersionColumn,
        OpenedColumn,
        AgeColumn,
        RequestsColumn,
        InColumn,
        OutColumn,
        CurrentColumn,
        ReasonColumn,
        ColumnCount,
    };

    explicit ConnectionsModel(const ConnectionTable &table, QObject *parent = nullptr);

    // Shows a placeholder instead of the secrets in targets.
    void setHidesSecrets(bool hides);
    // now: nanoseconds since 1970 UTC, for the ages.
    void tick(std::int64_t now);
    // Null when there is no such row.
    const ConnectionInfo *connectionAt(int row) const;
    int rowOf(std::uint64_t id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void relocate(std::vector<ConnectionInfo> next);
    void announceChanges(const std::vector<ConnectionInfo> &before);
    QString text(const ConnectionInfo &connection, Column column) const;
    std::int64_t age(const ConnectionInfo &connection) const;

    const ConnectionTable &m_table;
    std::vector<ConnectionInfo> m_rows;
    std::int64_t m_now = 0;
    bool m_hidesSecrets = false;
};

} // namespace mynah
