// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mynah {

// Lets the process have as many files open as the system allows it: the usual 1024 are fewer than
// the connections of a busy server. Called once, at the start.
void raiseFileLimit();

} // namespace mynah
