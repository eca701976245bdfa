// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <string_view>

namespace mynah {

// Says once that accepting pauses, however many workers that concerns, and once that it goes on
// again with all of them. Thread-safe.
class PauseNotice final
{
public:
    PauseNotice() = default;
    Q_DISABLE_COPY_MOVE(PauseNotice)

    // One more pauses; the reason is a sentence without a full stop.
    void begin(std::string_view reason);
    // One of them has accepted all who waited.
    void end();
    // One of them listens no more.
    void leave() { --m_paused; }

private:
    std::atomic<int> m_paused{0};
};

} // namespace mynah
