// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routetitles.h"

#include "server/domain/mockroute.h"
#include "server/domain/mockserver.h"
#include "server/domain/routenode.h"
#include "ui/models/responselistmodel.h"
#include "ui/text.h"

#include <algorithm>

namespace mynah {

namespace {

template <typename AddressOf>
std::string joined(const MockServer &server, const AddressOf &addressOf)
{
    std::string text;
    for (const Listener &listener : server.listeners) {
        const std::string address = addressOf(listener);
        const bool isIPv6 = !listener.isUnix() && address.find(':') != std::string::npos;
        text += text.empty() ? "" : ", ";
        text += isIPv6 ? '[' + address + ']' : address;
        if (!listener.isUnix())
            text += ':' + std::to_string(listener.port);
    }
    return text;
}

} // namespace

RouteTitles::RouteTitles(const Workspace &workspace)
    : m_servers(workspace.servers)
{
}

void RouteTitles::add(const MockServer &server, const std::vector<RouteNode> &nodes) const
{
    for (const RouteNode &node : nodes) {
        if (const Folder *folder = node.folder()) {
            add(server, folder->children);
            continue;
        }
        const MockRoute &route = *node.route();
        m_named.emplace(route.id, Named{&server, &route, nullptr});
        for (const Shared<MockResponse> &response : route.responses)
            m_named.emplace(response->id, Named{&server, nullptr, response.get()});
    }
}

std::string RouteTitles::title(std::string_view id) const
{
    std::call_once(m_filled, [this] {
        for (const Shared<MockServer> &server : m_servers)
            add(*server, server->routes);
    });
    const auto found = m_named.find(id);
    if (found == m_named.end())
        return {};
    const auto [server, route, response] = found->second;
    return route ? serverPrefix(server->id) + routeTitle(*route) : responseTitle(*response);
}

std::string RouteTitles::serverPrefix(std::string_view serverId) const
{
    if (m_servers.size() < 2)
        return {};
    const auto found = std::find_if(m_servers.begin(), m_servers.end(),
                                    [&](const auto &server) { return server->id == serverId; });
    return found == m_servers.end() ? std::string() : (*found)->name + " \u203a ";
}

std::string serverAddresses(const MockServer &server)
{
    return joined(server, [](const Listener &listener) { return listener.address; });
}

std::string serverPorts(const MockServer &server)
{
    return joined(server, [](const Listener &listener) {
        const bool isUsual = listener.address == Listener().address;
        return isUsual ? std::string() : listener.address;
    });
}

std::string routeTitle(const MockRoute &route)
{
    return route.method + ' ' + route.path;
}

std::string responseTitle(const MockResponse &response)
{
    return toUtf8(
        statusText(response.status, response.name.empty() ? response.reason : response.name));
}

} // namespace mynah
