// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/cors.h"

#include "server/mock/requestview.h"
#include "server/mock/responserenderer.h"
#include "server/mock/routetable.h"

#include <algorithm>
#include <array>

namespace mynah {

namespace {

constexpr std::string_view AllowOrigin = "Access-Control-Allow-Origin";
constexpr std::string_view RequestMethod = "Access-Control-Request-Method";
constexpr std::string_view RequestHeaders = "Access-Control-Request-Headers";
constexpr std::string_view RequestPrivateNetwork = "Access-Control-Request-Private-Network";

// Fetch, 2.2.2: pages may read these without being allowed to.
constexpr std::array<std::string_view, 7> Safelisted{
    "Cache-Control", "Content-Language", "Content-Length", "Content-Type",
    "Expires",       "Last-Modified",    "Pragma"};

bool isSafelisted(std::string_view name)
{
    return std::any_of(Safelisted.begin(), Safelisted.end(),
                       [name](std::string_view safe) { return equalsIgnoringCase(name, safe); });
}

} // namespace

bool isPreflight(const RequestView &request)
{
    return request.method() == "OPTIONS" && request.headers().contains("Origin")
        && request.headers().contains(RequestMethod);
}

bool answersInsteadOf(const RouteTable &table, RouteTrie::Order order)
{
    return order == RouteTrie::None || table.route(order).source->method != "OPTIONS";
}

MockAnswer preflightAnswer(const RequestView &request)
{
    const HTTPHeaders &asked = request.headers();
    MockAnswer answer;
    answer.status = 204;
    answer.headers.add("Access-Control-Allow-Methods", asked.get(RequestMethod).value_or(""));
    if (const auto fields = asked.getJoined(RequestHeaders))
        answer.headers.add("Access-Control-Allow-Headers", *fields);
    if (asked.contains(RequestPrivateNetwork))
        answer.headers.add("Access-Control-Allow-Private-Network", "true");
    return answer;
}

HTTPHeaders corsFields(const std::vector<std::string_view> &names, std::string_view origin)
{
    HTTPHeaders fields;
    std::string exposed;
    for (const std::string_view name : names) {
        if (equalsIgnoringCase(name, AllowOrigin))
            return {};
        if (!isSafelisted(name))
            exposed.append(exposed.empty() ? "" : ", ").append(name);
    }
    fields.add(AllowOrigin, origin);
    fields.add("Access-Control-Allow-Credentials", "true");
    if (!exposed.empty())
        fields.add("Access-Control-Expose-Headers", exposed);
    // Caches are not to give one origin the answer to another.
    fields.add("Vary", "Origin");
    return fields;
}

} // namespace mynah
