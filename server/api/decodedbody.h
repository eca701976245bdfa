// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace mynah {

// A recorded body without its content codings, for people.
struct DecodedBody
{
    // The wire's bytes when there was no coding or it could not be undone.
    std::string bytes;
    // "gzip", or "gzip, br" in the order in which they were applied; empty without a coding.
    std::string codings;
    // Why bytes are still coded; one sentence, or empty.
    Message error;
};

// head: the recorded head, whose Content-Encoding fields are followed. At most limit bytes come
// out of a coding; a body that would need more stays as it is. Any thread.
DecodedBody decodedBody(std::string_view head, std::string_view body, std::size_t limit);

} // namespace mynah
