// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routecommands.h"

#include "server/domain/workspacefile.h"
#include "ui/dialogs/movetodialog.h"
#include "ui/editors/routeeditor.h"
#include "ui/mainactions.h"
#include "ui/models/routetreemodel.h"
#include "ui/pages/editorpage.h"
#include "ui/pages/routespanel.h"
#include "ui/routereading.h"
#include "ui/servercommands.h"
#include "ui/text.h"
#include "ui/widgets/routetreeview.h"
#include "ui/widgets/toast.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// What may be routes; empty when the clipboard holds nothing of the kind.
QByteArray jsonInClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return {};
    const QLatin1StringView own(RouteTreeModel::NodesMimeType);
    return data->hasFormat(own) ? data->data(own) : data->text().trimmed().toUtf8();
}

// As menus write it: "3 Routes".
QString countTitleOf(const std::vector<RouteNode> &nodes)
{
    const int all = int(nodes.size());
    const auto routes = std::count_if(nodes.begin(), nodes.end(),
                                      [](const RouteNode &node) { return bool(node.route()); });
    if (routes == all)
        return RouteCommands::tr("%n Routes", nullptr, all);
    return routes == 0 ? RouteCommands::tr("%n Folders", nullptr, all)
                       : RouteCommands::tr("%n Items", nullptr, all);
}

} // namespace

RouteCommands::RouteCommands(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
    , m_reading(new RouteReading(parts.banners, this))
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
    on(actions.moveTo, [this] { moveTo(); });
    on(actions.copyExampleUrl, [this] { copyExampleUrl(); });
    on(actions.remove, [this] { remove(); });
    on(actions.deleteRoute, [this] { remove(); });
    connect(&parts.document, &WorkspaceDocument::workspaceChanged, this,
            &RouteCommands::updateActions);
    // What was meant for another workspace.
    connect(&parts.document, &WorkspaceDocument::documentReset, m_reading, &RouteReading::cancel);
    connect(&parts.routes, &RoutesPanel::currentNodeChanged, this, &RouteCommands::updateActions);
    connect(&parts.routes, &RoutesPanel::selectionChanged, this, &RouteCommands::updateActions);

    RouteTreeView &view = parts.routes.view();
    connect(&view, &RouteTreeView::toggleWanted, actions.toggleEnabled, &QAction::trigger);
    connect(&view, &QWidget::customContextMenuRequested, this, &RouteCommands::showMenu);
    view.addActions({actions.newRoute, actions.newFolder, actions.addResponse, actions.duplicate,
                     actions.rename, actions.toggleEnabled, actions.moveUp, actions.moveDown,
                     actions.copyExampleUrl, actions.remove});
    updateActions();
}

void RouteCommands::updateActions()
{
    const MainActions &actions = m_.actions;
    const Workspace &workspace = m_.document.workspace();
    const RouteNode *node = workspace.findNode(m_.routes.currentNode());
    const auto selected = m_.routes.selectedNodes();
    const bool isRoute = node && node->route();
    const bool hasServer = !workspace.servers.empty();
    for (QAction *action : {actions.newRoute, actions.newFolder})
        action->setEnabled(hasServer);
    for (QAction *action : {actions.duplicate, actions.toggleEnabled, actions.remove,
                            actions.deleteRoute, actions.rename})
        action->setEnabled(node || !selected.empty());
    for (QAction *action : {actions.addResponse, actions.copyExampleUrl})
        action->setEnabled(isRoute);
    if (m_.servers.isCurrent())
        return m_.servers.updateActions();
    actions.moveTo->setEnabled(!selected.empty());
    actions.moveUp->setEnabled(m_.editor.canMoveNodesBy(selected, -1));
    actions.moveDown->setEnabled(m_.editor.canMoveNodesBy(selected, 1));
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
    if (m_.servers.isCurrent())
        return m_.servers.duplicate();
    m_.routes.select(m_.editor.duplicateNodes(m_.routes.selectedNodes()));
}

void RouteCommands::move(int offset)
{
    if (m_.servers.isCurrent())
        return m_.servers.move(offset);
    m_.editor.moveNodesBy(m_.routes.selectedNodes(), offset);
    updateActions();
}

// Folders do not go into themselves.
void RouteCommands::moveTo()
{
    const auto ids = m_.routes.selectedNodes();
    const auto current = ids.empty() ? std::nullopt : positionOf(m_.document.workspace(), ids[0]);
    if (!current)
        return;
    const auto isMoved = [&ids](const Folder &folder) {
        return std::find(ids.begin(), ids.end(), folder.id) != ids.end();
    };
    MoveToDialog dialog(titleOf(m_.editor.nodes(ids)),
                        folderTargets(m_.document.workspace(), isMoved), *current,
                        m_.routes.window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_.editor.moveNodes(ids, dialog.position());
    m_.routes.select(ids);
}

void RouteCommands::toggle()
{
    if (m_.servers.isCurrent())
        return m_.servers.toggle();
    const auto ids = m_.routes.selectedNodes();
    std::vector<RouteNode> nodes = m_.editor.everyNode(ids);
    if (nodes.empty())
        return;
    const RouteNode *current = m_.document.workspace().findNode(m_.routes.currentNode());
    const bool enabled = !(current ? *current : nodes.front()).enabled();
    std::erase_if(nodes, [enabled](const RouteNode &n) { return n.enabled() == enabled; });
    change(enabled ? tr("Enabled %1") : tr("Disabled %1"), nodes,
           [&] { m_.editor.setNodesEnabled(ids, enabled); });
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
    const QByteArray json = nodesToJson(m_.editor.nodes(ids));
    auto data = std::make_unique<QMimeData>();
    data->setData(QLatin1StringView(RouteTreeModel::NodesMimeType), json);
    data->setText(QString::fromUtf8(json));
    QGuiApplication::clipboard()->setMimeData(data.release());
}

void RouteCommands::cut()
{
    copy();
    const auto ids = m_.routes.selectedNodes();
    change(tr("Cut %1"), m_.editor.nodes(ids), [&] { m_.editor.cutNodes(ids); });
}

void RouteCommands::paste()
{
    const QByteArray json = jsonInClipboard();
    if (json.isEmpty())
        return m_.toast.showMessage(tr("The clipboard holds no routes."));
    if (m_reading->isReading())
        return m_.toast.showMessage(tr("The routes pasted before are still being read."));
    const std::string current = m_.routes.currentNode();
    m_reading->read(json, [this, current, inside = m_.routes.isOpen(current)](const auto &nodes) {
        if (nodes)
            insert(*nodes, current, inside);
        else
            m_.toast.showMessage(
                tr("The clipboard holds no routes: %1.").arg(translated(nodes.error().message)));
    });
}

void RouteCommands::insert(const std::vector<RouteNode> &nodes, const std::string &beside,
                           bool inside)
{
    if (nodes.empty())
        return m_.toast.showMessage(tr("The clipboard holds no routes."));
    if (m_.document.workspace().servers.empty())
        return m_.toast.showMessage(tr("Nothing was pasted: the workspace has no server."));
    const Workspace &workspace = m_.document.workspace();
    // Large clipboards take a while, and meanwhile it may have been deleted.
    if (!beside.empty() && !workspace.findNode(beside) && !workspace.findServer(beside))
        return m_.toast.showMessage(tr("Nothing was pasted: the place for it was deleted."));
    const NodePosition position =
        inside ? m_.editor.positionFor(beside) : m_.editor.positionAfter(beside);
    const auto pasted = m_.editor.insertNewNodes(position, nodes);
    if (pasted.empty())
        return m_.toast.showMessage(tr("Nothing was pasted: folders may be nested %1 deep at most.")
                                        .arg(Folder::DeepestNesting));
    m_.routes.select(pasted);
}

void RouteCommands::remove()
{
    if (m_.servers.isCurrent())
        return m_.servers.remove();
    const auto ids = m_.routes.selectedNodes();
    change(tr("Deleted %1"), m_.editor.nodes(ids), [&] { m_.editor.removeNodes(ids); });
}

void RouteCommands::change(const QString &message, const std::vector<RouteNode> &nodes,
                           const std::function<void()> &change)
{
    // The index of the undo stack stays when it is full.
    const auto before = m_.document.snapshot();
    change();
    if (m_.document.snapshot() != before)
        m_.toast.offerUndo(message.arg(titleOf(nodes)), m_.document.undoStack());
}

std::vector<RouteCommands::Entry> RouteCommands::changes() const
{
    const MainActions &actions = m_.actions;
    return {{actions.duplicate, tr("Duplic&ate"), tr("Duplic&ate %1")},
            {actions.moveUp, tr("Move &Up"), tr("Move %1 &Up")},
            {actions.moveDown, tr("Move Do&wn"), tr("Move %1 Do&wn")},
            {actions.moveTo, tr("Mo&ve To…"), tr("Mo&ve %1 To…")},
            {actions.remove, tr("&Delete"), tr("&Delete %1")}};
}

// As toggle() does it.
RouteCommands::Entry RouteCommands::toggling() const
{
    const RouteNode *node = m_.document.workspace().findNode(m_.routes.currentNode());
    if (node && !node->enabled())
        return {m_.actions.toggleEnabled, tr("Ena&ble"), tr("Ena&ble %1")};
    return {m_.actions.toggleEnabled, tr("D&isable"), tr("D&isable %1")};
}

void RouteCommands::addEntries(QMenu &menu, const std::vector<Entry> &entries,
                               const std::vector<RouteNode> &nodes) const
{
    for (const auto &[action, one, several] : entries) {
        QAction *entry = menu.addAction(action->icon(),
                                        nodes.size() < 2 ? one : several.arg(countTitleOf(nodes)));
        // "entryDelete" for "actDelete", which the window has.
        entry->setObjectName(u"entry"_s + action->objectName().mid(3));
        entry->setShortcut(action->shortcut());
        entry->setEnabled(action->isEnabled() && !nodes.empty());
        connect(entry, &QAction::triggered, action, &QAction::trigger);
    }
}

void RouteCommands::showMenu(const QPoint &place)
{
    const MainActions &actions = m_.actions;
    const std::vector<RouteNode> nodes = m_.editor.nodes(m_.routes.selectedNodes());
    auto *menu = new QMenu(&m_.routes.view());
    menu->setObjectName(u"menuRoutes"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_.servers.isCurrent()) {
        m_.servers.fillMenu(*menu);
        menu->popup(m_.routes.view().viewport()->mapToGlobal(place));
        return;
    }
    menu->addActions({actions.newRoute, actions.newFolder, actions.addResponse});
    menu->addSeparator();
    addEntries(
        *menu,
        {{actions.cut, tr("Cu&t"), tr("Cu&t %1")}, {actions.copy, tr("&Copy"), tr("&Copy %1")}},
        nodes);
    menu->addActions({actions.paste, actions.copyExampleUrl});
    menu->addSeparator();
    menu->addAction(actions.rename);
    addEntries(*menu, {toggling()}, m_.editor.everyNode(m_.routes.selectedNodes()));
    addEntries(*menu, changes(), nodes);
    menu->popup(m_.routes.view().viewport()->mapToGlobal(place));
}

} // namespace mynah
