// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/trafficactions.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace mynah {

class ConnectionsModel;
class EmptyPlaceholder;
class ServerControllerInterface;
class TrafficView;

// The connections that are open and those that were closed last, four times a second.
class ConnectionsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionsPane)

public:
    explicit ConnectionsPane(ServerControllerInterface &controller, QWidget *parent = nullptr);

    // For the line above; belongs to whoever takes it.
    QWidget *tools() const { return m_tools; }
    void setActions(const TrafficActions &actions);
    TrafficView &view() { return *m_view; }
    void select(quint64 connectionId);
    void setHidesSecrets(bool hides);

public slots:
    void tick();

signals:
    void countChanged(quint64 open);
    void requestsWanted(quint64 connectionId);
    void startRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpView();
    std::vector<quint64> selected() const;
    void updateActions();
    void updateEmptyState();
    void showContextMenu(const QPoint &position);
    void retranslate();

    ServerControllerInterface &m_controller;
    TrafficActions m_actions;
    ConnectionsModel *m_model;
    QWidget *m_tools;
    TrafficView *m_view;
    EmptyPlaceholder *m_empty;
    QTimer m_timer;
    quint64 m_open = 0;
};

} // namespace mynah
