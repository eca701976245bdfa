// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/requestview.h"

#include "server/http/contentcoding.h"
#include "server/http/httpheaders.h"

#include <utility>

namespace mynah {

void RequestView::begin(std::string_view method, std::string_view target,
                        const HTTPHeaders &headers)
{
    m_method = method;
    m_target = target;
    m_parts = splitTarget(method, target);
    if (method == "CONNECT") {
        m_connectPath.assign("/").append(m_parts.authority);
        m_parts.path = m_connectPath;
    }
    m_headers = &headers;
    m_parameters = {};
    m_certificate = {};
    m_queryParsed = Parsed::NotYet;
    m_cookiesParsed = Parsed::NotYet;
    setBody({});
}

void RequestView::setBody(std::string_view body)
{
    m_body = body;
    // A large one must not stay in memory until the next request comes.
    if (m_contentDecoded == Parsed::Yes)
        m_content = {};
    if (m_jsonParsed == Parsed::Yes)
        m_json = nullptr;
    if (m_formParsed == Parsed::Yes)
        m_form = {};
    m_contentDecoded = Parsed::NotYet;
    m_jsonParsed = Parsed::NotYet;
    m_formParsed = Parsed::NotYet;
}

const UrlQuery &RequestView::query() const
{
    if (m_queryParsed == Parsed::NotYet) {
        m_query.parse(m_parts.query);
        m_queryParsed = Parsed::Yes;
    }
    return m_query;
}

const std::vector<Cookie> &RequestView::cookies() const
{
    if (m_cookiesParsed == Parsed::NotYet) {
        m_cookies = parseCookies(*m_headers);
        m_cookiesParsed = Parsed::Yes;
    }
    return m_cookies;
}

std::string_view RequestView::content() const
{
    if (m_contentDecoded == Parsed::NotYet) {
        m_contentDecoded = Parsed::No;
        const auto codings = contentCodings(*m_headers);
        if (codings && !codings->empty() && !m_body.empty()) {
            if (auto decoded = decodeContent(m_body, *codings, LargestContentBytes)) {
                m_content = std::move(*decoded);
                m_contentDecoded = Parsed::Yes;
            }
        }
    }
    return m_contentDecoded == Parsed::Yes ? std::string_view(m_content) : m_body;
}

const Json *RequestView::json() const
{
    if (m_jsonParsed == Parsed::NotYet) {
        m_jsonParsed = Parsed::No;
        if (looksLikeJson()) {
            if (auto parsed = parseJson(content())) {
                m_json = std::move(*parsed);
                m_jsonParsed = Parsed::Yes;
            }
        }
    }
    return m_jsonParsed == Parsed::Yes ? &m_json : nullptr;
}

std::optional<Json> RequestView::takeJson() const
{
    if (!json())
        return {};
    m_jsonParsed = Parsed::NotYet;
    return std::exchange(m_json, nullptr);
}

const FormData *RequestView::form() const
{
    if (m_formParsed == Parsed::NotYet) {
        m_formParsed = Parsed::No;
        const auto type = m_headers->get("content-type");
        if (type && isForm(*type)) {
            if (auto parsed = parseForm(*type, content())) {
                m_form = std::move(*parsed);
                m_formParsed = Parsed::Yes;
            }
        }
    }
    return m_formParsed == Parsed::Yes ? &m_form : nullptr;
}

bool RequestView::looksLikeJson() const
{
    const std::string_view text = content();
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return false;
    if (text[first] == '{' || text[first] == '[')
        return true;
    const std::string_view type = m_headers->get("content-type").value_or("");
    const std::string_view mediaType = type.substr(0, type.find_first_of("; \t"));
    return equalsIgnoringCase(mediaType, "application/json")
        || (mediaType.size() > 5
            && equalsIgnoringCase(mediaType.substr(mediaType.size() - 5), "+json"));
}

} // namespace mynah
