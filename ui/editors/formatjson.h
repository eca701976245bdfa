// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mynah {

// JSON with two spaces of indent, one member or element a line. Works on tokens: numbers and
// strings stay as they are written, {{…}} is left alone, and what is no JSON comes out with its
// text in order and nothing lost.
std::string formattedJson(std::string_view text);

} // namespace mynah
