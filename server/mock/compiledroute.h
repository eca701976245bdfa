// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/regex.h"
#include "server/domain/mockroute.h"
#include "server/mock/compiledresponse.h"
#include "server/mock/pathpattern.h"
#include "server/mock/requestview.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mynah {

class IdRegistry;
class RequestPath;

// What changes while a route answers. Belongs to the route's id, not to one compiled form of it,
// so that it survives edits; shared by the workers.
struct RouteState
{
    // How many answers were taken in order.
    std::atomic<std::uint32_t> taken = 0;
};

// A route, ready to answer; immutable but for its state, so that threads and tables share it.
struct CompiledRoute
{
    Shared<MockRoute> source;
    // IdRegistry's number of its id.
    std::uint32_t number = 0;
    // Of a path that is no regex.
    PathPattern pattern;
    std::optional<Regex> regex;
    // Of the regex: what every path that it matches begins with.
    std::string literalPrefix;
    // All of the route, disabled ones included, in its order.
    std::vector<CompiledResponse> responses;
    std::shared_ptr<RouteState> state;
    // Of responses: those that are switched on and have no rules, and the default one (with mode
    // Default it may have rules).
    std::vector<const CompiledResponse *> candidates;
    const CompiledResponse *fallback = nullptr;
    // The answer to every request, when there is nothing to choose.
    const CompiledResponse *only = nullptr;
    // Some response looks at the request's body.
    bool needsBody = false;
    // Every request that gets here is answered here.
    bool answersAll = false;
    // Some response that is switched on is answered with 500 (CompiledResponse::fault).
    bool hasFault = false;

    // "GET /users/:id"
    std::string title() const;
    // In their order in the path.
    std::vector<std::string> parameterNames() const;
    // Replaces out; the values are views into path.
    void readParameters(RequestPath &path, std::vector<PathParameter> &out) const;
    // The response for the request, or null when none is for it. Counts as an answer taken.
    const CompiledResponse *choose(const RequestView &request) const;
    // The first response whose rules hold, or null.
    const CompiledResponse *conditionalFor(const RequestView &request) const;
};

// Nothing when nobody can say for whom the route is: of its method, path or rules. problems say
// why, and what is wrong with its responses, and warn. The place is that of the route.
std::shared_ptr<const CompiledRoute> compileRoute(const Shared<MockRoute> &route,
                                                  const std::vector<Header> &serverHeaders,
                                                  const Place &place, IdRegistry &ids,
                                                  std::shared_ptr<RouteState> state,
                                                  std::vector<Problem> &problems);

// What every text that the pattern matches begins with; empty when that is not easily seen.
std::string literalPrefixOf(std::string_view pattern);

} // namespace mynah
