// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace mynah {

// A shared mutex with which nobody starves: a writer waits for the readers that are inside and for
// the writers before it, and a reader for one writer at most. Not recursive, for readers neither: a
// writer that came meanwhile would wait for the first lock, and the second lock for the writer.
// The names are those that std::unique_lock and std::shared_lock want.
class FairSharedMutex final
{
public:
    FairSharedMutex() = default;
    Q_DISABLE_COPY_MOVE(FairSharedMutex)

    void lock();
    void unlock();
    void lock_shared();
    void unlock_shared();

private:
    // Held for a few instructions only; guards all counters.
    std::mutex m_mutex;
    std::condition_variable m_writerMayCome;
    std::condition_variable m_readersMayCome;
    // Writers come in the order of their tickets; the one that is served is inside, or waits for
    // the readers to leave. No writer has the ticket that is next.
    std::uint64_t m_nextTicket = 0;
    std::uint64_t m_served = 0;
    std::size_t m_readers = 0;
    std::size_t m_waitingReaders = 0;
};

} // namespace mynah
