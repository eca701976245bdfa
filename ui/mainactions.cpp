// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainactions.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QUndoStack>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace mynah {

MainActions::Keys::Keys(QKeySequence::StandardKey standard, const QKeySequence &extra)
    : all(QKeySequence::keyBindings(standard))
{
    // Desktops differ in what they bind: the extra key is there on all of them.
    if (!extra.isEmpty() && !all.contains(extra))
        all += extra;
}

MainActions::Keys::Keys(QKeyCombination keys)
    : all{QKeySequence(keys)}
{
}

MainActions::Keys::Keys(const QKeySequence &keys)
    : all{keys}
{
}

MainActions::MainActions(QWidget &window, QUndoStack &undoStack)
    : QObject(&window)
    , layouts(new QActionGroup(this))
    , themes(new QActionGroup(this))
    , m_window(window)
{
    makeFile();
    makeEdit(undoStack);
    makeRoute();
    makeServer();
    makeTraffic();
    makeCopying();
    makeView();
    makeFigures();
    makePanes();
    preferences =
        make("actPreferences", tr("Pr&eferences…"), tr("Looks, keys, and how much traffic is kept"),
             {QKeySequence::Preferences, Qt::CTRL | Qt::Key_Comma});
    preferences->setMenuRole(QAction::PreferencesRole);
    about = make("actAbout", tr("&About Mynah…"), tr("Version and licences"));
    about->setMenuRole(QAction::AboutRole);
}

QAction *MainActions::make(const char *name, const QString &text, const QString &tip,
                           const Keys &keys)
{
    auto *action = new QAction(text, &m_window);
    action->setObjectName(QLatin1StringView(name));
    action->setStatusTip(tip);
    action->setShortcuts(keys.all);
    m_window.addAction(action);
    return action;
}

void MainActions::makeFile()
{
    newWorkspace = make("actNew", tr("&New Workspace"), tr("Start an empty workspace"),
                        {QKeySequence::New, Qt::CTRL | Qt::Key_N});
    newWorkspace->setIcon(themedIcon(Icon::File));
    open = make("actOpen", tr("&Open…"), tr("Open a workspace file"),
                {QKeySequence::Open, Qt::CTRL | Qt::Key_O});
    open->setIcon(themedIcon(Icon::Open));
    save = make("actSave", tr("&Save"), tr("Save the workspace to its file"),
                {QKeySequence::Save, Qt::CTRL | Qt::Key_S});
    save->setIcon(themedIcon(Icon::Save));
    saveAs = make("actSaveAs", tr("Save &As…"), tr("Save the workspace to another file"),
                  {QKeySequence::SaveAs, Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    close = make("actCloseWorkspace", tr("&Close Workspace"), tr("Go back to the start page"),
                 Qt::CTRL | Qt::Key_W);
    quit = make("actQuit", tr("&Quit"), tr("Stop the server and leave Mynah"),
                {QKeySequence::Quit, Qt::CTRL | Qt::Key_Q});
    quit->setMenuRole(QAction::QuitRole);
}

void MainActions::makeEdit(QUndoStack &undoStack)
{
    const auto adopt = [this](QAction *action, const char *name, Icon icon, const QString &tip,
                              const Keys &keys) {
        action->setObjectName(QLatin1StringView(name));
        action->setIcon(themedIcon(icon));
        action->setStatusTip(tip);
        action->setShortcuts(keys.all);
        m_window.addAction(action);
        return action;
    };
    undo = adopt(undoStack.createUndoAction(&m_window, tr("&Undo")), "actUndo", Icon::Undo,
                 tr("Take the last change back"), {QKeySequence::Undo, Qt::CTRL | Qt::Key_Z});
    redo = adopt(undoStack.createRedoAction(&m_window, tr("&Redo")), "actRedo", Icon::Redo,
                 tr("Make the change again that was taken back"),
                 {QKeySequence::Redo, Qt::CTRL | Qt::Key_Y});
    cut = make("actCut", tr("Cu&t"), tr("Move the selection to the clipboard"), QKeySequence::Cut);
    copy =
        make("actCopy", tr("&Copy"), tr("Copy the selection to the clipboard"), QKeySequence::Copy);
    copy->setIcon(themedIcon(Icon::Copy));
    paste =
        make("actPaste", tr("&Paste"), tr("Insert what is in the clipboard"), QKeySequence::Paste);
    remove = make("actDelete", tr("&Delete"), tr("Delete what is selected"), QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    remove->setIcon(themedIcon(Icon::Delete));
    selectAll = make("actSelectAll", tr("Select &All"), tr("Select everything in this pane"),
                     QKeySequence::SelectAll);
    find = make("actFind", tr("&Find"), tr("Find in the pane that has the focus"),
                {QKeySequence::Find, Qt::CTRL | Qt::Key_F});
    find->setIcon(themedIcon(Icon::Search));
    findNext = make("actFindNext", tr("Find &Next"), tr("Go to the next place found"),
                    {QKeySequence::FindNext, Qt::Key_F3});
    findPrevious = make("actFindPrev", tr("Find Pre&vious"), tr("Go to the previous place found"),
                        {QKeySequence::FindPrevious, Qt::SHIFT | Qt::Key_F3});
    findInWorkspace = make("actFindInWorkspace", tr("Find in &Workspace"),
                           tr("Find in every route and response and in captured requests"),
                           Qt::CTRL | Qt::ALT | Qt::Key_F);
    findInWorkspace->setIcon(themedIcon(Icon::Search));
}

void MainActions::makeRoute()
{
    newRoute = make("actNewRoute", tr("New &Route"), tr("Add a route after the selected one"),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    newRoute->setIcon(themedIcon(Icon::NewRoute));
    newFolder = make("actNewFolder", tr("New &Folder"), tr("Add a folder for routes"),
                     Qt::CTRL | Qt::ALT | Qt::Key_N);
    newFolder->setIcon(themedIcon(Icon::NewFolder));
    addResponse = make("actAddResponse", tr("Add R&esponse"), tr("Add a response to the route"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    addResponse->setIcon(themedIcon(Icon::Response));
    duplicate = make("actDuplicate", tr("&Duplicate"), tr("Copy the selected routes below"),
                     Qt::CTRL | Qt::Key_D);
    duplicate->setIcon(themedIcon(Icon::Duplicate));
    rename = make("actRename", tr("Re&name"), tr("Change the path or the name in the tree"),
                  QKeySequence(Qt::Key_F2));
    // Elsewhere the key edits the cell of a table.
    rename->setShortcutContext(Qt::WidgetShortcut);
    toggleEnabled =
        make("actToggleEnabled", tr("Enable or D&isable"),
             tr("Switch the selected routes on or off"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    moveUp = make("actMoveUp", tr("Move &Up"), tr("Let the route be asked before the one above"),
                  Qt::ALT | Qt::Key_Up);
    moveUp->setIcon(themedIcon(Icon::Up));
    moveDown = make("actMoveDown", tr("Move Do&wn"),
                    tr("Let the route be asked after the one below"), Qt::ALT | Qt::Key_Down);
    moveDown->setIcon(themedIcon(Icon::Down));
    copyExampleUrl =
        make("actCopyExampleUrl", tr("Copy Example UR&L"),
             tr("Copy an address that this route answers"), Qt::CTRL | Qt::ALT | Qt::Key_C);
    resetHits = make("actResetHits", tr("Reset Hit &Counters"),
                     tr("Count from now on how often each route is called"));
}

void MainActions::makeServer()
{
    startStop = make("actStartStop", tr("&Start"), tr("Start or stop the server"),
                     QKeySequence(Qt::Key_F5));
    startStop->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::SHIFT | Qt::Key_F5)});
    startStop->setIcon(themedIcon(Icon::Start, ColorRole::StateRunning));
    copyUrl = make("actCopyUrl", tr("&Copy URL"), tr("Copy the address of the server"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    copyUrl->setIcon(themedIcon(Icon::Copy));
    openInBrowser = make("actOpenInBrowser", tr("&Open in Browser"),
                         tr("Open the address of the server in the browser"));
    openInBrowser->setIcon(themedIcon(Icon::OpenBrowser));
    serverProperties =
        make("actServerProperties", tr("&Properties…"),
             tr("Addresses, ports, TLS and default headers"), Qt::ALT | Qt::Key_Return);
    serverProperties->setIcon(themedIcon(Icon::Settings));
}

void MainActions::makeTraffic()
{
    capture = make("actCapture", tr("&Capture Requests"), tr("Keep the requests that arrive"),
                   QKeySequence(Qt::Key_F8));
    capture->setIcon(themedIcon(Icon::Capture, ColorRole::StateFailed));
    follow = make("actFollow", tr("&Follow Newest"), tr("Scroll to the newest request"),
                  Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    follow->setIcon(themedIcon(Icon::Follow));
    freeze = make("actFreeze", tr("Free&ze View"), tr("Stop the list while capturing goes on"),
                  Qt::CTRL | Qt::SHIFT | Qt::Key_F8);
    freeze->setIcon(themedIcon(Icon::Pause));
    clearTraffic = make("actClearTraffic", tr("C&lear"), tr("Remove the requests captured so far"),
                        Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    clearTraffic->setIcon(themedIcon(Icon::Clear));
    filterTraffic = make("actFilterTraffic", tr("F&ilter"), tr("Go to the filter of the requests"),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    filterTraffic->setIcon(themedIcon(Icon::Filter));
    mark =
        make("actMark", tr("&Mark"), tr("Mark the request to find it again"), Qt::CTRL | Qt::Key_B);
    mark->setIcon(themedIcon(Icon::Mark));
    for (QAction *action : {capture, follow, freeze, mark})
        action->setCheckable(true);
    nextProblem = make("actNextProblem", tr("&Next Problem"),
                       tr("Go to the next request without a good answer"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    previousProblem = make("actPrevProblem", tr("Previo&us Problem"),
                           tr("Go to the previous request without a good answer"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_Up);
    exportTraffic =
        make("actExport", tr("&Export…"), tr("Write requests to a HAR or JSON Lines file"));
    showConnection = make("actShowConnection", tr("S&how Connection"),
                          tr("Show the connection that the request came on"));
    closeConnection = make("actCloseConnection", tr("Close C&onnection"),
                           tr("Close the connection after what is being sent"));
    resetConnection =
        make("actResetConnection", tr("Rese&t Connection"), tr("Cut the connection off"));
    showRequests = make("actShowRequestsOfConnection", tr("Show Its Re&quests"),
                        tr("Show the requests that came on the connection"));
}

void MainActions::makeCopying()
{
    createRoute = make("actCreateRouteFromRequest", tr("Create &Route…"),
                       tr("Make a route that answers requests like this one"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    createRoute->setIcon(themedIcon(Icon::NewRoute));
    addResponseFromRequest = make("actAddResponseFromRequest", tr("&Add Response to Its Route"),
                                  tr("Add a response for requests like this one"));
    addResponseFromRequest->setIcon(themedIcon(Icon::Response));
    resend = make("actResend", tr("&Send Again"), tr("Send the same request once more"),
                  Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    resend->setIcon(themedIcon(Icon::Send));
    compare = make("actCompare", tr("Com&pare…"), tr("Show where the two selected requests differ"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    compare->setIcon(themedIcon(Icon::Inspector));
    copyCurl = make("actCopyCurl", tr("Copy as c&URL"), tr("Copy as a command for a POSIX shell"),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    copyCurl->setIcon(themedIcon(Icon::Curl));
    copyCurlBash =
        make("actCopyCurlBash", tr("Copy as cURL for &bash"), tr("Copy as a command for bash"));
    copyCurlCmd = make("actCopyCurlCmd", tr("Copy as cURL for cm&d.exe"),
                       tr("Copy as a command for the Windows command line"));
    copyPowerShell =
        make("actCopyPowerShell", tr("Copy as Po&werShell"), tr("Copy as a PowerShell command"));
    copyRaw = make("actCopyRawRequest", tr("Copy Raw R&equest"),
                   tr("Copy the request as it was received"));
    copyRequestUrl = make("actCopyRequestUrl", tr("Copy URL of Reques&t"),
                          tr("Copy the address that was asked for"));
}

void MainActions::makeView()
{
    layoutDesign = make("actLayoutDesign", tr("&Design"), tr("Routes and editor"));
    layoutObserve = make("actLayoutObserve", tr("&Observe"), tr("Traffic and inspector"));
    layoutBoth = make("actLayoutBoth", tr("&Both"), tr("Routes, editor, traffic and inspector"));
    for (QAction *action : {layoutDesign, layoutObserve, layoutBoth}) {
        action->setCheckable(true);
        layouts->addAction(action);
    }
    resetLayout =
        make("actResetLayout", tr("&Reset Layout"), tr("Put every pane back in its place"));
    themeSystem = make("actThemeSystem", tr("&System"), tr("Follow the desktop"));
    themeLight = make("actThemeLight", tr("&Light"), tr("Dark text on a light background"));
    themeDark = make("actThemeDark", tr("&Dark"), tr("Light text on a dark background"));
    themeHighContrast =
        make("actThemeHighContrast", tr("&High Contrast"), tr("White and bright colours on black"));
    for (QAction *action : {themeSystem, themeLight, themeDark, themeHighContrast}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    zoomIn = make("actZoomIn", tr("Zoom I&n"), tr("Larger text in the editors"),
                  {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal});
    zoomOut = make("actZoomOut", tr("Zoom O&ut"), tr("Smaller text in the editors"),
                   {QKeySequence::ZoomOut, Qt::CTRL | Qt::Key_Minus});
    zoomReset = make("actZoomReset", tr("Reset &Zoom"), tr("Usual size of text in the editors"),
                     Qt::CTRL | Qt::Key_0);
    hideSecrets = make("actHideSecrets", tr("Hide &Secrets"),
                       tr("Leave credentials, cookies and keys out of what is shown and copied"));
    hideSecrets->setCheckable(true);
    fullScreen = make("actFullScreen", tr("&Full Screen"), tr("Use the whole screen"),
                      QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    commandPalette =
        make("actCommandPalette", tr("&Command Palette…"),
             tr("Find an action or a route by its name"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    commandPalette->setIcon(themedIcon(Icon::Search));
}

void MainActions::makeFigures()
{
    dashboard = make("actDashboard", tr("D&ashboard"),
                     tr("Rate, statuses and latency over time above the requests"),
                     Qt::CTRL | Qt::ALT | Qt::Key_D);
    dashboard->setIcon(themedIcon(Icon::Traffic));
    routeHits = make("actRouteHits", tr("&Hits"), tr("How often each route was called"));
    routeActivity = make("actRouteActivity", tr("Last &Minute"),
                         tr("The calls of each route in the last minute as a small chart"));
    routeLastHit = make("actRouteLastHit", tr("&Last Hit"), tr("When each route was called last"));
    routeLatency =
        make("actRouteLatency", tr("&Took"), tr("How long each route took in the last minute"));
    for (QAction *action : {dashboard, routeHits, routeActivity, routeLastHit, routeLatency})
        action->setCheckable(true);
}

void MainActions::makePanes()
{
    pane1 = make("actPane1", tr("Go to &Routes"), tr("Give the routes the focus"),
                 Qt::CTRL | Qt::Key_1);
    pane2 = make("actPane2", tr("Go to &Editor"), tr("Give the editor the focus"),
                 Qt::CTRL | Qt::Key_2);
    pane3 = make("actPane3", tr("Go to &Traffic"), tr("Give the requests the focus"),
                 Qt::CTRL | Qt::Key_3);
    pane4 = make("actPane4", tr("Go to &Inspector"), tr("Give the inspector the focus"),
                 Qt::CTRL | Qt::Key_4);
    nextPane = make("actNextPane", tr("&Next Pane"), tr("Give the next pane the focus"),
                    QKeySequence(Qt::Key_F6));
    previousPane = make("actPreviousPane", tr("&Previous Pane"),
                        tr("Give the previous pane the focus"), Qt::SHIFT | Qt::Key_F6);
}

} // namespace mynah
