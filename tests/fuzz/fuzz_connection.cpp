// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/exchangeobserver.h"
#include "server/http/httperrors.h"
#include "server/http/httpgrammar.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/fuzz/servedconnection.h"

#include <algorithm>

namespace mynah::fuzz {

namespace {

constexpr std::string_view EndOfHead = "\r\n\r\n";

HTTP1Parameters chosenParameters(unsigned choice)
{
    HTTP1Parameters parameters;
    parameters.maxRequestLineBytes = 256;
    parameters.maxHeaderBytes = 1024;
    parameters.maxHeaderCount = 16;
    parameters.maxBodyBytes = 2000;
    parameters.chunkBytes = 64;
    parameters.lenient.bareLf = choice & 1;
    parameters.lenient.obsFold = choice & 2;
    parameters.lenient.missingHost = choice & 4;
    return parameters;
}

std::vector<std::string> linesThatBegin(const std::string &text, std::string_view prefix)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (text.compare(begin, prefix.size(), prefix) == 0)
            lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

struct Answer
{
    int status = 0;
    std::size_t headBytes = 0;
    std::size_t contentLength = 0;
};

// Reads no more than a client must: the status and Content-Length.
Answer nextAnswer(std::string_view bytes)
{
    Answer answer;
    const std::size_t end = bytes.find(EndOfHead);
    require(bytes.starts_with("HTTP/1.1 ") && end != bytes.npos, "what comes is an answer");
    answer.headBytes = end + EndOfHead.size();
    answer.status = static_cast<int>(parseDigits(bytes.substr(9, 3)).value_or(0));
    constexpr std::string_view field = "\r\nContent-Length: ";
    const std::size_t length = bytes.substr(0, end).find(field);
    if (length != bytes.npos) {
        const std::string_view value = bytes.substr(length + field.size());
        answer.contentLength =
            static_cast<std::size_t>(parseDigits(value.substr(0, value.find('\r'))).value_or(0));
    }
    return answer;
}

// Walks the answers as a client would that knows the requests which were accepted.
void examineAnswers(const ServedConnection &served)
{
    const auto requests = linesThatBegin(served.events, "request ");
    const std::size_t finished = linesThatBegin(served.events, "finish").size();
    std::string_view rest = served.answers;
    std::size_t answered = 0;
    while (!rest.empty()) {
        const Answer answer = nextAnswer(rest);
        rest.remove_prefix(answer.headBytes);
        if (answer.status == 100)
            continue;
        if (answer.status != 200) {
            require(answer.status >= 400, "what is not answered is refused");
            require(rest.empty() || rest.size() == answer.contentLength,
                    "nothing follows a refusal");
            break;
        }
        require(answered < requests.size(), "there is a request for every answer");
        const bool isHead = requests[answered++].starts_with("request HEAD ");
        const std::string_view body = isHead ? "" : "ok";
        require(rest.starts_with(body), "an answer is whole");
        rest.remove_prefix(body.size());
    }
    require(answered == finished, "every whole request is answered");
}

void examineRecords(const ServedConnection &served)
{
    const auto refusals =
        std::count_if(served.exchanges.begin(), served.exchanges.end(), [](const auto &exchange) {
            return exchange.outcome == static_cast<int>(ExchangeTrace::Outcome::Malformed);
        });
    require(refusals <= 1, "a connection is refused once");
    require(refusals == 0 || served.exchanges.back().status >= 400, "a refusal is the last word");
    for (const auto &exchange : served.exchanges)
        require(exchange.status == 0 || exchange.status == 200 || exchange.status >= 400,
                "the recorded status was sent");
}

bool refusesLoneCr(const ServedConnection &served)
{
    return !served.exchanges.empty() && served.exchanges.back().reason == BareCr;
}

} // namespace

// A byte that chooses the leniencies, one that chooses the cut, and what the client sends.
void examine(std::string_view bytes)
{
    const HTTP1Parameters parameters = chosenParameters(takeChoice(bytes));
    const unsigned cut = takeChoice(bytes);
    bytes = bytes.substr(0, 8192);
    const ServedConnection whole = serveConnection({bytes}, parameters);
    examineAnswers(whole);
    examineRecords(whole);
    const std::size_t at = bytes.size() * cut / 256;
    const ServedConnection halves =
        serveConnection({bytes.substr(0, at), bytes.substr(at)}, parameters);
    require(halves.events == whole.events, "the events do not depend on the cut");
    // A lone CR is noticed as soon as it has come, which may be before a limit is reached or the
    // line is judged that it stands in.
    if (halves.exchanges != whole.exchanges && refusesLoneCr(halves)) {
        require(whole.exchanges.size() == halves.exchanges.size()
                    && whole.exchanges.back().status >= 400,
                "what is refused early is refused late");
        return;
    }
    require(halves.answers == whole.answers, "the answers do not depend on the cut");
    require(halves.exchanges == whole.exchanges, "the records do not depend on the cut");
}

} // namespace mynah::fuzz
