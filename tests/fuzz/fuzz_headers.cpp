// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/http1parameters.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "tests/fuzz/fuzztarget.h"

namespace mynah::fuzz {

namespace {

HTTP1Parameters chosenLimits(unsigned choice)
{
    HTTP1Parameters limits;
    limits.maxHeaderCount = 16;
    limits.lenient.bareLf = choice & 1;
    limits.lenient.obsFold = choice & 2;
    return limits;
}

std::string printed(const HTTPHeaders &headers)
{
    std::string text;
    for (const auto [name, value] : headers)
        text.append(name).append(": ").append(value).append("\r\n");
    return text;
}

} // namespace

void examine(std::string_view bytes)
{
    const HTTP1Parameters limits = chosenLimits(takeChoice(bytes));
    HTTPHeaders headers;
    if (const auto parsed = headers.parse(bytes, limits); !parsed) {
        require(parsed.error().status() == 400 || parsed.error().status() == 431,
                "fields are refused with 400 or 431");
        require(parsed.error().offset().value_or(0) <= bytes.size(), "the fault is in the lines");
        return;
    }
    require(headers.size() <= limits.maxHeaderCount, "the count of fields is limited");
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const auto [name, value] = headers.at(i);
        require(isToken(name), "a name is a token");
        require(isFieldValue(value), "a value has no byte that separates");
        require(trimmedOws(value) == value, "a value has no whitespace around it");
        require(headers.get(name).has_value(), "a field is found by its name");
        require(headers.valueOffset(i) <= bytes.size(), "a value lies in the lines");
    }
    HTTPHeaders again;
    require(bool(again.parse(printed(headers), HTTP1Parameters())), "printed fields parse");
    require(printed(again) == printed(headers), "printed fields parse to the same");
}

} // namespace mynah::fuzz
