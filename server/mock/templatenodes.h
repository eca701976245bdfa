// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/mock/templateerror.h"
#include "server/mock/templatevalue.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace mynah {

struct TemplateHelper;

// The tree of a parsed template: built once by the parser, never changed, shared by threads.

// "a.b.[0]", "../x", "this", "@index".
struct TemplatePath
{
    TemplatePosition position;
    // Begins with "@".
    bool isData = false;
    // Begins with "this", "." or "..": never a helper or a block parameter.
    bool isScoped = false;
    // How many "../" it begins with.
    int up = 0;
    std::vector<std::string> segments;

    // A single plain name, which may be that of a helper.
    bool isName() const { return !isData && !isScoped && segments.size() == 1; }
};

struct TemplateCall;

struct TemplateExpression
{
    std::variant<TemplateValue, TemplatePath, std::unique_ptr<TemplateCall>> value;
};

// "helper a b key=value", or a path alone.
struct TemplateCall
{
    TemplatePosition position;
    TemplatePath callee;
    // Null: the callee is a value.
    const TemplateHelper *helper = nullptr;
    std::vector<TemplateExpression> arguments;
    std::vector<std::pair<std::string, TemplateExpression>> hash;

    // What has arguments is meant to be a helper, also where there is none of that name.
    bool isValue() const { return !helper && arguments.empty() && hash.empty(); }
};

// Calls visit with every path that the call looks up, those of calls within it among them.
template <typename Visit>
void forEachPath(const TemplateCall &call, const Visit &visit)
{
    const auto ofExpression = [&visit](const TemplateExpression &expression) {
        if (const auto *path = std::get_if<TemplatePath>(&expression.value))
            visit(*path);
        else if (const auto *inner = std::get_if<std::unique_ptr<TemplateCall>>(&expression.value))
            forEachPath(**inner, visit);
    };
    if (call.isValue())
        visit(call.callee);
    for (const TemplateExpression &argument : call.arguments)
        ofExpression(argument);
    for (const auto &[name, value] : call.hash)
        ofExpression(value);
}

struct TemplateText
{
    std::string text;
};

struct TemplateOutput
{
    TemplateCall call;
    // {{{x}}} and {{&x}}: never escaped.
    bool raw = false;
};

struct TemplateBlock;

using TemplateNode = std::variant<TemplateText, TemplateOutput, std::unique_ptr<TemplateBlock>>;

struct TemplateBlock
{
    TemplateCall call;
    // "as |item index|"
    std::vector<std::string> parameters;
    std::vector<TemplateNode> main;
    // Of {{else}}; of {{^x}} the whole.
    std::vector<TemplateNode> inverse;
};

} // namespace mynah
