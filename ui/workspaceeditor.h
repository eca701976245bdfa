// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/problem.h"
#include "server/domain/workspaceedit.h"

#include <QCoreApplication>
#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

struct Repair;
struct RouteProposal;
class WorkspaceDocument;

// What people can do to a workspace, in their words: every function is one undoable step with a
// text for the Edit menu. Ids that are not (or no longer) there make it do nothing.
class WorkspaceEditor final
{
    Q_DECLARE_TR_FUNCTIONS(mynah::WorkspaceEditor)
    Q_DISABLE_COPY_MOVE(WorkspaceEditor)

public:
    using NodeIds = std::vector<std::string>;

    explicit WorkspaceEditor(WorkspaceDocument &document);

    // Where a new node belongs when nodeId is selected: inside a folder, after a route, at the end
    // of a server, of the first one when nothing is selected.
    NodePosition positionFor(std::string_view nodeId) const;
    // The same, but after a folder.
    NodePosition positionAfter(std::string_view nodeId) const;

    // These return the id of what they made, or an empty one.
    std::string addRoute(const NodePosition &position);
    std::string addRoute(const NodePosition &position, MockRoute route);
    std::string addFolder(const NodePosition &position);
    NodeIds insertNodes(const NodePosition &position, const std::vector<RouteNode> &nodes);
    // The same with the ids that the nodes have, which are to be new.
    NodeIds insertNewNodes(const NodePosition &position, const std::vector<RouteNode> &nodes);
    NodeIds duplicateNodes(const NodeIds &ids);
    struct Added
    {
        // The routes, made or changed.
        NodeIds ids;
        // "Created 2 routes"
        QString done;
    };
    // What was made of recorded requests.
    Added addProposals(const std::vector<RouteProposal> &proposals);

    // A node inside another one of the list goes with that one.
    void removeNodes(const NodeIds &ids);
    // The same in other words: they are in the clipboard.
    void cutNodes(const NodeIds &ids);
    void moveNodes(const NodeIds &ids, NodePosition position);
    // Each one place up (-1) or down (+1) among its siblings. Those that are at the end already
    // stay there, and hold back those of the list that are right beside them.
    void moveNodesBy(const NodeIds &ids, int offset);
    bool canMoveNodesBy(const NodeIds &ids, int offset) const;
    void setNodesEnabled(const NodeIds &ids, bool enabled);
    void renameFolder(std::string_view id, const QString &name);
    // In the order of the tree, without those inside another one of the list.
    std::vector<RouteNode> nodes(const NodeIds &ids) const;
    // The same with those inside others.
    std::vector<RouteNode> everyNode(const NodeIds &ids) const;

    void changeRoute(std::string_view id, Field field, const std::function<void(MockRoute &)> &fn);
    std::string addResponse(std::string_view routeId);
    std::string addResponse(std::string_view routeId, MockResponse response);
    std::string duplicateResponse(std::string_view routeId, std::string_view responseId);
    void removeResponse(std::string_view routeId, std::string_view responseId);
    void moveResponse(std::string_view routeId, std::string_view responseId, int toIndex);
    void changeResponse(std::string_view routeId, std::string_view responseId, Field field,
                        const std::function<void(MockResponse &)> &fn);

    // Returns the id of one at the end, which listens where no other server of the workspace does.
    std::string addServer();
    // The same with the routes and settings of another one, right after it.
    std::string duplicateServer(std::string_view id);
    void removeServer(std::string_view id);
    // One place up (-1) or down (+1).
    void moveServerBy(std::string_view id, int offset);
    bool canMoveServerBy(std::string_view id, int offset) const;
    void setServerEnabled(std::string_view id, bool enabled);
    void changeServer(std::string_view id, const QString &text,
                      const std::function<void(MockServer &)> &fn);
    void setPort(std::string_view serverId, int listenerRow, int port);
    void setAddress(std::string_view serverId, int listenerRow, const QString &address);
    // False when the workspace has changed so that it cannot be done any more.
    bool apply(const Repair &repair);

private:
    // What makes these the nodes beside a position.
    Edit withChildren(const NodePosition &position, std::vector<RouteNode> children) const;
    void removeNodes(const NodeIds &ids, const QString &text);
    static QString unusedName(const std::vector<Shared<MockServer>> &servers);
    std::string insertServer(const QString &text, MockServer server, std::size_t index);
    void replaceRoute(const QString &text, MockRoute route, const std::string &mergeKey = {});

    WorkspaceDocument &m_document;
};

// "path", "status", …, as in "Change path".
QString fieldLabel(Field field);
// "GET /users/:id" or the name of a folder.
QString nodeTitle(const RouteNode &node);
// That of a single node, else how many routes, folders or items of both kinds there are.
QString titleOf(const std::vector<RouteNode> &nodes);

} // namespace mynah
