// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QUndoStack;

namespace mynah {

// A passing note about an event, with at most one action ("Deleted 3 routes  [Undo]"). Lies over
// the lower edge of its parent, where a window has its status bar, takes no focus and goes by
// itself or with a click; the pointer on it keeps it.
// Inside: toastText, toastAction.
class Toast final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Toast)

public:
    explicit Toast(QWidget *parent);

    void showMessage(const QString &text);
    void showMessage(const QString &text, const QString &actionText, std::function<void()> action);
    // Says what was just done, and takes that back as long as nothing was done after it.
    void offerUndo(const QString &done, QUndoStack &stack);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QLabel *m_text;
    QPushButton *m_button;
    std::function<void()> m_action;
    // Of the offer that is shown, while it stands.
    QMetaObject::Connection m_offer;
    QTimer m_timer;
};

} // namespace mynah
