// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/mock/templateerror.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace mynah {

// A piece of a Handlebars template: plain text, or what stands between a pair of braces.
struct TemplateToken
{
    enum class Kind {
        Text,
        Output, // {{x}}
        RawOutput, // {{{x}}} and {{&x}}
        Comment, // {{! }} and {{!-- --}}
        OpenBlock, // {{#x}}
        OpenInverse, // {{^x}}
        Else, // {{else}}, {{else if x}} and {{^}}
        CloseBlock, // {{/x}}
        RawBlock, // {{{{x}}}} … {{{{/x}}}}
    };

    Kind kind = Kind::Text;
    // Text: what is left of it after whitespace control. Others: the inside without its markers;
    // of Else what follows the word.
    std::string_view text;
    // Of RawBlock: what it encloses.
    std::string_view enclosed;
    // Where text begins in the template.
    std::size_t offset = 0;
    // "~": whitespace before or after the tag goes.
    bool stripBefore = false;
    bool stripAfter = false;
};

// Cuts a template into tokens and carries out whitespace control: "~", and tags of blocks and
// comments that stand alone on a line take the line with them. The views point into text.
Expected<std::vector<TemplateToken>, TemplateError> tokenizeTemplate(std::string_view text);

} // namespace mynah
