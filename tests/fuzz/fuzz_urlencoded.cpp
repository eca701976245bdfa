// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/formdata.h"
#include "server/http/percentcoding.h"
#include "server/http/urlquery.h"
#include "tests/fuzz/fuzztarget.h"

#include <algorithm>

namespace mynah::fuzz {

namespace {

std::string encoded(const UrlQuery &query)
{
    std::string text;
    for (const auto [name, value] : query) {
        if (!text.empty())
            text += '&';
        text.append(percentEncoded(name)).append("=").append(percentEncoded(value));
    }
    return text;
}

bool isSame(const UrlQuery &a, const UrlQuery &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](UrlQuery::Pair left, UrlQuery::Pair right) {
                          return left.name == right.name && left.value == right.value;
                      });
}

} // namespace

void examine(std::string_view bytes)
{
    const UrlQuery query(bytes);
    const std::string text = encoded(query);
    const UrlQuery again(text);
    require(isSame(query, again), "encoded pairs decode to themselves");
    require(encoded(again) == text, "encoding is stable");
    for (const auto [name, value] : query)
        require(query.get(name).has_value(), "a pair is found by its name");

    FormLimits limits;
    limits.maxFields = 8;
    const auto form = parseForm("application/x-www-form-urlencoded", bytes, limits);
    if (form)
        require(isSame(form->fields, query), "a form reads as a query does");
    else
        require(form.error().status() == 413, "only too many fields are refused");
    require(query.size() <= limits.maxFields || !form, "the count of fields is limited");
}

} // namespace mynah::fuzz
