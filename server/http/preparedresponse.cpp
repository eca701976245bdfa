// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/preparedresponse.h"

#include "server/http/httpdate.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/startline.h"
#include "server/http/statuscodes.h"

namespace mynah {

namespace {

constexpr std::string_view DateField = "Date: ";

// Why HTTP forbids the response, or nullptr.
const char *problemOf(int code, std::string_view reason, const HTTPHeaders &headers,
                      std::size_t bodyBytes)
{
    if (code < 100 || code > 999)
        return "A status code has three digits.";
    if (!isFieldValue(reason))
        return "The reason phrase holds a control character.";
    if (isBodiless(code) && bodyBytes > 0)
        return "A response with this status has no body.";
    for (const auto [name, value] : headers) {
        if (!isToken(name))
            return "A header field's name is not a token.";
        if (!isFieldValue(value))
            return "A header field's value holds a control character.";
        if (equalsIgnoringCase(name, "transfer-encoding"))
            return "A prepared response is not chunked.";
    }
    const auto length = headers.get("content-length");
    if (headers.count("content-length") > 1 || ((code < 200 || code == 204) && length))
        return "Content-Length does not belong here.";
    // With 304 it tells what a 200 would have (RFC 9110 8.6).
    if (length && code != 304 && parseDigits(*length) != bodyBytes)
        return "Content-Length is not the body's.";
    return nullptr;
}

} // namespace

Expected<PreparedResponse, HTTPOutputError>
PreparedResponse::make(int code, std::string_view reason, const HTTPHeaders &headers,
                       std::shared_ptr<const std::string> body)
{
    PreparedResponse response;
    response.m_code = code;
    response.m_body = std::move(body);
    if (const char *problem = problemOf(code, reason, headers, response.body().size()))
        return Unexpected(HTTPOutputError(problem));
    std::string &head = response.m_head;
    appendStartLine(head, ResponseStartLine{HTTP11, code, reason});
    if (!headers.contains("date")) {
        head.append(DateField);
        response.m_dateOffset = head.size();
        head.append(HttpDateSize, ' ').append("\r\n");
    }
    for (const auto [name, value] : headers) {
        if (isBodiless(code) || !equalsIgnoringCase(name, "content-length"))
            head.append(name).append(": ").append(value).append("\r\n");
    }
    if (code == 101 && headers.contains("upgrade") && !headers.contains("connection"))
        head.append("Connection: Upgrade\r\n");
    if (!isBodiless(code))
        response.appendLength();
    response.m_closes = code < 200 || headers.hasToken("connection", "close");
    return response;
}

Expected<PreparedResponse, HTTPOutputError> PreparedResponse::make(int code,
                                                                   std::string_view reason,
                                                                   const HTTPHeaders &headers,
                                                                   std::string body)
{
    return make(code, reason, headers, std::make_shared<const std::string>(std::move(body)));
}

PreparedResponse PreparedResponse::withBody(std::string body) const
{
    PreparedResponse other;
    other.m_code = m_code;
    // Room for the longest length.
    other.m_head.reserve(m_head.size() + 20);
    other.m_head.assign(m_head, 0, m_head.size() - m_lengthFieldBytes);
    other.m_dateOffset = m_dateOffset;
    other.m_closes = m_closes;
    other.m_body = std::make_shared<const std::string>(std::move(body));
    other.appendLength();
    return other;
}

PreparedResponse PreparedResponse::withFields(const HTTPHeaders &fields) const
{
    PreparedResponse other = *this;
    std::string lines;
    for (const auto [name, value] : fields)
        lines.append(name).append(": ").append(value).append("\r\n");
    // Content-Length stays the last.
    other.m_head.insert(m_head.size() - m_lengthFieldBytes, lines);
    return other;
}

std::vector<std::string_view> PreparedResponse::fieldNames() const
{
    std::vector<std::string_view> names;
    const std::string_view head = m_head;
    for (std::size_t line = head.find('\n') + 1; line < head.size();
         line = head.find('\n', line) + 1)
        names.push_back(head.substr(line, head.find(':', line) - line));
    return names;
}

void PreparedResponse::appendLength()
{
    const std::size_t end = m_head.size();
    m_head.append("Content-Length: ").append(std::to_string(body().size())).append("\r\n");
    m_lengthFieldBytes = m_head.size() - end;
}

} // namespace mynah
