// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/json.h"
#include "server/mock/responsetemplate.h"
#include "tests/fuzz/fuzztarget.h"

namespace mynah::fuzz {

namespace {

constexpr std::size_t MaxOutput = 4096;

Json dataOf(std::string_view text)
{
    Json json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? Json::parse(R"({"a":{"b":[1,"<x>",null]},"c":true})") : json;
}

std::string rendered(const ResponseTemplate &parsed, const Json &data)
{
    TemplateOptions options;
    options.rootName = "request";
    options.maxSteps = 2000;
    options.maxOutputBytes = MaxOutput;
    const auto text = parsed.render(data, options);
    require(!text || text->size() <= MaxOutput, "the output is limited");
    return text ? *text : "(limit)";
}

} // namespace

// The template up to a NUL, then the data as JSON.
void examine(std::string_view bytes)
{
    const std::string_view text = takeText(bytes);
    const auto parsed = ResponseTemplate::parse(text);
    if (!parsed)
        return;
    const Json data = dataOf(bytes.substr(0, 1024));
    const std::string first = rendered(*parsed, data);
    require(rendered(*parsed, data) == first, "rendering changes nothing");
    if (parsed->isConstant())
        require(rendered(*parsed, Json()) == first, "a constant needs no data");
    if (text.find("{{") == text.npos && text.size() <= MaxOutput && text.find('\\') == text.npos)
        require(first == text, "text without {{ comes out as it is");
}

} // namespace mynah::fuzz
