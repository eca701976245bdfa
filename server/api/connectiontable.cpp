// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/connectiontable.h"

#include <algorithm>
#include <utility>

namespace mynah {

ConnectionTable::ConnectionTable(std::size_t mostOpen, std::size_t mostClosed)
    : m_mostOpen(mostOpen)
    , m_mostClosed(mostClosed)
{
}

void ConnectionTable::Batch::add(ConnectionInfo connection)
{
    if (m_table.m_open.size() >= m_table.m_mostOpen) {
        ++m_table.m_countedOnly;
        return;
    }
    const std::uint64_t id = connection.id;
    m_table.m_open.insert_or_assign(id, std::move(connection));
}

void ConnectionTable::Batch::countRequest(std::uint64_t id, std::string_view httpVersion,
                                          std::string_view method, std::string_view target)
{
    const auto known = m_table.m_open.find(id);
    if (known == m_table.m_open.end())
        return;
    ++known->second.requests;
    known->second.httpVersion = httpVersion;
    known->second.currentRequest.assign(method).append(" ").append(target);
}

void ConnectionTable::Batch::close(ConnectionInfo connection)
{
    const auto open = m_table.m_open.find(connection.id);
    if (open != m_table.m_open.end()) {
        connection.openedWallTime = open->second.openedWallTime;
        connection.httpVersion = std::move(open->second.httpVersion);
        connection.currentRequest = std::move(open->second.currentRequest);
        m_table.m_open.erase(open);
    } else if (m_table.m_countedOnly > 0) {
        --m_table.m_countedOnly;
    }
    m_table.addClosed(std::move(connection));
}

void ConnectionTable::setActivity(std::uint64_t id, ConnectionInfo::State state,
                                  std::uint64_t bytesIn, std::uint64_t bytesOut)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_open.find(id);
    if (known == m_open.end())
        return;
    known->second.state = state;
    known->second.bytesIn = bytesIn;
    known->second.bytesOut = bytesOut;
}

void ConnectionTable::closeAll(std::int64_t wallTime, const std::string &reason)
{
    const std::lock_guard lock(m_mutex);
    for (ConnectionInfo &connection : openById()) {
        connection.closedWallTime = wallTime;
        connection.closeReason = reason;
        addClosed(std::move(connection));
    }
    m_open.clear();
    m_countedOnly = 0;
}

void ConnectionTable::addClosed(ConnectionInfo connection)
{
    connection.state = ConnectionInfo::State::Closed;
    m_closed.push_front(std::move(connection));
    if (m_closed.size() > m_mostClosed)
        m_closed.pop_back();
}

std::vector<ConnectionInfo> ConnectionTable::openById() const
{
    std::vector<ConnectionInfo> connections;
    connections.reserve(m_open.size());
    for (const auto &[id, connection] : m_open)
        connections.push_back(connection);
    std::sort(connections.begin(), connections.end(),
              [](const auto &a, const auto &b) { return a.id < b.id; });
    return connections;
}

void ConnectionTable::clearClosed()
{
    const std::lock_guard lock(m_mutex);
    m_closed.clear();
}

std::optional<ConnectionInfo> ConnectionTable::find(std::uint64_t id) const
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_open.find(id); known != m_open.end())
        return known->second;
    for (const ConnectionInfo &connection : m_closed) {
        if (connection.id == id)
            return connection;
    }
    return {};
}

std::vector<ConnectionInfo> ConnectionTable::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    m_watched = true;
    std::vector<ConnectionInfo> connections = openById();
    connections.insert(connections.end(), m_closed.begin(), m_closed.end());
    return connections;
}

std::size_t ConnectionTable::openCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_open.size() + m_countedOnly;
}

bool ConnectionTable::takeWatched()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_watched, false);
}

} // namespace mynah
