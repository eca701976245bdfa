// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainactions.h"

#include "ui/language.h"
#include "ui/text.h"
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
    preferences = make("actPreferences", QT_TR_NOOP("Pr&eferences…"),
                       QT_TR_NOOP("Looks, keys, and how much traffic is kept"),
                       {QKeySequence::Preferences, Qt::CTRL | Qt::Key_Comma});
    preferences->setMenuRole(QAction::PreferencesRole);
    shortcuts = make("actShortcuts", QT_TR_NOOP("&Keyboard Shortcuts…"),
                     QT_TR_NOOP("See and change what each key does"));
    shortcuts->setIcon(themedIcon(Icon::Keyboard));
    copyDiagnostics = make("actCopyDiagnostics", QT_TR_NOOP("Copy &Diagnostics"),
                           QT_TR_NOOP("Copy versions, settings and counts for a report"));
    help = make("actHelp", QT_TR_NOOP("&Contents"),
                QT_TR_NOOP("Help on the part of the window that you are in"),
                {QKeySequence::HelpContents, Qt::Key_F1});
    about = make("actAbout", QT_TR_NOOP("&About Mynah…"), QT_TR_NOOP("Version and licences"));
    about->setMenuRole(QAction::AboutRole);
}

QAction *MainActions::make(const char *name, const char *text, const char *tip, const Keys &keys)
{
    auto *action = new QAction(&m_window);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcuts(keys.all);
    m_window.addAction(action);
    // The first one to hear of it.
    connect(action, &QAction::triggered, this, &MainActions::aboutToRun);
    keepTranslated(this, [action, text, tip] {
        setActionText(*action, tr(text));
        action->setStatusTip(tr(tip));
    });
    return action;
}

void setActionText(QAction &action, const QString &text)
{
    action.setText(text);
    // Qt would leave brackets with a letter in them.
    action.setIconText(withoutMnemonic(text).remove(u'…'));
    action.setToolTip(action.iconText());
}

void MainActions::makeFile()
{
    newWorkspace =
        make("actNew", QT_TR_NOOP("&New Workspace"), QT_TR_NOOP("Start an empty workspace"),
             {QKeySequence::New, Qt::CTRL | Qt::Key_N});
    newWorkspace->setIcon(themedIcon(Icon::File));
    open = make("actOpen", QT_TR_NOOP("&Open…"), QT_TR_NOOP("Open a workspace file"),
                {QKeySequence::Open, Qt::CTRL | Qt::Key_O});
    open->setIcon(themedIcon(Icon::Open));
    save = make("actSave", QT_TR_NOOP("&Save"), QT_TR_NOOP("Save the workspace to its file"),
                {QKeySequence::Save, Qt::CTRL | Qt::Key_S});
    save->setIcon(themedIcon(Icon::Save));
    saveAs =
        make("actSaveAs", QT_TR_NOOP("Save &As…"), QT_TR_NOOP("Save the workspace to another file"),
             {QKeySequence::SaveAs, Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    close = make("actCloseWorkspace", QT_TR_NOOP("&Close Workspace"),
                 QT_TR_NOOP("Go back to the start page"), Qt::CTRL | Qt::Key_W);
    quit = make("actQuit", QT_TR_NOOP("&Quit"), QT_TR_NOOP("Stop the server and leave Mynah"),
                {QKeySequence::Quit, Qt::CTRL | Qt::Key_Q});
    quit->setMenuRole(QAction::QuitRole);
}

void MainActions::makeEdit(QUndoStack &undoStack)
{
    undo = make("actUndo", QT_TR_NOOP("&Undo"), QT_TR_NOOP("Take the last change back"),
                {QKeySequence::Undo, Qt::CTRL | Qt::Key_Z});
    undo->setIcon(themedIcon(Icon::Undo));
    undo->setEnabled(false);
    connect(undo, &QAction::triggered, &undoStack, &QUndoStack::undo);
    connect(&undoStack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    redo = make("actRedo", QT_TR_NOOP("&Redo"),
                QT_TR_NOOP("Make the change again that was taken back"),
                {QKeySequence::Redo, Qt::CTRL | Qt::Key_Y});
    redo->setIcon(themedIcon(Icon::Redo));
    redo->setEnabled(false);
    connect(redo, &QAction::triggered, &undoStack, &QUndoStack::redo);
    connect(&undoStack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    const auto nameChanges = [this, &undoStack] {
        const QString last = undoStack.undoText();
        const QString next = undoStack.redoText();
        //: %1 is a change, such as "Change path"
        setActionText(*undo, last.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(last));
        //: %1 is a change, such as "Change path"
        setActionText(*redo, next.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(next));
    };
    keepTranslated(this, nameChanges);
    connect(&undoStack, &QUndoStack::undoTextChanged, this, nameChanges);
    connect(&undoStack, &QUndoStack::redoTextChanged, this, nameChanges);
    cut = make("actCut", QT_TR_NOOP("Cu&t"), QT_TR_NOOP("Move the selection to the clipboard"),
               QKeySequence::Cut);
    copy = make("actCopy", QT_TR_NOOP("&Copy"), QT_TR_NOOP("Copy the selection to the clipboard"),
                QKeySequence::Copy);
    copy->setIcon(themedIcon(Icon::Copy));
    paste = make("actPaste", QT_TR_NOOP("&Paste"), QT_TR_NOOP("Insert what is in the clipboard"),
                 QKeySequence::Paste);
    remove = make("actDelete", QT_TR_NOOP("&Delete"), QT_TR_NOOP("Delete what is selected"),
                  QKeySequence(Qt::Key_Delete));
    // Ctrl+D, with which some desktops delete too, duplicates.
    remove->setShortcutContext(Qt::WidgetShortcut);
    remove->setIcon(themedIcon(Icon::Delete));
    selectAll = make("actSelectAll", QT_TR_NOOP("Select &All"),
                     QT_TR_NOOP("Select everything in this pane"), QKeySequence::SelectAll);
    find = make("actFind", QT_TR_NOOP("&Find"), QT_TR_NOOP("Find in the pane that has the focus"),
                {QKeySequence::Find, Qt::CTRL | Qt::Key_F});
    find->setIcon(themedIcon(Icon::Search));
    findNext = make("actFindNext", QT_TR_NOOP("Find &Next"),
                    QT_TR_NOOP("Go to the next place found"), {QKeySequence::FindNext, Qt::Key_F3});
    findPrevious = make("actFindPrev", QT_TR_NOOP("Find Pre&vious"),
                        QT_TR_NOOP("Go to the previous place found"),
                        {QKeySequence::FindPrevious, Qt::SHIFT | Qt::Key_F3});
    replace = make("actReplace", QT_TR_NOOP("Rep&lace"),
                   QT_TR_NOOP("Find in the body and replace what is found"),
                   {QKeySequence::Replace, Qt::CTRL | Qt::Key_H});
    findInWorkspace = make("actFindInWorkspace", QT_TR_NOOP("Find in &Workspace"),
                           QT_TR_NOOP("Find in every route and response and in captured requests"),
                           Qt::CTRL | Qt::ALT | Qt::Key_F);
    findInWorkspace->setIcon(themedIcon(Icon::Search));
}

void MainActions::makeRoute()
{
    newRoute =
        make("actNewRoute", QT_TR_NOOP("New &Route"),
             QT_TR_NOOP("Add a route after the selected one"), Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    newRoute->setIcon(themedIcon(Icon::NewRoute));
    newFolder = make("actNewFolder", QT_TR_NOOP("New &Folder"),
                     QT_TR_NOOP("Add a folder for routes"), Qt::CTRL | Qt::ALT | Qt::Key_N);
    newFolder->setIcon(themedIcon(Icon::NewFolder));
    addResponse = make("actAddResponse", QT_TR_NOOP("Add R&esponse"),
                       QT_TR_NOOP("Add a response to the route"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    addResponse->setIcon(themedIcon(Icon::Response));
    duplicate =
        make("actDuplicate", QT_TR_NOOP("&Duplicate"),
             QT_TR_NOOP("Copy the selected routes or the server below"), Qt::CTRL | Qt::Key_D);
    duplicate->setIcon(themedIcon(Icon::Duplicate));
    rename = make("actRename", QT_TR_NOOP("Re&name"),
                  QT_TR_NOOP("Change the path or the name in the tree"), QKeySequence(Qt::Key_F2));
    // Elsewhere the key edits the cell of a table.
    rename->setShortcutContext(Qt::WidgetShortcut);
    toggleEnabled = make("actToggleEnabled", QT_TR_NOOP("Enable or D&isable"),
                         QT_TR_NOOP("Switch the selected routes or the server on or off"),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    moveUp = make("actMoveUp", QT_TR_NOOP("Move &Up"),
                  QT_TR_NOOP("Match the route before the one above"), Qt::ALT | Qt::Key_Up);
    moveUp->setIcon(themedIcon(Icon::Up));
    moveDown = make("actMoveDown", QT_TR_NOOP("Move Do&wn"),
                    QT_TR_NOOP("Match the route after the one below"), Qt::ALT | Qt::Key_Down);
    moveDown->setIcon(themedIcon(Icon::Down));
    moveTo = make("actMoveTo", QT_TR_NOOP("Mo&ve To…"),
                  QT_TR_NOOP("Put the selected routes into another folder"),
                  Qt::CTRL | Qt::ALT | Qt::Key_M);
    deleteRoute = make("actDeleteRoute", QT_TR_NOOP("Dele&te Route or Folder"),
                       QT_TR_NOOP("Delete what is selected among the routes"));
    deleteRoute->setIcon(themedIcon(Icon::Delete));
    copyExampleUrl =
        make("actCopyExampleUrl", QT_TR_NOOP("Copy Example UR&L"),
             QT_TR_NOOP("Copy an address that this route answers"), Qt::CTRL | Qt::ALT | Qt::Key_C);
    resetHits = make("actResetHits", QT_TR_NOOP("Reset Hit &Counters"),
                     QT_TR_NOOP("Count from now on how often each route is called"));
}

void MainActions::makeServer()
{
    startStop = make("actStartStop", QT_TR_NOOP("&Start"), QT_TR_NOOP("Start or stop the server"),
                     QKeySequence(Qt::Key_F5));
    startStop->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::SHIFT | Qt::Key_F5)});
    startStop->setIcon(themedIcon(Icon::Start, ColorRole::StateRunning));
    restart = make("actRestart", QT_TR_NOOP("&Restart"),
                   QT_TR_NOOP("Close every listener of the workspace and open it again"));
    restart->setIcon(themedIcon(Icon::Restart));
    copyUrl = make("actCopyUrl", QT_TR_NOOP("&Copy URL"),
                   QT_TR_NOOP("Copy the address of the server"), Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    copyUrl->setIcon(themedIcon(Icon::Copy));
    openInBrowser = make("actOpenInBrowser", QT_TR_NOOP("&Open in Browser"),
                         QT_TR_NOOP("Open the address of the server in the browser"));
    openInBrowser->setIcon(themedIcon(Icon::OpenBrowser));
    newServer = make("actNewServer", QT_TR_NOOP("New Ser&ver"),
                     QT_TR_NOOP("Add a server with a port and routes of its own"));
    newServer->setIcon(themedIcon(Icon::Server));
    serverProperties =
        make("actServerProperties", QT_TR_NOOP("&Properties…"),
             QT_TR_NOOP("Addresses, ports, TLS and default headers"), Qt::ALT | Qt::Key_Return);
    serverProperties->setIcon(themedIcon(Icon::Settings));
}

void MainActions::makeTraffic()
{
    capture = make("actCapture", QT_TR_NOOP("&Capture Requests"),
                   QT_TR_NOOP("Keep the requests that arrive"), QKeySequence(Qt::Key_F8));
    capture->setIcon(themedIcon(Icon::Capture, ColorRole::StateFailed));
    follow = make("actFollow", QT_TR_NOOP("&Follow Newest"),
                  QT_TR_NOOP("Scroll to the newest request"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    follow->setIcon(themedIcon(Icon::Follow));
    freeze = make("actFreeze", QT_TR_NOOP("Free&ze View"),
                  QT_TR_NOOP("Stop the list while capturing goes on"),
                  Qt::CTRL | Qt::SHIFT | Qt::Key_F8);
    freeze->setIcon(themedIcon(Icon::Pause));
    clearTraffic =
        make("actClearTraffic", QT_TR_NOOP("C&lear"),
             QT_TR_NOOP("Remove all captured requests and set the hits of the routes to 0"),
             Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    keepTranslated(this, [this] { clearTraffic->setToolTip(clearTraffic->statusTip()); });
    clearTraffic->setIcon(themedIcon(Icon::Clear));
    filterTraffic =
        make("actFilterTraffic", QT_TR_NOOP("F&ilter"),
             QT_TR_NOOP("Go to the filter of the requests"), Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    filterTraffic->setIcon(themedIcon(Icon::Filter));
    mark = make("actMark", QT_TR_NOOP("&Mark"), QT_TR_NOOP("Mark the request to find it again"),
                Qt::CTRL | Qt::Key_B);
    mark->setIcon(themedIcon(Icon::Mark));
    for (QAction *action : {capture, follow, freeze, mark})
        action->setCheckable(true);
    nextProblem = make("actNextProblem", QT_TR_NOOP("&Next Problem"),
                       QT_TR_NOOP("Go to the next request that was not matched or failed"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    previousProblem = make("actPrevProblem", QT_TR_NOOP("Previo&us Problem"),
                           QT_TR_NOOP("Go to the previous request that was not matched or failed"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_Up);
    importTraffic = make("actImportTraffic", QT_TR_NOOP("&Import…"),
                         QT_TR_NOOP("Look at the requests of a HAR or JSON Lines file"));
    exportTraffic = make("actExport", QT_TR_NOOP("&Export…"),
                         QT_TR_NOOP("Write requests to a HAR or JSON Lines file"));
    showConnection = make("actShowConnection", QT_TR_NOOP("S&how Connection"),
                          QT_TR_NOOP("Show the connection that the request came on"));
    closeConnection = make("actCloseConnection", QT_TR_NOOP("Close C&onnection"),
                           QT_TR_NOOP("Close the connection after what is being sent"));
    resetConnection = make("actResetConnection", QT_TR_NOOP("Rese&t Connection"),
                           QT_TR_NOOP("Cut the connection off"));
    showRequests = make("actShowRequestsOfConnection", QT_TR_NOOP("Show Its Re&quests"),
                        QT_TR_NOOP("Show the requests that came on the connection"));
}

void MainActions::makeCopying()
{
    createRoute = make("actCreateRouteFromRequest", QT_TR_NOOP("Create &Route…"),
                       QT_TR_NOOP("Make a route that answers requests like this one"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    createRoute->setIcon(themedIcon(Icon::NewRoute));
    addResponseFromRequest =
        make("actAddResponseFromRequest", QT_TR_NOOP("&Add Response to Its Route"),
             QT_TR_NOOP("Add a response for requests like this one"));
    addResponseFromRequest->setIcon(themedIcon(Icon::Response));
    resend = make("actResend", QT_TR_NOOP("&Send Again"),
                  QT_TR_NOOP("Send the same request once more"), Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    resend->setIcon(themedIcon(Icon::Send));
    editAndSend =
        make("actEditAndSend", QT_TR_NOOP("E&dit and Send…"),
             QT_TR_NOOP("Change the request, then send it"), Qt::CTRL | Qt::ALT | Qt::Key_R);
    compare = make("actCompare", QT_TR_NOOP("Com&pare…"),
                   QT_TR_NOOP("Show where the two selected requests differ"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    compare->setIcon(themedIcon(Icon::Inspector));
    copyCurl =
        make("actCopyCurl", QT_TR_NOOP("Copy as c&URL"),
             QT_TR_NOOP("Copy as a command for a POSIX shell"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    copyCurl->setIcon(themedIcon(Icon::Curl));
    copyCurlBash = make("actCopyCurlBash", QT_TR_NOOP("Copy as cURL for &bash"),
                        QT_TR_NOOP("Copy as a command for bash"));
    copyCurlCmd = make("actCopyCurlCmd", QT_TR_NOOP("Copy as cURL for cm&d.exe"),
                       QT_TR_NOOP("Copy as a command for the Windows command line"));
    copyPowerShell = make("actCopyPowerShell", QT_TR_NOOP("Copy as Po&werShell"),
                          QT_TR_NOOP("Copy as a PowerShell command"));
    copyHar = make("actCopyHar", QT_TR_NOOP("Copy as &HAR"),
                   QT_TR_NOOP("Copy the selected requests and responses as an HTTP archive"));
    copyRaw = make("actCopyRawRequest", QT_TR_NOOP("Copy Raw R&equest"),
                   QT_TR_NOOP("Copy the request as it was received"));
    copyRequestUrl = make("actCopyRequestUrl", QT_TR_NOOP("Copy URL of Reques&t"),
                          QT_TR_NOOP("Copy the address that was asked for"));
}

void MainActions::makeView()
{
    layoutDesign = make("actLayoutDesign", QT_TR_NOOP("&Design"), QT_TR_NOOP("Routes and editor"));
    layoutObserve =
        make("actLayoutObserve", QT_TR_NOOP("&Observe"), QT_TR_NOOP("Traffic and inspector"));
    layoutBoth = make("actLayoutBoth", QT_TR_NOOP("&Both"),
                      QT_TR_NOOP("Routes, editor, traffic and inspector"));
    for (QAction *action : {layoutDesign, layoutObserve, layoutBoth}) {
        action->setCheckable(true);
        layouts->addAction(action);
    }
    resetLayout = make("actResetLayout", QT_TR_NOOP("&Reset Layout"),
                       QT_TR_NOOP("Put every pane back in its place"));
    themeSystem = make("actThemeSystem", QT_TR_NOOP("&System"), QT_TR_NOOP("Follow the desktop"));
    themeLight =
        make("actThemeLight", QT_TR_NOOP("&Light"), QT_TR_NOOP("Dark text on a light background"));
    themeDark =
        make("actThemeDark", QT_TR_NOOP("&Dark"), QT_TR_NOOP("Light text on a dark background"));
    themeHighContrast = make("actThemeHighContrast", QT_TR_NOOP("&High Contrast"),
                             QT_TR_NOOP("White and bright colours on black"));
    for (QAction *action : {themeSystem, themeLight, themeDark, themeHighContrast}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    zoomIn = make("actZoomIn", QT_TR_NOOP("Zoom I&n"), QT_TR_NOOP("Larger text in the editors"),
                  {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal});
    zoomOut = make("actZoomOut", QT_TR_NOOP("Zoom O&ut"), QT_TR_NOOP("Smaller text in the editors"),
                   {QKeySequence::ZoomOut, Qt::CTRL | Qt::Key_Minus});
    zoomReset = make("actZoomReset", QT_TR_NOOP("Reset &Zoom"),
                     QT_TR_NOOP("Usual size of text in the editors"), Qt::CTRL | Qt::Key_0);
    hideSecrets =
        make("actHideSecrets", QT_TR_NOOP("Hide &Secrets"),
             QT_TR_NOOP("Leave credentials, cookies and keys out of what is shown and copied"));
    hideSecrets->setCheckable(true);
    fullScreen = make("actFullScreen", QT_TR_NOOP("&Full Screen"),
                      QT_TR_NOOP("Use the whole screen"), QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    commandPalette =
        make("actCommandPalette", QT_TR_NOOP("&Command Palette…"),
             QT_TR_NOOP("Find an action or a route by its name"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    commandPalette->setIcon(themedIcon(Icon::Search));
}

void MainActions::makeFigures()
{
    dashboard = make("actDashboard", QT_TR_NOOP("D&ashboard"),
                     QT_TR_NOOP("Rate, statuses and latency over time above the requests"),
                     Qt::CTRL | Qt::ALT | Qt::Key_D);
    dashboard->setIcon(themedIcon(Icon::Dashboard));
    routeHits =
        make("actRouteHits", QT_TR_NOOP("&Hits"), QT_TR_NOOP("How often each route was called"));
    routeActivity = make("actRouteActivity", QT_TR_NOOP("Last &Minute"),
                         QT_TR_NOOP("The calls of each route in the last minute as a small chart"));
    routeLastHit = make("actRouteLastHit", QT_TR_NOOP("&Last Hit"),
                        QT_TR_NOOP("When each route was called last"));
    routeLatency = make("actRouteLatency", QT_TR_NOOP("&Took"),
                        QT_TR_NOOP("How long each route took in the last minute"));
    for (QAction *action : {dashboard, routeHits, routeActivity, routeLastHit, routeLatency})
        action->setCheckable(true);
}

void MainActions::makePanes()
{
    pane1 = make("actPane1", QT_TR_NOOP("Go to &Routes"), QT_TR_NOOP("Give the routes the focus"),
                 Qt::CTRL | Qt::Key_1);
    pane2 = make("actPane2", QT_TR_NOOP("Go to &Editor"), QT_TR_NOOP("Give the editor the focus"),
                 Qt::CTRL | Qt::Key_2);
    pane3 = make("actPane3", QT_TR_NOOP("Go to &Traffic"),
                 QT_TR_NOOP("Give the requests the focus"), Qt::CTRL | Qt::Key_3);
    pane4 = make("actPane4", QT_TR_NOOP("Go to &Inspector"),
                 QT_TR_NOOP("Give the inspector the focus"), Qt::CTRL | Qt::Key_4);
    nextPane = make("actNextPane", QT_TR_NOOP("&Next Pane"),
                    QT_TR_NOOP("Give the next pane the focus"), QKeySequence(Qt::Key_F6));
    previousPane = make("actPreviousPane", QT_TR_NOOP("&Previous Pane"),
                        QT_TR_NOOP("Give the previous pane the focus"), Qt::SHIFT | Qt::Key_F6);
}

} // namespace mynah
