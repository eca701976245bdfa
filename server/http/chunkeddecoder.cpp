// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunkeddecoder.h"

#include "server/http/http1parameters.h"
#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"

#include <algorithm>

namespace mynah {

namespace {

constexpr std::uint64_t LargestSize = std::uint64_t(1) << 63;
// What may stand behind a size; LF gets a reason of its own.
constexpr std::string_view SizeEnds = ";\r\n \t";
// More digits than this are zeros that nobody needs.
constexpr std::uint32_t UsualDigits = 16;

} // namespace

ChunkedDecoder::ChunkedDecoder(const HTTP1Parameters &limits)
    : m_limits(limits)
{
}

Expected<ChunkedDecoder::Step, HTTPInputError> ChunkedDecoder::decode(std::string_view bytes)
{
    const std::size_t before = trailerBytes();
    std::size_t at = 0;
    while (at < bytes.size() && !isDone()) {
        if (m_state == State::Data) {
            const std::uint64_t take = std::min<std::uint64_t>(m_left, bytes.size() - at);
            const std::string_view data = bytes.substr(at, static_cast<std::size_t>(take));
            m_left -= data.size();
            if (m_left == 0)
                m_state = State::DataCarriageReturn;
            return Step{at + data.size(), data};
        }
        if (const char *wrong = takeByte(bytes[at]))
            return Unexpected(HTTPInputError(m_status, wrong, before + at - m_faultDistance));
        ++at;
    }
    return Step{at, {}};
}

const char *ChunkedDecoder::takeByte(char c)
{
    switch (m_state) {
    case State::Size:
        return takeSizeByte(c);
    case State::Extension:
        return takeExtensionByte(c);
    case State::SizeLineFeed:
        return endSizeLine(c);
    case State::DataCarriageReturn:
        return expect(c, '\r', State::DataLineFeed);
    case State::DataLineFeed:
        return expect(c, '\n', State::Size);
    case State::Trailer:
        return takeTrailerByte(c);
    case State::Data:
    case State::Done:
        break;
    }
    return nullptr;
}

// chunk-size = 1*HEXDIG: no sign, no "0x", no space before it. Zeros before it cost as much as
// they like, up to the limit.
const char *ChunkedDecoder::takeSizeByte(char c)
{
    const int digit = hexDigitValue(c);
    if (digit < 0) {
        if (m_sizeDigits == 0 || SizeEnds.find(c) == SizeEnds.npos)
            return QT_TRANSLATE_NOOP("Message", "A chunk's size is not a hexadecimal number.");
        m_state = State::Extension;
        m_extension = {};
        return takeExtensionByte(c);
    }
    // Others count in 63 bits: a longer chunk would end somewhere else for them.
    if (m_left >= LargestSize / 16)
        return QT_TRANSLATE_NOOP("Message", "A chunk's size is not a possible one.");
    m_left = m_left * 16 + static_cast<std::uint64_t>(digit);
    return ++m_sizeDigits > UsualDigits ? countExtensionByte() : nullptr;
}

const char *ChunkedDecoder::takeExtensionByte(char c)
{
    if (c == '\r') {
        m_state = State::SizeLineFeed;
        return m_extension.mayEnd()
            ? nullptr
            : QT_TRANSLATE_NOOP("Message", "A chunk's extension is missing or not complete.");
    }
    if (!isFieldValueByte(c))
        return c == '\n'
            ? QT_TRANSLATE_NOOP("Message", "A chunk's size line ends in LF without CR.")
            : QT_TRANSLATE_NOOP("Message", "A chunk's extension holds a control character.");
    if (!m_extension.take(c))
        return QT_TRANSLATE_NOOP("Message", "A chunk's extension is not valid.");
    return countExtensionByte();
}

const char *ChunkedDecoder::countExtensionByte()
{
    return ++m_extensionBytes > m_limits.maxChunkExtensionBytes
        ? QT_TRANSLATE_NOOP("Message", "The chunks' extensions are too long.")
        : nullptr;
}

const char *ChunkedDecoder::endSizeLine(char c)
{
    if (c != '\n')
        return QT_TRANSLATE_NOOP("Message", "A chunk's size line holds CR without LF.");
    if (m_left > m_limits.maxBodyBytes || m_total > m_limits.maxBodyBytes - m_left) {
        m_status = 413;
        return QT_TRANSLATE_NOOP("Message", "The body is too large.");
    }
    if (m_left > m_limits.maxChunkBytes) {
        m_status = 413;
        return QT_TRANSLATE_NOOP("Message", "A chunk is too large.");
    }
    m_total += m_left;
    m_state = m_left > 0 ? State::Data : State::Trailer;
    m_sizeDigits = 0;
    return nullptr;
}

// trailer-section: field lines and an empty one (RFC 9112 7.1.2).
const char *ChunkedDecoder::takeTrailerByte(char c)
{
    m_trailer.push_back(c);
    if (m_trailer.size() > m_limits.maxTrailerBytes + 2) {
        m_status = 431;
        return QT_TRANSLATE_NOOP("Message", "The trailer fields are too large.");
    }
    if (m_trailer == "\r\n") {
        m_state = State::Done;
        return nullptr;
    }
    if (c == '\n' && !std::string_view(m_trailer).ends_with("\r\n"))
        return QT_TRANSLATE_NOOP("Message", "A trailer field ends in LF without CR.");
    if (!std::string_view(m_trailer).ends_with("\r\n\r\n"))
        return nullptr;
    m_state = State::Done;
    return checkTrailer();
}

const char *ChunkedDecoder::checkTrailer()
{
    HTTPHeaders fields;
    const std::string_view lines = std::string_view(m_trailer).substr(0, m_trailer.size() - 2);
    const auto parsed = fields.parse(lines, m_limits);
    if (parsed)
        return nullptr;
    m_status = parsed.error().status();
    m_faultDistance = m_trailer.size() - 1 - parsed.error().offset().value_or(0);
    return m_status == 400 ? QT_TRANSLATE_NOOP("Message", "A trailer field is not valid.")
                           : QT_TRANSLATE_NOOP("Message", "There are too many trailer fields.");
}

const char *ChunkedDecoder::expect(char c, char wanted, State next)
{
    if (c != wanted)
        return QT_TRANSLATE_NOOP("Message", "A chunk's data is not followed by a line end.");
    m_state = next;
    return nullptr;
}

} // namespace mynah
