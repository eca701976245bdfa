// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/mock/templateerror.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class ResponseTemplate;

// What a template can rely on wherever it is rendered.
struct TemplateScope
{
    // Of the route's path; null when nobody knows them.
    const std::vector<std::string> *pathParameters = nullptr;
};

// The names in a template that stand for nothing in any request, and so always render as nothing.
// Inside of a block with a context of its own only what reaches out of it is judged.
std::vector<TemplateError> remarksOn(const ResponseTemplate &text, const TemplateScope &scope);

// Everything there is to say about a text, each in the order of the text.
struct TemplateVerdict
{
    // Any keeps it from being a template.
    std::vector<TemplateError> errors;
    std::vector<TemplateError> remarks;
};
TemplateVerdict judgeTemplate(std::string_view text, const TemplateScope &scope);

} // namespace mynah
