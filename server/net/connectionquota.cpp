// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/connectionquota.h"

#include <utility>

namespace mynah {

ConnectionQuota::Slot::Slot(ConnectionQuota &quota, Client *client)
    : m_quota(&quota)
    , m_client(client)
{
}

ConnectionQuota::Slot::Slot(Slot &&other) noexcept
    : m_quota(std::exchange(other.m_quota, nullptr))
    , m_client(other.m_client)
{
}

ConnectionQuota::Slot::~Slot()
{
    release();
}

void ConnectionQuota::Slot::release()
{
    if (ConnectionQuota *quota = std::exchange(m_quota, nullptr))
        quota->give(m_client);
}

ConnectionQuota::ConnectionQuota(const ConnectionLimits &limits)
    : m_limits(limits)
{
}

Expected<ConnectionQuota::Slot, ConnectionQuota::Refusal>
ConnectionQuota::take(const std::string &client)
{
    const std::lock_guard lock(m_mutex);
    if (m_all >= m_limits.all) {
        ++m_refused;
        return Unexpected(Refusal::Full);
    }
    Client *known = nullptr;
    if (!client.empty()) {
        known = &*m_perClient.try_emplace(client, 0).first;
        if (known->second >= m_limits.perClient) {
            ++m_refused;
            return Unexpected(Refusal::ClientFull);
        }
        ++known->second;
    }
    ++m_all;
    ++m_taken;
    return Slot(*this, known);
}

bool ConnectionQuota::isFull() const
{
    const std::lock_guard lock(m_mutex);
    return m_all >= m_limits.all;
}

ConnectionQuota::Counts ConnectionQuota::counts() const
{
    const std::lock_guard lock(m_mutex);
    return {m_all, m_taken, m_refused};
}

void ConnectionQuota::give(Client *client)
{
    const std::lock_guard lock(m_mutex);
    --m_all;
    if (client && --client->second == 0)
        m_perClient.erase(m_perClient.find(client->first));
}

ConnectionLimits ConnectionQuota::limits() const
{
    const std::lock_guard lock(m_mutex);
    return m_limits;
}

void ConnectionQuota::setLimits(const ConnectionLimits &limits)
{
    const std::lock_guard lock(m_mutex);
    m_limits = limits;
}

} // namespace mynah
