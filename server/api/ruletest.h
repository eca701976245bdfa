// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/matchexplanation.h"

#include <vector>

namespace mynah {

// What a set of rules says to a recorded request.
struct RuleTest
{
    // The set as a whole holds; also when it is no condition at all.
    bool holds = false;
    // One for each rule, in their order; a disabled one says so in its reason.
    std::vector<MatchStep> steps;
};

} // namespace mynah
