// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspace.h"

#include <string>

namespace mynah::test {

// One server "main" on 127.0.0.1:8080. Nodes by id, folders with a name like it:
//   users   (list: GET /users, item: GET /users/:id)
//   orders  (create: POST /orders, old (gone: GET /orders/old))
//   rest    (ANY /*)
// Responses are called after their route: "list-200"; item has "item-404" as well.
Workspace sampleWorkspace();

MockResponse sampleResponse(const std::string &id, int status = 200);
MockRoute sampleRoute(const std::string &id, const std::string &method, const std::string &path);

} // namespace mynah::test
