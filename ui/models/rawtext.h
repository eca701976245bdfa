// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace mynah {

// Bytes of the wire made readable without hiding any: line ends and control characters are shown
// as \r, \n, \t and \xNN, and so are bytes that are not UTF-8, and characters that leave no trace
// or move others about, such as a no-break space; symbols() tells these from the same letters on
// the wire.
class RawText
{
public:
    // Lines longer than this are broken for the eye, with a return arrow at the break.
    static constexpr qsizetype LongestLine = 4000;
    // What is beyond is left out, and said to be.
    static constexpr std::size_t LargestPart = 256 * 1024;

    void append(std::string_view bytes);
    // A line of our own, which is no part of the wire.
    void appendNote(const QString &note);

    const QString &text() const { return m_text; }
    // Where the byte at that offset of everything appended stands in text().
    qsizetype positionOf(std::size_t byte) const;
    // How much of text() stands for that byte; at least 1.
    qsizetype lengthOf(std::size_t byte) const;
    // Beginnings and ends of what stands for something else: symbols, escapes, notes.
    struct Span
    {
        qsizetype position = 0;
        qsizetype length = 0;
    };
    const std::vector<Span> &symbols() const { return m_symbols; }

private:
    void appendSymbol(const QString &symbol);
    void breakLongLine();
    void startLine();

    QString m_text;
    std::vector<Span> m_symbols;
    // Position in m_text of every byte.
    std::vector<qsizetype> m_positions;
    qsizetype m_lineStart = 0;
};

} // namespace mynah
