// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/mock/responsetemplate.h"

#include <span>
#include <string_view>

namespace mynah {

class RequestView;

// The data of a response's templates: method, path, url, query, headers, cookies, params,
// clientCertificate, body and rawBody; "request" stands for all of them together. Only what the
// templates may read is put in. Values that come more than once are arrays. Headers have lower-case
// names, and can be asked for in any spelling.
Json templateContext(const RequestView &request,
                     std::span<const ResponseTemplate *const> templates);

// How the template of a header is rendered.
TemplateOptions headerTemplateOptions();
// How the template of a body of that Content-Type is rendered: with Handlebars' HTML escaping where
// the text is HTML or XML. Escaping would break JSON, and plain text needs none.
TemplateOptions bodyTemplateOptions(std::string_view contentType);

} // namespace mynah
