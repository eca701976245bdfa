// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/spawn.h"

#include "server/core/serverlog.h"

#include <coroutine>

namespace mynah {

namespace {

// A coroutine that starts at once and frees itself at its end.
struct Detached
{
    struct promise_type
    {
        Detached get_return_object() const noexcept { return {}; }
        std::suspend_never initial_suspend() const noexcept { return {}; }
        std::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const noexcept { }
        // Its body catches everything.
        void unhandled_exception() const noexcept { std::terminate(); }

        static void *operator new(std::size_t bytes) { return allocateFrame(bytes); }
        static void operator delete(void *frame, std::size_t bytes) noexcept
        {
            freeFrame(frame, bytes);
        }
    };
};

Detached runDetached(Task<> task, const char *what)
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
