// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpgrammar.h"
#include "server/http/startline.h"
#include "tests/fuzz/fuzztarget.h"

namespace mynah::fuzz {

namespace {

void examineTarget(const RequestStartLine &line)
{
    const auto target = parseRequestTarget(line);
    if (!target) {
        require(target.error().status() == 400, "a target is refused with 400");
        return;
    }
    require(target->pathAndQuery.empty() || target->pathAndQuery == "*"
                || target->pathAndQuery.front() == '/' || target->pathAndQuery.front() == '?',
            "what is routed is a path or \"*\"");
    require(target->form != RequestTarget::Form::Absolute || !target->scheme.empty(),
            "an absolute target has a scheme");
}

void examineRequestLine(std::string_view text)
{
    const auto line = parseRequestStartLine(text);
    if (!line) {
        const int status = line.error().status();
        require(status == 400 || status == 505, "a request line is refused with 400 or 505");
        require(line.error().offset().value_or(0) <= text.size(), "the fault is in the line");
        return;
    }
    require(isToken(line->method), "a method is a token");
    require(!line->target.empty(), "a target is not empty");
    for (const char c : line->target)
        require(isTargetByte(c), "a target has no byte that separates");
    std::string printed;
    appendStartLine(printed, *line);
    // A version above 1.1 is served as 1.1 (RFC 9110 2.5).
    require(line->version > HTTP11 || printed == std::string(text) + "\r\n",
            "an accepted line prints as it was");
    examineTarget(*line);
}

void examineStatusLine(std::string_view text)
{
    const auto line = parseResponseStartLine(text);
    if (!line)
        return;
    require(line->code >= 100 && line->code <= 999, "a status has three digits");
    require(isFieldValue(line->reason), "a reason has no control characters");
}

} // namespace

void examine(std::string_view bytes)
{
    examineRequestLine(bytes);
    examineStatusLine(bytes);
}

} // namespace mynah::fuzz
