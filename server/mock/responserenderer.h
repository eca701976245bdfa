// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/http/httpheaders.h"
#include "server/mock/bodyfile.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mynah {

struct CompiledResponse;
class RequestView;

// An answer made for one request.
struct MockAnswer
{
    int status = 200;
    // Empty: the usual phrase.
    std::string reason;
    // Without Content-Length.
    HTTPHeaders headers;
    std::string body;
    // What follows instead of body, as it is.
    std::optional<BodyFile> file;

    std::uint64_t bodyBytes() const { return file ? file->size() : body.size(); }
};

// What the response is for the request, templates rendered. The error is one sentence without a
// full stop, to be answered with failureAnswer(): the response's fault, a file that is not
// there, a template at its limits, a header that would break the message.
Expected<MockAnswer, Message> renderResponse(const CompiledResponse &response,
                                             const RequestView &request,
                                             const std::string &baseDir);

// The body alone, of a response that has a frame.
Expected<std::string, Message> renderBody(const CompiledResponse &response,
                                          const RequestView &request);

// 500 that says why, for people; what HTTP forbids is said in sentences with a full stop.
MockAnswer failureAnswer(std::string_view reason);

} // namespace mynah
