// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/propertytreemodel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QFont>

namespace mynah {

namespace {

// The internal id of a group's own index; that of a property is its group's row + 1.
constexpr quintptr IsGroup = 0;

} // namespace

void PropertyTreeModel::setGroups(std::vector<Group> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

QModelIndex PropertyTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : IsGroup);
}

QModelIndex PropertyTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == IsGroup)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, IsGroup);
}

int PropertyTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != IsGroup || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].properties.size());
}

int PropertyTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PropertyTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (index.internalId() == IsGroup)
        return groupData(m_groups[row], index.column(), role);
    return propertyData(m_groups[index.internalId() - 1].properties[row], index.column(), role);
}

QVariant PropertyTreeModel::groupData(const Group &group, int column, int role) const
{
    if (column != NameColumn)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return group.title;
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(EmphasisWeight);
        return font;
    }
    return {};
}

QVariant PropertyTreeModel::propertyData(const Property &property, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn ? property.name : property.value;
    case Qt::ToolTipRole:
        return column == ValueColumn ? property.value : QVariant();
    case Qt::AccessibleTextRole:
        return column == NameColumn ? QStringLiteral("%1: %2").arg(property.name, property.value)
                                    : property.value;
    case Qt::ForegroundRole:
        if (column == NameColumn)
            return themeColor(ColorRole::MutedText);
        return property.role ? QVariant(themeColor(*property.role)) : QVariant();
    default:
        return {};
    }
}

QVariant PropertyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace mynah
