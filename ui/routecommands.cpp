// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routecommands.h"

#include "server/domain/workspacefile.h"
#include "ui/editors/routeeditor.h"
#include "ui/mainactions.h"
#include "ui/models/routetreemodel.h"
#include "ui/pages/editorpage.h"
#include "ui/pages/routespanel.h"
#include "ui/widgets/routetreeview.h"
#include "ui/widgets/toast.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

RouteCommands::RouteCommands(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
{
    const MainActions &actions = parts.actions;
    const auto on = [this](QAction *action, auto function) {
        connect(action, &QAction::triggered, this, function);
    };
    on(actions.newRoute, [this] { addRoute(); });
    on(actions.newFolder, [this] { addFolder(); });
    on(actions.addResponse, [this] { m_.page.routeEditor().addResponse(); });
    on(actions.duplicate, [this] { duplicate(); });
    on(actions.rename, [this] { m_.routes.rename(); });
    on(actions.toggleEnabled, [this] { toggle(); });
    on(actions.moveUp, [this] { move(-1); });
    on(actions.moveDown, [this] { move(1); });
    on(actions.copyExampleUrl, [this] { copyExampleUrl(); });
    on(actions.remove, [this] { remove(); });
    connect(&parts.document, &WorkspaceDocument::workspaceChanged, this,
            &RouteCommands::updateActions);
    connect(&parts.routes, &RoutesPanel::currentNodeChanged, this, &RouteCommands::updateActions);

    RouteTreeView &view = parts.routes.view();
    view.addActions({actions.newRoute, actions.newFolder, actions.addResponse, actions.duplicate,
                     actions.rename, actions.toggleEnabled, actions.moveUp, actions.moveDown,
                     actions.copyExampleUrl, actions.remove});
    updateActions();
}

void RouteCommands::updateActions()
{
    const MainActions &actions = m_.actions;
    const Workspace &workspace = m_.document.workspace();
    const std::string current = m_.routes.currentNode();
    const RouteNode *node = workspace.findNode(current);
    const bool isRoute = node && node->route();
    const bool hasServer = !workspace.servers.empty();
    for (QAction *action : {actions.newRoute, actions.newFolder})
        action->setEnabled(hasServer);
    for (QAction *action :
         {actions.duplicate, actions.toggleEnabled, actions.remove, actions.rename})
        action->setEnabled(node != nullptr);
    for (QAction *action : {actions.addResponse, actions.copyExampleUrl})
        action->setEnabled(isRoute);
    actions.moveUp->setEnabled(node && m_.editor.canMoveNodeBy(current, -1));
    actions.moveDown->setEnabled(node && m_.editor.canMoveNodeBy(current, 1));
}

void RouteCommands::addRoute()
{
    const std::string id = m_.editor.addRoute(m_.editor.positionFor(m_.routes.currentNode()));
    if (id.empty())
        return;
    m_.routes.select({id});
    m_.page.routeEditor().focusField(Field::Path);
}

void RouteCommands::addFolder()
{
    const std::string id = m_.editor.addFolder(m_.editor.positionFor(m_.routes.currentNode()));
    if (id.empty())
        return;
    m_.routes.select({id});
    m_.routes.rename();
}

void RouteCommands::duplicate()
{
    m_.routes.select(m_.editor.duplicateNodes(m_.routes.selectedNodes()));
}

void RouteCommands::move(int offset)
{
    m_.editor.moveNodeBy(m_.routes.currentNode(), offset);
    updateActions();
}

void RouteCommands::toggle()
{
    const RouteNode *node = m_.document.workspace().findNode(m_.routes.currentNode());
    if (node)
        m_.editor.setNodesEnabled(m_.routes.selectedNodes(), !node->enabled());
}

void RouteCommands::copyExampleUrl()
{
    const QString url = m_.page.routeEditor().exampleUrl();
    if (url.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(url);
    m_.toast.showMessage(tr("Copied %1").arg(url));
}

void RouteCommands::copy()
{
    const auto ids = m_.routes.selectedNodes();
    if (ids.empty())
        return;
    QStringList titles;
    const std::vector<RouteNode> nodes = m_.editor.nodes(ids);
    std::transform(nodes.begin(), nodes.end(), std::back_inserter(titles), nodeTitle);
    auto data = std::make_unique<QMimeData>();
    data->setData(QLatin1StringView(RouteTreeModel::NodesMimeType), nodesToJson(nodes));
    data->setText(titles.join(u'\n'));
    QGuiApplication::clipboard()->setMimeData(data.release());
}

void RouteCommands::cut()
{
    copy();
    remove();
}

void RouteCommands::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QByteArray json =
        data ? data->data(QLatin1StringView(RouteTreeModel::NodesMimeType)) : QByteArray();
    const auto nodes = nodesFromJson({json.constData(), std::size_t(json.size())});
    if (nodes)
        m_.routes.select(
            m_.editor.insertNodes(m_.editor.positionFor(m_.routes.currentNode()), *nodes));
}

void RouteCommands::remove()
{
    const auto ids = m_.routes.selectedNodes();
    if (ids.empty())
        return;
    const std::vector<RouteNode> nodes = m_.editor.nodes(ids);
    const int before = m_.document.undoStack().index();
    m_.editor.removeNodes(ids);
    if (m_.document.undoStack().index() == before)
        return;
    const int after = m_.document.undoStack().index();
    m_.toast.showMessage(tr("Deleted %1").arg(titleOf(nodes)), tr("Undo"), [this, after] {
        // Only while it is the last thing that was done.
        if (m_.document.undoStack().index() == after)
            m_.document.undoStack().undo();
    });
}

} // namespace mynah
