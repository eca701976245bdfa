// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverlimits.h"

#include <QList>
#include <QScrollArea>

namespace mynah {

class LimitField;

// The limits of a server, each with what it means.
class LimitsPage final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitsPage)

public:
    explicit LimitsPage(const ServerLimits &limits, QWidget *parent = nullptr);

    ServerLimits limits() const;
    // What is wrong with the first that is wrong, or empty.
    QString fault() const;

signals:
    void changed();

private:
    void setUpFields();
    void showWarnings();

    ServerLimits m_limits;
    QList<LimitField *> m_fields;
};

} // namespace mynah
