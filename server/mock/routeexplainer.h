// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/matchexplanation.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace mynah {

class RequestPath;
class RequestView;
class RouteTable;

// How many near misses an explanation and a 404 name.
constexpr std::size_t MostNearMisses = 3;
// How many routes with similar paths a 404 is willing to look at.
constexpr std::size_t MostCandidates = 64;

// Why the table answers the request as it does: every route in its order up to the one that
// answers and those that it overtakes, else all of them and the nearest misses. Takes the decisions
// that answering takes and changes no state; its cost grows with the number of routes.
MatchExplanation explainMatch(const RouteTable &table, RequestView &request);

// Which route answers, and in considered only the one that has that id, if it is there. A route
// that matches but comes later has a last step about that.
MatchExplanation explainRoute(const RouteTable &table, RequestView &request,
                              std::string_view nodeId);

// The routes that came closest to letting the request in, the closest first. Looks only at routes
// whose paths are near, so that a flood of wrong requests costs the same in every workspace.
std::vector<RouteExplanation> nearMisses(const RouteTable &table, RequestView &request,
                                         const RequestPath &path);

} // namespace mynah
