// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace mynah {

class ConnectionTable;
class ExchangeRing;
class ExchangeStore;
class IdRegistry;
class TrafficTotals;

// Carries what the workers take down from their rings into the store and the table: every few
// milliseconds while there is something to carry, less often otherwise. The workers never wait for
// it, nor wake it.
class CaptureThread final
{
public:
    // All of them outlive the thread.
    CaptureThread(std::vector<ExchangeRing *> rings, const IdRegistry &ids, ExchangeStore &store,
                  ConnectionTable &connections, TrafficTotals &totals);
    // Carries what is left in the rings, to which nobody writes any more; no connection is open
    // then.
    ~CaptureThread();
    Q_DISABLE_COPY_MOVE(CaptureThread)

private:
    class Carrier;

    void run();
    // Whether there was anything to carry.
    bool carry(Carrier &carrier);

    std::vector<ExchangeRing *> m_rings;
    const IdRegistry &m_ids;
    ExchangeStore &m_store;
    ConnectionTable &m_connections;
    TrafficTotals &m_totals;

    // The thread's own: what the rings had lost when they were last asked.
    std::vector<std::uint64_t> m_lost;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace mynah
