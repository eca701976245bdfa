// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

#include <memory>
#include <string>

namespace mynah {

// Bytes as offset, hexadecimal and text, sixteen to a line, with a cursor and a selection. Paints
// what is in sight only. Its accessible description reads the line of the cursor.
class HexView final : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HexView)

public:
    static constexpr qsizetype BytesPerLine = 16;

    explicit HexView(QWidget *parent = nullptr);

    void setBytes(std::shared_ptr<const std::string> bytes);
    qsizetype cursor() const { return m_cursor; }
    // First byte and count; the byte at the cursor when nothing else is selected.
    qsizetype selectionBegin() const;
    qsizetype selectionLength() const;
    void select(qsizetype begin, qsizetype length);
    // The next (previous) place of the bytes, wrapping round; false when there is none.
    bool find(const std::string &bytes, bool forward = true);
    // "00000010  41 42 …  AB…"
    QString line(qsizetype number) const;
    // "41 42 43"
    QString selectedHex() const;

public slots:
    void copyHex() const;
    void copyText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    qsizetype size() const { return m_bytes ? static_cast<qsizetype>(m_bytes->size()) : 0; }
    qsizetype lineCount() const { return (size() + BytesPerLine - 1) / BytesPerLine; }
    int visibleLines() const;
    int lineHeight() const;
    int hexLeft(qsizetype column) const;
    int textLeft(qsizetype column) const;
    qsizetype byteAt(const QPoint &point) const;
    void paintLine(QPainter &painter, qsizetype number, int top) const;
    void paintSelection(QPainter &painter, qsizetype number, int top) const;
    void moveCursor(qsizetype to, bool extend);
    void showCursor();
    void updateScrollBars();
    void updateDescription();

    std::shared_ptr<const std::string> m_bytes;
    qsizetype m_cursor = 0;
    qsizetype m_anchor = 0;
    int m_character = 8; // width in pixels
};

} // namespace mynah
