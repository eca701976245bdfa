// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace mynah {

struct ResponseBody;

// The Content-Type that people who did not say one would have said.
std::string guessedContentType(const ResponseBody &body);

} // namespace mynah
