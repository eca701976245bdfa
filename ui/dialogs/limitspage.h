// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverlimits.h"

#include <QList>
#include <QScrollArea>

class QCheckBox;
class QGridLayout;

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
    void setRequiresContentLength(bool required);
    bool requiresContentLength() const;
    // What is wrong with the first that is wrong, or empty.
    QString fault() const;

signals:
    void changed();

private:
    void setUpFields();
    void addRequiredLength(QGridLayout &grid, int row);
    void showWarnings();

    ServerLimits m_limits;
    QList<LimitField *> m_fields;
    QCheckBox *m_requiresContentLength = nullptr;
};

} // namespace mynah
