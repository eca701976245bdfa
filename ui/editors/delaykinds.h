// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/delay.h"

#include <QString>
#include <QWidget>

#include <span>

namespace mynah {

// The fields of a delay of one kind.
class DelayKindEditor : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DelayKindEditor)

public:
    explicit DelayKindEditor(QWidget *parent);

    virtual void showDelay(const Delay &delay);

signals:
    // By a person.
    void delayEdited(const mynah::Delay &delay);
};

// A kind of delay as people choose it. A new one is a row of this table and its editor.
struct DelayKind
{
    const char *title;
    // The delay can be told as one of this kind. The first kind that fits is shown.
    bool (*fits)(const Delay &delay);
    // What choosing it makes of a delay.
    Delay (*chosen)(const Delay &delay);
    DelayKindEditor *(*makeEditor)(QWidget *parent);

    QString translatedTitle() const;
};

std::span<const DelayKind> delayKinds();

} // namespace mynah
