// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/routeproposal.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace mynah {

namespace {

using PathKind = MockRoute::PathKind;

bool isParameter(std::string_view segment)
{
    return segment.size() > 1 && segment.front() == ':';
}

// Two routes of the same key answer the same requests.
std::string keyOf(const MockRoute &route)
{
    std::string key = route.method + ' ' + std::to_string(static_cast<int>(route.pathKind));
    if (route.pathKind != PathKind::Pattern)
        return key + route.path;
    for (const std::string_view segment : pathSegments(route.path))
        key.append("/").append(isParameter(segment) ? ":" : segment);
    return key;
}

bool isSameAnswer(const MockResponse &a, const MockResponse &b)
{
    return a.status == b.status && a.body.kind == b.body.kind && a.body.text == b.body.text
        && a.body.file == b.body.file;
}

bool hasAnswer(const MockRoute &route, const MockResponse &response)
{
    return std::any_of(
        route.responses.begin(), route.responses.end(),
        [&response](const Shared<MockResponse> &own) { return isSameAnswer(*own, response); });
}

void addResponses(MockRoute &route, const RouteProposal &proposal)
{
    for (const ProposedResponse &one : proposal.responses) {
        if (one.wanted && !hasAnswer(route, one.response))
            route.responses.emplace_back(one.response);
    }
}

// The changes of one server, gathered before its tree is walked once.
class ServerChanges
{
public:
    explicit ServerChanges(const Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    void add(const RouteProposal &proposal)
    {
        const RouteNode *existing = m_workspace.findNode(proposal.existingId);
        if (existing && existing->route()) {
            const auto changed = m_changed.try_emplace(existing->id(), *existing->route()).first;
            addResponses(changed->second, proposal);
            return;
        }
        const std::string key = keyOf(proposal.route);
        const auto [at, isNew] = m_places.try_emplace(key, m_made.size());
        if (isNew) {
            if (proposal.folderId.empty())
                m_before.emplace(proposal.beforeNode, m_made.size());
            else
                m_inside.emplace(proposal.folderId, m_made.size());
            m_made.push_back(proposal.route);
        }
        addResponses(m_made[at->second], proposal);
    }

    MockServer applyTo(MockServer server, std::vector<std::string> &routeIds)
    {
        server.routes = changed(server.routes);
        // Those whose node or folder the server does not have.
        for (const auto *rest : {&m_before, &m_inside}) {
            for (const auto &[id, place] : *rest)
                server.routes.emplace_back(m_made[place]);
        }
        for (const MockRoute &route : m_made)
            routeIds.push_back(route.id);
        for (const auto &[id, route] : m_changed)
            routeIds.push_back(id);
        return server;
    }

private:
    std::vector<RouteNode> changed(const std::vector<RouteNode> &nodes)
    {
        std::vector<RouteNode> result;
        for (const RouteNode &node : nodes) {
            const auto [first, last] = m_before.equal_range(node.id());
            for (auto made = first; made != last; ++made)
                result.emplace_back(m_made[made->second]);
            m_before.erase(first, last);
            result.push_back(changed(node));
        }
        return result;
    }

    RouteNode changed(const RouteNode &node)
    {
        if (const auto other = m_changed.find(node.id()); other != m_changed.end())
            return RouteNode(other->second);
        if (!node.folder())
            return node;
        Folder folder = *node.folder();
        folder.children = changed(folder.children);
        const auto [first, last] = m_inside.equal_range(folder.id);
        for (auto made = first; made != last; ++made)
            folder.children.emplace_back(m_made[made->second]);
        m_inside.erase(first, last);
        return folder.children == node.folder()->children ? node : RouteNode(std::move(folder));
    }

    const Workspace &m_workspace;
    std::map<std::string, MockRoute> m_changed;
    std::vector<MockRoute> m_made;
    // Of m_made, by their keys.
    std::map<std::string, std::size_t> m_places;
    // Of m_made, by the nodes that they come before; those that have found theirs are gone.
    std::multimap<std::string, std::size_t> m_before;
    // The same for those that stand at the end of a folder.
    std::multimap<std::string, std::size_t> m_inside;
};

// The name that the parameter has in the other path, at the same place.
std::optional<std::string> renamed(const std::string &name, const std::string &oldPath,
                                   const std::string &newPath)
{
    const auto before = pathSegments(oldPath);
    const auto after = pathSegments(newPath);
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
        if (before[i] == ":" + name && isParameter(after[i]))
            return std::string(after[i].substr(1));
    }
    return {};
}

void renameParameters(RuleSet &rules, const std::string &oldPath, const std::string &newPath)
{
    std::erase_if(rules.rules, [&](MatchRule &rule) {
        if (rule.target != MatchRule::Target::PathParameter)
            return false;
        auto name = renamed(rule.name, oldPath, newPath);
        rule.name = name.value_or(rule.name);
        return !name;
    });
}

} // namespace

std::size_t RouteProposal::additions() const
{
    return static_cast<std::size_t>(
        std::count_if(responses.begin(), responses.end(),
                      [](const ProposedResponse &one) { return one.wanted && !one.isKnown; }));
}

std::vector<std::string_view> pathSegments(std::string_view path)
{
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        segments.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

KnownRoutes::KnownRoutes(const Workspace &workspace)
{
    for (const Shared<MockServer> &server : workspace.servers)
        add(server->id, server->routes);
}

void KnownRoutes::add(const std::string &serverId, const std::vector<RouteNode> &nodes)
{
    for (const RouteNode &node : nodes) {
        if (const MockRoute *route = node.route())
            m_routes.try_emplace(serverId + '\n' + keyOf(*route), route);
        else
            add(serverId, node.folder()->children);
    }
}

const MockRoute *KnownRoutes::find(const std::string &serverId, const MockRoute &route) const
{
    const auto found = m_routes.find(serverId + '\n' + keyOf(route));
    return found == m_routes.end() ? nullptr : found->second;
}

void findExisting(RouteProposal &proposal, const KnownRoutes &known)
{
    const MockRoute *existing = known.find(proposal.serverId, proposal.route);
    proposal.existingId = existing ? existing->id : std::string();
    markKnown(proposal, existing ? *existing : MockRoute());
}

void markKnown(RouteProposal &proposal, const MockRoute &route)
{
    for (ProposedResponse &one : proposal.responses)
        one.isKnown = hasAnswer(route, one.response);
}

RouteProposal withPath(RouteProposal proposal, const std::string &path, const KnownRoutes &known)
{
    for (ProposedResponse &one : proposal.responses)
        renameParameters(one.response.rules, proposal.route.path, path);
    proposal.route.path = path;
    proposal.route.pathKind = PathKind::Pattern;
    findExisting(proposal, known);
    return proposal;
}

std::vector<Edit> editsOf(const std::vector<RouteProposal> &proposals, const Workspace &workspace,
                          std::vector<std::string> &routeIds)
{
    std::map<std::string, ServerChanges> changes;
    for (const RouteProposal &proposal : proposals) {
        if (proposal.wanted && proposal.additions() > 0)
            changes.try_emplace(proposal.serverId, workspace).first->second.add(proposal);
    }
    std::vector<Edit> edits;
    for (const Shared<MockServer> &server : workspace.servers) {
        if (const auto of = changes.find(server->id); of != changes.end())
            edits.push_back(
                ReplaceServer{Shared<MockServer>(of->second.applyTo(*server, routeIds))});
    }
    return edits;
}

} // namespace mynah
