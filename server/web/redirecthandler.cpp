// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/redirecthandler.h"

#include "server/http/httpserverrequest.h"
#include "server/http/percentcoding.h"

#include <algorithm>

namespace mynah {

namespace {

std::string filledIn(std::string_view url, const PathArguments &arguments)
{
    std::string filled;
    for (std::size_t i = 0; i < url.size(); ++i) {
        const bool isPlace = url[i] == '{' && i + 2 < url.size() && url[i + 2] == '}'
            && url[i + 1] >= '0' && url[i + 1] <= '9';
        if (!isPlace) {
            filled.push_back(url[i]);
            continue;
        }
        filled.append(
            percentEncoded(arguments.at(static_cast<std::size_t>(url[i + 1] - '0')), "/"));
        i += 2;
    }
    return filled;
}

} // namespace

RedirectHandler::RedirectHandler(const HandlerContext &context, Redirect redirect)
    : RequestHandler(context)
    , m_redirect(std::move(redirect))
{
}

Task<> RedirectHandler::get()
{
    std::string url = filledIn(m_redirect.url, arguments());
    // An argument that begins with "/" must not name another host.
    if (url.starts_with("//") && !m_redirect.url.starts_with("//"))
        url.erase(0, std::min(url.find_first_not_of('/'), url.size()) - 1);
    if (!request().query().empty())
        url.append(url.find('?') == url.npos ? "?" : "&").append(request().query());
    setStatus(m_redirect.status);
    setHeader("Location", url);
    finish();
    return {};
}

} // namespace mynah
