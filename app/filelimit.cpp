// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filelimit.h"

#include <sys/resource.h>

namespace mynah {

void raiseFileLimit()
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    files.rlim_cur = files.rlim_max;
    // Refused: it stays as it was, and accepting pauses sooner.
    ::setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace mynah
