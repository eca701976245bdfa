// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/http/httperrors.h"
#include "server/http/urlquery.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// Limits of form bodies; more is answered 413, or 431 for the head of a part.
struct FormLimits
{
    // Pairs of an urlencoded form, parts of a multipart one.
    std::size_t maxFields = 1000;
    std::size_t maxPartHeaderBytes = 8 * 1024;
    std::size_t maxPartBytes = 100 * 1024 * 1024;
};

struct FormFile
{
    // Of the form's field.
    std::string name;
    // As the client gave it: never a path to trust.
    std::string filename;
    std::string contentType;
    std::string body;
};

// A form as a browser sends it (tornado/httputil.py, parse_body_arguments).
struct FormData
{
    UrlQuery fields;
    std::vector<FormFile> files;
};

// Whether a Content-Type is one that parseForm reads.
bool isForm(std::string_view contentType);

// Reads application/x-www-form-urlencoded (WHATWG URL 5.1) and multipart/form-data (RFC 7578).
// Other content types give an empty form.
Expected<FormData, HTTPInputError> parseForm(std::string_view contentType, std::string_view body,
                                             const FormLimits &limits = {});

} // namespace mynah
