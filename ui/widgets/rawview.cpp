// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rawview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QTextBlock>

#include <algorithm>

namespace mynah {

namespace {

// Every extra selection costs at each paint; beyond this many, symbols look like text.
constexpr std::size_t MostDimmed = 3000;

} // namespace

RawView::RawView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFont(monospaceFont());
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, this, &RawView::recolor);
}

void RawView::setRaw(std::shared_ptr<const RawText> raw, std::optional<std::size_t> fault)
{
    m_raw = std::move(raw);
    setPlainText(m_raw->text());
    m_fault.reset();
    if (fault)
        m_fault = static_cast<int>(m_raw->positionOf(*fault));
    recolor();
    if (m_fault)
        goToFault();
}

void RawView::goToFault()
{
    if (!m_fault)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(std::min(*m_fault, document()->characterCount() - 1));
    setTextCursor(cursor);
    centerCursor();
}

void RawView::recolor()
{
    QList<QTextEdit::ExtraSelection> selections;
    const int end = document()->characterCount() - 1;
    const auto add = [&](int position, int length, const QTextCharFormat &format) {
        QTextCursor cursor(document());
        cursor.setPosition(std::clamp(position, 0, end));
        cursor.setPosition(std::clamp(position + length, 0, end), QTextCursor::KeepAnchor);
        selections.append({cursor, format});
    };
    QTextCharFormat dimmed;
    dimmed.setForeground(themeColor(ColorRole::MutedText));
    const std::vector<RawText::Span> &symbols = m_raw->symbols();
    for (std::size_t i = 0; i < std::min(symbols.size(), MostDimmed); ++i)
        add(static_cast<int>(symbols[i].position), static_cast<int>(symbols[i].length), dimmed);
    if (m_fault) {
        QTextCharFormat wrong;
        wrong.setBackground(themeColor(ColorRole::ErrorBackground));
        wrong.setForeground(themeColor(ColorRole::Error));
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(themeColor(ColorRole::Error));
        add(std::min(*m_fault, end - 1), 1, wrong);
    }
    setExtraSelections(selections);
}

} // namespace mynah
