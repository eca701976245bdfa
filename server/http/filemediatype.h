// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace mynah {

// The media type that goes with a file's extension, without regard to case;
// application/octet-stream for the others. A table of our own: answers must not depend on what
// the machine has installed.
std::string_view mediaTypeOfFile(std::string_view fileName);

} // namespace mynah
