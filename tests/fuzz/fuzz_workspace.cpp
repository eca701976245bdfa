// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"
#include "server/mock/idregistry.h"
#include "server/mock/routecompiler.h"
#include "tests/fuzz/fuzztarget.h"

namespace mynah::fuzz {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

// Whatever can be loaded can be checked and served.
void examineUse(const Workspace &workspace)
{
    const std::vector<Problem> problems = validate(workspace);
    for (const Problem &problem : problems)
        require(!problem.message.empty(), "a problem says what it is");
    IdRegistry ids;
    for (const auto &server : workspace.servers)
        require(compileRoutes(*server, {{}, nullptr, ids}).table != nullptr, "there is a table");
}

} // namespace

void examine(std::string_view bytes)
{
    const auto loaded = parseWorkspace(bytes);
    if (!loaded) {
        require(!loaded.error().message.empty(), "an error says what it is");
        require(loaded.error().line >= 0 && loaded.error().column >= 0, "a place is not negative");
        return;
    }
    const QByteArray saved = toJson(loaded->workspace);
    const auto again = parseWorkspace(viewOf(saved));
    require(bool(again), "what was saved loads");
    require(toJson(again->workspace) == saved, "what was saved loads as it was");
    require(again->remarks.empty(), "loading mends once");
    examineUse(loaded->workspace);
}

} // namespace mynah::fuzz
