// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/matchrule.h"

#include <algorithm>

namespace mynah {

bool RuleSet::isConditional() const
{
    return std::any_of(rules.begin(), rules.end(),
                       [](const MatchRule &rule) { return rule.enabled; });
}

} // namespace mynah
