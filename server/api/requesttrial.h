// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/domain/matchexplanation.h"
#include "server/domain/mockserver.h"

#include <QtGlobal>

#include <memory>
#include <string_view>

namespace mynah {

class RouteTable;

// Tries a recorded request on servers that are not live, such as a live one with an edit. Safe on
// every thread; cheap where a server is much like the live one.
class RequestTrial final
{
    Q_DISABLE_COPY_MOVE(RequestTrial)

public:
    // live: the table of the server that is to be tried, or null.
    RequestTrial(std::shared_ptr<const RouteTable> live, Exchange exchange);
    ~RequestTrial();

    const Exchange &exchange() const { return m_exchange; }
    // Which route of the server would answer; considered has only the one that has that id.
    MatchExplanation run(const MockServer &server, std::string_view nodeId) const;

private:
    const std::shared_ptr<const RouteTable> m_live;
    const Exchange m_exchange;
};

} // namespace mynah
