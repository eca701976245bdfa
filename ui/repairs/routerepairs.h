// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/repairs/repair.h"

namespace mynah {

// What can be changed about the route itself and its place, the gentlest first.
const RepairKinds &routeRepairs();

} // namespace mynah
