// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/detachedtask.h"
#include "server/core/future.h"
#include "server/core/task.h"

#include <QtGlobal>

#include <cstddef>
#include <optional>

namespace mynah {

// The running tasks of one owner, who waits for them before it goes: close what they wait for,
// then co_await join(). Errors that escape a task are logged.
class TaskGroup
{
public:
    TaskGroup() = default;
    ~TaskGroup() { Q_ASSERT(m_running == 0); }
    Q_DISABLE_COPY_MOVE(TaskGroup)

    // what: a literal, for the log.
    void spawn(Task<> task, const char *what);
    std::size_t running() const { return m_running; }
    // Done when no task of the group runs any more. One waiter at a time.
    Task<> join();

private:
    DetachedTask run(Task<> task, const char *what);

    std::size_t m_running = 0;
    std::optional<Promise<>> m_joined;
};

} // namespace mynah
