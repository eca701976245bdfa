// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshape.h"
#include "server/domain/mockresponse.h"
#include "server/domain/shared.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// Method and path with the answers to choose from.
//
// Choice: enabled responses with rules are tried in order and the first whose rules hold answers.
// Otherwise one of the enabled responses without rules answers: with Rules the default one, with
// Sequence in order and round again, with Random by weight. Mode Default ignores rules and always
// gives the default response.
struct MockRoute
{
    static constexpr std::string_view AnyMethod = "ANY";

    enum class PathKind {
        Pattern, // segments with :name, and * at the end for the rest
        Exact,
        Regex, // PCRE2, of the whole path; named groups are path parameters
    };
    enum class ResponseMode { Rules, Sequence, Random, Default };

    // Unique within the workspace.
    std::string id;
    bool enabled = true;
    std::string name;
    std::string notes;
    // AnyMethod or any token (RFC 9110 9.1).
    std::string method = "GET";
    std::string path = "/";
    PathKind pathKind = PathKind::Pattern;
    ResponseMode responseMode = ResponseMode::Rules;
    std::vector<Shared<MockResponse>> responses;
    // Id of a response; empty or unknown: the first enabled one.
    std::string defaultResponse;
    JsonShape shape;

    // Null when there is none.
    const MockResponse *findResponse(std::string_view responseId) const;
    // The enabled response that defaultResponse names, else the first enabled one, else null.
    const MockResponse *defaultOrFirst() const;

    bool operator==(const MockRoute &) const = default;
};

} // namespace mynah
