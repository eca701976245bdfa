// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/matchrule.h"
#include "ui/models/requestnames.h"

#include <QStringList>

#include <span>

namespace mynah {

// What a rule can look at, as people choose it. A new one is a row of this table.
struct RuleTargetKind
{
    MatchRule::Target target;
    const char *title;
    // One line of help, to be translated in the context "mynah::Help".
    const char *explanation;
    // It is one of several, which the name says.
    bool usesName;
    // What stands for an empty name.
    const char *wholeTitle;
    // Names to offer.
    QStringList (*names)(const RequestNames &names);
    // A name without which there would be no rule; empty: any will do.
    const char *(*usualName)(const MatchRule &rule);

    QString translatedTitle() const;
};
// In the order in which they are offered.
std::span<const RuleTargetKind> ruleTargetKinds();
int rowOf(MatchRule::Target target);

// How a rule compares. Each operator is followed by its negation.
struct RuleOperatorKind
{
    MatchRule::Operator op;
    bool negate;
    const char *title;
    bool usesValue;

    QString translatedTitle() const;
};
std::span<const RuleOperatorKind> ruleOperatorKinds();
int rowOf(MatchRule::Operator op, bool negate);

} // namespace mynah
