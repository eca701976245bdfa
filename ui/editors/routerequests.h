// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/domain/mockroute.h"
#include "ui/models/requestnames.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mynah {

class ExchangeStore;

// Numbers of the last requests that the route answered, the newest first. Looks no further back
// than takes a moment.
std::vector<std::uint64_t> lastRequestsOf(const ExchangeStore &store, const std::string &routeId,
                                          std::size_t most);

// The names that requests of the route have: the selected one's first, then those of the last ones,
// and the parameters of its path.
RequestNames namesForRoute(const MockRoute &route, const ExchangeStore &store,
                           const std::optional<Exchange> &selected);

// A request that nobody sent, to a path that the route matches.
Exchange exampleRequest(const MockRoute &route);
// A path that the route matches: parameters and wildcards replaced by something plausible.
QString examplePath(const MockRoute &route);

} // namespace mynah
