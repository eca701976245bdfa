// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mynah::test {

// Calls run(pieces) with the bytes whole, byte by byte, and cut in two at every offset: how a
// parser must not care where packets end.
template <typename Run>
void forEachSplit(std::string_view bytes, Run run)
{
    run(std::vector<std::string_view>{bytes});
    std::vector<std::string_view> single;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        single.push_back(bytes.substr(i, 1));
    run(single);
    for (std::size_t i = 1; i < bytes.size(); ++i)
        run(std::vector<std::string_view>{bytes.substr(0, i), bytes.substr(i)});
}

} // namespace mynah::test
