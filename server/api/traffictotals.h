// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"

#include <QtGlobal>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>

namespace mynah {

// How long answers took, counted up to fixed bounds.
struct DurationCounts
{
    // Nanoseconds; what took exactly as long counts there. Longer ones are in the last place.
    static constexpr std::array<std::int64_t, 16> Bounds = {
        100'000,       250'000,       500'000,       1'000'000,     2'500'000,   5'000'000,
        10'000'000,    25'000'000,    50'000'000,    100'000'000,   250'000'000, 500'000'000,
        1'000'000'000, 2'500'000'000, 5'000'000'000, 10'000'000'000};

    std::array<std::uint64_t, Bounds.size() + 1> counts{};
    // Nanoseconds.
    std::uint64_t sum = 0;

    void add(std::int64_t nanoseconds);
};

// What a server did since the program was started.
struct ServerTotals
{
    // 0: nothing was sent.
    std::map<std::uint16_t, std::uint64_t> byStatus;
    std::uint64_t unmatched = 0;
    std::uint64_t malformed = 0;
    // Of requests and of answers, heads and bodies without their framing.
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    // Of those that were answered whole.
    DurationCounts took;
};

// Counts what the recorder carries, by server. Written by the capture thread while somebody wants
// it, read on any.
class TrafficTotals final
{
public:
    // The capture thread's side, for many at once: nobody reads while it lives.
    class Batch final
    {
    public:
        explicit Batch(TrafficTotals &totals)
            : m_totals(totals)
            , m_lock(totals.m_mutex)
        {
        }
        Q_DISABLE_COPY_MOVE(Batch)

        // Its server is IdRegistry's number.
        void add(const ExchangeRecord &record);

    private:
        TrafficTotals &m_totals;
        const std::lock_guard<std::mutex> m_lock;
        // That of the last record is nearly always that of the next.
        std::uint32_t m_server = ExchangeRecord::NoRoute;
        ServerTotals *m_last = nullptr;
    };

    TrafficTotals() = default;
    Q_DISABLE_COPY_MOVE(TrafficTotals)

    // Off to begin with: counting costs a little for every exchange.
    void setCounting(bool counting) { m_counting = counting; }
    bool isCounting() const { return m_counting; }
    // By IdRegistry's numbers of the servers.
    std::map<std::uint32_t, ServerTotals> servers() const;

private:
    std::atomic<bool> m_counting = false;
    mutable std::mutex m_mutex;
    // Its entries stay where they are.
    std::map<std::uint32_t, ServerTotals> m_servers;
};

} // namespace mynah
