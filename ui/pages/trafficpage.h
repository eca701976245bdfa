// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficquery.h"
#include "server/domain/mockroute.h"
#include "server/domain/problem.h"
#include "server/domain/workspace.h"
#include "server/domain/workspaceedit.h"
#include "ui/pages/trafficactions.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace mynah {

class ConnectionsPane;
class DashboardStrip;
class ExchangeCommands;
class FirstStepsStrip;
class RequestsPane;
class ServerControllerInterface;
class TrafficView;
struct RequestListSettings;

// Everything that arrives: the requests and the connections they came on. Offers what can be done
// with a request; edits of the workspace are only proposed.
class TrafficPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficPage)

public:
    explicit TrafficPage(ServerControllerInterface &controller, QWidget *parent = nullptr);
    ~TrafficPage() override;

    // Names routes and is where new ones go; to be told of every change.
    void setWorkspace(const Workspace &workspace);
    // Once, before the page is shown.
    void setActions(const TrafficActions &actions);
    // Shows and copies a placeholder instead of what secrets.h calls a secret.
    void setHidesSecrets(bool hides);
    void setSettings(const RequestListSettings &settings);
    TrafficView &requestsView();
    DashboardStrip &dashboard() { return *m_dashboard; }

    // 0: none.
    quint64 currentExchange() const;
    std::vector<std::uint64_t> selectedExchanges() const;
    // Nothing when every request is shown.
    std::optional<TrafficCriteria> filterInForce() const;

public slots:
    // Makes it the current one and scrolls to it, if it is still there.
    void selectExchange(quint64 seq);
    void focusFilter();
    void setFollowing(bool following);
    void showRequestsOfConnection(quint64 connectionId);
    // The strip that leads from the first request to the first edit; url is what to send.
    void showFirstSteps(const QString &url);
    void hideFirstSteps();

signals:
    // 0: none.
    void currentExchangeChanged(quint64 seq);
    // A row was double-clicked; of its route and response.
    void openRouteRequested(const mynah::Place &place);
    // The user has confirmed a new route; to be inserted as one undoable edit.
    void routeProposed(const mynah::MockRoute &route, const mynah::NodePosition &position);
    void responseProposed(const QString &routeId, const mynah::MockResponse &response);
    // Something worth a passing note, such as "Copied".
    void noticed(const QString &text);
    void startRequested();
    void hidesSecretsChanged(bool hides);
    void captureSettingsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpWidgets();
    void connectPanes();
    void showTab(int index);
    void updateTabTexts();
    void scheduleTabTexts();
    void createRoute(quint64 seq);
    void proposeResponse(quint64 seq);
    void compareSelected();
    void showConnection(quint64 seq);
    void showTime(std::int64_t begin, std::int64_t end);
    void setUpDashboard(QAction &shown);
    void openRoute(quint64 seq);

    ServerControllerInterface &m_controller;
    Workspace m_workspace;
    QTabBar *m_tabs;
    QStackedWidget *m_tools;
    QStackedWidget *m_stack;
    FirstStepsStrip *m_firstSteps;
    DashboardStrip *m_dashboard;
    RequestsPane *m_requests;
    ConnectionsPane *m_connections;
    ExchangeCommands *m_commands;
    QTimer m_tabPause;
    bool m_tabTextsAreOld = false;
    bool m_hidesSecrets = false;
};

} // namespace mynah
