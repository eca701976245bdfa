// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/spawn.h"

#include "server/core/detachedtask.h"
#include "server/core/serverlog.h"

namespace mynah {

namespace {

DetachedTask runDetached(Task<> task, const char *what)
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

} // namespace

void spawn(Task<> task, const char *what)
{
    runDetached(std::move(task), what);
}

void reportEscaped(const char *what, const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const std::exception &exception) {
        qCWarning(appLog, "%s: %s", what, exception.what());
    } catch (...) {
        qCWarning(appLog, "%s: unknown exception", what);
    }
}

} // namespace mynah
