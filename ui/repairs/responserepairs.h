// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/repairs/repair.h"

namespace mynah {

// What can be changed about a response, its rules and its place, the gentlest first.
const RepairKinds &responseRepairs();

} // namespace mynah
