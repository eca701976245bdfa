// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace mynah {

struct CommonSubsequence
{
    // Places of two equal elements.
    struct Pair
    {
        int left = 0;
        int right = 0;
    };

    // Both sides rise.
    std::vector<Pair> pairs;
    // Nothing longer exists. Otherwise there was too much to do, and parts have no pairs.
    bool isLongest = true;
};

// By Myers' O(ND) algorithm in linear space; looks at no more than about mostSteps places.
CommonSubsequence commonSubsequence(const std::vector<int> &left, const std::vector<int> &right,
                                    std::size_t mostSteps);

} // namespace mynah
