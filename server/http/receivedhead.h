// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httperrors.h"
#include "server/http/messageframing.h"
#include "server/http/startline.h"

#include <optional>
#include <string_view>

namespace mynah {

class HeadScanner;
class HTTPHeaders;
struct HTTP1Parameters;

// What a head says. The line is a view into the bytes that were parsed; the fields are in the
// headers that were given.
struct ReceivedHead
{
    // As far as it could be read, also when the rest could not.
    StartLine line;
    MessageFraming framing;
    // Counted from the head's first byte.
    std::optional<HTTPInputError> error;
};

// head: without the empty lines before it, as the scanner found it.
ReceivedHead parseRequestHead(std::string_view head, const HeadScanner &scanner,
                              HTTPHeaders &headers, const HTTP1Parameters &limits);
ReceivedHead parseResponseHead(std::string_view head, const HeadScanner &scanner,
                               HTTPHeaders &headers, std::string_view requestMethod,
                               const HTTP1Parameters &limits);

} // namespace mynah
