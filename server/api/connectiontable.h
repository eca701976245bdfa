// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mynah {

struct ConnectionTls
{
    std::string protocol;
    std::string cipher;
    std::string applicationProtocol;
    std::string serverName;
    // Exchange::tlsPeer.
    std::string peer;
};

struct ConnectionInfo
{
    enum class State {
        Active, // a request is under way
        Idle,
        Closing,
        Closed,
    };

    std::uint64_t id = 0;
    State state = State::Idle;
    std::string serverId;
    // "127.0.0.1:53312", "[::1]:53312" or "unix".
    std::string peer;
    // "127.0.0.1:8080"; empty for a unix socket.
    std::string localAddress;
    std::uint16_t localPort = 0;
    // Null without TLS. Shared by the copies: thousands of them are kept.
    std::shared_ptr<const ConnectionTls> tls;
    // "HTTP/1.1"; empty before the first request.
    std::string httpVersion;
    // Nanoseconds since 1970 UTC; closedWallTime is 0 while open.
    std::int64_t openedWallTime = 0;
    std::int64_t closedWallTime = 0;
    std::uint32_t requests = 0;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    // "GET /users/7" while Active, else that of the last one.
    std::string currentRequest;
    // One sentence; empty while open.
    std::string closeReason;

    bool operator==(const ConnectionInfo &) const = default;
};

// The connections that are open and those that were closed last, for people. Filled by the
// capture thread, read on any.
class ConnectionTable final
{
public:
    // The capture thread's side, for many at once: nobody else looks while it lives.
    class Batch final
    {
    public:
        explicit Batch(ConnectionTable &table)
            : m_table(table)
            , m_lock(table.m_mutex)
        {
        }
        Q_DISABLE_COPY_MOVE(Batch)

        void add(ConnectionInfo connection);
        // A request of it is over.
        void countRequest(std::uint64_t id, std::string_view httpVersion, std::string_view method,
                          std::string_view target);
        // Moves it to the closed ones, with what its requests told. One that was counted only
        // becomes known by this.
        void close(ConnectionInfo connection);

    private:
        ConnectionTable &m_table;
        const std::lock_guard<std::mutex> m_lock;
    };

    // Open ones beyond this many are only counted.
    explicit ConnectionTable(std::size_t mostOpen = 10'000, std::size_t mostClosed = 1'000);
    Q_DISABLE_COPY_MOVE(ConnectionTable)

    // What an open connection is doing; unknown ids are ignored.
    void setActivity(std::uint64_t id, ConnectionInfo::State state, std::uint64_t bytesIn,
                     std::uint64_t bytesOut);
    // The servers have stopped: none is open any more, whatever was told of it.
    void closeAll(std::int64_t wallTime, const std::string &reason);
    // Forgets the closed ones.
    void clearClosed();

    std::optional<ConnectionInfo> find(std::uint64_t id) const;
    // Open ones by id, then the closed ones, the last first.
    std::vector<ConnectionInfo> snapshot() const;
    // Also those that are counted only.
    std::size_t openCount() const;
    // Whether somebody took a snapshot since this was asked last.
    bool takeWatched();

private:
    void addClosed(ConnectionInfo connection);
    std::vector<ConnectionInfo> openById() const;

    mutable std::mutex m_mutex;
    std::size_t m_mostOpen;
    std::size_t m_mostClosed;
    std::unordered_map<std::uint64_t, ConnectionInfo> m_open;
    std::deque<ConnectionInfo> m_closed;
    std::size_t m_countedOnly = 0;
    mutable bool m_watched = false;
};

} // namespace mynah
