// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/mockapplication.h"

#include "server/mock/mockhandler.h"

#include <algorithm>

namespace mynah {

namespace {

// More than this many at once is a burst whose memory is given back.
constexpr std::size_t MostIdleHandlers = 256;

} // namespace

MockApplication::MockApplication(std::shared_ptr<const RouteTable> table)
{
    m_tables.push_back({std::move(table), 0});
}

MockApplication::~MockApplication() = default;

void MockApplication::publish(std::shared_ptr<const RouteTable> table)
{
    m_tables.push_back({std::move(table), 0});
    PinnedTable &former = *std::prev(m_tables.end(), 2);
    if (former.users == 0)
        m_tables.erase(std::prev(m_tables.end(), 2));
}

DelegatePtr MockApplication::startRequest(HTTP1ServerConnection &, HTTPConnection &request)
{
    std::unique_ptr<MockHandler> handler;
    if (m_idle.empty()) {
        handler = std::make_unique<MockHandler>(*this);
    } else {
        handler = std::move(m_idle.back());
        m_idle.pop_back();
    }
    handler->begin(request);
    return DelegatePtr(handler.release());
}

MockApplication::PinnedTable &MockApplication::pin()
{
    ++m_tables.back().users;
    return m_tables.back();
}

void MockApplication::unpin(PinnedTable &pinned)
{
    if (--pinned.users > 0 || &pinned == &m_tables.back())
        return;
    const auto at = std::find_if(m_tables.begin(), m_tables.end(),
                                 [&pinned](const PinnedTable &one) { return &one == &pinned; });
    m_tables.erase(at);
}

void MockApplication::takeBack(std::unique_ptr<MockHandler> handler)
{
    if (m_idle.size() < MostIdleHandlers)
        m_idle.push_back(std::move(handler));
}

} // namespace mynah
