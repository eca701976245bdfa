// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/header.h"

#include <string>
#include <vector>

namespace mynah {

// A response as a client would get it, templates evaluated.
struct RenderedResponse
{
    int status = 200;
    std::string reason;
    std::vector<Header> headers;
    // Those that follow from the moment and the body: Date and Content-Length.
    std::vector<Header> added;
    std::string body;
};

} // namespace mynah
