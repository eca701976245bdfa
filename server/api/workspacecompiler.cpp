// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/workspacecompiler.h"

#include "server/domain/placepointers.h"
#include "server/mock/routecompiler.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace mynah {

namespace {

using PlaceKey = std::tuple<std::string_view, std::string_view, std::string_view, Field, int>;

PlaceKey keyOf(const Place &place)
{
    return {place.serverId, place.nodeId, place.responseId, place.field, place.row};
}

// Where the check of the values has found errors: what the compiler stumbles over there is the same
// once more.
std::set<PlaceKey> errorPlaces(const std::vector<Problem> &problems)
{
    std::set<PlaceKey> places;
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Error)
            places.insert(keyOf(problem.place));
    }
    return places;
}

} // namespace

CompiledWorkspace WorkspaceCompiler::compile(const Workspace &workspace, const std::string &baseDir)
{
    CompiledWorkspace compiled;
    PlacePointers pointers(workspace);
    const std::vector<Problem> invalid = validate(workspace);
    const std::set<PlaceKey> told = errorPlaces(invalid);
    compiled.problems = invalid;
    for (const Shared<MockServer> &server : workspace.servers) {
        if (!server->enabled)
            continue;
        const auto previous = m_previous.find(server->id);
        CompileResult result = compileRoutes(
            *server, {baseDir, previous == m_previous.end() ? nullptr : previous->second, m_ids});
        for (Problem &problem : result.problems) {
            const bool isError = problem.severity == Problem::Severity::Error;
            if (isError && told.contains(keyOf(problem.place)))
                continue;
            problem.pointer = pointers.of(problem.place);
            compiled.problems.push_back(std::move(problem));
        }
        compiled.routesAsBefore += result.routesAsBefore;
        m_made.push_back(result.table);
        compiled.tables.emplace(server->id, std::move(result.table));
    }
    m_previous = compiled.tables;
    return compiled;
}

bool WorkspaceCompiler::dropUnused()
{
    // Nobody can take a table that only this list holds, so the count cannot rise again.
    std::erase_if(m_made, [](const auto &table) { return table.use_count() == 1; });
    return std::any_of(m_made.begin(), m_made.end(), [this](const auto &table) {
        return std::none_of(m_previous.begin(), m_previous.end(),
                            [&](const auto &current) { return current.second == table; });
    });
}

} // namespace mynah
