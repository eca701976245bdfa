// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/taskgroup.h"

#include "server/core/spawn.h"

namespace mynah {

void TaskGroup::spawn(Task<> task, const char *what)
{
    ++m_running;
    run(std::move(task), what);
}

DetachedTask TaskGroup::run(Task<> task, const char *what)
{
    std::exception_ptr error;
    try {
        co_await std::move(task);
    } catch (...) {
        error = std::current_exception();
    }
    if (error)
        reportEscaped(what, error);
    // The task's own frame goes before the owner may.
    task = {};
    if (--m_running == 0 && m_joined)
        std::exchange(m_joined, std::nullopt)->setValue();
}

Task<> TaskGroup::join()
{
    if (m_running == 0)
        co_return;
    m_joined.emplace();
    const Future<> joined = m_joined->future();
    co_await joined;
}

} // namespace mynah
