// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/future.h"
#include "server/core/ioloop.h"
#include "server/core/spawn.h"
#include "server/core/task.h"
#include "tests/support/rawclient.h"

#include <exception>
#include <optional>
#include <stdexcept>
#include <type_traits>
#include <variant>

namespace mynah::test {

namespace detail {

template <typename T>
struct Outcome
{
    std::optional<std::conditional_t<std::is_void_v<T>, std::monostate, T>> value;
    std::exception_ptr error;

    bool isDone() const { return value.has_value() || error; }
};

template <typename T>
Task<> store(Task<T> task, Outcome<T> *outcome)
{
    try {
        if constexpr (std::is_void_v<T>) {
            co_await std::move(task);
            outcome->value.emplace();
        } else {
            outcome->value.emplace(co_await std::move(task));
        }
    } catch (...) {
        outcome->error = std::current_exception();
    }
}

} // namespace detail

// Runs a task to its end on the current loop and gives its result, or throws its exception
// (tornado/testing.py, gen_test). The loop must exist.
template <typename T>
T runTask(Task<T> task)
{
    detail::Outcome<T> outcome;
    spawn(detail::store(std::move(task), &outcome), "test");
    if (!runUntil([&outcome] { return outcome.isDone(); }))
        throw std::runtime_error("the task did not end in time");
    if (outcome.error)
        std::rethrow_exception(outcome.error);
    if constexpr (!std::is_void_v<T>)
        return std::move(*outcome.value);
}

// Whether the task ends without ever giving the loop a turn.
template <typename T>
bool endsImmediately(Task<T> task)
{
    detail::Outcome<T> outcome;
    spawn(detail::store(std::move(task), &outcome), "test");
    const bool immediate = outcome.isDone();
    runUntil([&outcome] { return outcome.isDone(); });
    return immediate;
}

} // namespace mynah::test
