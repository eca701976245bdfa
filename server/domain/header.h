// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshape.h"

#include <string>

namespace mynah {

// One header field of an answer; lists of them keep their order and duplicates.
struct Header
{
    std::string name;
    std::string value;
    JsonShape shape;

    bool operator==(const Header &) const = default;
};

} // namespace mynah
