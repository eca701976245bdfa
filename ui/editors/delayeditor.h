// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/delay.h"

#include <QWidget>

#include <string>

class QComboBox;
class QStackedWidget;

namespace mynah {

// How long an answer is held back: the kind of delay, and its fields. Inside: delayKindCombo.
class DelayEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DelayEditor)

public:
    explicit DelayEditor(QWidget *parent = nullptr);

    // The kind that somebody chose stays as long as it fits and the owner is the same.
    void showDelay(const std::string &owner, const Delay &delay);

signals:
    // By a person.
    void delayEdited(const mynah::Delay &delay);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(int kind);
    void showKind(int kind);

    std::string m_owner;
    Delay m_delay;
    QComboBox *m_kind;
    QStackedWidget *m_editors;
};

} // namespace mynah
