// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/matchrule.h"

#include <algorithm>
#include <array>

namespace mynah {

bool isCertificateField(std::string_view name)
{
    constexpr std::array<std::string_view, 5> Names{"subject", "commonName", "issuer",
                                                    "alternativeName", "fingerprint"};
    return std::find(Names.begin(), Names.end(), name) != Names.end();
}

bool RuleSet::isConditional() const
{
    return std::any_of(rules.begin(), rules.end(),
                       [](const MatchRule &rule) { return rule.enabled; });
}

} // namespace mynah
