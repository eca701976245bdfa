// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/mock/responsetemplate.h"

#include <span>

namespace mynah {

class RequestView;

// The data of a response's templates: method, path, url, query, headers, cookies, params, body and
// rawBody; "request" stands for all of them together. Only what the templates may read is put in.
// Values that come more than once are arrays. Headers have lower-case names, and can be asked for
// in any spelling.
Json templateContext(const RequestView &request,
                     std::span<const ResponseTemplate *const> templates);

// How templates of responses are rendered.
TemplateOptions responseTemplateOptions();

} // namespace mynah
