// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/mock/templatenodes.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// Blocks, else-branches and sub-expressions may be nested this deep together.
constexpr int MaxTemplateDepth = 100;

// The inside of a tag. Helpers are not looked up yet.
struct TagContents
{
    TemplateCall call;
    // The callee as it was written; empty when there is none.
    std::string name;
    std::vector<std::string> parameters;
};

// Parses "callee argument… key=value… as |a b|". offset is where text begins in the template that
// positions reads.
Expected<TagContents, TemplateError> parseTag(std::string_view text, std::size_t offset,
                                              TemplatePositionFinder &positions);

} // namespace mynah
