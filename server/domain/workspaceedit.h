// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/domain/workspace.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mynah {

// Makes ids; a test can give a predictable one.
using IdGenerator = std::function<std::string()>;

// Eight random characters of a-z and 2-7; safe on every thread.
std::string randomId();

// A place among the nodes of a server: before the child at index of the folder, or of the
// server's top level when folderId is empty.
struct NodePosition
{
    std::string serverId;
    std::string folderId;
    std::size_t index = 0;

    bool operator==(const NodePosition &) const = default;
};

// Edits are values: undo keeps them, recorders make them, applyEdit() carries them out. Nodes and
// servers are found by id; an index beyond the end means the end.
struct InsertNode
{
    NodePosition position;
    RouteNode node;
};
struct RemoveNode
{
    std::string nodeId;
};
struct MoveNode
{
    std::string nodeId;
    // As positions are after the node has been taken out.
    NodePosition position;
};
// The node that has this id becomes this one. A folder keeps the children that the new value has.
struct ReplaceNode
{
    RouteNode node;
};
struct InsertServer
{
    std::size_t index = 0;
    Shared<MockServer> server;
};
struct RemoveServer
{
    std::string serverId;
};
struct MoveServer
{
    std::string serverId;
    std::size_t index = 0;
};
// Routes included.
struct ReplaceServer
{
    Shared<MockServer> server;
};
struct RenameWorkspace
{
    std::string name;
};
// All of it; never null.
struct ReplaceWorkspace
{
    std::shared_ptr<const Workspace> workspace;
};

using Edit = std::variant<InsertNode, RemoveNode, MoveNode, ReplaceNode, InsertServer, RemoveServer,
                          MoveServer, ReplaceServer, RenameWorkspace, ReplaceWorkspace>;

struct EditError
{
    enum class Kind {
        NotFound, // the id is not in the workspace
        DuplicateId, // an id of what is put in is taken
        InsideItself,
        TooDeep, // beyond Folder::DeepestNesting
    };
    Kind kind = Kind::NotFound;
    Message message;
};

struct EditResult
{
    Workspace workspace;
    // Applied to workspace, these give the one before.
    std::vector<Edit> inverse;
};

Expected<EditResult, EditError> applyEdit(const Workspace &workspace, const Edit &edit);
// All of them or none.
Expected<EditResult, EditError> applyEdits(const Workspace &workspace,
                                           const std::vector<Edit> &edits);

// Where a node is; what MoveNode would need to bring it back.
std::optional<NodePosition> positionOf(const Workspace &workspace, std::string_view nodeId);

// The same with new ids throughout, for duplicating and pasting.
RouteNode withNewIds(const RouteNode &node, const IdGenerator &newId = randomId);
MockServer withNewIds(MockServer server, const IdGenerator &newId = randomId);
MockResponse withNewId(MockResponse response, const IdGenerator &newId = randomId);

// The route with the response of the same id replaced, or appended when there is none.
MockRoute withResponse(MockRoute route, MockResponse response);

} // namespace mynah
