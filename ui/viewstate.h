// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace mynah {

// What views remember between runs, such as columns and filters; beside the other settings, under
// the same version.
QVariant viewState(const QString &key, const QVariant &fallback = {});
// An invalid value forgets the key.
void setViewState(const QString &key, const QVariant &value);

} // namespace mynah
