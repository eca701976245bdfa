// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/problem.h"

#include <optional>

namespace mynah {

namespace {

template <typename Items>
std::optional<std::size_t> indexOf(const Items &items, const std::string &id)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i]->id == id)
            return i;
    }
    return std::nullopt;
}

struct FoundNode
{
    const RouteNode *node;
    std::string pointer;
};

std::optional<FoundNode> findNode(const std::vector<RouteNode> &nodes, const std::string &list,
                                  const std::string &nodeId)
{
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        std::string pointer = list + '/' + std::to_string(i);
        if (nodes[i].id() == nodeId)
            return FoundNode{&nodes[i], std::move(pointer)};
        if (const Folder *folder = nodes[i].folder()) {
            if (auto found = findNode(folder->children, pointer + "/children", nodeId))
                return found;
        }
    }
    return std::nullopt;
}

std::string row(const char *list, int index, const char *member = "")
{
    return index < 0 ? list : list + ('/' + std::to_string(index)) + member;
}

std::string fieldPointer(Field field, int index)
{
    switch (field) {
    case Field::None:
        return "";
    case Field::Name:
        return "/name";
    case Field::Enabled:
        return "/enabled";
    case Field::Address:
        return row("/listeners", index, "/address");
    case Field::Port:
        return row("/listeners", index, "/port");
    case Field::Certificate:
        return row("/listeners", index, "/tls/certificate");
    case Field::Key:
        return row("/listeners", index, "/tls/key");
    case Field::Pkcs12:
        return row("/listeners", index, "/tls/pkcs12");
    case Field::ClientAuthorities:
        return row("/listeners", index, "/tls/clientAuthorities");
    case Field::Limits:
        return "/limits";
    case Field::Method:
        return "/method";
    case Field::Path:
        return "/path";
    case Field::ResponseMode:
        return "/responseMode";
    case Field::DefaultResponse:
        return "/defaultResponse";
    case Field::Status:
        return "/status";
    case Field::Reason:
        return "/reason";
    case Field::Headers:
        return row("/headers", index);
    case Field::Body:
        return "/body";
    case Field::BodyFile:
        return "/body/file";
    case Field::Delay:
        return "/delay";
    case Field::Rules:
        return index < 0 ? "/rules" : row("/rules/items", index);
    case Field::Weight:
        return "/weight";
    }
    return "";
}

} // namespace

std::string pointerOf(const Workspace &workspace, const Place &place)
{
    const bool isWorkspace = place.serverId.empty() && place.nodeId.empty();
    if (isWorkspace)
        return fieldPointer(place.field, place.row);
    const auto server = indexOf(workspace.servers, place.serverId);
    if (!server)
        return "";
    std::string pointer = "/servers/" + std::to_string(*server);
    if (place.nodeId.empty())
        return pointer + fieldPointer(place.field, place.row);

    const auto found =
        findNode(workspace.servers[*server]->routes, pointer + "/routes", place.nodeId);
    if (!found)
        return pointer;
    pointer = found->pointer;
    if (place.responseId.empty())
        return pointer + fieldPointer(place.field, place.row);

    const MockRoute *route = found->node->route();
    const auto response = route ? indexOf(route->responses, place.responseId) : std::nullopt;
    if (!response)
        return pointer;
    return pointer + "/responses/" + std::to_string(*response)
        + fieldPointer(place.field, place.row);
}

} // namespace mynah
