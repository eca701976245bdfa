// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficstatistics.h"
#include "server/domain/problem.h"
#include "server/domain/workspaceedit.h"

#include <QAbstractItemModel>
#include <QHash>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mynah {

class WorkspaceDocument;
class WorkspaceEditor;

// Servers, folders and routes of the document as a tree. It follows the document by comparing
// snapshots: shared parts are skipped, so an edit costs what it changed. Everything that changes
// the tree through this model goes to the WorkspaceEditor and comes back from the document.
class RouteTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteTreeModel)

public:
    enum Column {
        RouteColumn,
        HitsColumn,
        LastHitColumn,
        LatencyColumn,
        ActivityColumn,
        ProblemColumn,
        ColumnCount
    };
    enum class Kind { Server, Folder, Route };
    enum Role {
        KindRole = Qt::UserRole, // int(Kind)
        IdRole, // QString
        MethodRole,
        PathRole,
        DetailRole, // of a server: where it listens
        // Whether it can answer: it and all folders around it are enabled.
        EffectiveRole,
        SearchRole, // everything that a filter looks at
        // A route that has not answered since the hits were counted anew.
        NeverCalledRole,
        // std::vector<std::uint32_t>: RouteFigures::perSecond.
        ActivityRole,
    };
    static constexpr const char *NodesMimeType = "application/x-mynah-routes+json";
    static constexpr const char *IdsMimeType = "application/x-mynah-route-ids";

    RouteTreeModel(WorkspaceDocument &document, WorkspaceEditor &editor, QObject *parent = nullptr);
    ~RouteTreeModel() override;

    // Of a server, folder or route; invalid when there is none of that id.
    QModelIndex indexOf(const std::string &id) const;
    std::string idOf(const QModelIndex &index) const;
    Kind kindOf(const QModelIndex &index) const;

    // What each route has done, told in one change per level. So many rows are asked for at a time;
    // of a larger tree the next call goes on with the next ones.
    using FiguresOf = std::function<RouteFigures(const std::string &routeId)>;
    static constexpr int MostFigures = 10'000;
    void updateFigures(const FiguresOf &figuresOf, int most = MostFigures);
    void setProblems(const std::vector<Problem> &problems);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    // Once for all that happened: rows came or went, or there is something else in them that a
    // filter looks at.
    void searchedChanged();
    // Once for all: routes are not any more, or are again, what NeverCalledRole says.
    void neverCalledChanged();
    // By a drop: these should become the selection.
    void nodesPlaced(const std::vector<std::string> &ids);

private:
    struct Item;

    Item &itemOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Item &item, int column = RouteColumn) const;
    void follow();
    void syncServers();
    void syncChildren(Item &parent, const std::vector<RouteNode> &nodes);
    template <typename Wanted>
    void syncList(Item &parent, const std::vector<Wanted> &wanted);
    template <typename Wanted>
    std::vector<Item *> keptOf(Item &parent, const std::vector<Wanted> &wanted);
    void removeGone(Item &parent);
    void orderKept(Item &parent);
    template <typename Wanted>
    void insertNew(Item &parent, const std::vector<Wanted> &wanted,
                   const std::vector<Item *> &kept);
    void arrange(Item &parent);
    void moveRow(Item &parent, int from, int before);
    // Whether it changed.
    bool update(Item &item, const RouteNode &node);
    bool update(Item &item, const Shared<MockServer> &server);
    std::unique_ptr<Item> makeItem(Item &parent, const RouteNode &node);
    std::unique_ptr<Item> makeItem(Item &parent, const Shared<MockServer> &server);
    void forget(const Item &item);
    void renumber(Item &parent);
    // Something that shows in every row below has changed.
    void tellAllBelow(const Item &parent);
    // Of its children.
    void tellFigures(const Item &parent, int first, int last);

    QString text(const Item &item, int column) const;
    QString accessibleText(const Item &item, int column) const;
    QString sentence(const Item &item) const;
    QString toolTip(const Item &item, int column) const;
    QVariant decoration(const Item &item, int column) const;
    std::optional<NodePosition> dropPosition(int row, const QModelIndex &parent) const;

    WorkspaceDocument &m_document;
    WorkspaceEditor &m_editor;
    std::unique_ptr<Item> m_root;
    QHash<QByteArray, Item *> m_byId;
    // And not told yet.
    bool m_searchedChanged = false;
    // The row, counted through the tree, whose figures are old.
    int m_nextFigures = 0;
};

} // namespace mynah
