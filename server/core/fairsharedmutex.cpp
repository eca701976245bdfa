// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/fairsharedmutex.h"

#include <utility>

namespace mynah {

void FairSharedMutex::lock()
{
    std::unique_lock state(m_mutex);
    const std::uint64_t ticket = m_nextTicket++;
    m_writerMayCome.wait(state, [&] { return m_served == ticket && m_readers == 0; });
}

// The readers that wait are inside when this returns, so that the next writer cannot be faster.
void FairSharedMutex::unlock()
{
    {
        const std::lock_guard state(m_mutex);
        ++m_served;
        m_readers = std::exchange(m_waitingReaders, 0);
    }
    m_readersMayCome.notify_all();
    m_writerMayCome.notify_all();
}

void FairSharedMutex::lock_shared()
{
    std::unique_lock state(m_mutex);
    if (m_served == m_nextTicket) {
        ++m_readers;
        return;
    }
    ++m_waitingReaders;
    m_readersMayCome.wait(state, [this, before = m_served] { return m_served != before; });
}

void FairSharedMutex::unlock_shared()
{
    {
        const std::lock_guard state(m_mutex);
        if (--m_readers > 0)
            return;
    }
    m_writerMayCome.notify_all();
}

} // namespace mynah
