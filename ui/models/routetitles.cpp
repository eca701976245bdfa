// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routetitles.h"

#include "server/domain/mockroute.h"
#include "server/domain/mockserver.h"
#include "server/domain/routenode.h"

namespace mynah {

RouteTitles::RouteTitles(const Workspace &workspace)
{
    for (const Shared<MockServer> &server : workspace.servers)
        add(server->routes);
}

void RouteTitles::add(const std::vector<RouteNode> &nodes)
{
    for (const RouteNode &node : nodes) {
        if (const Folder *folder = node.folder()) {
            add(folder->children);
            continue;
        }
        const MockRoute &route = *node.route();
        m_titles.emplace(route.id, routeTitle(route));
        for (const Shared<MockResponse> &response : route.responses)
            m_titles.emplace(response->id, responseTitle(*response));
    }
}

std::string_view RouteTitles::title(std::string_view id) const
{
    const auto found = m_titles.find(id);
    return found == m_titles.end() ? std::string_view() : std::string_view(found->second);
}

std::string routeTitle(const MockRoute &route)
{
    return route.method + ' ' + route.path;
}

std::string responseTitle(const MockResponse &response)
{
    const std::string status = std::to_string(response.status);
    return response.name.empty() ? status : status + ' ' + response.name;
}

} // namespace mynah
