// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/problem.h"
#include "server/domain/workspace.h"
#include "server/mock/idregistry.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace mynah {

class RouteTable;

// The tables of the enabled servers, by their ids.
using RouteTables = std::map<std::string, std::shared_ptr<const RouteTable>, std::less<>>;

struct CompiledWorkspace
{
    RouteTables tables;
    // Those of validate(), then those of the compiler.
    std::vector<Problem> problems;
    // Of all tables (CompileResult).
    std::size_t routesAsBefore = 0;
};

// Compiles one workspace after the other, each on the ground of the one before. One call at a
// time, on any thread.
class WorkspaceCompiler final
{
public:
    // ids outlives the tables.
    explicit WorkspaceCompiler(IdRegistry &ids)
        : m_ids(ids)
    {
    }

    // baseDir: the folder of the workspace file; empty: there is none.
    CompiledWorkspace compile(const Workspace &workspace, const std::string &baseDir);

    // Frees the tables that nobody but the compiler holds any more. Until then it holds all that it
    // made: the destructor of ten thousand routes would hold up the worker that lets go last.
    // Whether somebody still holds a table that is not of the last workspace.
    bool dropUnused();

private:
    IdRegistry &m_ids;
    RouteTables m_previous;
    std::vector<std::shared_ptr<const RouteTable>> m_made;
};

} // namespace mynah
