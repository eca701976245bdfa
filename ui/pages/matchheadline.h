// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mynah {

struct Exchange;
struct MatchExplanation;
struct Workspace;

// What answers the request now, in one or two sentences; says so when that is not what answered
// it then.
QString matchHeadline(const MatchExplanation &explanation, const Exchange &exchange,
                      const Workspace &workspace);

} // namespace mynah
