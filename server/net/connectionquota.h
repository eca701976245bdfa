// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/net/pausenotice.h"

#include <QtGlobal>

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace mynah {

// How many connections a server may have.
struct ConnectionLimits
{
    std::size_t all = 20'000;
    std::size_t perClient = 10'000;

    bool operator==(const ConnectionLimits &) const = default;
};

// The connections of a server, counted over all the workers that share it. Thread-safe; its lock
// is taken when a connection begins and when it ends, never for a request.
class ConnectionQuota final
{
public:
    enum class Refusal { Full, ClientFull };
    // An address, and how many connections it has.
    using Client = std::pair<const std::string, std::size_t>;
    struct Counts
    {
        std::uint64_t open = 0;
        // As long as this is there.
        std::uint64_t taken = 0;
        std::uint64_t refused = 0;
    };

    // A connection that counts as long as this lives. The quota outlives it.
    class Slot
    {
    public:
        // client: null for one that only counts in all.
        Slot(ConnectionQuota &quota, Client *client);
        Slot(Slot &&other) noexcept;
        Slot &operator=(Slot &&) = delete;
        ~Slot();

        void release();

    private:
        ConnectionQuota *m_quota;
        Client *m_client;
    };

    explicit ConnectionQuota(const ConnectionLimits &limits = {});
    Q_DISABLE_COPY_MOVE(ConnectionQuota)

    // client: an IP address, or empty for one that only counts in all, such as a unix socket's.
    Expected<Slot, Refusal> take(const std::string &client);
    bool isFull() const;
    Counts counts() const;

    ConnectionLimits limits() const;
    // Connections that exceed new limits stay.
    void setLimits(const ConnectionLimits &limits);

    // That nobody is accepted because it is full.
    PauseNotice &fullNotice() { return m_fullNotice; }

private:
    void give(Client *client);

    mutable std::mutex m_mutex;
    ConnectionLimits m_limits;
    std::size_t m_all = 0;
    std::uint64_t m_taken = 0;
    std::uint64_t m_refused = 0;
    // Its entries stay where they are.
    std::unordered_map<std::string, std::size_t> m_perClient;
    PauseNotice m_fullNotice;
};

} // namespace mynah
