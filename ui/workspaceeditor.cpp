// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspaceeditor.h"

#include "ui/text.h"
#include "ui/workspacedocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

std::string mergeKey(std::string_view kind, std::string_view id, Field field)
{
    return std::string(kind) + '/' + std::string(id) + '/' + std::to_string(int(field));
}

bool contains(const Folder &folder, std::string_view id)
{
    return std::any_of(folder.children.begin(), folder.children.end(), [id](const RouteNode &node) {
        return node.id() == id || (node.folder() && contains(*node.folder(), id));
    });
}

const std::vector<RouteNode> *siblingsAt(const Workspace &workspace, const NodePosition &position)
{
    if (!position.folderId.empty()) {
        const RouteNode *node = workspace.findNode(position.folderId);
        return node && node->folder() ? &node->folder()->children : nullptr;
    }
    const MockServer *server = workspace.findServer(position.serverId);
    return server ? &server->routes : nullptr;
}

MockResponse firstResponse()
{
    MockResponse response;
    response.id = randomId();
    response.headers.push_back({"Content-Type", "application/json", {}});
    response.body.text = "{\n  \"hello\": \"world\"\n}\n";
    return response;
}

MockRoute withEnabled(MockRoute route, bool enabled)
{
    route.enabled = enabled;
    return route;
}

Folder withEnabled(Folder folder, bool enabled)
{
    folder.enabled = enabled;
    return folder;
}

auto responseAt(MockRoute &route, std::string_view id)
{
    return std::find_if(route.responses.begin(), route.responses.end(),
                        [id](const Shared<MockResponse> &response) { return response->id == id; });
}

} // namespace

QString fieldLabel(Field field)
{
    switch (field) {
    case Field::None:
        return WorkspaceEditor::tr("value");
    case Field::Name:
        return WorkspaceEditor::tr("name");
    case Field::Enabled:
        return WorkspaceEditor::tr("enabled");
    case Field::Address:
        return WorkspaceEditor::tr("address");
    case Field::Port:
        return WorkspaceEditor::tr("port");
    case Field::Certificate:
        return WorkspaceEditor::tr("certificate");
    case Field::Key:
        return WorkspaceEditor::tr("key");
    case Field::Pkcs12:
        return WorkspaceEditor::tr("PKCS#12 file");
    case Field::ClientAuthorities:
        return WorkspaceEditor::tr("authorities of client certificates");
    case Field::Limits:
        return WorkspaceEditor::tr("limits");
    case Field::Method:
        return WorkspaceEditor::tr("method");
    case Field::Path:
        return WorkspaceEditor::tr("path");
    case Field::ResponseMode:
        return WorkspaceEditor::tr("choice of responses");
    case Field::DefaultResponse:
        return WorkspaceEditor::tr("default response");
    case Field::Status:
        return WorkspaceEditor::tr("status");
    case Field::Reason:
        return WorkspaceEditor::tr("reason");
    case Field::Headers:
        return WorkspaceEditor::tr("headers");
    case Field::Body:
        return WorkspaceEditor::tr("body");
    case Field::BodyFile:
        return WorkspaceEditor::tr("body file");
    case Field::Delay:
        return WorkspaceEditor::tr("delay");
    case Field::Rules:
        return WorkspaceEditor::tr("rules");
    case Field::Weight:
        return WorkspaceEditor::tr("weight");
    }
    return {};
}

QString nodeTitle(const RouteNode &node)
{
    if (const MockRoute *route = node.route())
        return toQString(route->method) + u' ' + toQString(route->path);
    return toQString(node.folder()->name);
}

QString titleOf(const std::vector<RouteNode> &nodes)
{
    return nodes.size() == 1 ? nodeTitle(nodes.front())
                             : WorkspaceEditor::tr("%n items", nullptr, int(nodes.size()));
}

WorkspaceEditor::WorkspaceEditor(WorkspaceDocument &document)
    : m_document(document)
{
}

NodePosition WorkspaceEditor::positionFor(std::string_view nodeId) const
{
    const Workspace &workspace = m_document.workspace();
    const RouteNode *node = workspace.findNode(nodeId);
    const auto place = node ? positionOf(workspace, nodeId) : std::nullopt;
    if (place && node->folder())
        return {place->serverId, node->id(), node->folder()->children.size()};
    if (place)
        return {place->serverId, place->folderId, place->index + 1};
    if (workspace.servers.empty())
        return {};
    const MockServer &server = *workspace.servers.front();
    return {server.id, {}, server.routes.size()};
}

std::string WorkspaceEditor::addRoute(const NodePosition &position)
{
    MockRoute route;
    route.path = "/new";
    route.responses.emplace_back(firstResponse());
    return addRoute(position, std::move(route));
}

std::string WorkspaceEditor::addRoute(const NodePosition &position, MockRoute route)
{
    route.id = randomId();
    const RouteNode node(std::move(route));
    const bool done =
        m_document.edit(tr("Add route %1").arg(nodeTitle(node)), {InsertNode{position, node}});
    return done ? node.id() : std::string();
}

std::string WorkspaceEditor::addFolder(const NodePosition &position)
{
    Folder folder;
    folder.id = randomId();
    folder.name = toUtf8(tr("New folder"));
    const RouteNode node(std::move(folder));
    return m_document.edit(tr("Add folder"), {InsertNode{position, node}}) ? node.id()
                                                                           : std::string();
}

WorkspaceEditor::NodeIds WorkspaceEditor::insertNodes(const NodePosition &position,
                                                      const std::vector<RouteNode> &nodes)
{
    std::vector<Edit> edits;
    NodeIds ids;
    NodePosition next = position;
    for (const RouteNode &node : nodes) {
        const RouteNode copy = withNewIds(node);
        ids.push_back(copy.id());
        edits.push_back(InsertNode{next, copy});
        ++next.index;
    }
    if (edits.empty())
        return {};
    return m_document.edit(tr("Insert %1").arg(titleOf(nodes)), std::move(edits)) ? ids : NodeIds();
}

WorkspaceEditor::NodeIds WorkspaceEditor::duplicateNodes(const NodeIds &ids)
{
    NodeIds wanted = ids;
    removeNestedIds(wanted);
    std::vector<Edit> edits;
    NodeIds made;
    // From the last to the first, so that the places of the others stay what they are.
    for (auto id = wanted.rbegin(); id != wanted.rend(); ++id) {
        const RouteNode *node = m_document.workspace().findNode(*id);
        auto position = positionOf(m_document.workspace(), *id);
        if (!node || !position)
            continue;
        ++position->index;
        const RouteNode copy = withNewIds(*node);
        made.insert(made.begin(), copy.id());
        edits.push_back(InsertNode{*position, copy});
    }
    if (edits.empty())
        return {};
    m_document.edit(tr("Duplicate %1").arg(titleOf(nodes(wanted))), std::move(edits));
    return made;
}

void WorkspaceEditor::removeNestedIds(NodeIds &ids) const
{
    const Workspace &workspace = m_document.workspace();
    const NodeIds all = ids;
    std::erase_if(ids, [&](const std::string &id) {
        return !workspace.findNode(id)
            || std::any_of(all.begin(), all.end(), [&](const auto &other) {
                   const RouteNode *node = workspace.findNode(other);
                   return node && node->folder() && contains(*node->folder(), id);
               });
    });
}

void WorkspaceEditor::removeNodes(const NodeIds &ids)
{
    NodeIds wanted = ids;
    removeNestedIds(wanted);
    if (wanted.empty())
        return;
    std::vector<Edit> edits;
    for (const std::string &id : wanted)
        edits.push_back(RemoveNode{id});
    m_document.edit(tr("Delete %1").arg(titleOf(nodes(wanted))), std::move(edits));
}

void WorkspaceEditor::moveNodes(const NodeIds &ids, NodePosition position)
{
    NodeIds wanted = ids;
    removeNestedIds(wanted);
    std::vector<Edit> edits;
    Workspace current = m_document.workspace();
    for (const std::string &id : wanted) {
        const auto from = positionOf(current, id);
        if (!from)
            return;
        const bool before = from->serverId == position.serverId
            && from->folderId == position.folderId && from->index < position.index;
        // MoveNode counts places without the node itself.
        if (before)
            --position.index;
        const MoveNode move{id, position};
        auto moved = applyEdit(current, move);
        if (!moved)
            return;
        current = std::move(moved->workspace);
        edits.push_back(move);
        ++position.index;
    }
    if (!edits.empty() && !(current == m_document.workspace()))
        m_document.edit(tr("Move %1").arg(titleOf(nodes(wanted))), std::move(edits));
}

bool WorkspaceEditor::canMoveNodeBy(std::string_view id, int offset) const
{
    const auto position = positionOf(m_document.workspace(), id);
    if (!position)
        return false;
    const auto *siblings = siblingsAt(m_document.workspace(), *position);
    const auto target = std::ptrdiff_t(position->index) + offset;
    return siblings && target >= 0 && target < std::ptrdiff_t(siblings->size());
}

void WorkspaceEditor::moveNodeBy(std::string_view id, int offset)
{
    if (!canMoveNodeBy(id, offset))
        return;
    auto position = positionOf(m_document.workspace(), id);
    position->index = std::size_t(std::ptrdiff_t(position->index) + offset);
    const QString text = offset < 0 ? tr("Move up") : tr("Move down");
    m_document.edit(text, {MoveNode{std::string(id), *position}});
}

void WorkspaceEditor::setNodesEnabled(const NodeIds &ids, bool enabled)
{
    std::vector<Edit> edits;
    std::vector<RouteNode> changed;
    for (const std::string &id : ids) {
        const RouteNode *node = m_document.workspace().findNode(id);
        if (!node || node->enabled() == enabled)
            continue;
        changed.push_back(*node);
        edits.push_back(ReplaceNode{node->route()
                                        ? RouteNode(withEnabled(*node->route(), enabled))
                                        : RouteNode(withEnabled(*node->folder(), enabled))});
    }
    if (edits.empty())
        return;
    const QString text = enabled ? tr("Enable %1") : tr("Disable %1");
    m_document.edit(text.arg(titleOf(changed)), std::move(edits));
}

void WorkspaceEditor::renameFolder(std::string_view id, const QString &name)
{
    const RouteNode *node = m_document.workspace().findNode(id);
    if (!node || !node->folder() || toQString(node->folder()->name) == name)
        return;
    Folder folder = *node->folder();
    folder.name = toUtf8(name);
    m_document.edit(tr("Rename folder"), {ReplaceNode{RouteNode(std::move(folder))}},
                    mergeKey("folder", id, Field::Name));
}

std::vector<RouteNode> WorkspaceEditor::nodes(const NodeIds &ids) const
{
    NodeIds wanted = ids;
    removeNestedIds(wanted);
    std::vector<RouteNode> found;
    for (const std::string &id : wanted)
        found.push_back(*m_document.workspace().findNode(id));
    return found;
}

void WorkspaceEditor::changeRoute(std::string_view id, Field field,
                                  const std::function<void(MockRoute &)> &fn)
{
    const RouteNode *node = m_document.workspace().findNode(id);
    if (!node || !node->route())
        return;
    MockRoute route = *node->route();
    fn(route);
    if (route == *node->route())
        return;
    replaceRoute(tr("Change %1").arg(fieldLabel(field)), std::move(route),
                 mergeKey("route", id, field));
}

void WorkspaceEditor::replaceRoute(const QString &text, MockRoute route,
                                   const std::string &mergeKey)
{
    m_document.edit(text, {ReplaceNode{RouteNode(std::move(route))}}, mergeKey);
}

std::string WorkspaceEditor::addResponse(std::string_view routeId)
{
    return addResponse(routeId, firstResponse());
}

std::string WorkspaceEditor::addResponse(std::string_view routeId, MockResponse response)
{
    const RouteNode *node = m_document.workspace().findNode(routeId);
    if (!node || !node->route())
        return {};
    MockRoute route = *node->route();
    response.id = randomId();
    const std::string id = response.id;
    route.responses.emplace_back(std::move(response));
    replaceRoute(tr("Add response"), std::move(route));
    return id;
}

std::string WorkspaceEditor::duplicateResponse(std::string_view routeId,
                                               std::string_view responseId)
{
    const RouteNode *node = m_document.workspace().findNode(routeId);
    if (!node || !node->route())
        return {};
    MockRoute route = *node->route();
    const auto original = responseAt(route, responseId);
    if (original == route.responses.end())
        return {};
    MockResponse copy = withNewId(**original);
    const std::string id = copy.id;
    route.responses.insert(std::next(original), Shared<MockResponse>(std::move(copy)));
    replaceRoute(tr("Duplicate response"), std::move(route));
    return id;
}

void WorkspaceEditor::removeResponse(std::string_view routeId, std::string_view responseId)
{
    const RouteNode *node = m_document.workspace().findNode(routeId);
    if (!node || !node->route())
        return;
    MockRoute route = *node->route();
    const auto found = responseAt(route, responseId);
    if (found == route.responses.end())
        return;
    route.responses.erase(found);
    if (route.defaultResponse == responseId)
        route.defaultResponse.clear();
    replaceRoute(tr("Delete response"), std::move(route));
}

void WorkspaceEditor::moveResponse(std::string_view routeId, std::string_view responseId,
                                   int toIndex)
{
    const RouteNode *node = m_document.workspace().findNode(routeId);
    if (!node || !node->route())
        return;
    MockRoute route = *node->route();
    const auto found = responseAt(route, responseId);
    if (found == route.responses.end() || toIndex < 0 || toIndex >= int(route.responses.size()))
        return;
    const Shared<MockResponse> response = *found;
    route.responses.erase(found);
    route.responses.insert(route.responses.begin() + toIndex, response);
    if (!(route == *node->route()))
        replaceRoute(tr("Move response"), std::move(route));
}

void WorkspaceEditor::changeResponse(std::string_view routeId, std::string_view responseId,
                                     Field field, const std::function<void(MockResponse &)> &fn)
{
    const RouteNode *node = m_document.workspace().findNode(routeId);
    const MockResponse *old =
        node && node->route() ? node->route()->findResponse(responseId) : nullptr;
    if (!old)
        return;
    MockResponse response = *old;
    fn(response);
    if (response == *old)
        return;
    replaceRoute(tr("Change %1").arg(fieldLabel(field)),
                 withResponse(*node->route(), std::move(response)),
                 mergeKey("response", responseId, field));
}

void WorkspaceEditor::changeServer(std::string_view id, const QString &text,
                                   const std::function<void(MockServer &)> &fn)
{
    const MockServer *old = m_document.workspace().findServer(id);
    if (!old)
        return;
    MockServer server = *old;
    fn(server);
    if (!(server == *old))
        m_document.edit(text, {ReplaceServer{Shared<MockServer>(std::move(server))}});
}

void WorkspaceEditor::setPort(std::string_view serverId, int listenerRow, int port)
{
    changeServer(serverId, tr("Change port to %1").arg(port), [&](MockServer &server) {
        if (listenerRow >= 0 && std::size_t(listenerRow) < server.listeners.size())
            server.listeners[std::size_t(listenerRow)].port = port;
    });
}

void WorkspaceEditor::setAddress(std::string_view serverId, int listenerRow, const QString &address)
{
    changeServer(serverId, tr("Change address to %1").arg(address), [&](MockServer &server) {
        if (listenerRow >= 0 && std::size_t(listenerRow) < server.listeners.size())
            server.listeners[std::size_t(listenerRow)].address = toUtf8(address);
    });
}

bool WorkspaceEditor::applyFix(const SuggestedFix &fix)
{
    const Place &place = fix.place;
    m_document.endMerging();
    switch (place.field) {
    case Field::Path:
        changeRoute(place.nodeId, place.field, [&](MockRoute &r) { r.path = fix.value; });
        return true;
    case Field::Method:
        changeRoute(place.nodeId, place.field, [&](MockRoute &r) { r.method = fix.value; });
        return true;
    case Field::Enabled:
        if (place.responseId.empty())
            setNodesEnabled({place.nodeId}, fix.value == "true");
        else
            changeResponse(place.nodeId, place.responseId, place.field,
                           [&](MockResponse &r) { r.enabled = fix.value == "true"; });
        return true;
    case Field::Rules:
        if (place.row < 0)
            return false;
        changeResponse(place.nodeId, place.responseId, place.field, [&](MockResponse &r) {
            if (std::size_t(place.row) < r.rules.rules.size())
                r.rules.rules[std::size_t(place.row)].value = fix.value;
        });
        return true;
    default:
        return false;
    }
}

} // namespace mynah
