// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mynah {

// BuildInfo::commit. In an object of its own, which writecommit.cmake makes with every build.
extern const char *const Commit;

} // namespace mynah
