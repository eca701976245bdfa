// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/domain/workspace.h"
#include "ui/pages/trafficactions.h"
#include "ui/repairs/repair.h"

#include <QWidget>

#include <memory>

class QStackedWidget;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace mynah {

class ElidedLabel;
class EmptyPlaceholder;
class ExchangeStore;
class FindBar;
class MatchPane;
class MessagePane;
class OverviewModel;
class RawPane;
class RouteTitles;
class ServerControllerInterface;
class TimingModel;

// All that is known of one exchange. Shows what was on the wire and never runs or loads any of it.
class InspectorPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InspectorPage)

public:
    explicit InspectorPage(ServerControllerInterface &controller, QWidget *parent = nullptr);
    ~InspectorPage() override;

    // Where the exchanges are; the server's own until then. Shows none of it yet.
    void setStore(std::shared_ptr<const ExchangeStore> store);
    // Names the routes; to be told of every change.
    void setWorkspace(const Workspace &workspace);
    // Uses createRoute and the copying ones for its buttons; TrafficPage connects them.
    void setActions(const TrafficActions &actions);

    // 0: none.
    quint64 shownExchange() const { return m_seq; }

    // Shows a placeholder instead of what secrets.h calls a secret.
    void setHidesSecrets(bool hides);

public slots:
    // 0: nothing is selected.
    void showExchange(quint64 seq);
    // The shown exchange in a window of its own, which stays with it.
    void popOut();
    void showFindBar();
    void focusTabs();

signals:
    void openRouteRequested(const mynah::Place &place);
    void repairRequested(const mynah::Repair &repair);
    void hidesSecretsChanged(bool hides);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpWidgets();
    QWidget *makeHeader();
    void setUpOverview();
    void setUpTiming();
    void setUpCopyMenu();
    void show(const std::shared_ptr<const Exchange> &shared);
    void showEmpty();
    // Without secrets, when they are to be hidden.
    Exchange shownCopy(Exchange exchange) const;
    void explain(const Exchange &exchange);
    void show(const MatchExplanation &explanation, const Exchange &exchange);
    void findRepairs();
    void find(const QString &text, bool forward);
    bool findInTab(const QString &text, bool forward);
    void retranslate();

    ServerControllerInterface &m_controller;
    std::shared_ptr<const ExchangeStore> m_store;
    Workspace m_workspace;
    std::shared_ptr<const RouteTitles> m_titles;
    TrafficActions m_actions;
    quint64 m_seq = 0;
    // Counts the explanations that were shown.
    quint64 m_explanations = 0;
    // What repairs are still to be found for.
    std::vector<Place> m_goals;
    bool m_findsRepairs = false;
    bool m_hidesSecrets = false;
    ElidedLabel *m_title;
    QToolButton *m_createRoute;
    QToolButton *m_copy;
    QToolButton *m_popOut;
    QStackedWidget *m_stack;
    QWidget *m_details;
    EmptyPlaceholder *m_empty;
    QTabWidget *m_tabs;
    QTreeView *m_overviewView;
    OverviewModel *m_overview;
    MessagePane *m_request;
    MessagePane *m_response;
    QTreeView *m_timingView;
    TimingModel *m_timing;
    MatchPane *m_match;
    RawPane *m_raw;
    FindBar *m_findBar;
};

} // namespace mynah
