// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/json.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// The contents of a JsonShape; apart from it because the model's headers need no JSON library.
struct JsonShapeData
{
    struct Member
    {
        std::string name;
        // The value of a member that the model does not know; nothing for one that it does.
        std::optional<Json> unknown;

        bool operator==(const Member &) const = default;
    };

    // In the order of the file.
    std::vector<Member> members;

    bool has(std::string_view name) const
    {
        return std::any_of(members.begin(), members.end(),
                           [name](const Member &member) { return member.name == name; });
    }

    bool operator==(const JsonShapeData &) const = default;
};

} // namespace mynah
