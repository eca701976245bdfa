// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QUndoStack;

namespace mynah {

// Every action of the main window, made, named and given its keys in one place. They live in the
// window, which connects them and keeps them enabled as its state says; each finds its counterpart
// in a test by its object name.
class MainActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainActions)

public:
    // The actions become children of window, where shortcuts work.
    MainActions(QWidget &window, QUndoStack &undoStack);

    QAction *newWorkspace;
    QAction *open;
    QAction *save;
    QAction *saveAs;
    QAction *close;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *remove;
    QAction *selectAll;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *replace;
    QAction *findInWorkspace;

    QAction *newRoute;
    QAction *newFolder;
    QAction *addResponse;
    QAction *duplicate;
    QAction *rename;
    QAction *toggleEnabled;
    QAction *moveUp;
    QAction *moveDown;
    QAction *moveTo;
    QAction *deleteRoute;
    QAction *copyExampleUrl;
    QAction *resetHits;

    QAction *startStop;
    QAction *restart;
    QAction *copyUrl;
    QAction *openInBrowser;
    QAction *newServer;
    QAction *serverProperties;

    QAction *capture;
    QAction *follow;
    QAction *freeze;
    QAction *clearTraffic;
    QAction *filterTraffic;
    QAction *mark;
    QAction *nextProblem;
    QAction *previousProblem;
    QAction *importTraffic;
    QAction *exportTraffic;
    QAction *createRoute;
    QAction *addResponseFromRequest;
    QAction *resend;
    QAction *editAndSend;
    QAction *compare;
    QAction *copyCurl;
    QAction *copyCurlBash;
    QAction *copyCurlCmd;
    QAction *copyPowerShell;
    QAction *copyHar;
    QAction *copyRaw;
    QAction *copyRequestUrl;
    QAction *showConnection;
    QAction *closeConnection;
    QAction *resetConnection;
    QAction *showRequests;

    QAction *layoutDesign;
    QAction *layoutObserve;
    QAction *layoutBoth;
    QAction *resetLayout;
    QAction *dashboard;
    QAction *routeHits;
    QAction *routeActivity;
    QAction *routeLastHit;
    QAction *routeLatency;
    QAction *themeSystem;
    QAction *themeLight;
    QAction *themeDark;
    QAction *themeHighContrast;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *hideSecrets;
    QAction *fullScreen;
    QAction *commandPalette;
    QAction *pane1;
    QAction *pane2;
    QAction *pane3;
    QAction *pane4;
    QAction *nextPane;
    QAction *previousPane;

    QAction *preferences;
    QAction *shortcuts;
    QAction *copyDiagnostics;
    QAction *help;
    QAction *about;

    // Exclusive ones: layouts and themes.
    QActionGroup *layouts;
    QActionGroup *themes;

signals:
    // An action was chosen, and nobody has done anything about it yet.
    void aboutToRun();

private:
    struct Keys
    {
        Keys() = default;
        Keys(QKeySequence::StandardKey standard, const QKeySequence &extra = {});
        Keys(QKeyCombination keys);
        Keys(const QKeySequence &keys);
        QList<QKeySequence> all;
    };

    // text and tip: marked with QT_TR_NOOP.
    QAction *make(const char *name, const char *text, const char *tip, const Keys &keys = {});
    void makeFile();
    void makeEdit(QUndoStack &undoStack);
    void makeRoute();
    void makeServer();
    void makeTraffic();
    void makeCopying();
    void makeView();
    void makeFigures();
    void makePanes();

    QWidget &m_window;
};

// The text in menus, and without its mnemonic on buttons and in tips.
void setActionText(QAction &action, const QString &text);

} // namespace mynah
