// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/responsedraft.h"

#include "server/core/message.h"

#include <algorithm>

namespace mynah {

void ResponseDraft::setStatus(int status, std::string phrase)
{
    if (status < 200 || status > 999)
        throw HTTPOutputError(Message::tr("A final response has no status %1.").arg(status));
    m_status = status;
    m_phrase = std::move(phrase);
}

void ResponseDraft::setCookie(const SetCookie &cookie)
{
    auto field = cookie.toString();
    if (!field)
        throw HTTPOutputError(field.error());
    const auto same = [&](const NamedCookie &each) { return each.name == cookie.name; };
    m_cookies.erase(std::remove_if(m_cookies.begin(), m_cookies.end(), same), m_cookies.end());
    m_cookies.push_back({cookie.name, std::move(*field)});
}

void ResponseDraft::clearCookie(std::string_view name, std::string_view path,
                                std::string_view domain)
{
    SetCookie cookie;
    cookie.name = name;
    cookie.path = path;
    cookie.domain = domain;
    cookie.expires = std::chrono::system_clock::time_point();
    cookie.maxAge = std::chrono::seconds(0);
    setCookie(cookie);
}

void ResponseDraft::writeCookies()
{
    for (const NamedCookie &cookie : m_cookies)
        m_headers.add("Set-Cookie", cookie.field);
    m_cookies.clear();
}

void ResponseDraft::dropContent()
{
    for (const char *name : {"Content-Encoding", "Content-Language", "Content-Length",
                             "Content-Range", "Content-Type"})
        m_headers.remove(name);
    if (m_status == 304)
        m_body.clear();
}

void ResponseDraft::clear()
{
    m_status = 200;
    m_phrase.clear();
    m_headers.clear();
    m_headers.add("Content-Type", "text/html; charset=UTF-8");
    m_cookies.clear();
    m_body.clear();
}

} // namespace mynah
