// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

class QFileDevice;

namespace mynah {

// Writes at the file's position. False: the file failed, and its errorString() says why.
bool writeAll(QFileDevice &file, std::string_view bytes);

} // namespace mynah
