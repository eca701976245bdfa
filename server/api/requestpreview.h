// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/renderedresponse.h"
#include "server/api/ruletest.h"
#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/domain/header.h"
#include "server/domain/mockroute.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

struct Exchange;
class RouteTable;

// What routes, rules and responses would make of a recorded request, by the code that answers
// live ones. All of them are safe on every thread.

MatchExplanation explainExchange(const RouteTable &table, const Exchange &exchange);
// Of one route only; see explainRoute().
MatchExplanation explainRouteOn(const RouteTable &table, const Exchange &exchange,
                                std::string_view nodeId);

// A rule that does not compile does not hold, and says why; the others are judged all the same.
RuleTest testRulesOn(const Exchange &exchange, const MockRoute &route, const RuleSet &rules);

struct PreviewScope
{
    // Folder of the workspace file, or empty.
    std::string baseDir;
    std::vector<Header> serverHeaders;
};
// The error is one sentence without a full stop.
Expected<RenderedResponse, Message> previewResponse(const Exchange &exchange,
                                                    const MockRoute &route,
                                                    const MockResponse &response,
                                                    const PreviewScope &scope);

} // namespace mynah
