// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/header.h"

#include <QAbstractTableModel>

#include <vector>

namespace mynah {

// Header fields to edit, in order and with duplicates. The last row is empty: writing a name into
// it adds a field. Tells by headersEdited() what people changed; setHeaders() is silent.
class HeaderListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderListModel)

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    explicit HeaderListModel(QObject *parent = nullptr);

    void setHeaders(const std::vector<Header> &headers);
    const std::vector<Header> &headers() const { return m_headers; }
    // One step, whatever their number.
    void appendHeaders(const std::vector<Header> &headers);
    // What is to be said of a header, by its name; row -1: of none.
    struct Remark
    {
        int row = -1;
        bool isFault = false;
        QString text;
    };
    Remark firstRemark() const;
    Remark firstFault() const;
    void removeRowsAt(const QList<int> &rows);
    // One place up (-1) or down (+1); false when there is no room.
    bool moveRowBy(int row, int offset);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void headersEdited();

private:
    bool isNewRow(int row) const { return row == int(m_headers.size()); }
    QString faultOf(const Header &header) const;
    Remark remarkOn(int row) const;
    void addHeader(Header header);

    std::vector<Header> m_headers;
    // Not while it becomes a header.
    bool m_hasNewRow = true;
};

} // namespace mynah
