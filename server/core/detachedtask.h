// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/framepool.h"

#include <coroutine>
#include <cstddef>
#include <exception>

namespace mynah {

// The return type of a coroutine that starts at once and frees itself at its end; what spawn() and
// TaskGroup are made of. Its body catches everything.
struct DetachedTask
{
    struct promise_type
    {
        DetachedTask get_return_object() const noexcept { return {}; }
        std::suspend_never initial_suspend() const noexcept { return {}; }
        std::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const noexcept { }
        void unhandled_exception() const noexcept { std::terminate(); }

        static void *operator new(std::size_t bytes) { return allocateFrame(bytes); }
        static void operator delete(void *frame, std::size_t bytes) noexcept
        {
            freeFrame(frame, bytes);
        }
    };
};

} // namespace mynah
