// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockserver.h"
#include "server/domain/problem.h"
#include "server/mock/routetable.h"

#include <memory>
#include <string>
#include <vector>

namespace mynah {

class IdRegistry;

struct CompileContext
{
    // Folder of the workspace file; empty: it was never saved.
    std::string baseDir;
    // What is live now; null at the start.
    std::shared_ptr<const RouteTable> previous;
    // Outlives the table.
    IdRegistry &ids;
};

struct CompileResult
{
    // Never null.
    std::shared_ptr<const RouteTable> table;
    // Headers of the server, templates, patterns, rules, files, and routes that are never reached;
    // in the order of the routes, without pointers (PlacePointers knows them).
    std::vector<Problem> problems;
    // Those of the enabled routes that answer as they did before an edit that has a fault.
    std::size_t routesAsBefore = 0;
};

// Makes what the workers answer from. A route that does not compile keeps its last valid form and
// is reported. Without one its faulty responses are answered with 500, and a route of which nobody
// can say what it is for is left out. Routes that did not change are taken over, so that an edit
// among ten thousand is cheap. A header of the server that cannot be sent is reported and left out.
// Safe on every thread, one call at a time for a server.
CompileResult compileRoutes(const MockServer &server, const CompileContext &context);

} // namespace mynah
