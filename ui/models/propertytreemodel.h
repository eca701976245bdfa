// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace mynah {

// Names and values in titled groups, for looking only.
class PropertyTreeModel : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PropertyTreeModel)

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    struct Property
    {
        QString name;
        QString value;
        // Of the value; ordinary text without.
        std::optional<ColorRole> role;
    };
    struct Group
    {
        QString title;
        std::vector<Property> properties;
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setGroups(std::vector<Group> groups);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QVariant groupData(const Group &group, int column, int role) const;
    QVariant propertyData(const Property &property, int column, int role) const;

    std::vector<Group> m_groups;
};

} // namespace mynah
