// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/routegatherer.h"

#include <QtGlobal>

#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

namespace mynah {

class ExchangeStore;

// Reads exchanges of a store on a thread of its own and makes proposals of them. What the store
// gives up meanwhile is left out. The owner calls it from one thread; destruction cancels and
// waits.
class RouteGathering final
{
public:
    struct Result
    {
        std::vector<RouteProposal> proposals;
        std::size_t skipped = 0;
    };

    RouteGathering(const ExchangeStore &store, std::vector<std::uint64_t> seqs,
                   const RouteGatherer::Options &options, const Workspace &workspace);
    ~RouteGathering();
    Q_DISABLE_COPY_MOVE(RouteGathering)

    std::size_t requests() const { return m_seqs.size(); }
    std::size_t requestsLookedAt() const { return m_lookedAt; }
    bool isDone() const { return m_isDone; }
    // Once it is done.
    const Result &result() const { return m_result; }

private:
    void run();

    const ExchangeStore &m_store;
    const std::vector<std::uint64_t> m_seqs;
    RouteGatherer m_gatherer;
    Result m_result; // the worker's until m_isDone
    std::atomic<std::size_t> m_lookedAt = 0;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_isDone = false;
    std::thread m_thread;
};

} // namespace mynah
