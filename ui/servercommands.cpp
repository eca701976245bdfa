// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servercommands.h"

#include "ui/mainactions.h"
#include "ui/pages/routespanel.h"
#include "ui/text.h"
#include "ui/widgets/toast.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QAction>
#include <QMenu>

namespace mynah {

ServerCommands::ServerCommands(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
{
    connect(m_.actions.newServer, &QAction::triggered, this, &ServerCommands::add);
}

std::string ServerCommands::current() const
{
    return m_.routes.currentServer();
}

bool ServerCommands::isCurrent() const
{
    return !current().empty() && m_.routes.selectedNodes().empty();
}

void ServerCommands::add()
{
    const std::string id = m_.editor.addServer();
    if (id.empty())
        return;
    m_.routes.select({id});
    m_.routes.rename();
}

void ServerCommands::duplicate()
{
    const std::string id = m_.editor.duplicateServer(current());
    if (!id.empty())
        m_.routes.select({id});
}

void ServerCommands::move(int offset)
{
    m_.editor.moveServerBy(current(), offset);
    updateActions();
}

void ServerCommands::toggle()
{
    if (const MockServer *server = m_.document.workspace().findServer(current()))
        m_.editor.setServerEnabled(server->id, !server->enabled);
}

void ServerCommands::remove()
{
    const MockServer *server = m_.document.workspace().findServer(current());
    if (!server)
        return;
    const QString name = toQString(server->name);
    const auto before = m_.document.snapshot();
    m_.editor.removeServer(server->id);
    if (m_.document.snapshot() != before)
        m_.toast.offerUndo(tr("Deleted %1 with its routes").arg(name), m_.document.undoStack());
}

void ServerCommands::updateActions()
{
    MainActions &actions = m_.actions;
    for (QAction *action : {actions.duplicate, actions.toggleEnabled, actions.rename})
        action->setEnabled(true);
    actions.moveTo->setEnabled(false);
    for (QAction *action : {actions.remove, actions.deleteRoute})
        action->setEnabled(m_.document.workspace().servers.size() > 1);
    actions.moveUp->setEnabled(m_.editor.canMoveServerBy(current(), -1));
    actions.moveDown->setEnabled(m_.editor.canMoveServerBy(current(), 1));
}

void ServerCommands::fillMenu(QMenu &menu) const
{
    const MainActions &actions = m_.actions;
    menu.addActions({actions.newRoute, actions.newFolder, actions.newServer});
    menu.addSeparator();
    menu.addActions({actions.copyUrl, actions.openInBrowser});
    menu.addSeparator();
    menu.addActions({actions.rename, actions.toggleEnabled, actions.duplicate, actions.moveUp,
                     actions.moveDown, actions.remove});
    menu.addSeparator();
    menu.addAction(actions.serverProperties);
}

} // namespace mynah
