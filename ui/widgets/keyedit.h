// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequenceEdit>

namespace mynah {

// Takes one key with its modifiers, at once, rather than up to four of them after a second.
class KeyEdit final : public QKeySequenceEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyEdit)

public:
    explicit KeyEdit(QWidget *parent = nullptr);

    void showKeys(const QKeySequence &keys);

signals:
    // Pressed, or cleared, by somebody.
    void keysChosen(const QKeySequence &keys);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QKeySequence m_shown;
};

} // namespace mynah
