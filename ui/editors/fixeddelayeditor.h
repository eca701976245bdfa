// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/delaykinds.h"

class QSpinBox;

namespace mynah {

// The same time for every answer.
class FixedDelayEditor final : public DelayKindEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FixedDelayEditor)

public:
    explicit FixedDelayEditor(QWidget *parent);

    void showDelay(const Delay &delay) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Delay m_delay;
    QSpinBox *m_milliseconds;
};

} // namespace mynah
