// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/matchrule.h"

#include <algorithm>
#include <array>

namespace mynah {

std::span<const std::string_view> certificateFieldNames()
{
    static constexpr std::array<std::string_view, 5> Names{"subject", "commonName", "issuer",
                                                           "alternativeName", "fingerprint"};
    return Names;
}

bool isCertificateField(std::string_view name)
{
    const auto names = certificateFieldNames();
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool RuleSet::isConditional() const
{
    return std::any_of(rules.begin(), rules.end(),
                       [](const MatchRule &rule) { return rule.enabled; });
}

} // namespace mynah
