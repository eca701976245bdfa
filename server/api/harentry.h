// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/domain/exchange.h"

#include <string>
#include <string_view>

namespace mynah {

// The exchange that a member of log.entries in a HAR 1.2 tells of, given as JSON text, by Mynah
// (see harEntry()), a browser or a proxy. What such a file does not know stays unknown; heads are
// put together from the fields, HTTP/2 and 3 as the same request over HTTP/1.1. Error: what is
// wrong and in which member, as the rest of a sentence: "startedDateTime is missing".
Expected<Exchange, Message> exchangeFromHar(std::string_view entry);

} // namespace mynah
