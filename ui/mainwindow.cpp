// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"
#include "ui/actionshortcuts.h"
#include "ui/diagnostics.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/portdialog.h"
#include "ui/dialogs/serverpropertiesdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/workspacecomparedialog.h"
#include "ui/editors/routeeditor.h"
#include "ui/focusactions.h"
#include "ui/mainactions.h"
#include "ui/mainmenus.h"
#include "ui/models/routetreemodel.h"
#include "ui/pages/dashboardstrip.h"
#include "ui/pages/editorpage.h"
#include "ui/pages/findpanel.h"
#include "ui/pages/inspectorpage.h"
#include "ui/pages/problemspanel.h"
#include "ui/pages/routespanel.h"
#include "ui/pages/serverlogpanel.h"
#include "ui/pages/startpage.h"
#include "ui/pages/trafficactions.h"
#include "ui/pages/trafficpage.h"
#include "ui/recoveryoffer.h"
#include "ui/routecommands.h"
#include "ui/samples.h"
#include "ui/servercommands.h"
#include "ui/settingsfile.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/trafficclearing.h"
#include "ui/trafficexporter.h"
#include "ui/trafficimporter.h"
#include "ui/trafficpulse.h"
#include "ui/trafficstorage.h"
#include "ui/userprompts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/routecolumns.h"
#include "ui/widgets/routetreeview.h"
#include "ui/widgets/serverbar.h"
#include "ui/widgets/statuspieces.h"
#include "ui/widgets/toast.h"
#include "ui/windowlayouts.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr int ZoomStep = 10;
// Among panes().
constexpr int TrafficPane = 2;
constexpr int InspectorPane = 3;
constexpr QSize SmallestWindow(960, 600);
constexpr QSize UsualWindow(1280, 800);
// Of the frame that window managers put around it; how high theirs is they tell later.
constexpr int FrameHeight = 40;

// Qt names them in the language in which a dock is made.
void nameButtons(const QDockWidget &dock)
{
    const auto name = [&dock](const char *button, const QString &text, const QString &description) {
        if (auto *found = dock.findChild<QAbstractButton *>(QLatin1StringView(button))) {
            found->setAccessibleName(text);
            found->setAccessibleDescription(description);
        }
    };
    name("qt_dockwidget_floatbutton", MainWindow::tr("Float"),
         MainWindow::tr("Undocks and re-attaches the dock widget"));
    name("qt_dockwidget_closebutton", MainWindow::tr("Close"),
         MainWindow::tr("Closes the dock widget"));
}

bool isInside(const QWidget *widget, const QWidget *pane)
{
    return widget && (widget == pane || pane->isAncestorOf(widget));
}

} // namespace

MainWindow::MainWindow(ServerControllerInterface &controller, UserPrompts &prompts,
                       const RecoveryStore &recovery, QWidget *parent)
    : QMainWindow(parent)
    , m_controller(controller)
    , m_prompts(prompts)
    , m_editor(m_document)
    , m_actions(new MainActions(*this, m_document.undoStack()))
    , m_serverBar(new ServerBar(controller, *m_actions, this))
    , m_bannerBar(new QToolBar(this))
    , m_banners(new InfoBar(m_bannerBar))
    , m_storage(new TrafficStorage(controller, m_settings, *m_banners, this))
    , m_session(
          new WorkspaceSession({m_document, m_settings, prompts, *m_banners, this}, recovery, this))
    , m_server(new ServerSession(m_document, m_editor, controller, *m_banners, this))
    , m_toast(new Toast(this))
    , m_centre(new QStackedWidget(this))
    , m_startPage(new StartPage(m_settings, this))
    , m_routes(new RoutesPanel(m_document, m_editor, this))
    , m_editorPage(new EditorPage({m_document, m_editor, controller, prompts}, this))
    , m_traffic(new TrafficPage(controller, this))
    , m_inspector(new InspectorPage(controller, this))
    , m_problems(new ProblemsPanel(m_document, this))
    , m_log(new ServerLogPanel(this))
    , m_find(new FindPanel(m_document, controller, this))
    , m_recoveryFolder(recovery.folder())
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(SmallestWindow);
    resize(UsualWindow.boundedTo(
        {UsualWindow.width(), screen()->availableSize().height() - FrameHeight}));
    setUpCentre();
    setUpDocks();
    setUpMenus();
    startWithSettings();
    connectFileActions();
    connectSession();
    connectServer();
    connectTraffic();
    connectFigures();
    connectView();
    connectPanes();
    restoreAppearance();
    showDocument();
    keepTranslated(this, [this] {
        m_bannerBar->setWindowTitle(tr("Messages"));
        nameProblemsDock();
        updateTitle();
    });
    m_session->lookForRecovery();
}

// A field that loses the focus hands over what was typed, for which the document has to be there.
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::setUpCentre()
{
    addToolBar(m_serverBar);
    addToolBarBreak();
    m_bannerBar->setObjectName(u"messageBar"_s);
    m_bannerBar->setMovable(false);
    m_bannerBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_bannerBar->layout()->setContentsMargins(0, 0, 0, 0);
    m_banners->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bannerAction = m_bannerBar->addWidget(m_banners);
    addToolBar(m_bannerBar);
    showBanners();
    connect(m_banners, &InfoBar::messageChanged, this, &MainWindow::showBanners);

    m_centre->setObjectName(u"centralStack"_s);
    m_centre->addWidget(m_startPage);
    m_centre->addWidget(m_editorPage);
    setCentralWidget(m_centre);
    auto *pieces = new StatusPieces(*statusBar(), m_controller, m_document, *m_session);
    connect(pieces, &StatusPieces::captureSettingsWanted, this, &MainWindow::editCapture);
    connect(pieces, &StatusPieces::problemsWanted, this, [this] {
        m_problemsDock->show();
        m_problemsDock->raise();
    });
    statusBar()->setSizeGripEnabled(false);
}

// The bar has no height of its own: it comes and goes with the banner in it.
void MainWindow::showBanners()
{
    m_bannerAction->setVisible(!m_banners->isEmpty());
    m_bannerBar->setVisible(!m_banners->isEmpty());
}

QDockWidget *MainWindow::addDock(const char *name, const Text &title, QWidget *widget)
{
    auto *dock = new QDockWidget(this);
    title.giveTo(dock, [dock](const QString &said) { dock->setWindowTitle(said); });
    keepTranslated(dock, [dock] { nameButtons(*dock); });
    dock->setObjectName(QLatin1StringView(name));
    dock->setWidget(widget);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    return dock;
}

void MainWindow::setUpDocks()
{
    WindowLayouts::Docks docks{};
    docks.routes = addDock(
        "dockRoutes", [] { return tr("Routes"); }, m_routes);
    docks.traffic = addDock(
        "dockTraffic", [] { return tr("Traffic"); }, m_traffic);
    docks.inspector = addDock(
        "dockInspector", [] { return tr("Inspector"); }, m_inspector);
    docks.problems = addDock("dockProblems", {}, m_problems);
    docks.log = addDock(
        "dockServerLog", [] { return tr("Server Log"); }, m_log);
    docks.find = addDock(
        "dockFind", [] { return tr("Find"); }, m_find);
    m_problemsDock = docks.problems;
    m_findDock = docks.find;
    m_layouts = new WindowLayouts(*this, m_settings, docks);
}

void MainWindow::setUpMenus()
{
    const MainMenus menus = fillMenuBar(*menuBar(), *m_actions);
    m_recentMenu = menus.recent;
    for (const Sample &sample : samples()) {
        QAction *action = menus.samples->addAction({}, this, [this, file = sample.file] {
            m_session->openSample(file, [this](bool opened) { openThenStart(opened); });
        });
        action->setObjectName(u"actSample_"_s + sample.file.section(u'.', 0, 0));
        sample.title.giveTo(action, [action](const QString &title) { action->setText(title); });
        sample.description.giveTo(action, [action](const QString &text) {
            action->setStatusTip(text);
            action->setToolTip(text);
        });
    }
    menus.samples->setToolTipsVisible(true);
    m_startPage->setSamplesMenu(menus.samples);
    struct Entry
    {
        const char *dock;
        const char *action;
        const char *text;
    };
    for (const Entry &entry :
         {Entry{"dockRoutes", "actDockRoutes", QT_TR_NOOP("&Routes")},
          Entry{"dockTraffic", "actDockTraffic", QT_TR_NOOP("&Traffic")},
          Entry{"dockInspector", "actDockInspector", QT_TR_NOOP("&Inspector")},
          Entry{"dockProblems", "actDockProblems", QT_TR_NOOP("&Problems")},
          Entry{"dockServerLog", "actDockServerLog", QT_TR_NOOP("Server L&og")},
          Entry{"dockFind", "actDockFind", QT_TR_NOOP("Fin&d")}}) {
        QAction *toggle =
            findChild<QDockWidget *>(QLatin1StringView(entry.dock))->toggleViewAction();
        toggle->setObjectName(QLatin1StringView(entry.action));
        // After the title of the dock, which names the action as well.
        keepTranslated(toggle, [toggle, text = entry.text] {
            toggle->setText(tr(text));
            toggle->setStatusTip(tr("Show or hide this pane"));
        });
        menus.view->insertAction(menus.afterDocks, toggle);
    }
    m_routes->setAddActions(m_actions->newRoute, m_actions->newFolder, m_actions->newServer);
    m_editorPage->setNewRouteAction(m_actions->newRoute);
    m_serverCommands =
        new ServerCommands({m_document, m_editor, *m_actions, *m_routes, *m_toast}, this);
    m_routeCommands = new RouteCommands({m_document, m_editor, *m_actions, *m_routes,
                                         *m_serverCommands, *m_editorPage, *m_toast, *m_banners},
                                        this);
    new FocusActions(*m_actions, *m_routes, *m_routeCommands, this);
    fillRecentMenu();
}

// Before the panes look at what is captured and followed.
void MainWindow::startWithSettings()
{
    m_shortcuts = std::make_unique<ActionShortcuts>(*menuBar());
    m_liveSettings.emplace(LiveSettings::Subjects{m_settings, m_controller, m_session->autosaver(),
                                                  *m_storage, *m_traffic, *m_shortcuts});
    m_liveSettings->applyAtStart();
    showTheme();
}

void MainWindow::connectFileActions()
{
    const auto on = [this](QAction *action, auto function) {
        connect(action, &QAction::triggered, this, function);
    };
    on(m_actions->newWorkspace, [this] { m_session->newWorkspace(); });
    on(m_actions->open, [this] { m_session->open(); });
    on(m_actions->save, [this] { m_session->save(); });
    on(m_actions->saveAs, [this] { m_session->saveAs(); });
    on(m_actions->close, [this] { m_session->close(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->preferences, [this] { editSettings(); });
    on(m_actions->help, [this] { openHelp(*this); });
    on(m_actions->about, [this] { AboutDialog(this).exec(); });
    on(m_actions->shortcuts, [this] { showSettings(u"shortcutEditor"_s); });
    on(m_actions->copyDiagnostics, [this] {
        QGuiApplication::clipboard()->setText(report());
        m_toast->showMessage(tr("The diagnostics are in the clipboard."));
    });
    connect(m_startPage, &StartPage::sampleWanted, this, &MainWindow::trySample);
    connect(m_startPage, &StartPage::newWanted, this, [this] { m_session->newWorkspace(); });
    connect(m_startPage, &StartPage::openWanted, this, [this] { m_session->open(); });
    connect(m_startPage, &StartPage::recentWanted, this,
            [this](const QString &path) { m_session->open(path); });
}

void MainWindow::connectSession()
{
    const auto takeWhatWasTyped = [this] { m_editorPage->routeEditor().commit(); };
    connect(m_actions, &MainActions::aboutToRun, this, takeWhatWasTyped);
    // Also asked for by files, banners and the window's frame.
    connect(m_session, &WorkspaceSession::aboutToSave, this, takeWhatWasTyped);
    connect(m_session, &WorkspaceSession::opened, this, [this] {
        // What was asked of another workspace says nothing about this one.
        if (m_controller.store().beginWorkspace(toUtf8(m_document.file().path)))
            m_traffic->beginAnew();
        showDocument();
    });
    connect(m_session, &WorkspaceSession::saved, this,
            [this] { m_controller.store().setOwner(toUtf8(m_document.file().path)); });
    connect(m_session, &WorkspaceSession::recentFilesChanged, this, [this] {
        fillRecentMenu();
        m_startPage->refreshRecent();
    });
    new RecoveryOffer({*m_session, m_document, m_startPage->recoverBar(), *m_banners, *this});
    connect(m_session, &WorkspaceSession::compared, this, &MainWindow::compare);
    connect(&m_document, &WorkspaceDocument::fileChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &WorkspaceDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &WorkspaceDocument::workspaceChanged, this, [this] {
        m_traffic->setWorkspace(m_document.workspace());
        m_inspector->setWorkspace(m_document.workspace());
    });
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &MainWindow::keepUnsavedWork);
}

void MainWindow::connectServer()
{
    connect(m_actions->startStop, &QAction::triggered, this, [this] { m_server->toggle(); });
    connect(m_actions->copyUrl, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_serverBar->url());
        m_toast->showMessage(tr("Copied %1").arg(m_serverBar->url()));
    });
    connect(m_actions->openInBrowser, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl(m_serverBar->url())); });
    connect(m_actions->restart, &QAction::triggered, this, [this] { m_server->restart(); });
    connect(m_actions->serverProperties, &QAction::triggered, this,
            [this] { editServer(currentServer()); });
    connect(m_server, &ServerSession::choosePortWanted, this, &MainWindow::choosePort);
    connect(m_server, &ServerSession::propertiesWanted, this, &MainWindow::editServer);
    connect(&m_controller, &ServerControllerInterface::published, this,
            [this](quint64, const std::vector<Problem> &problems) { takeProblems(problems); });
    connect(&m_controller, &ServerControllerInterface::statusChanged, this, [this] {
        const QString url = toQString(m_controller.status().url());
        if (m_firstSteps && !url.isEmpty()) {
            m_firstSteps = false;
            m_traffic->showFirstSteps(url + u"/hello"_s);
        }
    });
}

void MainWindow::connectFigures()
{
    m_pulse = new TrafficPulse(m_controller.store(), *this);
    m_traffic->dashboard().setStatistics(m_pulse->statistics());
    connect(m_pulse, &TrafficPulse::renewed, &m_traffic->dashboard(), &DashboardStrip::renew);
    connect(m_pulse, &TrafficPulse::renewed, this, [this] {
        m_routes->model().updateFigures(
            [this](const std::string &id) { return m_pulse->statistics().route(id); });
    });
    connect(m_actions->resetHits, &QAction::triggered, m_pulse, &TrafficPulse::resetHits);
    RouteColumns &columns = m_routes->columns();
    columns.setAction(RouteTreeModel::HitsColumn, *m_actions->routeHits);
    columns.setAction(RouteTreeModel::ActivityColumn, *m_actions->routeActivity);
    columns.setAction(RouteTreeModel::LastHitColumn, *m_actions->routeLastHit);
    columns.setAction(RouteTreeModel::LatencyColumn, *m_actions->routeLatency);
}

void MainWindow::connectTraffic()
{
    const TrafficActions actions = TrafficActions::findIn(*this);
    m_traffic->setActions(actions);
    new TrafficExporter({*m_traffic, m_prompts, *m_banners, *m_toast, *this},
                        *m_actions->exportTraffic);
    new TrafficClearing({*m_traffic, m_prompts, *m_toast, *this}, *m_actions->clearTraffic,
                        *m_actions->exportTraffic);
    connectImport();
    m_inspector->setActions(actions);
    connect(m_traffic, &TrafficPage::currentExchangeChanged, this, &MainWindow::selectExchange);
    connect(m_traffic, &TrafficPage::openRouteRequested, this, &MainWindow::goTo);
    connect(m_inspector, &InspectorPage::openRouteRequested, this, &MainWindow::goTo);
    connect(m_traffic, &TrafficPage::captureSettingsRequested, this, &MainWindow::editCapture);
    connect(m_storage, &TrafficStorage::settingsWanted, this, &MainWindow::editCapture);
    connect(m_traffic, &TrafficPage::startRequested, m_server, &ServerSession::start);
    connect(m_traffic, &TrafficPage::noticed, this,
            [this](const QString &text) { m_toast->showMessage(text); });
    connect(m_traffic, &TrafficPage::routeProposed, this,
            [this](const MockRoute &route, const NodePosition &position) {
                const std::string id = m_editor.addRoute(position, route);
                goTo({position.serverId, id, {}, Field::Path});
            });
    connect(m_traffic, &TrafficPage::routesProposed, this,
            [this](const std::vector<RouteProposal> &proposals) {
                const WorkspaceEditor::Added added = m_editor.addProposals(proposals);
                if (added.ids.empty())
                    return;
                goTo({{}, added.ids.front(), {}, Field::Path});
                m_toast->offerUndo(added.done, m_document.undoStack());
            });
    connect(m_traffic, &TrafficPage::responseProposed, this,
            [this](const QString &routeId, const MockResponse &response) {
                const std::string id = m_editor.addResponse(toUtf8(routeId), response);
                goTo({{}, toUtf8(routeId), id, Field::Status});
            });
    connect(m_inspector, &InspectorPage::repairRequested, this, &MainWindow::repair);
}

void MainWindow::repair(const Repair &repair)
{
    if (!m_editor.apply(repair)) {
        m_toast->showMessage(tr("The routes have changed meanwhile. Look at the request again."));
        return;
    }
    goTo(repair.place());
    m_toast->offerUndo(repair.done(), m_document.undoStack());
}

void MainWindow::connectImport()
{
    auto *importer = new TrafficImporter({*m_traffic, m_prompts, *m_banners, *m_toast, *this},
                                         *m_actions->importTraffic);
    connect(m_startPage, &StartPage::importWanted, importer, &TrafficImporter::ask);
    connect(importer, &TrafficImporter::aboutToShow, this, [this] {
        // What is seen in a file can become routes at once.
        if (!m_document.isOpen())
            m_session->newWorkspace();
        focusPane(TrafficPane);
    });
    connect(m_traffic, &TrafficPage::storeChanged, this, [this] {
        m_inspector->setStore(m_traffic->store());
        m_find->setStore(m_traffic->store());
    });
}

void MainWindow::connectView()
{
    const auto chooseLayout = [this](QAction *action, WindowLayouts::Layout layout) {
        connect(action, &QAction::triggered, this,
                [this, layout] { m_layouts->setLayout(layout); });
    };
    chooseLayout(m_actions->layoutDesign, WindowLayouts::Layout::Design);
    chooseLayout(m_actions->layoutObserve, WindowLayouts::Layout::Observe);
    chooseLayout(m_actions->layoutBoth, WindowLayouts::Layout::Both);
    connect(m_actions->resetLayout, &QAction::triggered, m_layouts, &WindowLayouts::reset);
    // What a layout remembers of the bar is old.
    connect(m_layouts, &WindowLayouts::layoutChanged, this, &MainWindow::showBanners);

    const auto chooseTheme = [this](QAction *action, Theme theme) {
        connect(action, &QAction::triggered, this, [this, theme] {
            m_settings.setTheme(theme);
            ThemeManager::instance().setTheme(theme);
        });
    };
    chooseTheme(m_actions->themeSystem, Theme::System);
    chooseTheme(m_actions->themeLight, Theme::Light);
    chooseTheme(m_actions->themeDark, Theme::Dark);
    chooseTheme(m_actions->themeHighContrast, Theme::HighContrast);

    connect(m_actions->zoomIn, &QAction::triggered, this,
            [this] { setZoom(m_settings.zoom() + ZoomStep); });
    connect(m_actions->zoomOut, &QAction::triggered, this,
            [this] { setZoom(m_settings.zoom() - ZoomStep); });
    connect(m_actions->zoomReset, &QAction::triggered, this, [this] { setZoom(100); });
    connect(m_actions->hideSecrets, &QAction::toggled, this, [this](bool hides) {
        m_settings.setHidesSecrets(hides);
        m_traffic->setHidesSecrets(hides);
        m_inspector->setHidesSecrets(hides);
        m_find->setHidesSecrets(hides);
    });
    connect(m_actions->commandPalette, &QAction::triggered, this, &MainWindow::openCommandPalette);
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool on) {
        setWindowState(on ? windowState() | Qt::WindowFullScreen
                          : windowState() & ~Qt::WindowFullScreen);
    });
}

void MainWindow::connectPanes()
{
    connect(m_routes, &RoutesPanel::currentNodeChanged, m_editorPage, &EditorPage::showNode);
    connect(m_routes, &RoutesPanel::currentNodeChanged, this,
            [this] { m_serverBar->setServer(currentServer()); });
    connect(m_routes, &RoutesPanel::nodeOpened, this,
            [this] { m_editorPage->routeEditor().focusField(Field::Path); });
    connect(&m_editorPage->routeEditor(), &RouteEditor::copied, this,
            [this](const QString &url) { m_toast->showMessage(tr("Copied %1").arg(url)); });
    connect(&m_editorPage->routeEditor(), &RouteEditor::nodeWanted, this,
            [this](const std::string &id) {
                Place place;
                place.nodeId = id;
                goTo(place);
            });
    connect(m_problems, &ProblemsPanel::placeWanted, this, &MainWindow::goTo);
    connect(m_find, &FindPanel::hitWanted, this, &MainWindow::goToHit);
    connect(m_find, &FindPanel::closeWanted, m_findDock, &QDockWidget::close);
    connect(m_actions->findInWorkspace, &QAction::triggered, this, &MainWindow::findInWorkspace);
    int pane = 0;
    for (QAction *action : {m_actions->pane1, m_actions->pane2, m_actions->pane3, m_actions->pane4})
        connect(action, &QAction::triggered, this, [this, number = pane++] { focusPane(number); });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { focusNextPane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { focusNextPane(-1); });
    connect(m_actions->find, &QAction::triggered, this, &MainWindow::find);
    connect(m_actions->replace, &QAction::triggered, this,
            [this] { m_editorPage->routeEditor().showFindBar(FindBar::Mode::Replace); });
    connect(m_actions->findNext, &QAction::triggered, this,
            [this] { m_editorPage->routeEditor().findAgain(true); });
    connect(m_actions->findPrevious, &QAction::triggered, this,
            [this] { m_editorPage->routeEditor().findAgain(false); });
}

void MainWindow::restoreAppearance()
{
    m_actions->hideSecrets->setChecked(m_settings.hidesSecrets());
    restoreGeometry(m_settings.geometry());
    switch (m_layouts->layout()) {
    case WindowLayouts::Layout::Design:
        m_actions->layoutDesign->setChecked(true);
        break;
    case WindowLayouts::Layout::Observe:
        m_actions->layoutObserve->setChecked(true);
        break;
    case WindowLayouts::Layout::Both:
        m_actions->layoutBoth->setChecked(true);
    }
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_document.isOpen() ? tr("%1[*] — Mynah").arg(m_document.title()) : u"Mynah"_s);
    setWindowModified(m_document.isModified());
    const bool hasChanges = m_document.isModified() || m_document.file().path.isEmpty();
    m_actions->save->setEnabled(m_document.isOpen() && hasChanges);
    m_actions->saveAs->setEnabled(m_document.isOpen());
    m_actions->close->setEnabled(m_document.isOpen());
}

void MainWindow::showDocument()
{
    const bool open = m_document.isOpen();
    updateTitle();
    m_centre->setCurrentWidget(open ? static_cast<QWidget *>(m_editorPage) : m_startPage);
    m_layouts->setDocksShown(open);
    showBanners();
    for (QAction *action :
         {m_actions->startStop, m_actions->restart, m_actions->newServer,
          m_actions->serverProperties, m_actions->resetLayout, m_actions->layoutDesign,
          m_actions->layoutObserve, m_actions->layoutBoth, m_actions->find, m_actions->resetHits,
          m_actions->findNext, m_actions->findPrevious, m_actions->replace,
          m_actions->findInWorkspace})
        action->setEnabled(open);
    if (open) {
        m_routes->view().setFocus();
        return;
    }
    m_startPage->refreshRecent();
    m_startPage->focusFirst();
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    int number = 0;
    for (const QString &path : m_settings.recentFiles()) {
        const QString name = QFileInfo(path).fileName().replace(u'&', u"&&"_s);
        const QString text = ++number < 10 ? u"&%1  %2"_s.arg(number).arg(name) : name;
        QAction *action =
            m_recentMenu->addAction(text, this, [this, path] { m_session->open(path); });
        action->setStatusTip(path);
        action->setToolTip(path);
    }
    m_recentMenu->setEnabled(number > 0);
}

void MainWindow::takeProblems(const std::vector<Problem> &problems)
{
    const bool hadProblems = m_problemsDock->property("problems").toInt() > 0;
    m_problemsDock->setProperty("problems", int(problems.size()));
    m_problems->setProblems(problems);
    m_routes->setProblems(problems);
    m_editorPage->routeEditor().setProblems(problems);
    nameProblemsDock();
    if (problems.empty() && hadProblems)
        m_problemsDock->hide();
    else if (!problems.empty() && !hadProblems && m_document.isOpen())
        m_problemsDock->show();
}

void MainWindow::nameProblemsDock()
{
    const int count = m_problemsDock->property("problems").toInt();
    m_problemsDock->setWindowTitle(count == 0 ? tr("Problems") : tr("Problems (%1)").arg(count));
    m_problemsDock->toggleViewAction()->setText(tr("&Problems"));
}

void MainWindow::selectExchange(quint64 seq)
{
    m_inspector->showExchange(seq);
    m_editorPage->routeEditor().setTestExchange(seq > 0 ? m_traffic->store()->exchange(seq)
                                                        : std::nullopt);
}

void MainWindow::compare(const WorkspaceComparison &comparison)
{
    auto *dialog = new WorkspaceCompareDialog(
        comparison, QApplication::activeModalWidget() ? QApplication::activeModalWidget() : this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openThenStart(bool opened)
{
    if (opened && !m_server->isOn())
        m_server->start();
}

void MainWindow::trySample()
{
    m_session->openSample(samples().front().file, [this](bool opened) {
        m_firstSteps = opened;
        if (opened)
            m_server->startAnywhere();
    });
}

void MainWindow::openAndStart(const QString &path)
{
    if (path.isEmpty())
        trySample();
    else
        m_session->open(path, [this](bool opened) { openThenStart(opened); });
}

void MainWindow::openLast()
{
    const QStringList files = m_settings.recentFiles();
    if (m_settings.reopenLast() && !files.isEmpty())
        m_session->open(files.front());
}

void MainWindow::keepUnsavedWork()
{
    m_editorPage->routeEditor().commit();
    m_session->autosaver().flush();
}

void MainWindow::tellOf(const SettingsFile &settings)
{
    if (settings.isBroken)
        m_banners->showMessage(
            {u"settingsSetAside"_s,
             Severity::Warning,
             [copy = settings.setAside.isEmpty() ? settings.path : settings.setAside] {
                 return tr("The settings could not be read, so the usual ones "
                           "hold. What was there is kept in %1.")
                     .arg(copy);
             },
             {}});
    if (!settings.isWritable)
        m_banners->showMessage(
            {u"settingsReadOnly"_s,
             Severity::Warning,
             [path = settings.path] {
                 return tr("Settings cannot be saved: %1 cannot be written. What "
                           "is changed holds until Mynah ends.")
                     .arg(path);
             },
             {}});
}

void MainWindow::appendServerLog(const QString &line)
{
    m_log->append(line);
}

void MainWindow::goTo(const Place &place)
{
    if (place.nodeId.empty()) {
        editServer(place.serverId);
        return;
    }
    if (m_layouts->layout() == WindowLayouts::Layout::Observe)
        m_actions->layoutBoth->trigger();
    m_routes->select({place.nodeId});
    RouteEditor &editor = m_editorPage->routeEditor();
    if (!place.responseId.empty())
        editor.selectResponse(place.responseId);
    Place shown = place;
    if (!place.responseId.empty() && place.field == Field::None)
        shown.field = Field::Status;
    editor.showPlace(shown);
}

// The places found stay in sight.
void MainWindow::goToHit(SearchHit hit)
{
    if (hit.part == SearchHit::Part::Traffic) {
        m_traffic->selectExchange(hit.seq);
        focusPane(InspectorPane);
        return;
    }
    const bool showsHits = m_findDock->isVisible();
    const Place &place = hit.place;
    if (hit.part == SearchHit::Part::FolderName) {
        m_routes->select({place.nodeId});
        m_routes->view().setFocus(Qt::OtherFocusReason);
        return;
    }
    if (place.nodeId.empty()) {
        editServer(place.serverId);
        return;
    }
    goTo(place);
    m_editorPage->routeEditor().showHit(hit);
    if (showsHits && !m_findDock->isVisible()) {
        m_findDock->show();
        m_findDock->raise();
    }
}

void MainWindow::findInWorkspace()
{
    m_findDock->show();
    m_findDock->raise();
    m_find->focusField();
}

void MainWindow::editSettings()
{
    showSettings({});
}

void MainWindow::editCapture()
{
    showSettings(u"capturePage"_s);
}

QString MainWindow::report() const
{
    return diagnostics(m_settings, m_document.workspace(), m_controller);
}

void MainWindow::showSettings(const QString &page)
{
    SettingsDialog dialog({m_settings, m_controller.store(), m_traffic->requestsView(),
                           m_shortcuts->list(), m_recoveryFolder, [this] { return report(); }},
                          this);
    connect(&dialog, &SettingsDialog::applied, this, &MainWindow::applySettings);
    connect(&dialog, &SettingsDialog::layoutResetWanted, m_layouts, &WindowLayouts::reset);
    connect(&dialog, &SettingsDialog::folderWanted, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    dialog.showPage(page);
    dialog.exec();
}

void MainWindow::applySettings()
{
    m_liveSettings->apply();
    m_startPage->refreshReopen();
    showTheme();
}

void MainWindow::showTheme()
{
    switch (m_settings.theme()) {
    case Theme::System:
        m_actions->themeSystem->setChecked(true);
        break;
    case Theme::Light:
        m_actions->themeLight->setChecked(true);
        break;
    case Theme::Dark:
        m_actions->themeDark->setChecked(true);
        break;
    case Theme::HighContrast:
        m_actions->themeHighContrast->setChecked(true);
    }
}

void MainWindow::choosePort(const StartError &error)
{
    PortDialog dialog(m_controller, error.address, error.nextFreePort.value_or(error.port), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.isForNow())
        m_server->usePortForNow(error.serverId, error.row, dialog.port());
    else
        m_server->usePort(error.serverId, error.row, dialog.port());
}

// Of what is current in the tree; may be empty.
std::string MainWindow::currentServer() const
{
    const std::string node = m_routes->currentNode();
    const auto position = positionOf(m_document.workspace(), node);
    return position ? position->serverId : m_routes->currentServer();
}

void MainWindow::editServer(const std::string &wanted)
{
    const Workspace &workspace = m_document.workspace();
    if (workspace.servers.empty())
        return;
    const MockServer *server = workspace.findServer(wanted);
    if (!server)
        server = workspace.servers.front().get();
    const std::string id = server->id;
    ServerPropertiesDialog dialog(*server, m_document.baseDir(), m_prompts, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    MockServer edited = dialog.server();
    m_editor.changeServer(id, tr("Change server properties"), [&edited](MockServer &target) {
        edited.routes = std::move(target.routes);
        target = std::move(edited);
    });
}

void MainWindow::setZoom(int percent)
{
    m_settings.setZoom(percent);
    ThemeManager::instance().setZoom(m_settings.zoom());
}

// The same key closes it again.
void MainWindow::openCommandPalette()
{
    if (m_palette && m_palette->isVisible()) {
        m_palette->reject();
        return;
    }
    m_palette = new CommandPalette(*menuBar(), m_document.workspace(), this);
    connect(m_palette, &CommandPalette::routeChosen, this, [this](const QString &id) {
        goTo({{}, toUtf8(id), {}, Field::Path});
    });
    m_palette->show();
}

QList<QWidget *> MainWindow::panes() const
{
    return {m_routes, m_editorPage, m_traffic, m_inspector};
}

void MainWindow::find()
{
    const QWidget *focus = focusWidget();
    if (isInside(focus, m_traffic))
        m_traffic->focusFilter();
    else if (isInside(focus, m_inspector))
        m_inspector->showFindBar();
    else if (isInside(focus, m_editorPage))
        m_editorPage->routeEditor().showFindBar();
    else if (isInside(focus, m_find))
        m_find->focusField();
    else
        m_routes->filterEdit().setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusPane(int pane)
{
    QWidget *target = panes().at(pane);
    if (auto *dock = qobject_cast<QDockWidget *>(target->parentWidget())) {
        dock->show();
        dock->raise();
    } else {
        m_centre->show();
    }
    if (target == m_routes)
        m_routes->view().setFocus(Qt::ShortcutFocusReason);
    else if (target == m_editorPage)
        m_editorPage->routeEditor().focusField(Field::Path);
    else if (target == m_traffic)
        m_traffic->focusList();
    else
        m_inspector->focusTabs();
}

void MainWindow::focusNextPane(int step)
{
    const QList<QWidget *> all = panes();
    int current = step > 0 ? -1 : 0;
    for (int pane = 0; pane < all.size(); ++pane) {
        if (isInside(focusWidget(), all.at(pane)))
            current = pane;
    }
    for (int tried = 1; tried <= all.size(); ++tried) {
        const int next = int((current + step * tried + 2 * all.size()) % all.size());
        if (all.at(next)->isVisible()) {
            focusPane(next);
            return;
        }
    }
}

// Qt keeps tab bars of docks that it does not need, without tabs and out of sight.
bool MainWindow::focusNextPrevChild(bool next)
{
    const bool moved = QMainWindow::focusNextPrevChild(next);
    const auto *bar = qobject_cast<QTabBar *>(focusWidget());
    const bool isSpare = bar && bar->parent() == this && bar->count() == 0;
    return moved && isSpare ? QMainWindow::focusNextPrevChild(next) : moved;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose) {
        event->ignore();
        m_session->leave([this](bool mayGo) {
            const bool running = m_server->isOn() && m_document.isOpen();
            const bool asks = running && m_settings.general().confirmsQuit;
            if (!mayGo || (asks && !m_prompts.stopAndQuit(this)))
                return;
            m_mayClose = true;
            close();
        });
        if (!m_mayClose)
            return;
    }
    m_layouts->save();
    m_settings.setGeometry(saveGeometry());
    m_session->autosaver().discard();
    m_controller.stop();
    event->accept();
}

} // namespace mynah
