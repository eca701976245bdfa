// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/runningtask.h"

#include "server/core/spawn.h"

namespace mynah {

RunningTask RunningTask::start(Task<> task, const char *what)
{
    std::exception_ptr error;
    try {
        co_await std::move(task);
    } catch (...) {
        error = std::current_exception();
    }
    if (error)
        reportEscaped(what, error);
}

} // namespace mynah
