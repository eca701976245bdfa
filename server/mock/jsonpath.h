// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/json.h"
#include "server/core/message.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// A path into a JSON value: "$.items[0].sku", "$['a b'].*", "$.list[-1]"; "$." may be left out.
// Of JSONPath (RFC 9535) it has names, indices and the wildcard.
class JsonPath
{
public:
    // The error is one sentence without a full stop.
    static Expected<JsonPath, Message> parse(std::string_view text);

    // What the path leads to, in the order of the document; views into it.
    std::vector<const Json *> evaluate(const Json &root) const;

private:
    struct Step
    {
        // Neither name nor index: the wildcard.
        std::optional<std::string> name;
        // Negative ones count from the end.
        std::optional<long> index;
    };

    static void take(const Json &from, const Step &step, std::vector<const Json *> &to);

    std::vector<Step> m_steps;
};

} // namespace mynah
