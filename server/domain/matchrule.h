// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshape.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// One condition on a request.
struct MatchRule
{
    enum class Target { Method, PathParameter, Query, Header, Cookie, Body, ClientCertificate };
    enum class Operator { Equals, Contains, Regex, Exists };

    bool enabled = true;
    Target target = Target::Query;
    // The parameter, header or cookie; in a Body the JSON path ("$.items[0].sku") or form field,
    // empty for the whole text; one of isCertificateField(). Not used by Method.
    std::string name;
    Operator op = Operator::Equals;
    // Not used by Exists. Regex: PCRE2, found anywhere in the value.
    std::string value;
    // Turns the result around, also that of a value that is not there.
    bool negate = false;
    JsonShape shape;

    bool operator==(const MatchRule &) const = default;
};

// What a rule can look at of a client's certificate.
std::span<const std::string_view> certificateFieldNames();
bool isCertificateField(std::string_view name);

// Conditions that hold together; a set without an enabled rule is no condition at all.
struct RuleSet
{
    enum class Combine { All, Any };

    Combine combine = Combine::All;
    std::vector<MatchRule> rules;
    JsonShape shape;

    // Whether any rule is enabled.
    bool isConditional() const;

    bool operator==(const RuleSet &) const = default;
};

} // namespace mynah
