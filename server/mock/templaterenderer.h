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

struct TemplateOptions
{
    // HTML escaping of {{x}}.
    bool escapesHtml = false;
    // A name by which the root can be called as well, unless it has a member of that name.
    std::string_view rootName;
    // Work that one rendering may do: nodes, lookups and loop rounds.
    std::size_t maxSteps = 1'000'000;
    std::size_t maxOutputBytes = 64 * 1024 * 1024;
};

// Renders a parsed template over root, which is also "@root". Fails only at a limit.
Expected<std::string, TemplateError> renderTemplate(const std::vector<TemplateNode> &nodes,
                                                    const Json &root,
                                                    const TemplateOptions &options = {});

} // namespace mynah
