// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace mynah {

// A place in a text, from 1; the column counts bytes. 0 when there is none.
struct JsonPosition
{
    int line = 0;
    int column = 0;
};

// Where the value that an RFC 6901 pointer names begins. Text must be valid JSON; of a pointer
// that leads nowhere the last value on its way is given.
JsonPosition positionInJson(std::string_view text, std::string_view pointer);

} // namespace mynah
