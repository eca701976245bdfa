// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language.h"
#include "ui/widgets/icons.h"

#include <QWidget>

#include <functional>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace mynah {

// What a pane says while it has nothing to show: a title, why, and at most one way on. Either a
// page of a stack or laid over a view (over()). Where it is low, the way on is left and the words
// are its tool tip. Inside: emptyTitle, emptyText, emptyAction.
class EmptyPlaceholder final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyPlaceholder)

public:
    explicit EmptyPlaceholder(QWidget *parent = nullptr);

    // Covers the view's viewport and follows its size; shown and hidden by the caller.
    static EmptyPlaceholder *over(QAbstractItemView &view);

    void setMessage(Icon icon, const Text &title, const Text &explanation);
    void setAction(const Text &text, std::function<void()> action);
    void clearAction();

    // What is left where it is lowest.
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void recolor();
    void showTexts();
    void fit();

    Icon m_symbol = Icon::Info;
    Text m_titleText;
    Text m_explanation;
    Text m_actionText;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    std::function<void()> m_action;
    // The viewport that it is in.
    bool m_covers = false;
};

} // namespace mynah
