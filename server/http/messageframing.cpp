// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/messageframing.h"

#include "server/http/http1parameters.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/statuscodes.h"

#include <limits>
#include <optional>

namespace mynah {

namespace {

constexpr std::size_t None = static_cast<std::size_t>(-1);
// Others count in 63 bits: a longer body would end somewhere else for them.
constexpr std::uint64_t LargestLength = std::numeric_limits<std::int64_t>::max();

// The fields that framing looks at, found in one pass: the indices of the first two, and how many.
struct Found
{
    std::size_t first = None;
    std::size_t second = None;
    std::size_t count = 0;

    explicit operator bool() const { return count > 0; }
    void note(std::size_t index)
    {
        ++count;
        if (count == 1)
            first = index;
        else if (count == 2)
            second = index;
    }
};

struct FramingFields
{
    Found host;
    Found contentLength;
    Found transferEncoding;
    Found expect;
    bool close = false;
    bool keepAlive = false;
};

void noteConnection(std::string_view value, FramingFields &fields)
{
    forEachListElement(value, [&](std::string_view option) {
        fields.close = fields.close || equalsIgnoringCase(option, "close");
        fields.keepAlive = fields.keepAlive || equalsIgnoringCase(option, "keep-alive");
    });
}

FramingFields findFields(const HTTPHeaders &headers)
{
    FramingFields fields;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const auto [name, value] = headers.at(i);
        if (name.size() == 4 && equalsIgnoringCase(name, "host"))
            fields.host.note(i);
        else if (name.size() == 6 && equalsIgnoringCase(name, "expect"))
            fields.expect.note(i);
        else if (name.size() == 10 && equalsIgnoringCase(name, "connection"))
            noteConnection(value, fields);
        else if (name.size() == 14 && equalsIgnoringCase(name, "content-length"))
            fields.contentLength.note(i);
        else if (name.size() == 17 && equalsIgnoringCase(name, "transfer-encoding"))
            fields.transferEncoding.note(i);
    }
    return fields;
}

class Framer
{
public:
    Framer(HTTPVersion version, const HTTPHeaders &headers, const HTTP1Parameters &limits)
        : m_version(version)
        , m_headers(headers)
        , m_limits(limits)
        , m_fields(findFields(headers))
    {
        // RFC 9112 9.3: close wins; 1.1 persists by itself, 1.0 when asked to.
        framing.keepAlive =
            !m_fields.close && m_limits.keepAlive && (version >= HTTP11 || m_fields.keepAlive);
    }

    MessageFraming framing;
    std::optional<HTTPInputError> error;

    bool hasTransferEncoding() const { return bool(m_fields.transferEncoding); }
    bool hasContentLength() const { return bool(m_fields.contentLength); }

    // RFC 9112 3.2: exactly one, except in 1.0; RFC 9110 7.2: valid. RFC 9112 3.3: an empty one
    // names no host, which an http URL needs (RFC 9110 4.2.1), so the target must.
    void checkHost(std::string_view target)
    {
        const bool needed = m_version >= HTTP11 && !m_limits.lenient.missingHost;
        const auto value = m_fields.host ? m_headers.at(m_fields.host.first).value : target;
        if (m_fields.host.count > 1)
            refuse(QT_TRANSLATE_NOOP("Message", "There is more than one Host field."),
                   m_fields.host.second);
        else if (!m_fields.host && needed)
            refuse(QT_TRANSLATE_NOOP("Message", "The Host field is missing."), m_fields.host);
        else if (m_fields.host && !isHostValue(value))
            refuse(QT_TRANSLATE_NOOP("Message", "The Host field is not valid."), m_fields.host);
        else if (m_fields.host && value.empty() && needed && target.starts_with('/'))
            refuse(QT_TRANSLATE_NOOP("Message", "The Host field is empty."), m_fields.host);
    }

    // RFC 9110 10.1.1: from 1.0 clients it is ignored; anything else than 100-continue is 417.
    void checkExpect()
    {
        if (!m_fields.expect || m_version < HTTP11)
            return;
        bool wanted = false;
        bool understood = true;
        forEachElement(m_fields.expect, [&](std::string_view expectation) {
            const bool known = equalsIgnoringCase(expectation, "100-continue");
            wanted = wanted || known;
            understood = understood && known;
        });
        framing.expectsContinue = wanted && framing.body != MessageFraming::Body::None;
        if (!understood)
            refuse(QT_TRANSLATE_NOOP("Message", "The expectation is not understood."),
                   m_fields.expect, 417);
    }

    // RFC 9112 6.1: a sender of both, or of Transfer-Encoding in 1.0, may be smuggling.
    void useTransferEncoding()
    {
        framing.body = MessageFraming::Body::Chunked;
        if (m_version < HTTP11)
            refuse(QT_TRANSLATE_NOOP("Message", "HTTP/1.0 has no Transfer-Encoding."),
                   m_fields.transferEncoding);
        else if (m_fields.contentLength)
            refuse(QT_TRANSLATE_NOOP("Message",
                                     "Content-Length and Transfer-Encoding exclude each other."),
                   m_fields.contentLength);
        else
            checkCodings();
    }

    // RFC 9110 8.6, which warns of numbers that overflow. Differs from Tornado: repeated equal
    // values are refused, too.
    void useContentLength()
    {
        const auto length = parseDigits(m_headers.at(m_fields.contentLength.first).value);
        if (m_fields.contentLength.count > 1)
            refuse(QT_TRANSLATE_NOOP("Message", "There is more than one Content-Length field."),
                   m_fields.contentLength.second);
        else if (!length)
            refuse(QT_TRANSLATE_NOOP("Message", "Content-Length is not a number."),
                   m_fields.contentLength);
        else if (*length > LargestLength)
            refuse(QT_TRANSLATE_NOOP("Message", "Content-Length is not a possible size."),
                   m_fields.contentLength);
        else if (*length > m_limits.maxBodyBytes)
            refuse(QT_TRANSLATE_NOOP("Message", "The body is too large."), m_fields.contentLength,
                   413);
        else if (*length > 0)
            framing.body = MessageFraming::Body::Length;
        framing.length = length.value_or(0);
    }

    // RFC 9112 6.3: a server may refuse content without a length, with 411.
    void useNoLength(std::string_view method)
    {
        if (m_limits.requireContentLength
            && (method == "POST" || method == "PUT" || method == "PATCH"))
            refuse(QT_TRANSLATE_NOOP("Message",
                                     "The request says neither Content-Length nor "
                                     "Transfer-Encoding, and this server "
                                     "asks for one of them."),
                   None, 411);
    }

private:
    // RFC 9112 6.1 and 6.3: "chunked" must be last and stand alone; codings before it are not
    // understood here (501), anything after it has no length that could be known. Not even empty
    // elements (RFC 9110 5.6.1.2) may stand beside it: few read a list here, and they differ.
    void checkCodings()
    {
        const Found &field = m_fields.transferEncoding;
        if (field.count == 1 && equalsIgnoringCase(m_headers.at(field.first).value, "chunked"))
            return;
        std::size_t codings = 0;
        std::size_t chunked = 0;
        bool last = false;
        forEachElement(field, [&](std::string_view coding) {
            ++codings;
            last = equalsIgnoringCase(coding, "chunked");
            chunked += last ? 1 : 0;
        });
        if (last && chunked == 1 && codings > 1)
            refuse(
                QT_TRANSLATE_NOOP("Message", "Only the Transfer-Encoding chunked is understood."),
                field, 501);
        else
            refuse(QT_TRANSLATE_NOOP("Message", "Transfer-Encoding is not exactly chunked."),
                   field);
    }

    // Visits the list that all fields of that name are (RFC 9110 5.3).
    template <typename Visit>
    void forEachElement(const Found &found, Visit visit) const
    {
        const std::string_view wanted = m_headers.at(found.first).name;
        for (std::size_t i = found.first; i < m_headers.size(); ++i) {
            const auto [name, value] = m_headers.at(i);
            if (equalsIgnoringCase(name, wanted))
                forEachListElement(value, visit);
        }
    }

    void refuse(const char *reason, const Found &field, int status = 400)
    {
        refuse(reason, field.first, status);
    }
    void refuse(const char *reason, std::size_t field, int status = 400)
    {
        const auto at = field == None ? std::nullopt : std::optional(m_headers.valueOffset(field));
        if (!error)
            error.emplace(status, reason, at);
    }

    HTTPVersion m_version;
    const HTTPHeaders &m_headers;
    const HTTP1Parameters &m_limits;
    FramingFields m_fields;
};

Expected<MessageFraming, HTTPInputError> resultOf(const Framer &framer)
{
    if (framer.error)
        return Unexpected(*framer.error);
    return framer.framing;
}

} // namespace

Expected<MessageFraming, HTTPInputError> requestFraming(const RequestStartLine &line,
                                                        const HTTPHeaders &headers,
                                                        const HTTP1Parameters &limits)
{
    Framer framer(line.version, headers, limits);
    framer.checkHost(line.target);
    if (framer.hasTransferEncoding())
        framer.useTransferEncoding();
    else if (framer.hasContentLength())
        framer.useContentLength();
    else
        framer.useNoLength(line.method);
    framer.checkExpect();
    return resultOf(framer);
}

Expected<MessageFraming, HTTPInputError> responseFraming(const ResponseStartLine &line,
                                                         const HTTPHeaders &headers,
                                                         std::string_view requestMethod,
                                                         const HTTP1Parameters &limits)
{
    Framer framer(line.version, headers, limits);
    if (requestMethod == "HEAD" || isBodiless(line.code))
        return framer.framing;
    if (framer.hasTransferEncoding()) {
        framer.useTransferEncoding();
    } else if (framer.hasContentLength()) {
        framer.useContentLength();
    } else {
        framer.framing.body = MessageFraming::Body::UntilClose;
        framer.framing.keepAlive = false;
    }
    return resultOf(framer);
}

} // namespace mynah
