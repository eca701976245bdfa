// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <string>
#include <vector>

namespace mynah {

// The header fields of a recorded head as they were sent, lines that are none included.
class CapturedHeaderModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CapturedHeaderModel)

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setHead(const std::string &head);
    // By name, fields of the same name in their order; else as sent.
    void setSorted(bool sorted);
    // "Name: value" of a row.
    QString line(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Field
    {
        QString name;
        QString value;
        bool isField = true; // has a colon
    };

    void arrange();

    std::vector<Field> m_asSent;
    std::vector<Field> m_fields;
    bool m_sorted = false;
};

} // namespace mynah
