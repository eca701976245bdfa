// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"

namespace mynah::test {

// Whether a translator has a say in the message: it is a pattern and what stands in its places.
inline bool isSaidInPatterns(const Message &message)
{
    const std::string other =
        message.text([](const char *pattern) { return "<" + std::string(pattern) + ">"; });
    return other.starts_with('<') && other.ends_with('>');
}

} // namespace mynah::test
