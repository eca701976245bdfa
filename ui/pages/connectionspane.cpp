// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectionspane.h"

#include "server/api/connectiontable.h"
#include "server/api/servercontrollerinterface.h"
#include "ui/models/connectionsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/trafficview.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

using namespace std::chrono_literals;

std::int64_t nowWallTime()
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000'000;
}

} // namespace

ConnectionsPane::ConnectionsPane(ServerControllerInterface &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(new ConnectionsModel(controller.connections(), this))
    , m_tools(new QWidget(this))
    , m_view(new TrafficView(this))
    , m_empty(EmptyPlaceholder::over(*m_view))
{
    auto *tools = new QHBoxLayout(m_tools);
    setSteps(*tools, 0, 0, 1);
    tools->addStretch(1);
    setUpView();
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_view);
    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionsPane::tick);
    m_timer.start();
    retranslate();
    tick();
}

void ConnectionsPane::setUpView()
{
    m_view->setObjectName(u"connectionsView"_s);
    m_view->setModel(m_model);
    using Model = ConnectionsModel;
    m_view->setUpColumns(u"traffic/connectionColumns"_s,
                         {.widths = {4, 8, 17, 10, 16, 9, 12, 11, 8, 9, 9, 20, 24},
                          .hidden = {Model::LocalPortColumn},
                          .stretched = Model::ReasonColumn});
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->setObjectName(u"connectionsEmpty"_s);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ConnectionsPane::showContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConnectionsPane::updateActions);
    connect(&m_controller, &ServerControllerInterface::statusChanged, this,
            &ConnectionsPane::updateEmptyState);
}

void ConnectionsPane::setHidesSecrets(bool hides)
{
    m_model->setHidesSecrets(hides);
}

void ConnectionsPane::tick()
{
    const quint64 open = m_controller.connections().openCount();
    if (open != m_open) {
        m_open = open;
        emit countChanged(open);
    }
    if (isVisible() || m_model->rowCount() == 0)
        m_model->tick(nowWallTime());
    updateActions();
    updateEmptyState();
}

void ConnectionsPane::select(quint64 connectionId)
{
    m_model->tick(nowWallTime());
    const int row = m_model->rowOf(connectionId);
    if (row < 0)
        return;
    m_view->selectionModel()->setCurrentIndex(
        m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->showRow(row);
}

std::vector<quint64> ConnectionsPane::selected() const
{
    std::vector<quint64> ids;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        if (const ConnectionInfo *connection = m_model->connectionAt(index.row()))
            ids.push_back(connection->id);
    }
    return ids;
}

void ConnectionsPane::setActions(const TrafficActions &actions)
{
    m_actions = actions;
    const auto forSelected = [this](auto act) {
        return [this, act] {
            for (const quint64 id : selected())
                act(id);
        };
    };
    if (actions.closeConnection) {
        connect(actions.closeConnection, &QAction::triggered, this,
                forSelected([this](quint64 id) { m_controller.closeConnection(id); }));
    }
    if (actions.resetConnection) {
        connect(actions.resetConnection, &QAction::triggered, this,
                forSelected([this](quint64 id) { m_controller.resetConnection(id); }));
    }
    if (actions.showRequests) {
        connect(actions.showRequests, &QAction::triggered, this, [this] {
            if (const auto ids = selected(); !ids.empty())
                emit requestsWanted(ids.front());
        });
    }
    for (QAction *action :
         {actions.showRequests, actions.closeConnection, actions.resetConnection}) {
        if (!action)
            continue;
        auto *button = new QToolButton(m_tools);
        button->setObjectName(action->objectName().replace("act"_L1, "btn"_L1));
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_tools->layout()->addWidget(button);
    }
    updateActions();
}

void ConnectionsPane::updateActions()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    const bool anyOpen = std::any_of(rows.begin(), rows.end(), [this](const QModelIndex &index) {
        const ConnectionInfo *connection = m_model->connectionAt(index.row());
        return connection && connection->state != ConnectionInfo::State::Closed;
    });
    for (QAction *action : {m_actions.closeConnection, m_actions.resetConnection}) {
        if (action)
            action->setEnabled(anyOpen);
    }
    if (m_actions.showRequests)
        m_actions.showRequests->setEnabled(!rows.isEmpty());
}

void ConnectionsPane::updateEmptyState()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    if (m_model->rowCount() > 0)
        return;
    if (m_controller.status().state == ServerState::Running) {
        m_empty->setMessage(Icon::Connection, tr("Nobody is connected"),
                            tr("Connections show here while they are open and for a while after."));
        m_empty->clearAction();
    } else {
        m_empty->setMessage(Icon::Server, tr("The server is stopped"),
                            tr("Start it to accept connections."));
        m_empty->setAction(tr("Start"), [this] { emit startRequested(); });
    }
}

void ConnectionsPane::showContextMenu(const QPoint &position)
{
    if (!m_view->indexAt(position).isValid())
        return;
    QMenu menu(this);
    menu.setObjectName(u"connectionsMenu"_s);
    for (QAction *action :
         {m_actions.showRequests, m_actions.closeConnection, m_actions.resetConnection}) {
        if (action)
            menu.addAction(action);
    }
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

void ConnectionsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectionsPane::retranslate()
{
    m_view->setAccessibleName(tr("Connections"));
    updateEmptyState();
}

} // namespace mynah
