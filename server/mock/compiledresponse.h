// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockresponse.h"
#include "server/domain/problem.h"
#include "server/domain/shared.h"
#include "server/http/preparedresponse.h"
#include "server/mock/responsetemplate.h"
#include "server/mock/rulematcher.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mynah {

// A header field of an answer that is not the same for every request.
struct CompiledHeader
{
    std::string name;
    std::string value;
    // Replaces value.
    std::optional<ResponseTemplate> valueTemplate;
};

// One answer of a route, ready to be given; immutable, so that threads share it.
struct CompiledResponse
{
    Shared<MockResponse> source;
    // IdRegistry's number of its id.
    std::uint32_t number = 0;
    RuleMatcher rules;
    // The whole answer, when it is the same for every request.
    std::optional<PreparedResponse> prepared;
    // The answer without its body, when bodyTemplate alone makes it differ.
    std::optional<PreparedResponse> frame;

    // Otherwise: the fields, those of the server included; framing is left to the connection.
    std::vector<CompiledHeader> headers;
    bool hasContentType = false;
    // Of an inline body.
    std::optional<ResponseTemplate> bodyTemplate;
    // Of the frame's body.
    TemplateOptions bodyOptions;
    // Why it cannot be given as it is written, for failureAnswer(); empty: it can. With a fault
    // there is neither prepared nor frame.
    Message fault;

    bool isEnabled() const { return source->enabled; }
    // Whether rules or templates look at the request's body, or the body is sent back.
    bool needsBody() const;
};

struct ResponseScope
{
    // Of the server; a field that the response sets itself is left out, and so is one that cannot
    // be sent (serverHeaderProblems).
    const std::vector<Header> &serverHeaders;
    // Where the response stands.
    Place place;
    // Of the route's path; null when nobody knows them.
    const std::vector<std::string> *pathParameters = nullptr;
};

// What keeps headers of a server out of its responses; a warning where it is only those with
// templates.
std::vector<Problem> serverHeaderProblems(const std::vector<Header> &headers, const Place &server);

// Nothing when its rules cannot be compiled, so that nobody can say for whom it is. problems say
// that, and why it has a fault, and warn.
std::optional<CompiledResponse> compileResponse(const Shared<MockResponse> &response,
                                                const ResponseScope &scope,
                                                std::vector<Problem> &problems);

} // namespace mynah
