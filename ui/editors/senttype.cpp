// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/senttype.h"

#include "server/api/templateguide.h"
#include "server/domain/workspaceedit.h"
#include "ui/text.h"
#include "ui/workspacedocument.h"

namespace mynah {

QString sentTypeOf(const WorkspaceDocument &document, const std::string &routeId,
                   const MockResponse &response)
{
    const Workspace &workspace = document.workspace();
    const auto position = positionOf(workspace, routeId);
    const MockServer *server = position ? workspace.findServer(position->serverId) : nullptr;
    return toQString(sentContentType(response, server ? server->headers : std::vector<Header>()));
}

} // namespace mynah
