// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mynah {

namespace {

// Longer names are not compared: nobody's slip of the keys is that long.
constexpr std::size_t LongestCompared = 64;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool isSame(char a, char b)
{
    return lowered(a) == lowered(b);
}

// Letters to add, remove, replace, or swap with their neighbour to get from one to the other.
std::size_t distance(std::string_view a, std::string_view b)
{
    using Row = std::array<std::size_t, LongestCompared + 1>;
    Row before{};
    Row above{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (isSame(a[i - 1], b[j - 1]) ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            const bool isSwapped =
                i > 1 && j > 1 && isSame(a[i - 1], b[j - 2]) && isSame(a[i - 2], b[j - 1]);
            if (isSwapped)
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
    }
    return above[b.size()];
}

} // namespace

std::string_view likestName(std::string_view name, const std::vector<std::string_view> &candidates)
{
    if (name.size() > LongestCompared)
        return {};
    std::string_view found;
    // Of short names few letters may differ, or all of them would be alike.
    std::size_t least = std::max<std::size_t>(name.size() / 3, 1) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > LongestCompared)
            continue;
        const std::size_t letters = distance(name, candidate);
        if (letters < least && letters < candidate.size()) {
            least = letters;
            found = candidate;
        }
    }
    return found;
}

} // namespace mynah
