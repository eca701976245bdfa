// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/json.h"
#include "server/domain/jsonreader.h"
#include "server/domain/workspace.h"

#include <string_view>
#include <vector>

namespace mynah {

// JSON of the current format to the model and back. Reading stops at the first failure, which the
// context remembers.
Workspace readWorkspace(const Json &json, JsonReadContext &context);
// A list of nodes or a single one.
std::vector<RouteNode> readNodes(const Json &json, JsonReadContext &context);
Json writeWorkspace(const Workspace &workspace);
Json writeNodes(const std::vector<RouteNode> &nodes);

// Of the members in the file; of MockServer, Listener, ListenerTls, ServerLimits and
// ServerLeniencies.
template <typename T>
const std::vector<std::string_view> &memberNames();

} // namespace mynah
