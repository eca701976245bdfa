// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/receivedhead.h"

#include "server/http/headscanner.h"
#include "server/http/httpheaders.h"

namespace mynah {

namespace {

// Reads the field lines; true when they are fit.
bool parseFields(std::string_view head, const HeadScanner &scanner, HTTPHeaders &headers,
                 const HTTP1Parameters &limits, ReceivedHead &into)
{
    const std::string_view lines = head.substr(scanner.linesOffset(), scanner.linesBytes());
    const auto parsed = headers.parse(lines, limits);
    if (!parsed)
        into.error = parsed.error().shifted(scanner.linesOffset());
    return parsed.has_value();
}

void takeFraming(Expected<MessageFraming, HTTPInputError> framing, const HeadScanner &scanner,
                 ReceivedHead &into)
{
    if (framing)
        into.framing = *framing;
    else
        into.error = framing.error().shifted(scanner.linesOffset());
}

} // namespace

ReceivedHead parseRequestHead(std::string_view head, const HeadScanner &scanner,
                              HTTPHeaders &headers, const HTTP1Parameters &limits)
{
    ReceivedHead received;
    const auto line = parseRequestStartLine(head.substr(0, scanner.firstLineBytes()));
    if (line)
        received.line = *line;
    // What stopped the scan explains more than the beginning of a line does.
    if (scanner.error() && (line || scanner.linesOffset() == 0))
        received.error = *scanner.error();
    else if (!line)
        received.error = line.error();
    if (received.error)
        return received;
    const auto target = parseRequestTarget(*line);
    if (!target)
        received.error = target.error().shifted(line->method.size() + 1);
    else if (parseFields(head, scanner, headers, limits, received))
        takeFraming(requestFraming(*line, headers, limits), scanner, received);
    return received;
}

ReceivedHead parseResponseHead(std::string_view head, const HeadScanner &scanner,
                               HTTPHeaders &headers, std::string_view requestMethod,
                               const HTTP1Parameters &limits)
{
    ReceivedHead received;
    received.line = ResponseStartLine();
    if (scanner.error()) {
        received.error = *scanner.error();
        return received;
    }
    const auto line = parseResponseStartLine(head.substr(0, scanner.firstLineBytes()));
    if (!line) {
        received.error = line.error();
        return received;
    }
    received.line = *line;
    if (parseFields(head, scanner, headers, limits, received))
        takeFraming(responseFraming(*line, headers, requestMethod, limits), scanner, received);
    return received;
}

} // namespace mynah
