// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpheaders.h"

#include <string>
#include <string_view>

namespace mynah::test {

// One response taken apart, as a client would read it.
struct ResponseText
{
    // The whole text is one response.
    explicit ResponseText(std::string_view text);

    int status = 0;
    std::string phrase;
    HTTPHeaders headers;
    // De-chunked; "(broken)" when its chunks are not whole.
    std::string body;

    // The first field of that name, or "(none)".
    std::string header(std::string_view name) const;
};

} // namespace mynah::test
