// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace mynah {

// The phrase that IANA's registry has for the code; "Unknown" for the others, as Tornado does.
std::string_view reasonPhrase(int code);

// Whether messages of that status never have a body (RFC 9112 6.3): 1xx, 204, 304.
constexpr bool isBodiless(int code)
{
    return (code >= 100 && code < 200) || code == 204 || code == 304;
}

} // namespace mynah
