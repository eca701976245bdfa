// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/problem.h"

#include <QAbstractTableModel>

#include <vector>

namespace mynah {

class WorkspaceDocument;

// What is wrong with the workspace, errors first.
class ProblemsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemsModel)

public:
    enum Column { MessageColumn, PlaceColumn, ColumnCount };

    explicit ProblemsModel(const WorkspaceDocument &document, QObject *parent = nullptr);

    void setProblems(std::vector<Problem> problems);
    const std::vector<Problem> &problems() const { return m_problems; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString placeText(const Place &place) const;

    const WorkspaceDocument &m_document;
    std::vector<Problem> m_problems;
};

} // namespace mynah
