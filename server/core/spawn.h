// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/task.h"

#include <exception>
#include <functional>
#include <string_view>

namespace mynah {

// Starts a task from plain code and runs it until it first suspends; it owns itself from there
// on. What escapes it is logged as an error of "what", a literal. Whatever the task refers to must
// outlive it: prefer a TaskGroup, whose owner can wait.
void spawn(Task<> task, const char *what);

// Logs an exception that nobody else took, in the words of its what().
void reportEscaped(const char *what, const std::exception_ptr &error);

} // namespace mynah
