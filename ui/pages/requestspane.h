// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficquery.h"
#include "ui/models/followstate.h"
#include "ui/models/trafficmarks.h"
#include "ui/pages/trafficactions.h"
#include "ui/settings.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QButtonGroup;
class QLabel;
class QMenu;
class QPushButton;

namespace mynah {

class EmptyPlaceholder;
class ExchangeStore;
class FilterEdit;
class RouteTitles;
class ServerControllerInterface;
class TrafficModel;
class TrafficView;

// The list of requests with its filter, and what can be done with the one that is current.
class RequestsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsPane)

public:
    // Of what arrives.
    explicit RequestsPane(ServerControllerInterface &controller, QWidget *parent = nullptr);
    // Of what was read from a file: nothing more comes, and it does not follow. The store outlives
    // the pane.
    RequestsPane(ServerControllerInterface &controller, ExchangeStore &imported,
                 QWidget *parent = nullptr);

    // Filter and buttons, for a line above; belongs to whoever takes it.
    QWidget *tools() const { return m_tools; }
    void setActions(const TrafficActions &actions);
    // Leaves the actions to another pane, until they are set again.
    void releaseActions();
    void setTitles(std::shared_ptr<const RouteTitles> titles);
    void setHidesSecrets(bool hides);
    // Times, and what is slow.
    void setSettings(const RequestListSettings &settings);
    TrafficView &view() { return *m_view; }
    // 0: none.
    quint64 current() const;
    bool selectsSeveral() const { return selectedRows() > 1; }
    // In the order of arrival.
    std::vector<std::uint64_t> selected() const;
    // Nothing when every request is shown.
    std::optional<TrafficCriteria> filterInForce() const;
    // How many it has let through so far.
    std::optional<std::uint64_t> filteredCount() const;
    // It has not yet looked at every request.
    bool isFiltering() const;

public slots:
    // Empties the store.
    void clear();
    // After the store was emptied by others: for another workspace.
    void beginAnew();
    // Looks at the store; also done by a timer while the pane is in sight.
    void tick();
    void select(quint64 seq);
    void focusFilter();
    // Replaces the filter.
    void setFilterText(const QString &text);
    void addCondition(const QString &condition);
    // Adds to the filter, or changes there, when requests came: nanoseconds since 1970 UTC.
    void narrowToTime(std::int64_t begin, std::int64_t end);
    void setFollowing(bool following);

signals:
    // 0: none.
    void currentChanged(quint64 seq);
    // Enter or a double click.
    void activated(quint64 seq);
    // Of those that are kept, or of those that the filter lets through.
    void countChanged(quint64 kept);
    // In a menu of the pane, which has them already.
    void settingsChosen(const RequestListSettings &settings);
    void startRequested();
    void captureSettingsRequested();
    void copyCurlRequested(const QString &url);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Content
    {
        ExchangeStore &store;
        bool isLive;
        QString viewName;
        // Of the columns, in the settings.
        QString columnsKey;
        QList<int> hiddenColumns;
    };
    static Content live(ServerControllerInterface &controller);
    static Content imported(ExchangeStore &store);
    RequestsPane(ServerControllerInterface &controller, const Content &content, QWidget *parent);

    void setUpTools();
    void setUpView(const Content &content);
    void setUpTimer();
    void addButtons(const TrafficActions &actions);
    void connectActions();
    void connectFollowing();
    void applyFilter();
    void setCurrent(quint64 seq);
    void startAnew();
    void onSelectionChanged();
    void restoreSelection();
    void setFrozen(FollowState::Reason reason, bool frozen);
    void resume();
    void markSelected();
    void goToProblem(int step);
    void showContextMenu(const QPoint &position);
    void addFilterMenu(QMenu &menu, const QModelIndex &index);
    void addTimeMenu(QMenu &menu);
    void chooseTimes(TimeFormat format);
    void updateFollowing();
    int newerBelow() const;
    void updateNotice();
    void updateEmptyState();
    void showSearch();
    void updateHistoryNotice();
    void updateActions();
    void updateForSelection();
    int selectedRows() const;
    void placeNotice();
    void adaptTimer();
    void retranslate();

    ServerControllerInterface &m_controller;
    ExchangeStore &m_store;
    const bool m_isLive;
    TrafficActions m_actions;
    bool m_hasButtons = false;
    RequestListSettings m_settings;
    TrafficMarks m_marks;
    FollowState m_follow;
    TrafficModel *m_model;
    QTimer m_timer;
    QElapsedTimer m_sinceFilter;
    quint64 m_current = 0;
    quint64 m_seen = 0;
    // As it was told last.
    std::optional<std::uint64_t> m_filteredCount;
    // Selection changes that follow from the model's are not the user's.
    bool m_selectsItself = false;

    QWidget *m_tools;
    FilterEdit *m_filter;
    QButtonGroup *m_quick;
    QLabel *m_filterFault;
    QLabel *m_history;
    TrafficView *m_view;
    EmptyPlaceholder *m_empty;
    QPushButton *m_notice;
};

} // namespace mynah
