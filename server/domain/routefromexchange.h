// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/domain/mockroute.h"
#include "server/domain/workspaceedit.h"

#include <string>
#include <string_view>

namespace mynah {

struct RouteFromExchangeOptions
{
    // Numbers, UUIDs and long hexadecimal segments become path parameters.
    bool proposePathParameters = true;
    // Add rules that ask for the same query parameters, or for the same body.
    bool matchQuery = false;
    bool matchBody = false;
    // Off: what secrets.h calls a secret does not get into the route. Of a header it leaves the
    // placeholder, and a rule on a query parameter asks only whether it is there.
    bool keepSecrets = false;
};

// "/users/42" becomes "/users/:id", "/users/42/orders/7" becomes "/users/:userId/orders/:orderId".
std::string proposedPath(std::string_view path);

// A route that answers the request as it was answered, by a route or in the file it comes from, or
// 200 with an empty JSON object when nothing matched it.
MockRoute routeFromExchange(const Exchange &exchange, const RouteFromExchangeOptions &options = {},
                            const IdGenerator &newId = randomId);

// Whether there is an answer of a route that can be given again.
bool hasRecordedAnswer(const Exchange &exchange);

// The recorded answer alone, to be added to a route.
MockResponse responseFromExchange(const Exchange &exchange, bool keepSecrets = false,
                                  const IdGenerator &newId = randomId);

} // namespace mynah
