// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timechart.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/accessiblerole.h"

#include <QAccessible>
#include <QDateTime>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace mynah {

namespace {

QString clockText(std::int64_t time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1'000'000).toString(QStringLiteral("HH:mm:ss"));
}

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QWidget(parent)
{
    giveAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, this,
            qOverload<>(&QWidget::update));
}

void TimeChart::setColumns(const DashboardColumns &columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    if (m_current && *m_current >= m_columns.size())
        m_current.reset();
    m_lines = scale();
    if (!m_current && !m_columns.empty())
        setAccessibleDescription(describe(m_columns.back()));
    update();
}

void TimeChart::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

QSize TimeChart::sizeHint() const
{
    return {80 * gridStep(), 16 * gridStep()};
}

QSize TimeChart::minimumSizeHint() const
{
    return {36 * gridStep(), 16 * gridStep()};
}

QFont TimeChart::smallFont() const
{
    return scaledFont(font(), 0.8);
}

// Beside it stand the values, below it the times.
QRectF TimeChart::plot() const
{
    const QFontMetrics metrics(smallFont());
    return QRectF(rect()).adjusted(gridStep(), gridStep(), -15 * gridStep(), -metrics.height() - 1);
}

QRectF TimeChart::columnRect(std::size_t index) const
{
    const QRectF room = plot();
    const double width = room.width() / static_cast<double>(m_columns.size());
    return {room.left() + width * static_cast<double>(index), room.top(), width, room.height()};
}

bool TimeChart::isEmpty() const
{
    return std::none_of(m_columns.begin(), m_columns.end(),
                        [this](const DashboardColumn &column) { return hasAnything(column); });
}

std::optional<std::size_t> TimeChart::columnAt(const QPointF &point) const
{
    const QRectF room = plot();
    if (m_columns.empty() || point.x() < room.left() || point.x() >= room.right())
        return std::nullopt;
    const double part = (point.x() - room.left()) / room.width();
    const auto index = static_cast<std::size_t>(part * static_cast<double>(m_columns.size()));
    return std::min(index, m_columns.size() - 1);
}

void TimeChart::setCurrent(std::optional<std::size_t> index)
{
    if (index == m_current)
        return;
    m_current = index;
    update();
}

void TimeChart::moveTo(std::size_t index)
{
    setCurrent(index);
    const QString text = describe(m_columns[index]);
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    QToolTip::showText(mapToGlobal(columnRect(index).center().toPoint()), text, this);
}

void TimeChart::choose()
{
    if (m_current)
        emit timeChosen(m_columns[*m_current].begin, m_columns[*m_current].end);
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    const auto index = columnAt(event->position());
    setCurrent(index);
    if (index && !isEmpty())
        QToolTip::showText(event->globalPosition().toPoint(), describe(m_columns[*index]), this);
    else
        QToolTip::hideText();
}

void TimeChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setCurrent(columnAt(event->position()));
    choose();
}

void TimeChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setCurrent(std::nullopt);
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    if (m_columns.empty())
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_columns.size() - 1;
    const std::size_t current = m_current.value_or(last);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(current > 0 ? current - 1 : 0);
    case Qt::Key_Right:
        return moveTo(std::min(current + 1, last));
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose();
    default:
        return QWidget::keyPressEvent(event);
    }
}

void TimeChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_current && !m_columns.empty())
        moveTo(m_columns.size() - 1);
    update();
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(std::nullopt);
    update();
}

void TimeChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void TimeChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF room = plot();
    painter.fillRect(room, themeColor(ColorRole::Base));
    if (isEmpty()) {
        painter.setPen(themeColor(ColorRole::MutedText));
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    } else {
        if (m_current)
            painter.fillRect(columnRect(*m_current), themeColor(ColorRole::Selection));
        drawLines(painter);
        draw(painter);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(themeColor(hasFocus() ? ColorRole::Accent : ColorRole::Border), 0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(room);
    drawTimes(painter);
}

void TimeChart::drawLines(QPainter &painter) const
{
    const QRectF room = plot();
    painter.setFont(smallFont());
    const double height = painter.fontMetrics().height();
    for (const Line &line : m_lines) {
        const double y = room.bottom() - line.part * room.height();
        painter.setPen(QPen(themeColor(ColorRole::Border), 0));
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        painter.setPen(themeColor(ColorRole::MutedText));
        const double top = std::clamp(y - height / 2, 0.0, room.bottom() - height);
        painter.drawText(QRectF(room.right() + gridStep(), top, width() - room.right(), height),
                         Qt::AlignLeft | Qt::AlignVCenter, line.text);
    }
}

void TimeChart::drawTimes(QPainter &painter) const
{
    if (m_columns.empty())
        return;
    const QRectF room = plot();
    const QRectF below(room.left(), room.bottom() + 1, room.width(), height() - room.bottom() - 1);
    painter.setFont(smallFont());
    painter.setPen(themeColor(ColorRole::MutedText));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, clockText(m_columns.front().begin));
    painter.drawText(below, Qt::AlignRight | Qt::AlignTop, clockText(m_columns.back().end));
}

} // namespace mynah
