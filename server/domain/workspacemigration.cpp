// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacemigration.h"

#include "server/domain/workspacefile.h"

#include <array>

namespace mynah {

namespace {

Json takeMember(Json &object, const char *name, Json fallback)
{
    const auto found = object.find(name);
    if (found == object.end())
        return fallback;
    Json value = std::move(*found);
    object.erase(found);
    return value;
}

// The early draft had one server, whose port and routes stood at the top, and one response in a
// route: {"port":8080,"routes":[{"method":"GET","path":"/","status":200,"body":"hi"}]}.
Json routeOfVersion0(Json route)
{
    if (!route.is_object())
        return route;
    Json response = Json::object();
    response["status"] = takeMember(route, "status", 200);
    if (route.contains("headers"))
        response["headers"] = takeMember(route, "headers", Json::array());
    if (route.contains("body"))
        response["body"] = {{"kind", "inline"}, {"text", takeMember(route, "body", "")}};
    Json migrated = {{"kind", "route"}};
    for (auto &[name, value] : route.items())
        migrated[name] = std::move(value);
    migrated["responses"] = Json::array({std::move(response)});
    return migrated;
}

void migrateFrom0(Json &document)
{
    Json routes = Json::array();
    for (const Json &route : takeMember(document, "routes", Json::array()))
        routes.push_back(routeOfVersion0(route));
    Json listener = {{"address", "127.0.0.1"}, {"port", takeMember(document, "port", 8080)}};
    Json server = {{"name", takeMember(document, "name", "")},
                   {"listeners", Json::array({std::move(listener)})},
                   {"routes", std::move(routes)}};

    Json migrated = {{"formatVersion", 1},
                     {"name", server["name"]},
                     {"servers", Json::array({std::move(server)})}};
    takeMember(document, "formatVersion", 0);
    for (auto &[name, value] : document.items())
        migrated[name] = std::move(value);
    document = std::move(migrated);
}

// At index v stands the step from version v to v + 1.
constexpr std::array<void (*)(Json &), WorkspaceFormatVersion> Migrations = {migrateFrom0};

} // namespace

std::optional<int> formatVersionOf(const Json &document)
{
    if (!document.is_object())
        return std::nullopt;
    const auto version = document.find("formatVersion");
    if (version == document.end()) {
        const auto routes = document.find("routes");
        const bool isDraft =
            routes != document.end() && routes->is_array() && !document.contains("servers");
        return isDraft ? std::optional(0) : std::nullopt;
    }
    const bool isVersion = version->is_number_unsigned()
        || (version->is_number_integer() && version->get<std::int64_t>() >= 0);
    if (!isVersion)
        return std::nullopt;
    constexpr std::uint64_t Largest = 1'000'000'000;
    return static_cast<int>(std::min(version->get<std::uint64_t>(), Largest));
}

void migrate(Json &document, int fromVersion)
{
    for (int version = fromVersion; version < WorkspaceFormatVersion; ++version)
        Migrations[static_cast<std::size_t>(version)](document);
}

} // namespace mynah
