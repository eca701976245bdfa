// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworkspace.h"

namespace mynah::test {

namespace {

Folder folder(const std::string &id, std::vector<RouteNode> children)
{
    Folder folder;
    folder.id = id;
    folder.name = id;
    folder.children = std::move(children);
    return folder;
}

} // namespace

MockResponse sampleResponse(const std::string &id, int status)
{
    MockResponse response;
    response.id = id;
    response.status = status;
    response.headers.push_back({"Content-Type", "application/json", {}});
    response.body.text = "{}\n";
    return response;
}

MockRoute sampleRoute(const std::string &id, const std::string &method, const std::string &path)
{
    MockRoute route;
    route.id = id;
    route.method = method;
    route.path = path;
    route.responses.emplace_back(sampleResponse(id + "-200"));
    return route;
}

Workspace sampleWorkspace()
{
    MockRoute item = sampleRoute("item", "GET", "/users/:id");
    item.responses.emplace_back(sampleResponse("item-404", 404));

    MockServer server;
    server.id = "main";
    server.name = "Main";
    server.listeners.emplace_back();
    server.routes.emplace_back(
        folder("users", {sampleRoute("list", "GET", "/users"), std::move(item)}));
    server.routes.emplace_back(
        folder("orders",
               {sampleRoute("create", "POST", "/orders"),
                folder("old", {sampleRoute("gone", "GET", "/orders/old")})}));
    server.routes.emplace_back(sampleRoute("rest", std::string(MockRoute::AnyMethod), "/*"));

    Workspace workspace;
    workspace.name = "Shop";
    workspace.servers.emplace_back(std::move(server));
    return workspace;
}

} // namespace mynah::test
