// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/rulematcher.h"

#include "server/http/httpheaders.h"
#include "server/mock/requestview.h"
#include "server/mock/templatevalue.h"

#include <algorithm>

namespace mynah {

namespace {

using Target = MatchRule::Target;
using Operator = MatchRule::Operator;

Message targetName(Target target)
{
    switch (target) {
    case Target::Method:
        return Message::tr("method");
    case Target::PathParameter:
        return Message::tr("path parameter");
    case Target::Query:
        return Message::tr("query");
    case Target::Header:
        return Message::tr("header");
    case Target::Cookie:
        return Message::tr("cookie");
    case Target::Body:
        return Message::tr("body");
    case Target::ClientCertificate:
        return Message::tr("client certificate");
    }
    return {};
}

// The pattern is about what is looked at and, where the operator has one, about a value.
Message operatorPattern(Operator op, bool negate)
{
    switch (op) {
    case Operator::Equals:
        return negate ? Message::tr("%1 does not equal %2") : Message::tr("%1 equals %2");
    case Operator::Contains:
        return negate ? Message::tr("%1 does not contain %2") : Message::tr("%1 contains %2");
    case Operator::Regex:
        return negate ? Message::tr("%1 does not match regex %2")
                      : Message::tr("%1 matches regex %2");
    case Operator::Exists:
        return negate ? Message::tr("%1 is absent") : Message::tr("%1 exists");
    }
    return {};
}

// Rules over long values are explained by their beginnings.
constexpr std::size_t LongestSeen = 512;

std::string shortened(std::string_view value)
{
    if (value.size() <= LongestSeen)
        return std::string(value);
    return std::string(value.substr(0, LongestSeen)) + "…";
}

} // namespace

Message describe(const MatchRule &rule)
{
    Message lookedAt = targetName(rule.target);
    if (!rule.name.empty() && rule.target != Target::Method)
        lookedAt = Message::tr("%1 %2").arg(std::move(lookedAt)).arg(rule.name);
    Message text = operatorPattern(rule.op, rule.negate).arg(std::move(lookedAt));
    return rule.op == Operator::Exists ? text : std::move(text).arg(shortened(rule.value));
}

Expected<RuleMatcher, RuleMatcher::Error> RuleMatcher::compile(const RuleSet &set)
{
    RuleMatcher matcher;
    matcher.m_combine = set.combine;
    for (std::size_t row = 0; row < set.rules.size(); ++row) {
        const MatchRule &rule = set.rules[row];
        if (!rule.enabled) {
            matcher.m_rules.push_back({rule, {}, {}});
            continue;
        }
        auto compiled = compileRule(rule);
        if (!compiled)
            return Unexpected(Error{static_cast<int>(row), compiled.error()});
        matcher.m_rules.push_back(std::move(*compiled));
        matcher.m_isConditional = true;
    }
    return matcher;
}

Expected<RuleMatcher::Rule, Message> RuleMatcher::compileRule(const MatchRule &rule)
{
    Rule compiled{rule, {}, {}};
    const bool needsName = rule.target != Target::Method && rule.target != Target::Body;
    if (needsName && rule.name.empty())
        return Unexpected(
            Message::tr("a rule on a %1 needs its name").arg(targetName(rule.target)));
    if (rule.op == Operator::Regex) {
        auto regex = Regex::compile(rule.value);
        if (!regex)
            return Unexpected(Message::tr("the pattern is no regular expression: %1 at offset %2")
                                  .arg(regex.error().message)
                                  .arg(regex.error().offset));
        compiled.regex = std::move(*regex);
    }
    if (rule.target == Target::Body && !rule.name.empty()) {
        auto path = JsonPath::parse(rule.name);
        if (path)
            compiled.path = std::move(*path);
        else if (rule.name.starts_with('$'))
            return Unexpected(path.error());
    }
    return compiled;
}

bool RuleMatcher::needsBody() const
{
    return std::any_of(m_rules.begin(), m_rules.end(), [](const Rule &rule) {
        return rule.rule.enabled && rule.rule.target == Target::Body;
    });
}

bool RuleMatcher::holds(const RequestView &request) const
{
    if (!m_isConditional)
        return true;
    const bool isAny = m_combine == RuleSet::Combine::Any;
    for (const Rule &rule : m_rules) {
        if (rule.rule.enabled && (judge(rule, request) == Judgement::Holds) == isAny)
            return isAny;
    }
    return !isAny;
}

// What could not be judged holds neither as it is nor negated.
RuleMatcher::Judgement RuleMatcher::judge(const Rule &rule, const RequestView &request)
{
    RegexOutcome outcome = RegexOutcome::NotMatched;
    forEachValue(rule, request, [&rule, &outcome](std::string_view value) {
        const RegexOutcome one = accepts(rule, value);
        if (one == RegexOutcome::Matched || one == RegexOutcome::LimitReached)
            outcome = one;
        return one == RegexOutcome::Matched;
    });
    if (outcome == RegexOutcome::LimitReached)
        return Judgement::Undecided;
    const bool accepted = outcome == RegexOutcome::Matched;
    return accepted != rule.rule.negate ? Judgement::Holds : Judgement::Fails;
}

RuleMatcher::Verdict RuleMatcher::judgeAloud(const Rule &rule, const RequestView &request)
{
    Verdict verdict;
    const Judgement judgement = judge(rule, request);
    verdict.passed = judgement == Judgement::Holds;
    forEachValue(rule, request, [&verdict](std::string_view value) {
        verdict.seen =
            verdict.seen ? shortened(*verdict.seen + ", " + std::string(value)) : shortened(value);
        return verdict.seen->size() > LongestSeen;
    });
    if (verdict.passed)
        return verdict;
    if (!verdict.seen)
        verdict.reason = rule.path && !request.json() && !request.form()
            ? Message::tr("the body is neither JSON nor a form")
            : rule.rule.target == Target::ClientCertificate && request.clientCertificate().empty()
            ? Message::tr("the client sent no certificate")
            : Message::tr("the request has none");
    if (judgement == Judgement::Undecided)
        verdict.reason = Message::tr("the pattern takes too long");
    return verdict;
}

RegexOutcome RuleMatcher::accepts(const Rule &rule, std::string_view value)
{
    const auto outcome = [](bool accepted) {
        return accepted ? RegexOutcome::Matched : RegexOutcome::NotMatched;
    };
    switch (rule.rule.op) {
    case Operator::Equals:
        return outcome(value == rule.rule.value);
    case Operator::Contains:
        return outcome(value.find(rule.rule.value) != std::string_view::npos);
    case Operator::Regex:
        return rule.regex->test(value);
    case Operator::Exists:
        return RegexOutcome::Matched;
    }
    return RegexOutcome::NotMatched;
}

// Calls visit with each value that the rule looks at until it returns true.
template <typename Visitor>
void RuleMatcher::forEachValue(const Rule &rule, const RequestView &request, Visitor &&visit)
{
    const std::string_view name = rule.rule.name;
    switch (rule.rule.target) {
    case Target::Method:
        visit(request.method());
        return;
    case Target::PathParameter:
        for (const PathParameter &parameter : request.parameters()) {
            if (parameter.name == name && visit(parameter.value))
                return;
        }
        return;
    case Target::Query:
        for (const auto [key, value] : request.query()) {
            if (key == name && visit(value))
                return;
        }
        return;
    case Target::Header:
        for (const auto [field, value] : request.headers()) {
            if (equalsIgnoringCase(field, name) && visit(value))
                return;
        }
        return;
    case Target::Cookie:
        for (const Cookie &cookie : request.cookies()) {
            if (cookie.name == name && visit(cookie.value))
                return;
        }
        return;
    case Target::Body:
        forEachBodyValue(rule, request, visit);
        return;
    case Target::ClientCertificate:
        for (const CertificateField &field : request.clientCertificate()) {
            if (field.name == name && visit(field.value))
                return;
        }
        return;
    }
}

template <typename Visitor>
void RuleMatcher::forEachBodyValue(const Rule &rule, const RequestView &request, Visitor &&visit)
{
    const std::string_view name = rule.rule.name;
    if (name.empty()) {
        if (!request.content().empty())
            visit(request.content());
        return;
    }
    if (const Json *json = rule.path ? request.json() : nullptr) {
        for (const Json *value : rule.path->evaluate(*json)) {
            if (visit(TemplateValue::borrowed(*value).toText()))
                return;
        }
    } else if (const FormData *form = request.form()) {
        for (const auto [key, value] : form->fields) {
            if (key == name && visit(value))
                return;
        }
    }
}

std::vector<MatchStep> RuleMatcher::explain(const RequestView &request, const Place &place) const
{
    std::vector<MatchStep> steps;
    for (std::size_t row = 0; row < m_rules.size(); ++row) {
        const Rule &rule = m_rules[row];
        MatchStep step;
        step.what = MatchStep::What::Rule;
        step.place = place;
        step.place.field = Field::Rules;
        step.place.row = static_cast<int>(row);
        step.subject = describe(rule.rule);
        if (rule.rule.enabled) {
            Verdict verdict = judgeAloud(rule, request);
            step.passed = verdict.passed;
            step.seen = std::move(verdict.seen);
            step.reason = std::move(verdict.reason);
        } else {
            step.passed = true;
            step.reason = Message::tr("the rule is switched off");
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace mynah
