// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mynah {

// What a matcher took out of the path, percent-decoded. A group that took no part is empty.
struct PathArguments
{
    // In the order of the pattern's groups, named ones included.
    std::vector<std::string> values;
    std::vector<std::pair<std::string, std::size_t>> names;

    // Empty when there are fewer.
    std::string_view at(std::size_t index) const
    {
        return index < values.size() ? std::string_view(values[index]) : std::string_view();
    }
    // Empty when there is no group of that name.
    std::string_view named(std::string_view name) const
    {
        const auto found = std::find_if(names.begin(), names.end(),
                                        [&](const auto &each) { return each.first == name; });
        return found == names.end() ? std::string_view() : at(found->second);
    }
};

} // namespace mynah
