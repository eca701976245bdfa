// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/placepointers.h"

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

std::string PlacePointers::of(const Place &place)
{
    const bool isWorkspace = place.serverId.empty() && place.nodeId.empty();
    if (isWorkspace)
        return fieldPointer(place.field, place.row);
    const auto server = indexOf(m_workspace.servers, place.serverId);
    if (!server)
        return "";
    std::string pointer = "/servers/" + std::to_string(*server);
    if (place.nodeId.empty())
        return pointer + fieldPointer(place.field, place.row);

    const Nodes &nodes = nodesOf(*server);
    const auto found = nodes.byId.find(place.nodeId);
    if (found == nodes.byId.end())
        return pointer;
    const Node &node = *found->second;
    pointer += pointerTo(node);
    if (place.responseId.empty())
        return pointer + fieldPointer(place.field, place.row);

    const MockRoute *route = node.node->route();
    const auto response = route ? indexOf(route->responses, place.responseId) : std::nullopt;
    if (!response)
        return pointer;
    return pointer + "/responses/" + std::to_string(*response)
        + fieldPointer(place.field, place.row);
}

const PlacePointers::Nodes &PlacePointers::nodesOf(std::size_t server)
{
    const auto [at, isNew] = m_nodes.try_emplace(server);
    if (isNew)
        add(m_workspace.servers[server]->routes, nullptr, at->second);
    return at->second;
}

void PlacePointers::add(const std::vector<RouteNode> &list, const Node *parent, Nodes &nodes)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Node &node = nodes.all.emplace_back(Node{&list[i], parent, i});
        nodes.byId.try_emplace(list[i].id(), &node);
        if (const Folder *folder = list[i].folder())
            add(folder->children, &node, nodes);
    }
}

std::string PlacePointers::pointerTo(const Node &node)
{
    const std::string list =
        node.parent ? pointerTo(*node.parent) + "/children/" : std::string("/routes/");
    return list + std::to_string(node.index);
}

} // namespace mynah
