// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/requesttrial.h"

#include "server/api/requestpreview.h"
#include "server/mock/idregistry.h"
#include "server/mock/routecompiler.h"
#include "server/mock/routetable.h"

#include <utility>

namespace mynah {

RequestTrial::RequestTrial(std::shared_ptr<const RouteTable> live, Exchange exchange)
    : m_live(std::move(live))
    , m_exchange(std::move(exchange))
{
}

RequestTrial::~RequestTrial() = default;

MatchExplanation RequestTrial::run(const MockServer &server, std::string_view nodeId) const
{
    // Numbers are for recordings, and nothing is recorded here.
    IdRegistry ids;
    const bool isLive = m_live && m_live->serverId() == server.id;
    const CompileResult tried = compileRoutes(
        server, {m_live ? m_live->baseDir() : std::string(), isLive ? m_live : nullptr, ids});
    return explainRouteOn(*tried.table, m_exchange, nodeId);
}

} // namespace mynah
