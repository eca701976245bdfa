// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rawview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/textfiller.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace mynah {

namespace {

// Every extra selection costs at each paint; beyond this many, symbols look like text.
constexpr std::size_t MostDimmed = 1000;

} // namespace

RawView::RawView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_filler(new TextFiller(*this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFont(monospaceFont());
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, this, &RawView::recolor);
    connect(m_filler, &TextFiller::grown, this, &RawView::onGrown);
}

void RawView::setRaw(RawText raw, std::optional<std::size_t> fault)
{
    m_raw = std::move(raw);
    m_fault.reset();
    m_faultIsAhead = false;
    if (fault) {
        m_fault = static_cast<int>(m_raw.positionOf(*fault));
        m_faultLength = static_cast<int>(m_raw.lengthOf(*fault));
    }
    m_filler->setText(m_raw.text());
    recolor();
    m_faultIsUnseen = !isVisible();
    if (m_fault)
        goToFault();
}

// Only now it is known how much fits.
void RawView::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    if (std::exchange(m_faultIsUnseen, false))
        QMetaObject::invokeMethod(this, &RawView::goToFault, Qt::QueuedConnection);
}

void RawView::onGrown()
{
    if (m_dimmed < std::min(m_raw.symbols().size(), MostDimmed) || m_faultIsAhead)
        recolor();
    if (m_faultIsAhead)
        goToFault();
}

void RawView::goToFault()
{
    if (!m_fault)
        return;
    const int end = document()->characterCount() - 1;
    m_faultIsAhead = *m_fault > end;
    QTextCursor cursor(document());
    cursor.setPosition(std::min(*m_fault, end));
    setTextCursor(cursor);
    horizontalScrollBar()->setValue(0);
    ensureCursorVisible();
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
    const std::vector<RawText::Span> &symbols = m_raw.symbols();
    m_dimmed = 0;
    for (; m_dimmed < std::min(symbols.size(), MostDimmed); ++m_dimmed) {
        const RawText::Span &symbol = symbols[m_dimmed];
        if (symbol.position + symbol.length > end)
            break;
        add(static_cast<int>(symbol.position), static_cast<int>(symbol.length), dimmed);
    }
    if (m_fault && *m_fault <= end) {
        QTextCharFormat wrong;
        wrong.setBackground(themeColor(ColorRole::ErrorBackground));
        wrong.setForeground(themeColor(ColorRole::Error));
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(themeColor(ColorRole::Error));
        add(std::min(*m_fault, end - 1), m_faultLength, wrong);
    }
    setExtraSelections(selections);
}

} // namespace mynah
