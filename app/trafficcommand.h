// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mynah {

struct TrafficOptions;

// mynah-cli traffic: what a folder keeps or a file tells, as access lines or into a file. Returns
// the exit code.
int runTraffic(const TrafficOptions &options);

} // namespace mynah
