// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/problem.h"

#include <optional>
#include <string>
#include <vector>

namespace mynah {

// One comparison that the matcher made.
struct MatchStep
{
    enum class What {
        Enabled,
        Method,
        Path,
        Rule,
        ResponseChoice, // mode, order or weight took this response, or not
        Precedence, // another route comes first
    };

    What what = What::Path;
    // Where the expectation is edited.
    Place place;
    // One short sentence fragment, such as "header x-tenant matches regex ^acme".
    Message subject;
    // What the request had; nothing when it had none.
    std::optional<std::string> seen;
    bool passed = false;
    // Why, when what was seen does not say it: "one segment missing".
    Message reason{};
    // The value of the member, as it is written in the workspace file, with which the step would
    // have passed; nothing when no value does by itself.
    std::optional<std::string> remedy{};
};

struct ResponseExplanation
{
    std::string responseId;
    // "404 unknown id"
    std::string title;
    std::vector<MatchStep> steps;
    bool chosen = false;
};

struct RouteExplanation
{
    std::string serverId;
    std::string nodeId;
    // "GET /users/:id"
    std::string title;
    std::vector<MatchStep> steps;
    // Only of a route whose own steps all passed.
    std::vector<ResponseExplanation> responses;
    bool matched = false;
    // How far away a route that did not match is; 0 is a match. Only good for ordering.
    int distance = 0;
};

// Why a request was answered as it was.
struct MatchExplanation
{
    // Empty when no route answered.
    std::string nodeId;
    std::string responseId;
    // One sentence.
    Message summary;
    // Those that were considered, in the order of precedence, up to the one that answered.
    std::vector<RouteExplanation> considered;
    // Those that came closest, the closest first; only when no route answered.
    std::vector<RouteExplanation> nearMisses;
    // The first ones after it that would have answered as well; each ends with a step about that.
    std::vector<RouteExplanation> overtaken;
};

} // namespace mynah
