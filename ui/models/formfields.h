// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// One field of a form as it was sent, for looking: nothing that is wrong stops the rest.
struct FormField
{
    std::string name;
    std::string value;
    // Of an uploaded file; empty otherwise.
    std::string fileName;
    std::string contentType;
};

// application/x-www-form-urlencoded (WHATWG URL 5.1).
std::vector<FormField> urlencodedFields(std::string_view body);
// multipart/form-data (RFC 7578); contentType is the whole header value with its boundary.
std::vector<FormField> multipartFields(std::string_view body, std::string_view contentType);

// A parameter of a header value, such as charset or boundary; unquoted, empty when it has none.
std::string headerParameter(std::string_view value, std::string_view name);
// "text/html" of "Text/HTML; charset=utf-8".
std::string mediaType(std::string_view contentType);

} // namespace mynah
