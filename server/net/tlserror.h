// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"

namespace mynah {

struct TlsError
{
    // One sentence that names the file and what to do about it.
    Message message;
};

} // namespace mynah
