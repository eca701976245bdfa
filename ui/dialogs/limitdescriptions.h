// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace mynah {

// What people are told of a limit.
struct LimitDescription
{
    // Of the member of ServerLimits in the workspace file.
    const char *name;
    QString title;
    // What it counts, and what a client sees when it is exceeded.
    QString meaning;
};

struct LimitGroup
{
    QString title;
    QList<LimitDescription> limits;
};

// Every limit once, in the order in which they are shown.
QList<LimitGroup> limitGroups();

} // namespace mynah
