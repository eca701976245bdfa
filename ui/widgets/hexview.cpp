// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hexview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/accessiblerole.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace mynah {

namespace {

// In characters: "00000000  " then "41 " sixteen times with a gap after eight, then the text.
constexpr int HexColumn = 10;
constexpr int TextColumn = HexColumn + 16 * 3 + 2;
constexpr int LineCharacters = TextColumn + 16;

QChar shownCharacter(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x20 && code < 0x7f ? QChar(static_cast<char16_t>(code)) : QChar(0x00b7);
}

QString hexByte(char byte)
{
    return QStringLiteral("%1").arg(static_cast<unsigned char>(byte), 2, 16, QLatin1Char('0'));
}

QString offsetText(qsizetype offset)
{
    return QStringLiteral("%1").arg(offset, 8, 16, QLatin1Char('0'));
}

} // namespace

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    giveAccessibleRole(*this, QAccessible::Document);
    setFont(monospaceFont());
    m_character = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, viewport(),
            qOverload<>(&QWidget::update));
}

void HexView::setBytes(std::shared_ptr<const std::string> bytes)
{
    m_bytes = std::move(bytes);
    m_cursor = m_anchor = 0;
    verticalScrollBar()->setValue(0);
    updateScrollBars();
    updateDescription();
    viewport()->update();
}

qsizetype HexView::selectionBegin() const
{
    return std::min(m_cursor, m_anchor);
}

qsizetype HexView::selectionLength() const
{
    return size() == 0 ? 0 : std::abs(m_cursor - m_anchor) + 1;
}

void HexView::select(qsizetype begin, qsizetype length)
{
    if (size() == 0 || length <= 0)
        return;
    m_anchor = std::clamp<qsizetype>(begin, 0, size() - 1);
    moveCursor(begin + length - 1, true);
}

bool HexView::find(const std::string &bytes, bool forward)
{
    if (!m_bytes || bytes.empty())
        return false;
    const auto begin = static_cast<std::size_t>(selectionBegin());
    std::size_t at = std::string::npos;
    if (forward) {
        const bool onMatch = m_bytes->compare(begin, bytes.size(), bytes) == 0
            && selectionLength() == static_cast<qsizetype>(bytes.size());
        at = m_bytes->find(bytes, begin + (onMatch ? 1 : 0));
        if (at == std::string::npos)
            at = m_bytes->find(bytes);
    } else {
        at = begin > 0 ? m_bytes->rfind(bytes, begin - 1) : std::string::npos;
        if (at == std::string::npos)
            at = m_bytes->rfind(bytes);
    }
    if (at == std::string::npos)
        return false;
    select(static_cast<qsizetype>(at), static_cast<qsizetype>(bytes.size()));
    return true;
}

QString HexView::line(qsizetype number) const
{
    QString hex, text;
    const qsizetype begin = number * BytesPerLine;
    for (qsizetype i = begin; i < std::min(begin + BytesPerLine, size()); ++i) {
        const char byte = (*m_bytes)[static_cast<std::size_t>(i)];
        hex += hexByte(byte) + QLatin1Char(' ');
        text += shownCharacter(byte);
    }
    return QStringLiteral("%1  %2 %3").arg(offsetText(begin), hex, text);
}

QString HexView::selectedHex() const
{
    QStringList bytes;
    for (qsizetype i = 0; i < selectionLength(); ++i)
        bytes.append(hexByte((*m_bytes)[static_cast<std::size_t>(selectionBegin() + i)]));
    return bytes.join(QLatin1Char(' '));
}

void HexView::copyHex() const
{
    QGuiApplication::clipboard()->setText(selectedHex());
}

void HexView::copyText() const
{
    if (!m_bytes)
        return;
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(m_bytes->data() + selectionBegin(), selectionLength()));
}

int HexView::lineHeight() const
{
    return fontMetrics().height() + gridStep() / 2;
}

int HexView::visibleLines() const
{
    return std::max(1, viewport()->height() / lineHeight());
}

int HexView::hexLeft(qsizetype column) const
{
    const auto characters = HexColumn + column * 3 + (column >= BytesPerLine / 2 ? 1 : 0);
    return gridStep() + static_cast<int>(characters) * m_character - horizontalScrollBar()->value();
}

int HexView::textLeft(qsizetype column) const
{
    return gridStep() + static_cast<int>(TextColumn + column) * m_character
        - horizontalScrollBar()->value();
}

qsizetype HexView::byteAt(const QPoint &point) const
{
    const qsizetype line = verticalScrollBar()->value() + point.y() / lineHeight();
    qsizetype column = 0;
    if (point.x() >= textLeft(0) - m_character) {
        column = (point.x() - textLeft(0)) / m_character;
    } else {
        while (column + 1 < BytesPerLine && point.x() >= hexLeft(column + 1) - m_character / 2)
            ++column;
    }
    column = std::clamp<qsizetype>(column, 0, BytesPerLine - 1);
    return std::clamp<qsizetype>(line * BytesPerLine + column, 0,
                                 std::max<qsizetype>(0, size() - 1));
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const qsizetype first = verticalScrollBar()->value();
    const qsizetype last = std::min(lineCount(), first + visibleLines() + 1);
    for (qsizetype number = first; number < last; ++number) {
        const int top = static_cast<int>(number - first) * lineHeight();
        paintSelection(painter, number, top);
        paintLine(painter, number, top);
    }
}

void HexView::paintSelection(QPainter &painter, qsizetype number, int top) const
{
    const qsizetype begin = std::max(selectionBegin(), number * BytesPerLine);
    const qsizetype end =
        std::min({selectionBegin() + selectionLength(), (number + 1) * BytesPerLine, size()});
    if (begin >= end)
        return;
    const QColor color =
        themeColor(hasFocus() ? ColorRole::Selection : ColorRole::InactiveSelection);
    const qsizetype first = begin % BytesPerLine;
    const qsizetype last = (end - 1) % BytesPerLine;
    painter.fillRect(
        QRect(QPoint(hexLeft(first) - m_character / 2, top),
              QPoint(hexLeft(last) + 2 * m_character + m_character / 2, top + lineHeight() - 1)),
        color);
    painter.fillRect(QRect(QPoint(textLeft(first), top),
                           QPoint(textLeft(last) + m_character - 1, top + lineHeight() - 1)),
                     color);
}

void HexView::paintLine(QPainter &painter, qsizetype number, int top) const
{
    const int baseline = top + (lineHeight() - fontMetrics().height()) / 2 + fontMetrics().ascent();
    painter.setPen(themeColor(ColorRole::MutedText));
    painter.drawText(gridStep() - horizontalScrollBar()->value(), baseline,
                     offsetText(number * BytesPerLine));
    const QColor ordinary = palette().color(QPalette::Text);
    const QColor muted = themeColor(ColorRole::MutedText);
    const qsizetype begin = number * BytesPerLine;
    for (qsizetype i = begin; i < std::min(begin + BytesPerLine, size()); ++i) {
        const char byte = (*m_bytes)[static_cast<std::size_t>(i)];
        const QChar shown = shownCharacter(byte);
        const bool printable = shown != QChar(0x00b7);
        painter.setPen(printable ? ordinary : muted);
        painter.drawText(hexLeft(i - begin), baseline, hexByte(byte));
        painter.drawText(textLeft(i - begin), baseline, QString(shown));
    }
}

void HexView::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_character = fontMetrics().horizontalAdvance(QLatin1Char('0'));
        updateScrollBars();
    }
}

void HexView::updateScrollBars()
{
    const auto hidden = static_cast<int>(std::max<qsizetype>(0, lineCount() - visibleLines()));
    verticalScrollBar()->setRange(0, hidden);
    verticalScrollBar()->setPageStep(visibleLines());
    const int width = LineCharacters * m_character + 2 * gridStep();
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_character);
}

void HexView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyHex();
    if (event->matches(QKeySequence::SelectAll))
        return select(0, size());
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const bool far = event->modifiers() & Qt::ControlModifier;
    const qsizetype page = BytesPerLine * visibleLines();
    const qsizetype lineStart = m_cursor - m_cursor % BytesPerLine;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(m_cursor - 1, extend);
    case Qt::Key_Right:
        return moveCursor(m_cursor + 1, extend);
    case Qt::Key_Up:
        return moveCursor(m_cursor - BytesPerLine, extend);
    case Qt::Key_Down:
        return moveCursor(m_cursor + BytesPerLine, extend);
    case Qt::Key_PageUp:
        return moveCursor(m_cursor - page, extend);
    case Qt::Key_PageDown:
        return moveCursor(m_cursor + page, extend);
    case Qt::Key_Home:
        return moveCursor(far ? 0 : lineStart, extend);
    case Qt::Key_End:
        return moveCursor(far ? size() : lineStart + BytesPerLine - 1, extend);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveCursor(byteAt(event->pos()), event->modifiers() & Qt::ShiftModifier);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveCursor(byteAt(event->pos()), true);
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy &Hex"), this, &HexView::copyHex);
    menu.addAction(tr("Copy &Text"), this, &HexView::copyText);
    menu.addAction(tr("Select &All"), this, [this] { select(0, size()); });
    menu.exec(event->globalPos());
}

void HexView::moveCursor(qsizetype to, bool extend)
{
    m_cursor = std::clamp<qsizetype>(to, 0, std::max<qsizetype>(0, size() - 1));
    if (!extend)
        m_anchor = m_cursor;
    showCursor();
    updateDescription();
    viewport()->update();
}

void HexView::showCursor()
{
    const auto line = static_cast<int>(m_cursor / BytesPerLine);
    QScrollBar &bar = *verticalScrollBar();
    if (line < bar.value())
        bar.setValue(line);
    else if (line >= bar.value() + visibleLines())
        bar.setValue(line - visibleLines() + 1);
}

void HexView::updateDescription()
{
    setAccessibleDescription(size() == 0 ? tr("No bytes") : line(m_cursor / BytesPerLine));
}

} // namespace mynah
