// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficimport.h"
#include "server/api/trafficquery.h"
#include "server/domain/mockroute.h"
#include "server/domain/problem.h"
#include "server/domain/routegatherer.h"
#include "server/domain/workspace.h"
#include "server/domain/workspaceedit.h"
#include "ui/pages/trafficactions.h"
#include "ui/settings.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace mynah {

class ConnectionsPane;
class DashboardStrip;
class EmptyPlaceholder;
class ExchangeCommands;
class FirstStepsStrip;
class ImportedStrip;
class RequestsPane;
class ServerControllerInterface;
class TrafficView;

// Everything that arrives: the requests and the connections they came on; or, while the server goes
// on recording, the requests of a file. Offers what can be done with a request; edits of the
// workspace are only proposed.
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
    // With room for a strip whether there is one or not, so that none moves the panes around;
    // without any for charts, which go once there is none.
    QSize minimumSizeHint() const override;

    // Instead of what arrives, which is as it was left when showLive() brings it back.
    void showImported(const ImportedTraffic &traffic);
    // Of what is shown.
    std::shared_ptr<ExchangeStore> store() const;

    // 0: none.
    quint64 currentExchange() const;
    std::vector<std::uint64_t> selectedExchanges() const;
    // Nothing when every request is shown.
    std::optional<TrafficCriteria> filterInForce() const;
    // How many those are; nothing while it is being counted.
    std::optional<std::uint64_t> filteredCount() const;

public slots:
    // Makes it the current one and scrolls to it, if it is still there.
    void selectExchange(quint64 seq);
    void focusFilter();
    void focusList();
    void setFollowing(bool following);
    void showRequestsOfConnection(quint64 connectionId);
    // Removes what has arrived so far, with the counts of it.
    void clear();
    // For another workspace, of which nothing was asked yet.
    void beginAnew();
    // The strip that leads from the first request to the first edit; url is what to send.
    void showFirstSteps(const QString &url);
    void hideFirstSteps();
    void showLive();

signals:
    // Other traffic is shown: numbers are those of others.
    void storeChanged();
    // 0: none.
    void currentExchangeChanged(quint64 seq);
    // A row was double-clicked; of its route and response.
    void openRouteRequested(const mynah::Place &place);
    // The user has confirmed a new route; to be inserted as one undoable edit.
    void routeProposed(const mynah::MockRoute &route, const mynah::NodePosition &position);
    // The same for several at once, and for responses.
    void routesProposed(const std::vector<mynah::RouteProposal> &proposals);
    void responseProposed(const QString &routeId, const mynah::MockResponse &response);
    // Something worth a passing note, such as "Copied".
    void noticed(const QString &text);
    void startRequested();
    void hidesSecretsChanged(bool hides);
    void captureSettingsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void orderTabs();
    void setUpWidgets();
    void connectPanes();
    void connectRequests(RequestsPane &pane);
    void connectFirstSteps();
    // The list that is in sight.
    RequestsPane &requests() const;
    void addImported(const ImportedTraffic &traffic);
    std::shared_ptr<ExchangeStore> removeImported();
    void giveBack(std::shared_ptr<ExchangeStore> store);
    void updateConnectionsPlaceholder();
    void showTab(int index);
    void updateTabTexts();
    void scheduleTabTexts();
    void createRoute(quint64 seq);
    void proposeResponse(quint64 seq);
    // Of all that are selected.
    void proposeMany(RouteGatherer::By by);
    void compareSelected();
    void showConnection(quint64 seq);
    void showTime(std::int64_t begin, std::int64_t end);
    void setUpDashboard(QAction &shown);
    void openRoute(quint64 seq);

    ServerControllerInterface &m_controller;
    Workspace m_workspace;
    TrafficActions m_actions;
    RequestListSettings m_settings;
    FirstStepsStrip *m_firstSteps;
    DashboardStrip *m_dashboard;
    ImportedStrip *m_strip;
    QTabBar *m_tabs;
    QStackedWidget *m_tools;
    QStackedWidget *m_stack;
    RequestsPane *m_requests;
    ConnectionsPane *m_connections;
    EmptyPlaceholder *m_noConnections;
    ExchangeCommands *m_commands;
    QTimer m_tabPause;
    bool m_tabTextsAreOld = false;
    bool m_hidesSecrets = false;
    // The first steps were in sight before a file was.
    bool m_hadFirstSteps = false;
    // While a file is shown; the store outlives the pane.
    std::shared_ptr<ExchangeStore> m_importedStore;
    std::unique_ptr<RequestsPane> m_imported;
};

} // namespace mynah
