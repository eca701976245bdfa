// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockresponse.h"

#include <string_view>

namespace mynah {

// What a new route answers with until somebody writes something better: an empty JSON object.
MockResponse starterResponse();
// Whether nobody has written anything better yet.
bool hasStarterBody(const MockResponse &response);
// An answer that carries no body, by its status or because it answers HEAD, does not need the
// starter's; what somebody wrote stays.
void dropNeedlessStarterBody(MockResponse &response, std::string_view method);

} // namespace mynah
