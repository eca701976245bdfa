// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"

#include <string>
#include <string_view>

namespace mynah {

// Opens a regular file below a folder for reading; the descriptor is the caller's. path is
// canonical and relative to the folder, with "/": it has no links and no "..". What takes the place
// of a part of it after it was looked up leads nowhere else: no link is followed below the folder.
// The error is an errno, EINVAL for a path that is not canonical and for what is no regular file.
Expected<int, int> openBeneath(const std::string &folder, std::string_view path);

} // namespace mynah
