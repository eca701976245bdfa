// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/columnsmodel.h"

#include <QTableView>

namespace mynah {

// A table that grows at its end. Tells scrolling by the user from its own; its columns can be
// chosen, moved and sized, and it remembers them under the key it is given.
class TrafficView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficView)

public:
    explicit TrafficView(QWidget *parent = nullptr);

    // After the model. widths: in characters, by column; hidden: columns to begin without;
    // stretched: the one that takes the room that is left when the view is first shown.
    struct Columns
    {
        QList<int> widths;
        QList<int> hidden;
        int stretched = 0;
    };
    void setUpColumns(const QString &settingsKey, const Columns &columns);
    void resetColumns();

    // From left to right, the hidden ones in their places.
    QList<ShownColumn> shownColumns() const;
    QList<ShownColumn> usualColumns() const;
    // Remembered as if the header had been used.
    void showColumns(const QList<ShownColumn> &columns);

    bool isAtEnd() const;
    // As far down as it goes; not counted as the user's doing.
    void showEnd();
    void showRow(int row);

signals:
    // By wheel, keys or scroll bar.
    void userScrolled(bool atEnd);
    // The End key.
    void endRequested();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void saveColumns() const;
    void showHeaderMenu(const QPoint &position);
    void applyRowHeight();
    void stretch();
    QString titleOf(int column) const;
    int cellPadding() const;

    QString m_settingsKey;
    Columns m_columns;
    bool m_scrollsItself = false;
    // The user has not yet sized columns, so that they follow the view.
    bool m_stretches = false;
};

} // namespace mynah
