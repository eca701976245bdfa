// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/headscanner.h"
#include "server/http/http1parameters.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/receivedhead.h"
#include "tests/fuzz/fuzztarget.h"

namespace mynah::fuzz {

namespace {

HTTP1Parameters chosenLimits(unsigned choice)
{
    HTTP1Parameters limits;
    limits.maxRequestLineBytes = 256;
    limits.maxHeaderBytes = 1024;
    limits.maxHeaderCount = 16;
    limits.maxBodyBytes = 100'000;
    limits.lenient.bareLf = choice & 1;
    limits.lenient.obsFold = choice & 2;
    limits.lenient.missingHost = choice & 4;
    return limits;
}

// Gives the scanner the bytes as if they came one by one.
std::ptrdiff_t findBitByBit(HeadScanner &scanner, std::string_view bytes)
{
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        if (const std::ptrdiff_t found = scanner.find(bytes.substr(0, size)); found >= 0)
            return found;
    }
    return -1;
}

std::string_view headOf(std::string_view bytes, const HeadScanner &scanner, std::ptrdiff_t found)
{
    return bytes.substr(scanner.skippedBytes(),
                        static_cast<std::size_t>(found) - scanner.skippedBytes());
}

ReceivedHead judge(std::string_view bytes, const HeadScanner &scanner, std::ptrdiff_t found,
                   HTTPHeaders &headers, const HTTP1Parameters &limits)
{
    return parseRequestHead(headOf(bytes, scanner, found), scanner, headers, limits);
}

void examineLength(const ReceivedHead &head, const HTTPHeaders &headers)
{
    require(!headers.contains("Transfer-Encoding"), "a length has no coding beside it");
    for (const std::string_view field : headers.getList("Content-Length")) {
        forEachListElement(field, [&](std::string_view element) {
            require(parseDigits(element) == head.framing.length, "all lengths are the same");
        });
    }
}

void examineRequest(const ReceivedHead &head, const HTTPHeaders &headers,
                    const HTTP1Parameters &limits)
{
    const RequestStartLine &line = requestLine(head.line);
    require(headers.count("Host") <= 1, "there is one Host at most");
    require(line.version < HTTP11 || limits.lenient.missingHost || headers.contains("Host"),
            "a request of 1.1 has a Host");
    require(isHostValue(headers.get("Host").value_or("")), "a Host is valid");
    if (head.framing.body == MessageFraming::Body::Chunked) {
        require(!headers.contains("Content-Length"), "a chunked body has no length beside it");
        require(line.version >= HTTP11, "1.0 has no chunks");
        const auto codings = headers.getJoined("Transfer-Encoding").value_or("");
        forEachListElement(codings, [](std::string_view coding) {
            require(equalsIgnoringCase(coding, "chunked"), "chunked is the only coding");
        });
    } else {
        require(head.framing.body != MessageFraming::Body::UntilClose,
                "a request does not end with its connection");
        examineLength(head, headers);
        require(head.framing.length <= limits.maxBodyBytes, "a body is not too large");
    }
}

void examineSeparators(std::string_view head, const Leniencies &lenient)
{
    require(head.find('\0') == head.npos, "an accepted head has no NUL");
    for (std::size_t i = 0; i < head.size(); ++i) {
        require(head[i] != '\r' || (i + 1 < head.size() && head[i + 1] == '\n'),
                "an accepted head has no lone CR");
        require(head[i] != '\n' || lenient.bareLf || (i > 0 && head[i - 1] == '\r'),
                "an accepted head has no lone LF");
    }
}

} // namespace

void examine(std::string_view bytes)
{
    const HTTP1Parameters limits = chosenLimits(takeChoice(bytes));
    HeadScanner whole(HeadScanner::Kind::Request, limits);
    HeadScanner single(HeadScanner::Kind::Request, limits);
    const std::ptrdiff_t found = whole.find(bytes);
    const std::ptrdiff_t foundLater = findBitByBit(single, bytes);
    require((found < 0) == (foundLater < 0), "a head ends wherever it is cut");
    if (found < 0)
        return;
    HTTPHeaders headers;
    const ReceivedHead head = judge(bytes, whole, found, headers, limits);
    HTTPHeaders headersLater;
    const ReceivedHead later = judge(bytes, single, foundLater, headersLater, limits);
    require(bool(head.error) == bool(later.error), "a head is refused wherever it is cut");
    const std::string_view text = headOf(bytes, whole, found);
    if (head.error) {
        require(head.error->offset().value_or(0) <= text.size(), "the fault is in the head");
        // A lone CR is noticed as soon as it has come, which may be before a limit is reached.
        require(head.error->status() == later.error->status() || later.error->reason() == BareCr,
                "with the same status");
        return;
    }
    require(found == foundLater, "a head ends at the same place wherever it is cut");
    examineSeparators(text, limits.lenient);
    examineRequest(head, headers, limits);
}

} // namespace mynah::fuzz
