// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace mynah {

// One line about a place, to be clicked to get there or to have it mended. Without room for all of
// it, its end is left out and the whole is in its tool tip.
class RemarkLine final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemarkLine)

public:
    enum class Kind { Error, Warning, Hint };

    explicit RemarkLine(QWidget *parent = nullptr);

    // Hidden while there is no text.
    void showRemark(Kind kind, const QString &text);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mynah
