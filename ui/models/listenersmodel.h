// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockserver.h"

#include <QAbstractTableModel>

#include <vector>

namespace mynah {

// Where a server listens, to edit: scheme, address, port.
class ListenersModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListenersModel)

public:
    enum Column { SchemeColumn, AddressColumn, PortColumn, ColumnCount };
    static constexpr int HighestPort = 65'535;

    explicit ListenersModel(QObject *parent = nullptr);

    void setListeners(const std::vector<Listener> &listeners);
    const std::vector<Listener> &listeners() const { return m_listeners; }
    void setTls(int row, const std::optional<ListenerTls> &tls);
    // On the next port, on this machine only.
    int addListener();
    void removeListener(int row);
    // Why the row cannot be listened on; empty when it can.
    QString faultOf(int row) const { return faultIn(row).text; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Fault
    {
        QString text;
        int column = 0;
    };
    Fault faultIn(int row) const;
    // A row that changes, comes or goes may take the fault of another one away.
    void tellFaults();
    QVariant text(const Listener &listener, int column) const;

    std::vector<Listener> m_listeners;
};

} // namespace mynah
