// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/regex.h"
#include "server/domain/matchexplanation.h"
#include "server/domain/matchrule.h"
#include "server/mock/jsonpath.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class RequestView;

// A set of rules, ready to judge requests; immutable, so that threads share it. Answering and
// explaining take the same decisions by the same code.
class RuleMatcher
{
public:
    struct Error
    {
        // Row in RuleSet::rules.
        int row = 0;
        // One sentence without a full stop.
        Message message;
    };

    // Holds for every request.
    RuleMatcher() = default;
    static Expected<RuleMatcher, Error> compile(const RuleSet &set);

    // Whether any rule is enabled.
    bool isConditional() const { return m_isConditional; }
    bool needsBody() const;
    bool holds(const RequestView &request) const;
    // One step for each rule of the set, disabled ones included.
    std::vector<MatchStep> explain(const RequestView &request, const Place &place) const;

private:
    struct Rule
    {
        MatchRule rule;
        std::optional<Regex> regex;
        // Only of a body that is looked into.
        std::optional<JsonPath> path;
    };
    struct Verdict
    {
        bool passed = false;
        std::optional<std::string> seen;
        Message reason;
    };
    static Expected<Rule, Message> compileRule(const MatchRule &rule);
    enum class Judgement { Holds, Fails, Undecided };
    static Judgement judge(const Rule &rule, const RequestView &request);
    static Verdict judgeAloud(const Rule &rule, const RequestView &request);
    template <typename Visitor>
    static void forEachValue(const Rule &rule, const RequestView &request, Visitor &&visit);
    template <typename Visitor>
    static void forEachBodyValue(const Rule &rule, const RequestView &request, Visitor &&visit);
    static RegexOutcome accepts(const Rule &rule, std::string_view value);

    RuleSet::Combine m_combine = RuleSet::Combine::All;
    bool m_isConditional = false;
    // All rows of the set; disabled ones are not compiled.
    std::vector<Rule> m_rules;
};

// "header x-tenant matches regex ^acme".
Message describe(const MatchRule &rule);

} // namespace mynah
