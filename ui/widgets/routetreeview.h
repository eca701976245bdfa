// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace mynah {

// The tree of routes: drag and drop moves, Space switches all that is selected, Enter opens.
class RouteTreeView final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteTreeView)

public:
    explicit RouteTreeView(QWidget *parent = nullptr);

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;

signals:
    void toggleWanted();
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace mynah
