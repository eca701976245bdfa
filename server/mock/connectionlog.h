// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/ioloop.h"

#include <QtGlobal>

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace mynah {

class ExchangeRing;
struct RecordedConnection;

// Takes down the openings and ends of a worker's connections in its ring, none without the other:
// what finds no room is written as soon as there is some, and of a connection that came and went
// in between nothing is told. Waiting takes memory for no more connections than were open at a
// time. On the loop's thread only.
class ConnectionLog final
{
public:
    // Both outlive it.
    ConnectionLog(ExchangeRing &ring, IOLoop &loop);
    // What waits is dropped.
    ~ConnectionLog();
    Q_DISABLE_COPY_MOVE(ConnectionLog)

    void addOpened(const RecordedConnection &connection);
    void addClosed(const RecordedConnection &connection);

private:
    void write(std::uint64_t id, std::string entry);
    void writeWaiting();
    void retryLater();

    ExchangeRing &m_ring;
    IOLoop &m_loop;
    // By the ids of their connections.
    std::map<std::uint64_t, std::string> m_waiting;
    std::optional<IOLoop::Timeout> m_retry;
};

} // namespace mynah
