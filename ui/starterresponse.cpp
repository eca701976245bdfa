// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/starterresponse.h"

#include "server/domain/fieldtext.h"
#include "server/domain/workspaceedit.h"

namespace mynah {

namespace {

constexpr std::string_view StarterBody = "{}";
constexpr std::string_view StarterType = "application/json";

// RFC 9110, section 6.4.1.
bool carriesBody(int status, std::string_view method)
{
    return method != "HEAD" && status >= 200 && status != 204 && status != 205 && status != 304;
}

} // namespace

MockResponse starterResponse()
{
    MockResponse response;
    response.id = randomId();
    response.headers.push_back({"Content-Type", std::string(StarterType), {}});
    response.body.text = StarterBody;
    return response;
}

bool hasStarterBody(const MockResponse &response)
{
    return response.body.kind == ResponseBody::Kind::Inline && response.body.text == StarterBody;
}

void dropNeedlessStarterBody(MockResponse &response, std::string_view method)
{
    if (carriesBody(response.status, method) || !hasStarterBody(response))
        return;
    response.body = {};
    response.body.kind = ResponseBody::Kind::Empty;
    std::erase_if(response.headers, [](const Header &header) {
        return isSameFieldName(header.name, "content-type") && header.value == StarterType;
    });
}

} // namespace mynah
