// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rawtext.h"

#include "ui/displayformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace mynah {

namespace {

// Length of the well-formed UTF-8 sequence at the front (RFC 3629 4), or 0.
std::size_t sequenceLength(std::string_view bytes)
{
    const auto at = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < length)
        return 0;
    const unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (at(1) < low || at(1) > high)
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (at(i) < 0x80 || at(i) > 0xbf)
            return 0;
    }
    return length;
}

// Seen as what it is: neither blank beyond ASCII nor a control of any kind.
bool isVisible(std::string_view sequence)
{
    const QString character =
        QString::fromUtf8(sequence.data(), static_cast<qsizetype>(sequence.size()));
    const uint code = character.toUcs4().value(0);
    return QChar::isPrint(code) && !QChar::isSpace(code);
}

// Of the character at the front that can be shown as it is, or 0.
std::size_t visibleLength(std::string_view bytes)
{
    const std::size_t length = sequenceLength(bytes);
    return length > 1 && !isVisible(bytes.substr(0, length)) ? 0 : length;
}

QString escape(unsigned char byte)
{
    switch (byte) {
    case '\r':
        return QStringLiteral("\\r");
    case '\n':
        return QStringLiteral("\\n");
    case '\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\x%1").arg(byte, 2, 16, QLatin1Char('0'));
    }
}

} // namespace

void RawText::append(std::string_view bytes)
{
    const std::size_t shown = std::min(bytes.size(), LargestPart);
    m_positions.reserve(m_positions.size() + shown);
    for (std::size_t i = 0; i < shown;) {
        breakLongLine();
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const std::size_t length = visibleLength(bytes.substr(i));
        m_positions.insert(m_positions.end(), std::max<std::size_t>(length, 1), m_text.size());
        if (length == 0 || byte < 0x20 || byte == 0x7f) {
            appendSymbol(escape(byte));
            if (byte == '\n')
                startLine();
        } else {
            m_text.append(QString::fromUtf8(bytes.data() + i, static_cast<qsizetype>(length)));
        }
        i += std::max<std::size_t>(length, 1);
    }
    if (shown == bytes.size())
        return;
    m_positions.insert(m_positions.end(), bytes.size() - shown, m_text.size());
    appendNote(QCoreApplication::translate("RawText", "%1 more are not shown here")
                   .arg(formatSize(bytes.size() - shown)));
}

void RawText::appendNote(const QString &note)
{
    if (m_text.size() > m_lineStart)
        startLine();
    appendSymbol(QStringLiteral("\u00b7\u00b7\u00b7 %1 \u00b7\u00b7\u00b7").arg(note));
    startLine();
}

qsizetype RawText::positionOf(std::size_t byte) const
{
    return byte < m_positions.size() ? m_positions[byte] : m_text.size();
}

qsizetype RawText::lengthOf(std::size_t byte) const
{
    const qsizetype begin = positionOf(byte);
    const qsizetype lineEnd = m_text.indexOf(QLatin1Char('\n'), begin);
    const qsizetype end = lineEnd < 0 ? m_text.size() : lineEnd;
    return std::max<qsizetype>(1, std::min(positionOf(byte + 1), end) - begin);
}

void RawText::appendSymbol(const QString &symbol)
{
    if (!m_symbols.empty() && m_symbols.back().position + m_symbols.back().length == m_text.size())
        m_symbols.back().length += symbol.size();
    else
        m_symbols.push_back({m_text.size(), symbol.size()});
    m_text.append(symbol);
}

void RawText::breakLongLine()
{
    if (m_text.size() - m_lineStart < LongestLine)
        return;
    appendSymbol(QStringLiteral("\u21a9"));
    startLine();
}

void RawText::startLine()
{
    m_text.append(QLatin1Char('\n'));
    m_lineStart = m_text.size();
}

} // namespace mynah
