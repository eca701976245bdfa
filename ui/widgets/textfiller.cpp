// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textfiller.h"

#include <QPlainTextEdit>

#include <algorithm>

namespace mynah {

namespace {

// A few milliseconds of work: lines cost more than what is in them.
constexpr qsizetype MostCharacters = 32 * 1024;
constexpr int MostLines = 250;

qsizetype portionEnd(QStringView text, qsizetype begin)
{
    const qsizetype last = std::min(text.size(), begin + MostCharacters);
    qsizetype end = begin;
    for (int line = 0; line < MostLines && end < last; ++line) {
        const qsizetype newline = text.indexOf(u'\n', end);
        end = newline < 0 ? last : std::min(last, newline + 1);
    }
    // Both halves of a character stay together.
    if (end < text.size() && text[end].isLowSurrogate())
        ++end;
    return end;
}

} // namespace

TextFiller::TextFiller(QPlainTextEdit &edit)
    : QObject(&edit)
    , m_edit(edit)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TextFiller::addPortion);
}

void TextFiller::setText(const QString &text)
{
    m_timer.stop();
    m_text = text;
    m_done = portionEnd(m_text, 0);
    m_edit.setPlainText(m_text.left(m_done));
    if (m_done < m_text.size())
        m_timer.start();
}

void TextFiller::addPortion()
{
    const qsizetype end = portionEnd(m_text, m_done);
    QTextCursor cursor(m_edit.document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_text.mid(m_done, end - m_done));
    m_done = end;
    if (m_done < m_text.size())
        m_timer.start();
    else
        m_text.clear();
    emit grown();
}

} // namespace mynah
