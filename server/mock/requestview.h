// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/json.h"
#include "server/http/cookies.h"
#include "server/http/formdata.h"
#include "server/http/urlquery.h"
#include "server/net/tlsfacts.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

class HTTPHeaders;

struct PathParameter
{
    std::string_view name;
    // Decoded.
    std::string_view value;
};

// What rules and templates see of a request, live or recorded. Whatever costs work is done when
// it is asked for, once. All it is given must stay in place; an object serves many requests and
// keeps its memory.
class RequestView
{
public:
    static constexpr std::size_t LargestContentBytes = 32 * 1024 * 1024;

    void begin(std::string_view method, std::string_view target, const HTTPHeaders &headers);
    void setParameters(std::span<const PathParameter> parameters) { m_parameters = parameters; }
    // Of the connection; empty without one.
    void setClientCertificate(std::span<const CertificateField> fields) { m_certificate = fields; }
    void setBody(std::string_view body);

    std::string_view method() const { return m_method; }
    // As received.
    std::string_view target() const { return m_target; }
    // Still percent-encoded; "*" is possible. Of CONNECT, whose target is an authority: "/" and
    // that.
    std::string_view path() const { return m_parts.path; }
    std::string_view queryText() const { return m_parts.query; }
    const HTTPHeaders &headers() const { return *m_headers; }
    std::span<const PathParameter> parameters() const { return m_parameters; }
    std::span<const CertificateField> clientCertificate() const { return m_certificate; }
    // As received; the codings that Content-Encoding names are still on it.
    std::string_view body() const { return m_body; }

    // The body without its codings; as received when they are unknown, broken, or hide more than
    // LargestContentBytes.
    std::string_view content() const;
    const UrlQuery &query() const;
    const std::vector<Cookie> &cookies() const;
    // The content as JSON: null when it is none. Tried when the Content-Type says JSON, and
    // whenever the text begins like an object or an array.
    const Json *json() const;
    // The same, given away; who asks again has it parsed again.
    std::optional<Json> takeJson() const;
    // The content as a form: null when it is none, or a malformed one.
    const FormData *form() const;

private:
    enum class Parsed { NotYet, No, Yes };

    bool looksLikeJson() const;

    std::string_view m_method;
    std::string_view m_target;
    TargetParts m_parts;
    std::string m_connectPath;
    const HTTPHeaders *m_headers = nullptr;
    std::span<const PathParameter> m_parameters;
    std::span<const CertificateField> m_certificate;
    std::string_view m_body;

    mutable Parsed m_queryParsed = Parsed::NotYet;
    mutable UrlQuery m_query;
    mutable Parsed m_cookiesParsed = Parsed::NotYet;
    mutable std::vector<Cookie> m_cookies;
    mutable Parsed m_contentDecoded = Parsed::NotYet;
    mutable std::string m_content;
    mutable Parsed m_jsonParsed = Parsed::NotYet;
    mutable Json m_json;
    mutable Parsed m_formParsed = Parsed::NotYet;
    mutable FormData m_form;
};

} // namespace mynah
