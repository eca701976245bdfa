// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language.h"
#include "ui/livesettings.h"
#include "ui/recoverystore.h"
#include "ui/serversession.h"
#include "ui/settings.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"
#include "ui/workspacesession.h"

#include <QMainWindow>
#include <QPointer>

class QDockWidget;
class QMenu;
class QStackedWidget;

namespace mynah {

class ActionShortcuts;
class CommandPalette;
class EditorPage;
class FindPanel;
class InfoBar;
class InspectorPage;
class MainActions;
class ProblemsPanel;
class RouteCommands;
class RoutesPanel;
class ServerBar;
class ServerCommands;
class ServerControllerInterface;
class ServerLogPanel;
class StartPage;
class Toast;
struct Repair;
struct SearchHit;
struct SettingsFile;
class TrafficStorage;
class TrafficPage;
class TrafficPulse;
class UserPrompts;
class WindowLayouts;

// The frame: start page or editor in the middle, the panes around it, and the wires between them.
// What the panes do is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    // Controller and prompts outlive the window.
    MainWindow(ServerControllerInterface &controller, UserPrompts &prompts,
               const RecoveryStore &recovery = RecoveryStore(), QWidget *parent = nullptr);
    ~MainWindow() override;

    WorkspaceDocument &document() { return m_document; }
    WorkspaceEditor &editor() { return m_editor; }
    WorkspaceSession &session() { return *m_session; }
    ServerSession &server() { return *m_server; }
    Settings &settings() { return m_settings; }
    MainActions &actions() { return *m_actions; }

    // Opens a workspace file, or the sample when path is empty, and starts its server.
    void openAndStart(const QString &path);
    // The workspace that was open last, when people want that; else the start page stays.
    void openLast();

    // What people should know of the file of their settings.
    void tellOf(const SettingsFile &settings);

public slots:
    // For an end without questions: what is not saved is offered at the next start.
    void keepUnsavedWork();
    void appendServerLog(const QString &line);
    // Selects the route and response, and gives the field the focus.
    void goTo(const mynah::Place &place);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setUpCentre();
    void showBanners();
    void setUpDocks();
    QDockWidget *addDock(const char *name, const Text &title, QWidget *widget);
    void setUpMenus();
    void startWithSettings();
    void connectFileActions();
    void connectSession();
    void connectServer();
    void connectTraffic();
    void connectImport();
    void connectFigures();
    void connectView();
    void connectPanes();
    void restoreAppearance();

    void updateTitle();
    void showDocument();
    void fillRecentMenu();
    void nameProblemsDock();
    void takeProblems(const std::vector<Problem> &problems);
    void selectExchange(quint64 seq);
    void repair(const Repair &repair);
    // A copy: dialogs run meanwhile, and other places are found.
    void goToHit(SearchHit hit);
    void findInWorkspace();
    void compare(const WorkspaceComparison &comparison);
    void trySample();
    void openThenStart(bool opened);
    void editSettings();
    void editCapture();
    void showSettings(const QString &page);
    void applySettings();
    void showTheme();
    void choosePort(const StartError &error);
    // Of the first one when there is none of that id.
    void editServer(const std::string &wanted);
    QString report() const;
    std::string currentServer() const;
    void setZoom(int percent);
    void openCommandPalette();
    void find();
    void focusPane(int pane);
    void focusNextPane(int step);
    QList<QWidget *> panes() const;

    ServerControllerInterface &m_controller;
    UserPrompts &m_prompts;
    Settings m_settings;
    WorkspaceDocument m_document;
    WorkspaceEditor m_editor;
    MainActions *m_actions;
    ServerBar *m_serverBar;
    QToolBar *m_bannerBar;
    QAction *m_bannerAction = nullptr;
    InfoBar *m_banners;
    TrafficStorage *m_storage;
    WorkspaceSession *m_session;
    ServerSession *m_server;
    Toast *m_toast;

    QStackedWidget *m_centre;
    StartPage *m_startPage;
    // In the order in which Tab goes through them.
    RoutesPanel *m_routes;
    EditorPage *m_editorPage;
    TrafficPage *m_traffic;
    InspectorPage *m_inspector;
    ProblemsPanel *m_problems;
    ServerLogPanel *m_log;
    FindPanel *m_find;
    QDockWidget *m_findDock = nullptr;
    QDockWidget *m_problemsDock = nullptr;
    WindowLayouts *m_layouts = nullptr;
    ServerCommands *m_serverCommands = nullptr;
    RouteCommands *m_routeCommands = nullptr;
    std::unique_ptr<ActionShortcuts> m_shortcuts;
    std::optional<LiveSettings> m_liveSettings;
    QString m_recoveryFolder;
    QMenu *m_recentMenu = nullptr;
    QPointer<CommandPalette> m_palette;
    TrafficPulse *m_pulse = nullptr;
    bool m_mayClose = false;
    bool m_firstSteps = false;
};

} // namespace mynah
