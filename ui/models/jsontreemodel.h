// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/jsonoutline.h"

#include <QAbstractItemModel>

#include <memory>
#include <unordered_map>

namespace mynah {

// A JSON text as a tree of names and values. Children of large containers come in portions.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonTreeModel)

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    static constexpr int Portion = 1000;

    explicit JsonTreeModel(QObject *parent = nullptr);

    // Null empties the model.
    void setOutline(std::shared_ptr<const JsonOutline> outline);
    // "$.items[0].sku", as match rules name it.
    QString jsonPath(const QModelIndex &index) const;
    // The value as it was written.
    QString source(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static std::uint32_t nodeOf(const QModelIndex &index);
    QString nameText(std::uint32_t node) const;
    QString valueText(std::uint32_t node) const;
    int fetched(std::uint32_t node) const;

    std::shared_ptr<const JsonOutline> m_outline;
    // How many children of a node the views know; absent: none.
    std::unordered_map<std::uint32_t, int> m_fetched;
};

} // namespace mynah
