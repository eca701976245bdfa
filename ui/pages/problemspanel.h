// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/problem.h"

#include <QWidget>

#include <vector>

class QLabel;
class QTableView;

namespace mynah {

class EmptyPlaceholder;
class ProblemsModel;
class WorkspaceDocument;

// What keeps parts of the workspace from being served; Enter or a double click goes there.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemsPanel)

public:
    explicit ProblemsPanel(const WorkspaceDocument &document, QWidget *parent = nullptr);

    void setProblems(const std::vector<Problem> &problems);

signals:
    void placeWanted(const mynah::Place &place);

private:
    // All of the current problem, which a row may cut.
    void showDetails();

    ProblemsModel *m_model;
    QTableView *m_view;
    EmptyPlaceholder *m_none;
    QLabel *m_details;
};

} // namespace mynah
