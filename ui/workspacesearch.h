// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspace.h"
#include "ui/searchresults.h"

namespace mynah {

// Looks through names, paths, notes, bodies, rules and headers in the order of the workspace; what
// the order's scope leaves out is not looked at. Any thread.
SearchResults searchWorkspace(const Workspace &workspace, const SearchResults::Order &order);

} // namespace mynah
