// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/repairs/repair.h"

#include <string_view>

namespace mynah {

// What can be changed about the route itself and its place, the gentlest first.
const RepairKinds &routeRepairs();

// A route for the request, after the one that does not fit: nothing that is there changes.
RepairStep creatingRoute(const Exchange &exchange, const Place &beside);
// Whether every request to the other path is one to this path.
bool coversPath(std::string_view path, std::string_view other);

} // namespace mynah
