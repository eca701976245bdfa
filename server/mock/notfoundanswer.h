// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/matchexplanation.h"
#include "server/mock/responserenderer.h"

#include <vector>

namespace mynah {

class RequestView;

// The 404 of a request that no route lets in: says so, and which routes came closest and why they
// did not. JSON, HTML or plain text, as Accept asks.
MockAnswer notFoundAnswer(const RequestView &request, const std::vector<RouteExplanation> &nearest);

} // namespace mynah
