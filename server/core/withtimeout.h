// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/errors.h"
#include "server/core/ioloop.h"
#include "server/core/task.h"

namespace mynah {

// The future's result, or TimeoutError after the delay (tornado/gen.py, with_timeout). What the
// future stands for is not cancelled: the caller then closes the stream, and awaits the future
// anew if it must not outlive it.
template <typename T>
Task<T> withTimeout(std::chrono::nanoseconds delay, Future<T> future)
{
    Promise<> first;
    const Future<> either = first.future();
    const auto settle = [first]() mutable {
        if (!first.isDone())
            first.setValue();
    };
    IOLoop *loop = IOLoop::current();
    const auto timeout = loop->callLater(delay, settle);
    future.state()->setCallback(settle);
    co_await either;
    loop->removeTimeout(timeout);
    future.state()->clearCallback();
    if (!future.isDone())
        throw TimeoutError();
    co_return future.take();
}

} // namespace mynah
