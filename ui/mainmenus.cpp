// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainmenus.h"

#include "ui/mainactions.h"

#include <QCoreApplication>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("mynah::MainMenus", text);
}

// A null action stands for a separator.
void fill(QMenu &menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

QMenu *addMenu(QMenuBar &bar, const char *name, const QString &title)
{
    QMenu *menu = bar.addMenu(title);
    menu->setObjectName(QLatin1StringView(name));
    return menu;
}

} // namespace

MainMenus fillMenuBar(QMenuBar &bar, const MainActions &a)
{
    MainMenus menus{};
    QMenu *file = addMenu(bar, "menuFile", tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "&File")));
    fill(*file, {a.newWorkspace, a.open});
    menus.recent = file->addMenu(tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "Open &Recent")));
    menus.recent->setObjectName(u"menuRecent"_s);
    fill(*file, {nullptr, a.save, a.saveAs, nullptr, a.close, a.quit});

    QMenu *edit = addMenu(bar, "menuEdit", tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "&Edit")));
    fill(*edit,
         {a.undo, a.redo, nullptr, a.cut, a.copy, a.paste, a.remove, a.selectAll, nullptr, a.find,
          a.findNext, a.findPrevious, a.findInWorkspace, nullptr, a.preferences});

    QMenu *route = addMenu(bar, "menuRoute", tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "&Route")));
    fill(*route,
         {a.newRoute, a.newFolder, a.addResponse, nullptr, a.duplicate, a.rename, a.toggleEnabled,
          a.moveUp, a.moveDown, nullptr, a.copyExampleUrl, a.resetHits});

    QMenu *server =
        addMenu(bar, "menuServer", tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "&Server")));
    fill(*server, {a.startStop, nullptr, a.copyUrl, a.openInBrowser, nullptr, a.serverProperties});

    QMenu *traffic =
        addMenu(bar, "menuTraffic", tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "&Traffic")));
    fill(*traffic,
         {a.capture, a.follow, a.freeze, a.clearTraffic, nullptr, a.filterTraffic, a.mark,
          a.nextProblem, a.previousProblem, nullptr, a.createRoute, a.addResponseFromRequest,
          a.resend, a.compare});
    QMenu *copying = traffic->addMenu(tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "Cop&y")));
    copying->setObjectName(u"menuCopyRequest"_s);
    fill(
        *copying,
        {a.copyCurl, a.copyCurlBash, a.copyCurlCmd, a.copyPowerShell, a.copyRaw, a.copyRequestUrl});
    fill(*traffic,
         {nullptr, a.showConnection, a.showRequests, a.closeConnection, a.resetConnection, nullptr,
          a.exportTraffic});

    menus.view = addMenu(bar, "menuView", tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "&View")));
    QMenu *layout = menus.view->addMenu(tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "La&yout")));
    layout->setObjectName(u"menuLayout"_s);
    fill(*layout, {a.layoutDesign, a.layoutObserve, a.layoutBoth, nullptr, a.resetLayout});
    menus.view->addSeparator();
    menus.afterDocks = menus.view->addSeparator();
    menus.view->addAction(a.dashboard);
    QMenu *columns =
        menus.view->addMenu(tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "Route Colu&mns")));
    columns->setObjectName(u"menuRouteColumns"_s);
    fill(*columns, {a.routeHits, a.routeActivity, a.routeLastHit, a.routeLatency});
    menus.view->addSeparator();
    QMenu *go = menus.view->addMenu(tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "&Go To")));
    go->setObjectName(u"menuGoTo"_s);
    fill(*go, {a.pane1, a.pane2, a.pane3, a.pane4, nullptr, a.nextPane, a.previousPane});
    menus.view->addSeparator();
    fill(*menus.view, {a.zoomIn, a.zoomOut, a.zoomReset});
    QMenu *theme = menus.view->addMenu(tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "T&heme")));
    theme->setObjectName(u"menuTheme"_s);
    fill(*theme, {a.themeSystem, a.themeLight, a.themeDark, a.themeHighContrast});
    fill(*menus.view, {a.fullScreen, nullptr, a.hideSecrets, nullptr, a.commandPalette});

    QMenu *help = addMenu(bar, "menuHelp", tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "&Help")));
    menus.samples = help->addMenu(tr(QT_TRANSLATE_NOOP("mynah::MainMenus", "&Sample Workspaces")));
    menus.samples->setObjectName(u"menuSamples"_s);
    fill(*help, {nullptr, a.about});
    return menus;
}

} // namespace mynah
