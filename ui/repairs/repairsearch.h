// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/repairs/repair.h"

namespace mynah {

class RequestTrial;

// What can be done so that one route, or one response of it, answers the request.
struct RepairOffer
{
    // Server and node, perhaps a response.
    Place goal;
    // Each lets the request in by itself; none needs more steps than another.
    std::vector<Repair> repairs;
    // Why nothing can be said; a sentence without a full stop, or empty.
    QString hindrance;
};

// Of which routes and responses people may want to know: what came closest, and what was skipped
// although method and path are right.
std::vector<Place> repairGoals(const MatchExplanation &explanation);

// Every repair has been tried on the request. Hidden secrets are in no text, and not asked for.
// Safe on every thread.
std::vector<RepairOffer> findRepairs(const RequestTrial &trial, const Workspace &workspace,
                                     const std::vector<Place> &goals, bool hidesSecrets);

} // namespace mynah
