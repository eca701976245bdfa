// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspaceedit.h"

#include <QRandomGenerator>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace mynah {

namespace {

using Nodes = std::vector<RouteNode>;
using Ids = std::unordered_set<std::string_view>;

EditError notFound(std::string_view id)
{
    return {EditError::Kind::NotFound, Message::tr("there is nothing with the id \"%1\"").arg(id)};
}

EditError tooDeep()
{
    return {EditError::Kind::TooDeep,
            Message::tr("folders can be nested %1 deep and no deeper").arg(Folder::DeepestNesting)};
}

void collectIds(const Nodes &nodes, Ids &ids);

void collectIds(const RouteNode &node, Ids &ids)
{
    ids.insert(node.id());
    if (node.folder())
        return collectIds(node.folder()->children, ids);
    for (const auto &response : node.route()->responses)
        ids.insert(response->id);
}

void collectIds(const Nodes &nodes, Ids &ids)
{
    for (const RouteNode &node : nodes)
        collectIds(node, ids);
}

Ids idsOf(const RouteNode &node)
{
    Ids ids;
    collectIds(node, ids);
    return ids;
}

Ids idsOf(const MockServer &server)
{
    Ids ids{server.id};
    collectIds(server.routes, ids);
    return ids;
}

Ids idsOf(const Workspace &workspace)
{
    Ids ids;
    for (const auto &server : workspace.servers)
        ids.merge(idsOf(*server));
    return ids;
}

// Mostly none: then the ids of the rest need not be looked at while somebody types.
Ids newIds(const RouteNode &node, const RouteNode &old)
{
    Ids ids = idsOf(node);
    for (const std::string_view id : idsOf(old))
        ids.erase(id);
    return ids;
}

// How many folders are inside one another; 0 for a route.
int heightOf(const RouteNode &node)
{
    if (!node.folder())
        return 0;
    int height = 0;
    for (const RouteNode &child : node.folder()->children)
        height = std::max(height, heightOf(child));
    return height + 1;
}

bool contains(const RouteNode &node, std::string_view id)
{
    if (node.id() == id)
        return true;
    return node.folder()
        && std::any_of(node.folder()->children.begin(), node.folder()->children.end(),
                       [id](const RouteNode &child) { return contains(child, id); });
}

std::optional<NodePosition> positionIn(const Nodes &nodes, std::string_view nodeId)
{
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].id() == nodeId)
            return NodePosition{"", "", i};
        const Folder *folder = nodes[i].folder();
        if (!folder)
            continue;
        if (auto position = positionIn(folder->children, nodeId)) {
            if (position->folderId.empty())
                position->folderId = folder->id;
            return position;
        }
    }
    return std::nullopt;
}

std::size_t indexOfServer(const Workspace &workspace, std::string_view serverId)
{
    const auto found = std::find_if(workspace.servers.begin(), workspace.servers.end(),
                                    [&](const auto &server) { return server->id == serverId; });
    return static_cast<std::size_t>(found - workspace.servers.begin());
}

template <typename Item>
void insertAt(std::vector<Item> &items, std::size_t index, Item item)
{
    const auto at = static_cast<std::ptrdiff_t>(std::min(index, items.size()));
    items.insert(items.begin() + at, std::move(item));
}

template <typename Item>
Item takeAt(std::vector<Item> &items, std::size_t index)
{
    const auto at = items.begin() + static_cast<std::ptrdiff_t>(index);
    Item item = *at;
    items.erase(at);
    return item;
}

// Copies the folders on the way to one, changes its children and puts the copies in place.
// False when the folder is not below these nodes.
template <typename Change>
bool changeChildren(Nodes &nodes, std::string_view folderId, const Change &change)
{
    for (RouteNode &node : nodes) {
        if (!node.folder() || !contains(node, folderId))
            continue;
        Folder copy = *node.folder();
        if (copy.id == folderId)
            change(copy.children);
        else
            changeChildren(copy.children, folderId, change);
        node = RouteNode(std::move(copy));
        return true;
    }
    return false;
}

// The same from the server down; change gets the list that a position is in.
template <typename Change>
bool changeList(Workspace &workspace, const NodePosition &position, const Change &change)
{
    const std::size_t index = indexOfServer(workspace, position.serverId);
    if (index == workspace.servers.size())
        return false;
    MockServer copy = *workspace.servers[index];
    if (position.folderId.empty())
        change(copy.routes);
    else if (!changeChildren(copy.routes, position.folderId, change))
        return false;
    workspace.servers[index] = Shared<MockServer>(std::move(copy));
    return true;
}

// How many folders are around a position.
int depthOf(const Workspace &workspace, const NodePosition &position)
{
    int depth = 0;
    for (std::string folder = position.folderId; !folder.empty(); ++depth) {
        const auto parent = positionOf(workspace, folder);
        folder = parent ? parent->folderId : std::string();
    }
    return depth;
}

// Carries out one kind of edit each; a copy of the workspace is at hand to be changed.
class Editor
{
public:
    using Result = Expected<EditResult, EditError>;

    explicit Editor(const Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result operator()(const InsertNode &edit)
    {
        if (const auto taken = findTakenBy(idsOf(edit.node)))
            return Unexpected(*taken);
        if (auto placed = place(edit.node, edit.position); !placed)
            return Unexpected(placed.error());
        return done(RemoveNode{edit.node.id()});
    }

    Result operator()(const RemoveNode &edit)
    {
        const auto position = positionOf(m_workspace, edit.nodeId);
        if (!position)
            return Unexpected(notFound(edit.nodeId));
        return done(InsertNode{*position, take(*position)});
    }

    Result operator()(const MoveNode &edit)
    {
        const auto from = positionOf(m_workspace, edit.nodeId);
        if (!from)
            return Unexpected(notFound(edit.nodeId));
        const RouteNode node = take(*from);
        if (contains(node, edit.position.folderId))
            return Unexpected(EditError{EditError::Kind::InsideItself,
                                        Message::tr("a folder cannot be moved into itself")});
        if (auto placed = place(node, edit.position); !placed)
            return Unexpected(placed.error());
        return done(MoveNode{edit.nodeId, *from});
    }

    Result operator()(const ReplaceNode &edit)
    {
        const auto position = positionOf(m_workspace, edit.node.id());
        if (!position)
            return Unexpected(notFound(edit.node.id()));
        const RouteNode old = take(*position);
        if (const auto taken = findTakenBy(newIds(edit.node, old)))
            return Unexpected(*taken);
        if (auto placed = place(edit.node, *position); !placed)
            return Unexpected(placed.error());
        return done(ReplaceNode{old});
    }

    Result operator()(const InsertServer &edit)
    {
        if (const auto taken = findTakenBy(idsOf(*edit.server)))
            return Unexpected(*taken);
        insertAt(m_workspace.servers, edit.index, edit.server);
        return done(RemoveServer{edit.server->id});
    }

    Result operator()(const RemoveServer &edit)
    {
        const std::size_t index = indexOfServer(m_workspace, edit.serverId);
        if (index == m_workspace.servers.size())
            return Unexpected(notFound(edit.serverId));
        return done(InsertServer{index, takeAt(m_workspace.servers, index)});
    }

    Result operator()(const MoveServer &edit)
    {
        const std::size_t index = indexOfServer(m_workspace, edit.serverId);
        if (index == m_workspace.servers.size())
            return Unexpected(notFound(edit.serverId));
        insertAt(m_workspace.servers, edit.index, takeAt(m_workspace.servers, index));
        return done(MoveServer{edit.serverId, index});
    }

    Result operator()(const ReplaceServer &edit)
    {
        const std::size_t index = indexOfServer(m_workspace, edit.server->id);
        if (index == m_workspace.servers.size())
            return Unexpected(notFound(edit.server->id));
        auto old = takeAt(m_workspace.servers, index);
        if (const auto taken = findTakenBy(idsOf(*edit.server)))
            return Unexpected(*taken);
        for (const RouteNode &node : edit.server->routes) {
            if (heightOf(node) > Folder::DeepestNesting)
                return Unexpected(tooDeep());
        }
        insertAt(m_workspace.servers, index, edit.server);
        return done(ReplaceServer{std::move(old)});
    }

    Result operator()(const RenameWorkspace &edit)
    {
        return done(RenameWorkspace{std::exchange(m_workspace.name, edit.name)});
    }

    Result operator()(const ReplaceWorkspace &edit)
    {
        auto old = std::make_shared<const Workspace>(std::move(m_workspace));
        m_workspace = *edit.workspace;
        return done(ReplaceWorkspace{std::move(old)});
    }

private:
    Result done(Edit inverse)
    {
        EditResult result;
        result.workspace = std::move(m_workspace);
        result.inverse.push_back(std::move(inverse));
        return result;
    }

    RouteNode take(const NodePosition &position)
    {
        std::optional<RouteNode> taken;
        changeList(m_workspace, position,
                   [&](Nodes &nodes) { taken = takeAt(nodes, position.index); });
        return *taken;
    }

    Expected<void, EditError> place(const RouteNode &node, const NodePosition &position)
    {
        if (depthOf(m_workspace, position) + heightOf(node) > Folder::DeepestNesting)
            return Unexpected(tooDeep());
        const bool placed = changeList(
            m_workspace, position, [&](Nodes &nodes) { insertAt(nodes, position.index, node); });
        if (!placed)
            return Unexpected(
                notFound(position.folderId.empty() ? position.serverId : position.folderId));
        return {};
    }

    std::optional<EditError> findTakenBy(const Ids &added) const
    {
        if (added.empty())
            return std::nullopt;
        const Ids present = idsOf(m_workspace);
        for (const std::string_view id : added) {
            if (present.contains(id))
                return EditError{EditError::Kind::DuplicateId,
                                 Message::tr("the id \"%1\" is taken").arg(id)};
        }
        return std::nullopt;
    }

    Workspace m_workspace;
};

} // namespace

std::string randomId()
{
    constexpr std::string_view Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    const quint64 bits = QRandomGenerator::system()->generate64();
    std::string id;
    for (int i = 0; i < 8; ++i)
        id += Alphabet[(bits >> (5 * i)) % Alphabet.size()];
    return id;
}

Expected<EditResult, EditError> applyEdit(const Workspace &workspace, const Edit &edit)
{
    return std::visit(Editor(workspace), edit);
}

Expected<EditResult, EditError> applyEdits(const Workspace &workspace,
                                           const std::vector<Edit> &edits)
{
    EditResult result{workspace, {}};
    for (const Edit &edit : edits) {
        auto next = applyEdit(result.workspace, edit);
        if (!next)
            return next;
        result.workspace = std::move(next->workspace);
        std::move(next->inverse.begin(), next->inverse.end(), std::back_inserter(result.inverse));
    }
    std::reverse(result.inverse.begin(), result.inverse.end());
    return result;
}

std::optional<NodePosition> positionOf(const Workspace &workspace, std::string_view nodeId)
{
    for (const auto &server : workspace.servers) {
        if (auto position = positionIn(server->routes, nodeId)) {
            position->serverId = server->id;
            return position;
        }
    }
    return std::nullopt;
}

RouteNode withNewIds(const RouteNode &node, const IdGenerator &newId)
{
    if (const Folder *old = node.folder()) {
        Folder folder = *old;
        folder.id = newId();
        for (RouteNode &child : folder.children)
            child = withNewIds(child, newId);
        return folder;
    }
    MockRoute route = *node.route();
    route.id = newId();
    for (auto &response : route.responses) {
        const bool isDefault = response->id == route.defaultResponse;
        response = withNewId(*response, newId);
        if (isDefault)
            route.defaultResponse = response->id;
    }
    return route;
}

MockServer withNewIds(MockServer server, const IdGenerator &newId)
{
    server.id = newId();
    for (RouteNode &node : server.routes)
        node = withNewIds(node, newId);
    return server;
}

MockResponse withNewId(MockResponse response, const IdGenerator &newId)
{
    response.id = newId();
    return response;
}

MockRoute withResponse(MockRoute route, MockResponse response)
{
    const auto found = std::find_if(route.responses.begin(), route.responses.end(),
                                    [&](const auto &other) { return other->id == response.id; });
    if (found == route.responses.end())
        route.responses.emplace_back(std::move(response));
    else
        *found = Shared<MockResponse>(std::move(response));
    return route;
}

} // namespace mynah
