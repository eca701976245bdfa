// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/mock/templatenodes.h"

#include <string_view>
#include <vector>

namespace mynah {

class TemplateHelpers;

// Builds the tree of a template. Unknown helpers, wrong numbers of arguments and blocks that do
// not fit together are errors here, so that a rendering can only fail at its limits. The tree
// refers to helpers, which have to outlive it.
Expected<std::vector<TemplateNode>, TemplateError> parseTemplate(std::string_view text,
                                                                 const TemplateHelpers &helpers);

} // namespace mynah
