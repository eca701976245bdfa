// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace mynah {

struct TlsError
{
    // One sentence that names the file and what to do about it.
    std::string message;
};

} // namespace mynah
