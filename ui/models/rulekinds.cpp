// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rulekinds.h"

#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

using Target = MatchRule::Target;
using Operator = MatchRule::Operator;

constexpr auto noNames = [](const RequestNames &) { return QStringList(); };
constexpr auto anyName = [](const MatchRule &) { return ""; };

QStringList bodyPaths(const RequestNames &names)
{
    QStringList paths;
    for (const QString &name : names.membersOfBody({}))
        paths += u"$."_s + name;
    return paths;
}

QStringList certificateFields(const RequestNames &)
{
    QStringList names;
    for (const std::string_view name : certificateFieldNames())
        names += toQString(name);
    return names;
}

constexpr RuleTargetKind TargetKinds[] = {
    {Target::Method, QT_TRANSLATE_NOOP("mynah::MatcherModel", "Method"),
     QT_TRANSLATE_NOOP("mynah::Help", "The method of the request; needs no name"), false, "",
     noNames, anyName},
    {Target::PathParameter, QT_TRANSLATE_NOOP("mynah::MatcherModel", "Path parameter"),
     QT_TRANSLATE_NOOP("mynah::Help", "A part of the path: id, when the path is /users/:id"), true,
     "", [](const RequestNames &names) { return names.pathParameters; }, anyName},
    {Target::Query, QT_TRANSLATE_NOOP("mynah::MatcherModel", "Query"),
     QT_TRANSLATE_NOOP("mynah::Help", "A parameter of the query: page, in ?page=2"), true, "",
     [](const RequestNames &names) { return names.query; }, anyName},
    {Target::Header, QT_TRANSLATE_NOOP("mynah::MatcherModel", "Header"),
     QT_TRANSLATE_NOOP("mynah::Help", "A header of the request, in any case of letters"), true, "",
     [](const RequestNames &names) { return names.headers; }, anyName},
    {Target::Cookie, QT_TRANSLATE_NOOP("mynah::MatcherModel", "Cookie"),
     QT_TRANSLATE_NOOP("mynah::Help", "A cookie by its name"), true, "",
     [](const RequestNames &names) { return names.cookies; }, anyName},
    {Target::Body, QT_TRANSLATE_NOOP("mynah::MatcherModel", "Body"),
     QT_TRANSLATE_NOOP("mynah::Help", "The whole text, a place in JSON, or a field of a form"),
     true, QT_TRANSLATE_NOOP("mynah::MatcherModel", "whole text"), bodyPaths, anyName},
    // The field that people want most.
    {Target::ClientCertificate, QT_TRANSLATE_NOOP("mynah::MatcherModel", "Client certificate"),
     QT_TRANSLATE_NOOP("mynah::Help", "A field of the certificate that the client has shown"), true,
     "", certificateFields,
     [](const MatchRule &rule) { return isCertificateField(rule.name) ? "" : "commonName"; }},
};

constexpr RuleOperatorKind OperatorKinds[] = {
    {Operator::Equals, false, QT_TRANSLATE_NOOP("mynah::MatcherModel", "equals"), true},
    {Operator::Equals, true, QT_TRANSLATE_NOOP("mynah::MatcherModel", "does not equal"), true},
    {Operator::Contains, false, QT_TRANSLATE_NOOP("mynah::MatcherModel", "contains"), true},
    {Operator::Contains, true, QT_TRANSLATE_NOOP("mynah::MatcherModel", "does not contain"), true},
    {Operator::Regex, false, QT_TRANSLATE_NOOP("mynah::MatcherModel", "matches regex"), true},
    {Operator::Regex, true, QT_TRANSLATE_NOOP("mynah::MatcherModel", "does not match regex"), true},
    {Operator::Exists, false, QT_TRANSLATE_NOOP("mynah::MatcherModel", "exists"), false},
    {Operator::Exists, true, QT_TRANSLATE_NOOP("mynah::MatcherModel", "does not exist"), false},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("mynah::MatcherModel", text);
}

} // namespace

QString RuleTargetKind::translatedTitle() const
{
    return translated(title);
}

std::span<const RuleTargetKind> ruleTargetKinds()
{
    return TargetKinds;
}

int rowOf(MatchRule::Target target)
{
    const auto found =
        std::find_if(std::begin(TargetKinds), std::end(TargetKinds),
                     [target](const RuleTargetKind &kind) { return kind.target == target; });
    return int(found - std::begin(TargetKinds));
}

QString RuleOperatorKind::translatedTitle() const
{
    return translated(title);
}

std::span<const RuleOperatorKind> ruleOperatorKinds()
{
    return OperatorKinds;
}

int rowOf(MatchRule::Operator op, bool negate)
{
    const auto found = std::find_if(std::begin(OperatorKinds), std::end(OperatorKinds),
                                    [op, negate](const RuleOperatorKind &kind) {
                                        return kind.op == op && kind.negate == negate;
                                    });
    return int(found - std::begin(OperatorKinds));
}

} // namespace mynah
