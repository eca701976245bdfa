// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/headscanner.h"

#include "server/http/http1parameters.h"
#include "server/http/httpgrammar.h"
#include "server/http/startline.h"

#include <algorithm>
#include <utility>

namespace mynah {

namespace {

// The first byte of a TLS record that opens a handshake (RFC 8446 5.1).
constexpr char TlsHandshake = 0x16;

// Also without the part of a line end that has arrived.
std::string_view withoutLineEnd(std::string_view line)
{
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace

HeadScanner::HeadScanner(Kind kind, const HTTP1Parameters &limits, bool follows)
    : m_kind(kind)
    , m_limits(limits)
    , m_skipsLineFeeds(follows || limits.lenient.bareLf)
{
}

std::ptrdiff_t HeadScanner::find(std::string_view buffered)
{
    if (!m_begun)
        skipEmptyLines(buffered);
    while (m_begun && !m_error && !m_complete && m_at < buffered.size()) {
        const std::size_t lineFeed = buffered.find('\n', m_at);
        m_at = lineFeed == buffered.npos ? buffered.size() : lineFeed + 1;
        // First, so that the refusal does not depend on where packets end.
        checkLimits(buffered);
        if (!m_error && lineFeed != buffered.npos)
            endLine(buffered, lineFeed);
    }
    if (m_begun && !m_error && !m_complete)
        checkUnfinished(buffered);
    return m_error || m_complete ? static_cast<std::ptrdiff_t>(m_at) : -1;
}

// RFC 9112 2.2: a server ignores empty lines before the request line. Behind a request a lone LF is
// one, too: it belongs to no line, and it is how some clients end a body.
void HeadScanner::skipEmptyLines(std::string_view buffered)
{
    while (m_kind == Kind::Request) {
        const std::string_view rest = buffered.substr(m_at);
        if (rest.starts_with("\r\n"))
            m_at += 2;
        else if (m_skipsLineFeeds && rest.starts_with("\n"))
            m_at += 1;
        else
            break;
    }
    m_begin = m_line = m_at;
    const std::string_view rest = buffered.substr(m_at);
    const bool maybeEmptyLine = rest == "\r" && m_kind == Kind::Request;
    const bool tooMany = m_begin > m_limits.maxRequestLineBytes;
    m_begun = tooMany || (!rest.empty() && !maybeEmptyLine);
    if (tooMany)
        refuse(400, QT_TRANSLATE_NOOP("Message", "There are too many empty lines."), 0);
    else if (m_begun)
        checkFirstByte(rest.front());
}

void HeadScanner::checkFirstByte(char c)
{
    const bool fits = m_kind == Kind::Request ? isTchar(c) : c == 'H';
    if (fits)
        return;
    ++m_at;
    if (c == TlsHandshake)
        refuse(
            400,
            QT_TRANSLATE_NOOP("Message", "A TLS handshake came to a port that speaks plain HTTP."),
            0);
    else if (m_kind == Kind::Request)
        refuse(400, QT_TRANSLATE_NOOP("Message", "The request does not begin with a method."), 0);
    else
        refuse(400, QT_TRANSLATE_NOOP("Message", "The response does not begin with HTTP."), 0);
}

void HeadScanner::endLine(std::string_view buffered, std::size_t lineFeed)
{
    const bool carriageReturn = lineFeed > m_line && buffered[lineFeed - 1] == '\r';
    if (!carriageReturn && !m_limits.lenient.bareLf) {
        refuse(400, QT_TRANSLATE_NOOP("Message", "A line ends in LF without CR."),
               lineFeed - m_begin);
        return;
    }
    const std::size_t size = lineFeed - m_line - (carriageReturn ? 1 : 0);
    if (m_lines == 0) {
        m_firstLine = size;
        m_lines = lineFeed + 1 - m_begin;
    } else if (size == 0) {
        m_linesBytes = m_line - m_begin - m_lines;
        m_complete = true;
    }
    m_line = lineFeed + 1;
}

void HeadScanner::checkLimits(std::string_view buffered)
{
    const std::string_view seen = buffered.substr(m_begin, m_at - m_begin);
    const bool lineTooLong =
        m_lines == 0 && withoutLineEnd(seen).size() > m_limits.maxRequestLineBytes;
    // RFC 9112 3: 501 for a method that is longer than any, 414 for a target.
    if (lineTooLong && seen.substr(0, m_limits.maxRequestLineBytes).find(' ') == seen.npos)
        refuse(501, QT_TRANSLATE_NOOP("Message", "The method is too long."),
               m_limits.maxRequestLineBytes);
    else if (lineTooLong)
        refuse(414, QT_TRANSLATE_NOOP("Message", "The request line is too long."),
               m_limits.maxRequestLineBytes);
    else if (seen.size() > m_limits.maxHeaderBytes)
        refuse(431, QT_TRANSLATE_NOOP("Message", "The header fields are too large."),
               m_limits.maxHeaderBytes);
}

// RFC 9112 2.2: a lone CR is no line end, and no line may hold one.
void HeadScanner::checkUnfinished(std::string_view buffered)
{
    if (m_kind == Kind::Request && m_lines > 0 && !std::exchange(m_firstLineChecked, true)) {
        const auto line = parseRequestStartLine(buffered.substr(m_begin, m_firstLine));
        if (!line)
            m_error = std::make_unique<HTTPInputError>(line.error());
    }
    std::size_t cr = buffered.find('\r', std::max(m_begin, m_unfinished));
    while (buffered.substr(std::min(cr, buffered.size())).starts_with("\r\n"))
        cr = buffered.find('\r', cr + 2);
    m_unfinished = std::min(cr, buffered.size());
    if (!m_error && m_unfinished + 1 < buffered.size())
        refuse(400, BareCr, cr - m_begin);
}

void HeadScanner::refuse(int status, const char *reason, std::size_t at)
{
    m_error = std::make_unique<HTTPInputError>(status, reason, at);
}

} // namespace mynah
