// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/dashboardcolumn.h"

#include <QWidget>

#include <optional>

namespace mynah {

// A small chart with time from left to right. The mouse, or the arrow keys, say what a column
// holds; a click, or Enter, chooses its time. The accessible description says the same of that
// column, or else of the last one.
class TimeChart : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeChart)

public:
    explicit TimeChart(QWidget *parent = nullptr);

    void setColumns(const DashboardColumns &columns);
    // Shown while nothing is drawn.
    void setEmptyText(const QString &text);
    // The column that is looked at, from the oldest on.
    std::optional<std::size_t> current() const { return m_current; }
    QRectF columnRect(std::size_t index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    // Nanoseconds since 1970 UTC.
    void timeChosen(std::int64_t begin, std::int64_t end);

protected:
    struct Line
    {
        // 0 at the bottom, 1 at the top.
        double part = 0;
        QString text;
    };

    virtual QString describe(const DashboardColumn &column) const = 0;
    virtual bool hasAnything(const DashboardColumn &column) const = 0;
    // Measures what is to be drawn; returns lines across with their values.
    virtual std::vector<Line> scale() = 0;
    virtual void draw(QPainter &painter) const = 0;

    const DashboardColumns &columns() const { return m_columns; }
    QRectF plot() const;

    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isEmpty() const;
    std::optional<std::size_t> columnAt(const QPointF &point) const;
    void setCurrent(std::optional<std::size_t> index);
    void moveTo(std::size_t index);
    void choose();
    void drawLines(QPainter &painter) const;
    void drawTimes(QPainter &painter) const;
    QFont smallFont() const;

    DashboardColumns m_columns;
    std::vector<Line> m_lines;
    QString m_emptyText;
    std::optional<std::size_t> m_current;
};

} // namespace mynah
