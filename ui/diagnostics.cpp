// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnostics.h"

#include "server/api/buildinfo.h"
#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"
#include "ui/settings.h"
#include "ui/text.h"

#include <QApplication>
#include <QLocale>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QString screens()
{
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens += u"%1×%2 at %3"_s.arg(screen->size().width())
                       .arg(screen->size().height())
                       .arg(screen->devicePixelRatio());
    return screens.join(u", "_s);
}

int routesIn(const std::vector<RouteNode> &nodes)
{
    int count = 0;
    for (const RouteNode &node : nodes)
        count += node.folder() ? routesIn(node.folder()->children) : 1;
    return count;
}

QStringList ofProgram()
{
    const QString commit = toQString(buildInfo().commit);
    return {u"Mynah %1, commit %2"_s.arg(QCoreApplication::applicationVersion(),
                                         commit.isEmpty() ? u"unknown"_s : commit),
            u"Qt %1"_s.arg(toQString(qtVersions())),
            u"%1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                                   QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()),
            u"Platform %1, style %2, locale %3"_s.arg(QGuiApplication::platformName(),
                                                      QApplication::style()->objectName(),
                                                      QLocale().name()),
            u"Screens: %1"_s.arg(screens())};
}

QString ofWorkspace(const Workspace &workspace)
{
    int routes = 0;
    for (const auto &server : workspace.servers)
        routes += routesIn(server->routes);
    return u"Workspace: servers %1, routes %2"_s.arg(workspace.servers.size()).arg(routes);
}

QString ofTraffic(ServerControllerInterface &controller)
{
    const ExchangeStore::Counters counters = controller.store().counters();
    return u"Requests: %1 seen, %2 kept, %3 without details, %4 lost, %5 not captured, "
           "%6 evicted, %7 bytes"_s.arg(counters.seen)
               .arg(counters.kept)
               .arg(counters.withoutDetails)
               .arg(counters.lost)
               .arg(counters.notCaptured)
               .arg(counters.evicted)
               .arg(counters.bytes);
}

} // namespace

QString diagnostics(const Settings &settings, const Workspace &workspace,
                    ServerControllerInterface &controller)
{
    QStringList lines = ofProgram();
    lines += ofWorkspace(workspace);
    const bool runs = controller.status().state == ServerState::Running;
    lines += u"Server: %1, %2 listeners"_s.arg(runs ? u"running"_s : u"not running"_s)
                 .arg(controller.status().listeners.size());
    lines += ofTraffic(controller);
    const auto changed = settings.plainValues();
    lines += changed.empty() ? u"Settings: as they come"_s : u"Settings that were changed:"_s;
    for (const auto &[key, value] : changed)
        lines += u"  %1 = %2"_s.arg(key, value);
    return lines.join(u'\n') + u'\n';
}

} // namespace mynah
