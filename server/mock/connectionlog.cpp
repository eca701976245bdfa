// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/connectionlog.h"

#include "server/mock/exchangering.h"
#include "server/mock/recordings.h"

#include <chrono>
#include <utility>

namespace mynah {

using namespace std::chrono_literals;

namespace {

constexpr auto RetryInterval = 10ms;

bool writeEntry(ExchangeRing &ring, std::string_view entry)
{
    return ring.write({&entry, 1});
}

} // namespace

ConnectionLog::ConnectionLog(ExchangeRing &ring, IOLoop &loop)
    : m_ring(ring)
    , m_loop(loop)
{
}

ConnectionLog::~ConnectionLog()
{
    if (m_retry)
        m_loop.removeTimeout(*m_retry);
}

void ConnectionLog::addOpened(const RecordedConnection &connection)
{
    write(connection.id, connectionOpenedEntry(connection));
}

void ConnectionLog::addClosed(const RecordedConnection &connection)
{
    // Nobody knows of it when its opening still waits.
    if (m_waiting.erase(connection.id) == 0)
        write(connection.id, connectionClosedEntry(connection));
}

void ConnectionLog::write(std::uint64_t id, std::string entry)
{
    if (writeEntry(m_ring, entry))
        return;
    m_waiting.emplace(id, std::move(entry));
    retryLater();
}

void ConnectionLog::writeWaiting()
{
    while (!m_waiting.empty() && writeEntry(m_ring, m_waiting.begin()->second))
        m_waiting.erase(m_waiting.begin());
    if (!m_waiting.empty())
        retryLater();
}

void ConnectionLog::retryLater()
{
    if (m_retry)
        return;
    m_retry = m_loop.callLater(RetryInterval, [this] {
        m_retry.reset();
        writeWaiting();
    });
}

} // namespace mynah
