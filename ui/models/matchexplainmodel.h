// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/matchexplanation.h"
#include "ui/repairs/repairsearch.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace mynah {

// Why a request was answered as it was: the routes in question, what each asked for and what it
// saw. After a match those that were considered and those that came too late, otherwise those that
// came closest. Below a route or response, what can be changed so that it answers.
class MatchExplainModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatchExplainModel)

public:
    // What was asked for, and what there was instead: of a route, what kept it from answering.
    enum Column { CheckColumn, FoundColumn, ColumnCount };
    // More routes than this are not shown; they are considered all the same.
    static constexpr std::size_t MostRoutes = 100;

    using QAbstractItemModel::QAbstractItemModel;

    void setExplanation(const MatchExplanation &explanation);
    // Of the same explanation.
    void addRepairs(const std::vector<RepairOffer> &offers);
    // Where to go from that row; of a route or response, itself.
    std::optional<Place> place(const QModelIndex &index) const;
    // Null when the row is no repair.
    const Repair *repair(const QModelIndex &index) const;
    // The rows that are one text over both columns: repairs, and why there are none.
    QModelIndexList messageRows() const;
    // Worth being open from the start.
    bool isRevealing(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    enum class Kind { Route, Response, Step, Repair, Hindrance };
    static bool isMessage(Kind kind) { return kind == Kind::Repair || kind == Kind::Hindrance; }
    struct Node
    {
        Kind kind = Kind::Step;
        bool passed = false;
        QString check;
        QString found;
        Place place;
        std::optional<mynah::Repair> repair{};
        int parent = -1;
        int row = 0;
        std::vector<int> children;
    };

    int add(Node node, int parent);
    void addRoute(const RouteExplanation &route, int number);
    void addOffer(const RepairOffer &offer);
    int nodeAt(const Place &goal) const;
    void addSteps(const std::vector<MatchStep> &steps, int parent);
    const Node &nodeOf(const QModelIndex &index) const;
    const std::vector<int> &childrenOf(const QModelIndex &parent) const;

    bool m_answered = false;
    std::vector<Node> m_nodes;
    std::vector<int> m_routes;
};

} // namespace mynah
