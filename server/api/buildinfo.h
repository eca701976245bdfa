// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace mynah {

// What the program was made from.
struct BuildInfo
{
    std::string version;
    // Of git, with "-dirty" behind it when files had been changed; empty when it is not known.
    std::string commit;
};

// Said once by main(), before anybody asks.
void setBuildInfo(const BuildInfo &info);
const BuildInfo &buildInfo();
// "6.4.2", or "6.4.2, built with 6.4.1" when that was another one.
std::string qtVersions();

} // namespace mynah
