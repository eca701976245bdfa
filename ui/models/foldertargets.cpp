// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/foldertargets.h"

#include "server/domain/mockserver.h"
#include "server/domain/routenode.h"
#include "ui/text.h"

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

void addFolders(std::vector<FolderTarget> &targets, const std::vector<RouteNode> &nodes,
                const std::function<bool(const Folder &)> &skip)
{
    const FolderTarget above = targets.back();
    for (const RouteNode &node : nodes) {
        const Folder *folder = node.folder();
        if (!folder || skip(*folder))
            continue;
        const QString name = toQString(folder->name);
        targets.push_back({above.path.isEmpty() ? name : above.path + u" \u203a "_s + name,
                           {above.position.serverId, folder->id, folder->children.size()}});
        addFolders(targets, folder->children, skip);
    }
}

} // namespace

std::vector<FolderTarget> folderTargets(const Workspace &workspace,
                                        const std::function<bool(const Folder &)> &skip)
{
    std::vector<FolderTarget> targets;
    for (const Shared<MockServer> &server : workspace.servers) {
        const QString name = workspace.servers.size() > 1 ? toQString(server->name) : QString();
        targets.push_back({name, {server->id, {}, server->routes.size()}});
        addFolders(targets, server->routes, skip);
    }
    return targets;
}

} // namespace mynah
