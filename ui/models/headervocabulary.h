// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/header.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace mynah {

// The response headers that people write often: names in their usual case, and values.
QStringList knownHeaderNames();
// Empty for a header that has none of its own. Those of a list can be joined by commas.
QStringList knownHeaderValues(const QString &name);

// What happens to a header that the server sets itself, as a sentence; empty: it is sent as it is.
QString headerRemark(const Header &header);

// The header lines of a text that somebody copied; lines that are none are left out.
std::vector<Header> headersInText(const QString &text);

} // namespace mynah
