// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace mynah {

// A table of header fields into which lines of headers can be pasted. While one is written, Tab
// goes from cell to cell and on to a new row, and out of the table from a new row that is empty.
class HeaderView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderView)

public:
    explicit HeaderView(QWidget *parent = nullptr);

public slots:
    // What is on the clipboard; the command of the menu calls it as well.
    void paste();

signals:
    void textPasted(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

protected slots:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    bool isInLastRow() const;

    // A cell has just been written.
    bool m_goesOn = false;
};

} // namespace mynah
