// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/multipartparser.h"

#include "server/core/message.h"
#include "server/http/http1parameters.h"
#include "server/http/parameterizedvalue.h"

#include <algorithm>

namespace mynah {

namespace {

constexpr std::string_view LineEnd = "\r\n";

// bchars (RFC 2046 5.1.1).
bool isBoundaryByte(char c)
{
    constexpr std::string_view marks = "'()+_,-./:=? ";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || marks.find(c) != marks.npos;
}

} // namespace

std::optional<std::string> MultipartParser::boundaryOf(std::string_view contentType)
{
    constexpr std::size_t longest = 70;
    const ParameterizedValue type = ParameterizedValue::parse(contentType);
    const std::optional<std::string_view> boundary = type.parameter("boundary");
    const bool isBoundary = boundary && !boundary->empty() && boundary->size() <= longest
        && boundary->back() != ' '
        && std::all_of(boundary->begin(), boundary->end(), isBoundaryByte);
    return isBoundary ? std::optional<std::string>(*boundary) : std::nullopt;
}

MultipartParser::MultipartParser(std::string_view boundary, const FormLimits &limits, Sink &sink)
    : m_limits(limits)
    , m_sink(sink)
    , m_delimiter("\r\n--")
{
    m_delimiter.append(boundary);
}

Expected<void, HTTPInputError> MultipartParser::feed(std::string_view bytes)
{
    m_buffer.append(bytes);
    for (;;) {
        const StepResult stepped = step();
        if (!stepped)
            return Unexpected(stepped.error());
        if (*stepped == Step::NeedMore)
            break;
    }
    m_buffer.erase(0, m_used);
    m_dropped += m_used;
    m_used = 0;
    return {};
}

Expected<void, HTTPInputError> MultipartParser::finish()
{
    if (m_state != State::Epilogue)
        return error(
            400, QT_TRANSLATE_NOOP("Message", "The multipart body ends before its last boundary."));
    return {};
}

MultipartParser::StepResult MultipartParser::step()
{
    switch (m_state) {
    case State::Preamble:
        return skipPreamble();
    case State::AfterDelimiter:
        return readAfterDelimiter();
    case State::PartHead:
        return readPartHead();
    case State::PartData:
        return readPartData();
    case State::Epilogue:
        m_used = m_buffer.size();
        return Step::NeedMore;
    }
    return Step::NeedMore;
}

MultipartParser::StepResult MultipartParser::skipPreamble()
{
    const std::string_view text = rest();
    const std::size_t found = text.find(m_delimiter);
    if (found == text.npos) {
        m_used += text.size() - std::min(text.size(), m_delimiter.size() - 1);
        return Step::NeedMore;
    }
    m_used += found + m_delimiter.size();
    m_state = State::AfterDelimiter;
    return Step::Again;
}

MultipartParser::StepResult MultipartParser::readAfterDelimiter()
{
    if (rest().starts_with("--")) {
        m_state = State::Epilogue;
        return Step::Again;
    }
    // transport-padding (RFC 2046 5.1.1).
    const std::size_t padding = std::min(rest().find_first_not_of(" \t"), rest().size());
    const std::string_view text = rest().substr(padding);
    if (text.starts_with(LineEnd)) {
        m_used += padding + LineEnd.size();
        m_state = State::PartHead;
        return Step::Again;
    }
    const bool mayGoOn = text.empty() || text == "\r" || (text == "-" && padding == 0);
    if (mayGoOn && padding <= m_limits.maxPartHeaderBytes)
        return Step::NeedMore;
    return error(
        400, QT_TRANSLATE_NOOP("Message", "A multipart boundary is not followed by a line end."));
}

MultipartParser::StepResult MultipartParser::readPartHead()
{
    const std::string_view text = rest();
    // A part without any field begins with the empty line.
    const bool bare = text.starts_with(LineEnd);
    const std::size_t end = bare ? 0 : text.find("\r\n\r\n");
    if (std::min(end, text.size()) > m_limits.maxPartHeaderBytes)
        return error(431,
                     QT_TRANSLATE_NOOP("Message", "The head of a multipart part is too long."));
    if (end == text.npos)
        return Step::NeedMore;
    const auto begun = beginPart(text.substr(0, bare ? 0 : end + LineEnd.size()));
    if (!begun)
        return Unexpected(begun.error());
    m_used += end + (bare ? 1 : 2) * LineEnd.size();
    m_state = State::PartData;
    return Step::Again;
}

Expected<void, HTTPInputError> MultipartParser::beginPart(std::string_view lines)
{
    if (++m_parts > m_limits.maxFields)
        return error(413, QT_TRANSLATE_NOOP("Message", "The multipart body has too many parts."));
    m_partBytes = 0;
    const auto parsed = m_headers.parse(lines, HTTP1Parameters());
    if (!parsed)
        return error(400,
                     Message::tr("The head of a multipart part is malformed: %1")
                         .arg(parsed.error().reason()));
    return m_sink.partBegins(m_headers);
}

MultipartParser::StepResult MultipartParser::readPartData()
{
    const std::string_view text = rest();
    const std::size_t found = text.find(m_delimiter);
    const bool isWhole = found != text.npos;
    const std::size_t held = std::min(text.size(), m_delimiter.size() - 1);
    const std::size_t size = isWhole ? found : text.size() - held;
    const auto handed = handOver(text.substr(0, size));
    if (!handed)
        return Unexpected(handed.error());
    m_used += size;
    if (!isWhole)
        return Step::NeedMore;
    m_sink.partEnds();
    m_used += m_delimiter.size();
    m_state = State::AfterDelimiter;
    return Step::Again;
}

Expected<void, HTTPInputError> MultipartParser::handOver(std::string_view data)
{
    m_partBytes += data.size();
    if (m_partBytes > m_limits.maxPartBytes)
        return error(413,
                     QT_TRANSLATE_NOOP("Message", "A part of the multipart body is too long."));
    if (!data.empty())
        m_sink.partData(data);
    return {};
}

Unexpected<HTTPInputError> MultipartParser::error(int status, std::string reason) const
{
    const std::size_t read = m_dropped + m_used;
    return Unexpected(
        HTTPInputError(status, std::move(reason), read - std::min(read, LineEnd.size())));
}

} // namespace mynah
