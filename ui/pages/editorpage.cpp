// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/editorpage.h"

#include "ui/editors/routeeditor.h"
#include "ui/models/routetitles.h"
#include "ui/text.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/workspacedocument.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QString contentsOfFolder(int count)
{
    if (count == 0)
        return EditorPage::tr("A folder with nothing in it yet.");
    return count == 1
        ? EditorPage::tr("A folder with one item.")
        : EditorPage::tr("A folder of %n items. Its routes are matched from top to bottom.",
                         nullptr, count);
}

QString contentsOfServer(const QString &places, bool enabled)
{
    if (!enabled)
        return EditorPage::tr("This server is not enabled.");
    return places.isEmpty() ? EditorPage::tr("This server listens nowhere.")
                            : EditorPage::tr("A server on %1.").arg(places);
}

} // namespace

EditorPage::EditorPage(const EditorContext &context, QWidget *parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_route(new RouteEditor(context, this))
    , m_other(new EmptyPlaceholder(this))
{
    setObjectName(u"editorPage"_s);
    addWidget(m_route);
    addWidget(m_other);
    connect(&context.document, &WorkspaceDocument::workspaceChanged, this, &EditorPage::follow);
    follow();
}

void EditorPage::setNewRouteAction(QAction *action)
{
    m_other->setAction([] { return tr("New Route"); }, [action] { action->trigger(); });
}

void EditorPage::showNode(const std::string &id)
{
    m_id = id;
    const RouteNode *node = m_context.document.workspace().findNode(id);
    if (node && node->route())
        m_route->showRoute(id);
    else
        m_route->commit();
    follow();
}

void EditorPage::follow()
{
    const RouteNode *node = m_context.document.workspace().findNode(m_id);
    if (node && node->route()) {
        setCurrentWidget(m_route);
        return;
    }
    setCurrentWidget(m_other);
    if (node)
        m_other->setMessage(
            Icon::Folder, toQString(node->folder()->name),
            [count = int(node->folder()->children.size())] { return contentsOfFolder(count); });
    else if (const MockServer *server = m_context.document.workspace().findServer(m_id))
        m_other->setMessage(Icon::Server, toQString(server->name),
                            [places = serverAddresses(*server), enabled = server->enabled] {
                                return contentsOfServer(toQString(places), enabled);
                            });
    else
        m_other->setMessage(
            Icon::Route, [] { return tr("Nothing selected"); },
            [] { return tr("Select a route to edit it, or add one."); });
}

} // namespace mynah
