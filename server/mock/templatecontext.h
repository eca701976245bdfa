// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/mock/responsetemplate.h"

#include <span>
#include <string_view>

namespace mynah {

class RequestView;

// Something of a request that templates can read by its name.
struct TemplateField
{
    std::string_view name;
    // For people who write templates: what to write, and one line of what it is.
    const char *signature;
    const char *help;
    // It is read by the name of a member, as in "query.page".
    bool hasMembers;
    Json (*read)(const RequestView &request, std::span<const ResponseTemplate *const> templates);
};
std::span<const TemplateField> templateFields();
// Stands for all of them together: "request.query" is "query".
constexpr std::string_view TemplateRootName = "request";

// The data of a response's templates: the fields that the templates may read. Values that come more
// than once are arrays. Headers have lower-case names, and can be asked for in any spelling.
Json templateContext(const RequestView &request,
                     std::span<const ResponseTemplate *const> templates);

// How the template of a header is rendered.
TemplateOptions headerTemplateOptions();
// How the template of a body of that Content-Type is rendered: with Handlebars' HTML escaping where
// the text is HTML or XML. Escaping would break JSON, and plain text needs none.
TemplateOptions bodyTemplateOptions(std::string_view contentType);

} // namespace mynah
