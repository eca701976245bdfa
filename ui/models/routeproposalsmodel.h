// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/routeproposal.h"

#include <QAbstractItemModel>

#include <vector>

namespace mynah {

// What would be made of recorded requests: routes, and below each the responses that it would get.
// Both can be left out; the path of a route can be changed.
class RouteProposalsModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteProposalsModel)

public:
    // Of a response: status, body, when it would be given, and how many requests got it.
    enum Column { MethodColumn, PathColumn, EffectColumn, RequestsColumn, ColumnCount };

    explicit RouteProposalsModel(Workspace workspace, QObject *parent = nullptr);

    // At first they are.
    void setPathsEditable(bool editable) { m_pathsEditable = editable; }
    void setProposals(std::vector<RouteProposal> proposals);
    const std::vector<RouteProposal> &proposals() const { return m_proposals; }
    // Of what is wanted.
    int newRoutes() const;
    int additions() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

signals:
    // One sentence; empty: the last one was taken.
    void pathRefused(const QString &reason);

private:
    const RouteProposal &proposalAt(const QModelIndex &index) const;
    // Null when the row is a route.
    const ProposedResponse *responseAt(const QModelIndex &index) const;
    QString routeText(const RouteProposal &proposal, int column) const;
    QString responseText(const RouteProposal &proposal, const ProposedResponse &response,
                         int column) const;
    QString effectOf(const RouteProposal &proposal) const;
    QString conditionOf(const RouteProposal &proposal, const ProposedResponse &response) const;
    bool setPath(const QModelIndex &index, const QString &path);
    void setWanted(const QModelIndex &index, bool wanted);
    void tellChange(const QModelIndex &route);

    const Workspace m_workspace;
    const KnownRoutes m_known;
    std::vector<RouteProposal> m_proposals;
    bool m_pathsEditable = true;
};

} // namespace mynah
