// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/matchexplanation.h"
#include "server/mock/responserenderer.h"

#include <string_view>
#include <vector>

namespace mynah {

class RequestView;

// The answer to a request that no route lets in: says so, and which routes came closest and why
// they did not. JSON, HTML or plain text, as Accept asks. 404; 405 when there are routes at its
// path, but of these other methods (RFC 9110 15.5.6); 501 to CONNECT, which only proxies know
// (RFC 9110 15.6.2).
MockAnswer notFoundAnswer(const RequestView &request, const std::vector<RouteExplanation> &nearest,
                          const std::vector<std::string_view> &allowed = {});

} // namespace mynah
