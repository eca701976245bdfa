// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace mynah {

// The candidate that somebody who wrote name most likely meant: a few letters missing, added,
// replaced or swapped, in any case. Empty when none is near.
std::string_view likestName(std::string_view name, const std::vector<std::string_view> &candidates);

} // namespace mynah
