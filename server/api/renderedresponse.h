// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/header.h"

#include <string>
#include <vector>

namespace mynah {

// A response as a client would get it, templates evaluated; without what the connection adds
// (Date, Connection).
struct RenderedResponse
{
    int status = 200;
    std::string reason;
    std::vector<Header> headers;
    std::string body;
};

} // namespace mynah
