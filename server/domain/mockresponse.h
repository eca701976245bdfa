// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/delay.h"
#include "server/domain/header.h"
#include "server/domain/jsonshape.h"
#include "server/domain/matchrule.h"
#include "server/domain/responsebody.h"

#include <string>
#include <vector>

namespace mynah {

// One of the answers of a route.
struct MockResponse
{
    static constexpr int LowestStatus = 100;
    static constexpr int HighestStatus = 999;
    static constexpr int HighestWeight = 1'000'000;

    // Unique within the workspace.
    std::string id;
    std::string name;
    bool enabled = true;
    int status = 200;
    // Empty: the standard reason of the status.
    std::string reason;
    std::vector<Header> headers;
    ResponseBody body;
    Delay delay;
    RuleSet rules;
    // Share among the responses of a random route; 0 is never chosen.
    int weight = 1;
    JsonShape shape;

    bool operator==(const MockResponse &) const = default;
};

} // namespace mynah
