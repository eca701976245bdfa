// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/cookies.h"
#include "server/http/httpgrammar.h"
#include "tests/fuzz/fuzztarget.h"

#include <algorithm>

namespace mynah::fuzz {

namespace {

std::string printed(const std::vector<Cookie> &cookies)
{
    std::string text;
    for (const Cookie &cookie : cookies)
        text.append(cookie.name).append("=\"").append(cookie.value).append("\";");
    return text;
}

void examineCookies(std::string_view field)
{
    const std::vector<Cookie> cookies = parseCookies(field);
    for (const Cookie &cookie : cookies) {
        require(isPartOf(cookie.name, field) && isPartOf(cookie.value, field),
                "cookies are views into the field");
        require(cookie.name.find_first_of("=;") == cookie.name.npos, "a name ends at \"=\"");
        require(cookie.value.find(';') == cookie.value.npos, "a value ends at \";\"");
    }
    const std::string text = printed(cookies);
    require(printed(parseCookies(text)) == text, "printed cookies parse to themselves");
}

// Fields that NULs separate: name, value, domain, path.
void examineSetCookie(std::string_view bytes)
{
    SetCookie cookie;
    cookie.name = takeText(bytes);
    cookie.value = takeText(bytes);
    cookie.domain = takeText(bytes);
    cookie.path = takeText(bytes);
    const auto text = cookie.toString();
    if (!text)
        return;
    require(isFieldValue(*text), "what is set fits into a field");
    const int attributes = (cookie.domain.empty() ? 0 : 1) + (cookie.path.empty() ? 0 : 1);
    require(std::count(text->begin(), text->end(), ';') == attributes,
            "no value adds an attribute");
    const std::vector<Cookie> read = parseCookies(*text);
    require(!read.empty() && read.front().name == cookie.name && read.front().value == cookie.value,
            "a cookie comes back as it was set");
}

} // namespace

void examine(std::string_view bytes)
{
    examineCookies(bytes);
    examineSetCookie(bytes);
}

} // namespace mynah::fuzz
