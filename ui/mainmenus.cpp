// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainmenus.h"

#include "ui/language.h"
#include "ui/mainactions.h"

#include <QCoreApplication>
#include <QMenuBar>

namespace mynah {

namespace {

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

// Of a menu bar or a menu; the title is marked for translation.
template <typename Parent>
QMenu *addMenu(Parent &parent, const char *name, const char *title)
{
    QMenu *menu = parent.addMenu(QString());
    menu->setObjectName(QLatin1StringView(name));
    keepTranslated(menu, [menu, title] {
        menu->setTitle(QCoreApplication::translate("mynah::MainMenus", title));
    });
    return menu;
}

} // namespace

MainMenus fillMenuBar(QMenuBar &bar, const MainActions &a)
{
    MainMenus menus{};
    QMenu *file = addMenu(bar, "menuFile", QT_TRANSLATE_NOOP("mynah::MainMenus", "&File"));
    fill(*file, {a.newWorkspace, a.open});
    menus.recent =
        addMenu(*file, "menuRecent", QT_TRANSLATE_NOOP("mynah::MainMenus", "Open &Recent"));
    fill(*file,
         {a.importTraffic, a.exportTraffic, nullptr, a.save, a.saveAs, nullptr, a.close, a.quit});

    QMenu *edit = addMenu(bar, "menuEdit", QT_TRANSLATE_NOOP("mynah::MainMenus", "&Edit"));
    fill(*edit,
         {a.undo, a.redo, nullptr, a.cut, a.copy, a.paste, a.remove, a.selectAll, nullptr, a.find,
          a.findNext, a.findPrevious, a.replace, a.findInWorkspace, nullptr, a.preferences});

    QMenu *route = addMenu(bar, "menuRoute", QT_TRANSLATE_NOOP("mynah::MainMenus", "&Route"));
    fill(*route,
         {a.newRoute, a.newFolder, a.addResponse, nullptr, a.duplicate, a.rename, a.deleteRoute,
          a.toggleEnabled, a.moveUp, a.moveDown, a.moveTo, nullptr, a.copyExampleUrl, a.resetHits});

    QMenu *server = addMenu(bar, "menuServer", QT_TRANSLATE_NOOP("mynah::MainMenus", "&Server"));
    fill(*server,
         {a.startStop, a.restart, nullptr, a.copyUrl, a.openInBrowser, nullptr, a.newServer,
          a.serverProperties});

    QMenu *traffic = addMenu(bar, "menuTraffic", QT_TRANSLATE_NOOP("mynah::MainMenus", "&Traffic"));
    fill(*traffic,
         {a.capture, a.follow, a.freeze, a.clearTraffic, nullptr, a.filterTraffic, a.mark,
          a.nextProblem, a.previousProblem, nullptr, a.createRoute, a.addResponseFromRequest,
          a.resend, a.editAndSend, a.compare});
    QMenu *copying =
        addMenu(*traffic, "menuCopyRequest", QT_TRANSLATE_NOOP("mynah::MainMenus", "Cop&y"));
    fill(*copying,
         {a.copyCurl, a.copyCurlBash, a.copyCurlCmd, a.copyPowerShell, a.copyHar, a.copyRaw,
          a.copyRequestUrl});
    fill(*traffic,
         {nullptr, a.showConnection, a.showRequests, a.closeConnection, a.resetConnection, nullptr,
          a.exportTraffic});

    menus.view = addMenu(bar, "menuView", QT_TRANSLATE_NOOP("mynah::MainMenus", "&View"));
    QMenu *layout =
        addMenu(*menus.view, "menuLayout", QT_TRANSLATE_NOOP("mynah::MainMenus", "La&yout"));
    fill(*layout, {a.layoutDesign, a.layoutObserve, a.layoutBoth, nullptr, a.resetLayout});
    menus.view->addSeparator();
    menus.afterDocks = menus.view->addSeparator();
    menus.view->addAction(a.dashboard);
    QMenu *columns = addMenu(*menus.view, "menuRouteColumns",
                             QT_TRANSLATE_NOOP("mynah::MainMenus", "Route Colu&mns"));
    fill(*columns, {a.routeHits, a.routeActivity, a.routeLastHit, a.routeLatency});
    menus.view->addSeparator();
    QMenu *go = addMenu(*menus.view, "menuGoTo", QT_TRANSLATE_NOOP("mynah::MainMenus", "&Go To"));
    fill(*go, {a.pane1, a.pane2, a.pane3, a.pane4, nullptr, a.nextPane, a.previousPane});
    menus.view->addSeparator();
    fill(*menus.view, {a.zoomIn, a.zoomOut, a.zoomReset});
    QMenu *theme =
        addMenu(*menus.view, "menuTheme", QT_TRANSLATE_NOOP("mynah::MainMenus", "T&heme"));
    fill(*theme, {a.themeSystem, a.themeLight, a.themeDark, a.themeHighContrast});
    fill(*menus.view, {a.fullScreen, nullptr, a.hideSecrets, nullptr, a.commandPalette});

    QMenu *help = addMenu(bar, "menuHelp", QT_TRANSLATE_NOOP("mynah::MainMenus", "&Help"));
    help->addAction(a.help);
    menus.samples =
        addMenu(*help, "menuSamples", QT_TRANSLATE_NOOP("mynah::MainMenus", "&Sample Workspaces"));
    fill(*help, {a.shortcuts, nullptr, a.copyDiagnostics, nullptr, a.about});
    return menus;
}

} // namespace mynah
