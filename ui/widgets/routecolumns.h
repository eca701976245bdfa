// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QAction;
class QTreeView;

namespace mynah {

// Which figures the route tree shows beside the routes: those that people chose, always. The paths
// take the rest of the width; where that is too little to read them, the tree scrolls sideways.
// Remembered.
class RouteColumns final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteColumns)

public:
    // Of a RouteTreeModel.
    explicit RouteColumns(QTreeView &view);

    // Shows and hides the column.
    void setAction(int column, QAction &action);
    bool isWanted(int column) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void want(int column, bool wanted);
    void showWanted();
    void fit();

    QTreeView &m_view;
    std::vector<int> m_wanted;
};

} // namespace mynah
