// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/searchresults.h"

#include <QAbstractTableModel>

#include <vector>

namespace mynah {

// The places in which something was found: where it is, and the line.
class SearchModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchModel)

public:
    enum Column { WhereColumn, LineColumn, ColumnCount };
    // What was found in the line; in UTF-16 units.
    enum Role { StartRole = Qt::UserRole, LengthRole };

    explicit SearchModel(QObject *parent = nullptr);

    void setHits(std::vector<SearchHit> hits);
    const SearchHit &hitAt(int row) const { return m_hits.at(std::size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<SearchHit> m_hits;
};

} // namespace mynah
