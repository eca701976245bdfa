// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshape.h"

#include <chrono>

namespace mynah {

// How long an answer is held back.
struct Delay
{
    static constexpr std::chrono::milliseconds Longest = std::chrono::hours(24);

    std::chrono::milliseconds fixed{0};
    JsonShape shape;

    bool operator==(const Delay &) const = default;
};

} // namespace mynah
