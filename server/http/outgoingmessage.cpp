// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/outgoingmessage.h"

#include "server/core/message.h"
#include "server/http/httpdate.h"
#include "server/http/httperrors.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/preparedresponse.h"
#include "server/http/statuscodes.h"

namespace mynah {

namespace {

constexpr int SwitchingProtocols = 101;
constexpr int NoContent = 204;
constexpr std::string_view Close = "Connection: close\r\n";
constexpr std::string_view KeepAlive = "Connection: keep-alive\r\n";
constexpr std::string_view Chunked = "Transfer-Encoding: chunked\r\n";
constexpr std::string_view LineEnd = "\r\n";

// A line break in a field would let its value become a header or a body (tornado: "Newline in
// header").
void checkFields(const HTTPHeaders &headers)
{
    for (const auto [name, value] : headers) {
        if (!isToken(name))
            throw HTTPOutputError(
                QT_TRANSLATE_NOOP("Message", "A header field's name is not a token."));
        if (!isFieldValue(value))
            throw HTTPOutputError(
                QT_TRANSLATE_NOOP("Message", "A header field's value holds a control character."));
    }
}

void checkLine(const ResponseStartLine &line)
{
    if (line.code < 100 || line.code > 999)
        throw HTTPOutputError(QT_TRANSLATE_NOOP("Message", "A status code has three digits."));
    if (!isFieldValue(line.reason))
        throw HTTPOutputError(
            QT_TRANSLATE_NOOP("Message", "The reason phrase holds a control character."));
}

void checkLine(const RequestStartLine &line)
{
    if (!isToken(line.method))
        throw HTTPOutputError(QT_TRANSLATE_NOOP("Message", "The method is not a token."));
    for (const char c : line.target) {
        if (!isTargetByte(c))
            throw HTTPOutputError(
                QT_TRANSLATE_NOOP("Message", "The target holds a character that is not allowed."));
    }
    if (line.target.empty())
        throw HTTPOutputError(QT_TRANSLATE_NOOP("Message", "The target is empty."));
}

// The one length that the fields give.
std::optional<std::uint64_t> lengthOf(const HTTPHeaders &headers)
{
    const auto value = headers.get("content-length");
    if (!value)
        return {};
    const auto length = parseDigits(*value);
    if (!length || headers.count("content-length") > 1)
        throw HTTPOutputError(QT_TRANSLATE_NOOP("Message", "Content-Length is not one number."));
    return length;
}

// Whether the fields ask for chunks themselves.
bool asksForChunks(const HTTPHeaders &headers)
{
    const auto coding = headers.get("transfer-encoding");
    if (coding
        && (headers.count("transfer-encoding") > 1 || !equalsIgnoringCase(*coding, "chunked")))
        throw HTTPOutputError(
            QT_TRANSLATE_NOOP("Message", "The only Transfer-Encoding is chunked."));
    return coding.has_value();
}

// The fields but those that framing decides on.
void appendFields(std::string &out, const HTTPHeaders &headers, bool withLength = true)
{
    for (const auto [name, value] : headers) {
        if (!equalsIgnoringCase(name, "transfer-encoding")
            && (withLength || !equalsIgnoringCase(name, "content-length")))
            out.append(name).append(": ").append(value).append(LineEnd);
    }
}

// RFC 9112 9.3, 9.6: 1.1 says when it closes, 1.0 when it does not.
std::string_view connectionField(HTTPVersion version, bool keepAlive)
{
    if (!keepAlive)
        return Close;
    return version < HTTP11 ? KeepAlive : std::string_view();
}

} // namespace

void OutgoingMessage::beginResponse(std::string &out, const ResponseStartLine &line,
                                    const HTTPHeaders &headers, const Asked &asked, WallTime now)
{
    checkLine(line);
    checkFields(headers);
    frameResponse(line, headers, asked);
    appendStartLine(out, ResponseStartLine{HTTP11, line.code, line.reason});
    if (!headers.contains("date"))
        out.append("Date: ").append(cachedHttpDate(now)).append(LineEnd);
    appendFields(out, headers, !isTunnel());
    if (m_chunked)
        out.append(Chunked);
    const std::string_view wanted = m_keepAlive ? "keep-alive" : "close";
    if (line.code != SwitchingProtocols && !headers.hasToken("connection", wanted))
        out.append(connectionField(asked.version, m_keepAlive));
    out.append(LineEnd);
    m_begun = true;
}

void OutgoingMessage::frameResponse(const ResponseStartLine &line, const HTTPHeaders &headers,
                                    const Asked &asked)
{
    const bool chunks = asksForChunks(headers);
    const auto length = lengthOf(headers);
    if (chunks && length)
        throw HTTPOutputError(QT_TRANSLATE_NOOP(
            "Message", "Content-Length and Transfer-Encoding exclude each other."));
    // RFC 9110 8.6.
    if (length && (line.code < 200 || line.code == NoContent))
        throw HTTPOutputError(
            QT_TRANSLATE_NOOP("Message", "A response with this status has no Content-Length."));
    noteStatus(line.code, asked);
    m_bodiless = isBodiless(line.code) || isTunnel();
    // RFC 9112 6.1: never to 1.0, and not with a status that has no body.
    m_chunked = !length && !m_bodiless && asked.version >= HTTP11;
    const bool lengthKnown = length || m_bodiless || m_chunked || asked.isHead;
    m_keepAlive =
        asked.keepAlive && lengthKnown && !m_endsHttp && !headers.hasToken("connection", "close");
    if (length && !m_bodiless && !m_dropsBody)
        m_remaining = length;
}

void OutgoingMessage::noteStatus(int status, const Asked &asked)
{
    const bool opensTunnel = asked.isConnect && status >= 200 && status < 300;
    m_status = status;
    m_endsHttp = opensTunnel || status == SwitchingProtocols;
    m_dropsBody = asked.isHead || opensTunnel;
}

void OutgoingMessage::beginPrepared(std::string &out, const PreparedResponse &response,
                                    const Asked &asked, WallTime now)
{
    noteStatus(response.code(), asked);
    m_keepAlive = asked.keepAlive && !response.closes();
    const std::size_t begin = out.size();
    out.append(response.head());
    if (response.dateOffset() > 0) {
        const std::string_view date = cachedHttpDate(now);
        date.copy(out.data() + begin + response.dateOffset(), date.size());
    }
    // RFC 9110 8.6: 2xx to CONNECT has no Content-Length.
    if (isTunnel())
        out.resize(out.size() - response.lengthFieldBytes());
    if (!response.closes())
        out.append(connectionField(asked.version, m_keepAlive));
    out.append(LineEnd);
    m_begun = true;
}

void OutgoingMessage::beginRequest(std::string &out, const RequestStartLine &line,
                                   const HTTPHeaders &headers, bool mayHaveBody)
{
    checkLine(line);
    checkFields(headers);
    frameRequest(headers, mayHaveBody);
    appendStartLine(out, line);
    appendFields(out, headers);
    if (m_chunked)
        out.append(Chunked);
    out.append(LineEnd);
    m_begun = true;
}

void OutgoingMessage::frameRequest(const HTTPHeaders &headers, bool mayHaveBody)
{
    const bool chunks = asksForChunks(headers);
    m_remaining = lengthOf(headers);
    if (chunks && m_remaining)
        throw HTTPOutputError(QT_TRANSLATE_NOOP(
            "Message", "Content-Length and Transfer-Encoding exclude each other."));
    m_chunked = chunks || (mayHaveBody && !m_remaining);
    m_bodiless = !m_chunked && !m_remaining;
    m_keepAlive = !headers.hasToken("connection", "close");
}

void OutgoingMessage::appendInterim(std::string &out, const ResponseStartLine &line,
                                    const HTTPHeaders &headers)
{
    checkLine(line);
    checkFields(headers);
    appendStartLine(out, ResponseStartLine{HTTP11, line.code, line.reason});
    appendFields(out, headers);
    out.append(LineEnd);
}

std::string_view OutgoingMessage::admit(std::string_view part)
{
    return part.substr(0, static_cast<std::size_t>(admit(std::uint64_t(part.size()))));
}

std::uint64_t OutgoingMessage::admit(std::uint64_t bytes)
{
    if (bytes == 0 || m_dropsBody)
        return 0;
    if (m_bodiless)
        throw HTTPOutputError(QT_TRANSLATE_NOOP("Message", "This message has no body."));
    if (m_remaining && bytes > *m_remaining)
        throw HTTPOutputError(
            QT_TRANSLATE_NOOP("Message", "The body is longer than its Content-Length."));
    if (m_remaining)
        *m_remaining -= bytes;
    m_bodyBytes += bytes;
    return bytes;
}

void OutgoingMessage::end()
{
    if (m_remaining.value_or(0) > 0)
        throw HTTPOutputError(
            Message::tr("The body is %1 bytes shorter than its Content-Length.").arg(*m_remaining));
}

} // namespace mynah
