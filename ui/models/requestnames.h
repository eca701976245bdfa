// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"

#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace mynah {

// The names that a route's requests have, for templates and rules to be written with.
struct RequestNames
{
    QStringList pathParameters;
    QStringList query;
    QStringList headers;
    QStringList cookies;
    // JSON and forms; others have no names in them.
    std::vector<QJsonValue> bodies;

    // Of what such a path leads to in any of the bodies.
    QStringList membersOfBody(const QStringList &path) const;
};

// Names of the first exchange come first. Bodies that are large are left out.
RequestNames namesIn(const std::vector<Exchange> &exchanges);

} // namespace mynah
