// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/http/httperrors.h"
#include "server/http/startline.h"

#include <cstdint>
#include <string_view>

namespace mynah {

class HTTPHeaders;
struct HTTP1Parameters;

// Where a message's body ends, and what its connection does afterwards (RFC 9112 6.3 and 9.3).
// The strict rules live here only. Errors count their offset from the first header line.
struct MessageFraming
{
    enum class Body {
        None,
        Length,
        Chunked,
        // Of a response: until the connection closes.
        UntilClose,
    };

    Body body = Body::None;
    // Of Body::Length.
    std::uint64_t length = 0;
    bool keepAlive = false;
    // The client waits for 100 before it sends the body (RFC 9110 10.1.1).
    bool expectsContinue = false;
};

// Checks Host and Expect, too.
Expected<MessageFraming, HTTPInputError> requestFraming(const RequestStartLine &line,
                                                        const HTTPHeaders &headers,
                                                        const HTTP1Parameters &limits);

// requestMethod: of the request that is answered.
Expected<MessageFraming, HTTPInputError> responseFraming(const ResponseStartLine &line,
                                                         const HTTPHeaders &headers,
                                                         std::string_view requestMethod,
                                                         const HTTP1Parameters &limits);

} // namespace mynah
