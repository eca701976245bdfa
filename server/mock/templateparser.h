// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/mock/templatenodes.h"

#include <string_view>
#include <vector>

namespace mynah {

class TemplateHelpers;

struct ReadTemplate
{
    std::vector<TemplateNode> nodes;
    // In the order of the text; with any, the nodes are good for looking at and not for rendering.
    // Behind one that breaks the structure nothing is read.
    std::vector<TemplateError> errors;
};

// Builds the tree of a template. Unknown helpers, wrong numbers of arguments and blocks that do
// not fit together are errors here, so that a rendering can only fail at its limits. The tree
// refers to helpers, which have to outlive it.
ReadTemplate readTemplateText(std::string_view text, const TemplateHelpers &helpers);

// The tree of a template without errors, else the first one.
Expected<std::vector<TemplateNode>, TemplateError> parseTemplate(std::string_view text,
                                                                 const TemplateHelpers &helpers);

} // namespace mynah
