// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspaceeditor.h"

#include "server/domain/routeproposal.h"
#include "ui/repairs/repair.h"
#include "ui/starterresponse.h"
#include "ui/text.h"
#include "ui/workspacedocument.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

std::string mergeKey(std::string_view kind, std::string_view id, Field field)
{
    return std::string(kind) + '/' + std::string(id) + '/' + std::to_string(int(field));
}

using Ids = std::unordered_set<std::string_view>;

enum class Nested { No, Too };

void collect(const std::vector<RouteNode> &from, const Ids &ids, Nested nested,
             std::vector<RouteNode> &found)
{
    for (const RouteNode &node : from) {
        const bool wanted = ids.contains(node.id());
        if (wanted)
            found.push_back(node);
        if (node.folder() && (!wanted || nested == Nested::Too))
            collect(node.folder()->children, ids, nested, found);
    }
}

std::vector<RouteNode> collected(const Workspace &workspace, const WorkspaceEditor::NodeIds &ids,
                                 Nested nested)
{
    const Ids wanted(ids.begin(), ids.end());
    std::vector<RouteNode> found;
    for (const Shared<MockServer> &server : workspace.servers)
        collect(server->routes, wanted, nested, found);
    return found;
}

// Nodes of these ids become none, one or several; all others are shared with the old list.
using Become = std::function<std::vector<RouteNode>(const RouteNode &)>;
std::vector<RouteNode> replaced(const std::vector<RouteNode> &nodes, const Ids &ids,
                                const Become &become)
{
    std::vector<RouteNode> result;
    for (const RouteNode &node : nodes) {
        if (ids.contains(node.id())) {
            const std::vector<RouteNode> instead = become(node);
            result.insert(result.end(), instead.begin(), instead.end());
            continue;
        }
        result.push_back(node);
        const Folder *old = node.folder();
        if (!old)
            continue;
        Folder folder = *old;
        folder.children = replaced(old->children, ids, become);
        if (!(folder.children == old->children))
            result.back() = RouteNode(std::move(folder));
    }
    return result;
}

// One edit for each server whose routes this changes: an edit of its own for each of thousands of
// nodes would look through all the others every time.
template <typename Change>
std::vector<Edit> changingRoutes(const Workspace &workspace, const Change &change)
{
    std::vector<Edit> edits;
    for (const Shared<MockServer> &server : workspace.servers) {
        MockServer changed = *server;
        changed.routes = change(server->routes);
        if (!(changed.routes == server->routes))
            edits.push_back(ReplaceServer{Shared<MockServer>(std::move(changed))});
    }
    return edits;
}

std::vector<Edit> replacing(const Workspace &workspace, const WorkspaceEditor::NodeIds &ids,
                            const Become &become)
{
    const Ids wanted(ids.begin(), ids.end());
    return changingRoutes(workspace, [&](const std::vector<RouteNode> &nodes) {
        return replaced(nodes, wanted, become);
    });
}

// Visits the places of those that can go one on, the one in front first. Those that are at the end
// stay there and hold back the ones beside them.
template <typename Visit>
void forEachStep(const std::vector<RouteNode> &nodes, const Ids &ids, int offset,
                 const Visit &visit)
{
    bool blocked = true;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::size_t index = offset < 0 ? i : nodes.size() - 1 - i;
        if (!ids.contains(nodes[index].id()))
            blocked = false;
        else if (!blocked)
            visit(index);
    }
}

bool canStep(const std::vector<RouteNode> &nodes, const Ids &ids, int offset)
{
    bool can = false;
    forEachStep(nodes, ids, offset, [&can](std::size_t) { can = true; });
    return can || std::any_of(nodes.begin(), nodes.end(), [&](const RouteNode &node) {
               return node.folder() && !ids.contains(node.id())
                   && canStep(node.folder()->children, ids, offset);
           });
}

std::vector<RouteNode> stepped(const std::vector<RouteNode> &nodes, const Ids &ids, int offset)
{
    std::vector<RouteNode> result = nodes;
    forEachStep(nodes, ids, offset, [&](std::size_t index) {
        std::swap(result[index], result[std::size_t(std::ptrdiff_t(index) + offset)]);
    });
    for (RouteNode &node : result) {
        const Folder *old = node.folder();
        if (!old || ids.contains(old->id) || !canStep(old->children, ids, offset))
            continue;
        Folder folder = *old;
        folder.children = stepped(old->children, ids, offset);
        node = RouteNode(std::move(folder));
    }
    return result;
}

// At a position of the server whose nodes these are.
std::vector<RouteNode> withInserted(const std::vector<RouteNode> &nodes,
                                    const NodePosition &position,
                                    const std::vector<RouteNode> &added)
{
    const auto inserted = [&](std::vector<RouteNode> siblings) {
        siblings.insert(siblings.begin() + std::ptrdiff_t(position.index), added.begin(),
                        added.end());
        return siblings;
    };
    if (position.folderId.empty())
        return inserted(nodes);
    return replaced(nodes, {position.folderId}, [&](const RouteNode &node) {
        Folder folder = *node.folder();
        folder.children = inserted(folder.children);
        return std::vector<RouteNode>{RouteNode(std::move(folder))};
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

// Also of those inside a folder that is one of them.
std::vector<RouteNode> withEnabled(const std::vector<RouteNode> &nodes, const Ids &ids,
                                   bool enabled)
{
    return replaced(nodes, ids, [&](const RouteNode &node) -> std::vector<RouteNode> {
        if (const MockRoute *old = node.route()) {
            if (old->enabled == enabled)
                return {node};
            MockRoute route = *old;
            route.enabled = enabled;
            return {RouteNode(std::move(route))};
        }
        Folder folder = *node.folder();
        folder.enabled = enabled;
        folder.children = withEnabled(node.folder()->children, ids, enabled);
        return folder == *node.folder() ? std::vector{node}
                                        : std::vector{RouteNode(std::move(folder))};
    });
}

std::optional<std::size_t> placeOfServer(const Workspace &workspace, std::string_view id)
{
    for (std::size_t i = 0; i < workspace.servers.size(); ++i) {
        if (workspace.servers[i]->id == id)
            return i;
    }
    return std::nullopt;
}

// The first one from there on that no server of the workspace names; any free one when there is
// none.
int unusedPort(const Workspace &workspace, int from)
{
    std::unordered_set<int> used;
    for (const Shared<MockServer> &server : workspace.servers) {
        for (const Listener &listener : server->listeners)
            used.insert(listener.port);
    }
    constexpr int HighestPort = 65535;
    for (int port = from; port <= HighestPort; ++port) {
        if (!used.contains(port))
            return port;
    }
    return 0;
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
    if (nodes.size() == 1)
        return nodeTitle(nodes.front());
    const int all = int(nodes.size());
    const auto routes = std::count_if(nodes.begin(), nodes.end(),
                                      [](const RouteNode &node) { return bool(node.route()); });
    if (routes == all)
        return WorkspaceEditor::tr("%n routes", nullptr, all);
    return routes == 0 ? WorkspaceEditor::tr("%n folders", nullptr, all)
                       : WorkspaceEditor::tr("%n items", nullptr, all);
}

WorkspaceEditor::WorkspaceEditor(WorkspaceDocument &document)
    : m_document(document)
{
}

NodePosition WorkspaceEditor::positionFor(std::string_view nodeId) const
{
    NodePosition position = positionAfter(nodeId);
    const RouteNode *node = m_document.workspace().findNode(nodeId);
    if (!node || !node->folder())
        return position;
    return {position.serverId, node->id(), node->folder()->children.size()};
}

NodePosition WorkspaceEditor::positionAfter(std::string_view nodeId) const
{
    const Workspace &workspace = m_document.workspace();
    if (auto place = positionOf(workspace, nodeId)) {
        ++place->index;
        return *place;
    }
    if (workspace.servers.empty())
        return {};
    const MockServer *named = workspace.findServer(nodeId);
    const MockServer &server = named ? *named : *workspace.servers.front();
    return {server.id, {}, server.routes.size()};
}

std::string WorkspaceEditor::addRoute(const NodePosition &position)
{
    MockRoute route;
    route.path = "/new";
    route.responses.emplace_back(starterResponse());
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
    std::vector<RouteNode> copies;
    for (const RouteNode &node : nodes)
        copies.push_back(withNewIds(node));
    return insertNewNodes(position, copies);
}

WorkspaceEditor::NodeIds WorkspaceEditor::insertNewNodes(const NodePosition &position,
                                                         const std::vector<RouteNode> &nodes)
{
    const auto *siblings = siblingsAt(m_document.workspace(), position);
    if (!siblings || nodes.empty())
        return {};
    NodeIds ids;
    for (const RouteNode &node : nodes)
        ids.push_back(node.id());
    std::vector<RouteNode> children = *siblings;
    const auto index = std::ptrdiff_t(std::min(position.index, children.size()));
    children.insert(children.begin() + index, nodes.begin(), nodes.end());
    const bool done = m_document.edit(tr("Insert %1").arg(titleOf(nodes)),
                                      {withChildren(position, std::move(children))});
    return done ? ids : NodeIds();
}

Edit WorkspaceEditor::withChildren(const NodePosition &position,
                                   std::vector<RouteNode> children) const
{
    const Workspace &workspace = m_document.workspace();
    if (position.folderId.empty()) {
        MockServer server = *workspace.findServer(position.serverId);
        server.routes = std::move(children);
        return ReplaceServer{Shared<MockServer>(std::move(server))};
    }
    Folder folder = *workspace.findNode(position.folderId)->folder();
    folder.children = std::move(children);
    return ReplaceNode{RouteNode(std::move(folder))};
}

WorkspaceEditor::NodeIds WorkspaceEditor::duplicateNodes(const NodeIds &ids)
{
    NodeIds made;
    std::vector<Edit> edits =
        replacing(m_document.workspace(), ids, [&made](const RouteNode &node) {
            const RouteNode copy = withNewIds(node);
            made.push_back(copy.id());
            return std::vector<RouteNode>{node, copy};
        });
    if (!edits.empty())
        m_document.edit(tr("Duplicate %1").arg(titleOf(nodes(ids))), std::move(edits));
    return made;
}

WorkspaceEditor::Added WorkspaceEditor::addProposals(const std::vector<RouteProposal> &proposals)
{
    NodeIds ids;
    std::vector<Edit> edits = editsOf(proposals, m_document.workspace(), ids);
    if (edits.empty())
        return {};
    const auto routes = std::count_if(ids.begin(), ids.end(), [this](const std::string &id) {
        return !m_document.workspace().findNode(id);
    });
    std::size_t responses = 0;
    for (const RouteProposal &proposal : proposals)
        responses += proposal.wanted ? proposal.additions() : 0;
    const QString text = routes > 1 ? tr("Create %n routes", nullptr, int(routes))
        : routes == 1               ? tr("Create 1 route")
        : responses == 1            ? tr("Add response")
                                    : tr("Add %n responses", nullptr, int(responses));
    const QString done = routes > 1 ? tr("Created %n routes", nullptr, int(routes))
        : routes == 1               ? tr("Created 1 route")
        : responses == 1            ? tr("Added response")
                                    : tr("Added %n responses", nullptr, int(responses));
    return m_document.edit(text, std::move(edits)) ? Added{ids, done} : Added();
}

void WorkspaceEditor::removeNodes(const NodeIds &ids)
{
    removeNodes(ids, tr("Delete %1"));
}

void WorkspaceEditor::cutNodes(const NodeIds &ids)
{
    removeNodes(ids, tr("Cut %1"));
}

void WorkspaceEditor::removeNodes(const NodeIds &ids, const QString &text)
{
    std::vector<Edit> edits = replacing(m_document.workspace(), ids,
                                        [](const RouteNode &) { return std::vector<RouteNode>(); });
    if (!edits.empty())
        m_document.edit(text.arg(titleOf(nodes(ids))), std::move(edits));
}

void WorkspaceEditor::moveNodes(const NodeIds &ids, NodePosition position)
{
    const std::vector<RouteNode> moving = nodes(ids);
    const auto *siblings = siblingsAt(m_document.workspace(), position);
    std::vector<RouteNode> around;
    collect(moving, {position.folderId}, Nested::No, around);
    // A folder does not go into itself.
    if (moving.empty() || !siblings || !around.empty())
        return;
    Ids wanted;
    for (const RouteNode &node : moving)
        wanted.insert(node.id());
    // Counted without those that move.
    const auto place =
        siblings->begin() + std::ptrdiff_t(std::min(position.index, siblings->size()));
    position.index =
        std::size_t(std::count_if(siblings->begin(), place, [&wanted](const RouteNode &node) {
            return !wanted.contains(node.id());
        }));
    std::vector<Edit> edits;
    for (const Shared<MockServer> &server : m_document.workspace().servers) {
        MockServer changed = *server;
        changed.routes = replaced(server->routes, wanted,
                                  [](const RouteNode &) { return std::vector<RouteNode>(); });
        const bool isTarget = server->id == position.serverId;
        if (isTarget)
            changed.routes = withInserted(changed.routes, position, moving);
        // Where they come to is last: their ids are free then.
        if (!(changed.routes == server->routes))
            edits.insert(isTarget ? edits.end() : edits.begin(),
                         ReplaceServer{Shared<MockServer>(std::move(changed))});
    }
    if (!edits.empty())
        m_document.edit(tr("Move %1").arg(titleOf(moving)), std::move(edits));
}

bool WorkspaceEditor::canMoveNodesBy(const NodeIds &ids, int offset) const
{
    const Ids wanted(ids.begin(), ids.end());
    const auto &servers = m_document.workspace().servers;
    return std::any_of(servers.begin(), servers.end(), [&](const Shared<MockServer> &server) {
        return canStep(server->routes, wanted, offset);
    });
}

void WorkspaceEditor::moveNodesBy(const NodeIds &ids, int offset)
{
    const Ids wanted(ids.begin(), ids.end());
    std::vector<Edit> edits =
        changingRoutes(m_document.workspace(), [&](const std::vector<RouteNode> &nodes) {
            return stepped(nodes, wanted, offset);
        });
    if (edits.empty())
        return;
    const QString text = offset < 0 ? tr("Move %1 up") : tr("Move %1 down");
    m_document.edit(text.arg(titleOf(nodes(ids))), std::move(edits));
}

void WorkspaceEditor::setNodesEnabled(const NodeIds &ids, bool enabled)
{
    const Ids wanted(ids.begin(), ids.end());
    std::vector<RouteNode> changed = everyNode(ids);
    std::erase_if(changed, [enabled](const RouteNode &node) { return node.enabled() == enabled; });
    if (changed.empty())
        return;
    const QString text = enabled ? tr("Enable %1") : tr("Disable %1");
    m_document.edit(
        text.arg(titleOf(changed)),
        changingRoutes(m_document.workspace(), [&](const std::vector<RouteNode> &nodes) {
            return withEnabled(nodes, wanted, enabled);
        }));
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
    return collected(m_document.workspace(), ids, Nested::No);
}

std::vector<RouteNode> WorkspaceEditor::everyNode(const NodeIds &ids) const
{
    return collected(m_document.workspace(), ids, Nested::Too);
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
    const RouteNode *node = m_document.workspace().findNode(routeId);
    MockResponse response = starterResponse();
    if (node && node->route())
        dropNeedlessStarterBody(response, node->route()->method);
    return addResponse(routeId, std::move(response));
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

QString WorkspaceEditor::unusedName(const std::vector<Shared<MockServer>> &servers)
{
    const auto isUsed = [&](const QString &name) {
        return std::any_of(servers.begin(), servers.end(),
                           [&](const auto &server) { return toQString(server->name) == name; });
    };
    for (std::size_t number = servers.size() + 1;; ++number) {
        const QString name = tr("Server %1").arg(number);
        if (!isUsed(name))
            return name;
    }
}

std::string WorkspaceEditor::addServer()
{
    const auto &servers = m_document.workspace().servers;
    MockServer server;
    server.id = randomId();
    server.name = toUtf8(unusedName(servers));
    Listener listener;
    listener.port = unusedPort(m_document.workspace(), listener.port);
    server.listeners.push_back(std::move(listener));
    return insertServer(tr("Add server"), std::move(server), servers.size());
}

std::string WorkspaceEditor::duplicateServer(std::string_view id)
{
    const Workspace &workspace = m_document.workspace();
    const auto place = placeOfServer(workspace, id);
    if (!place)
        return {};
    const MockServer &original = *workspace.servers[*place];
    MockServer copy = withNewIds(original);
    copy.name = toUtf8(tr("%1 (copy)").arg(toQString(original.name)));
    // A socket file has no neighbour that could be taken.
    std::erase_if(copy.listeners, [](const Listener &listener) { return listener.isUnix(); });
    int next = 0;
    for (Listener &listener : copy.listeners) {
        if (listener.port != 0)
            listener.port = next = unusedPort(workspace, std::max(listener.port, next) + 1);
    }
    return insertServer(tr("Duplicate %1").arg(toQString(original.name)), std::move(copy),
                        *place + 1);
}

std::string WorkspaceEditor::insertServer(const QString &text, MockServer server, std::size_t index)
{
    std::string id = server.id;
    const bool done =
        m_document.edit(text, {InsertServer{index, Shared<MockServer>(std::move(server))}});
    return done ? id : std::string();
}

void WorkspaceEditor::removeServer(std::string_view id)
{
    if (const MockServer *server = m_document.workspace().findServer(id))
        m_document.edit(tr("Delete %1").arg(toQString(server->name)), {RemoveServer{server->id}});
}

bool WorkspaceEditor::canMoveServerBy(std::string_view id, int offset) const
{
    const auto place = placeOfServer(m_document.workspace(), id);
    return place && (offset < 0 ? *place > 0 : *place + 1 < m_document.workspace().servers.size());
}

void WorkspaceEditor::moveServerBy(std::string_view id, int offset)
{
    if (!canMoveServerBy(id, offset))
        return;
    const auto place = std::ptrdiff_t(*placeOfServer(m_document.workspace(), id));
    const QString name = toQString(m_document.workspace().servers[std::size_t(place)]->name);
    m_document.edit((offset < 0 ? tr("Move %1 up") : tr("Move %1 down")).arg(name),
                    {MoveServer{std::string(id), std::size_t(place + offset)}});
}

void WorkspaceEditor::setServerEnabled(std::string_view id, bool enabled)
{
    const MockServer *server = m_document.workspace().findServer(id);
    if (!server)
        return;
    const QString text = enabled ? tr("Enable %1") : tr("Disable %1");
    changeServer(id, text.arg(toQString(server->name)),
                 [enabled](MockServer &changed) { changed.enabled = enabled; });
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

bool WorkspaceEditor::apply(const Repair &repair)
{
    std::vector<Edit> edits = repair.edits(m_document.workspace());
    return !edits.empty() && m_document.edit(repair.text(), std::move(edits));
}

} // namespace mynah
