// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverlimits.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace mynah {

// A limit as people read and type it: "64 KiB", "256", "75 s". In the largest unit in which it is
// a whole number, so that nothing is lost; units are the same in every language.
QString formatLimit(std::int64_t value, LimitSetting::Unit unit);

// The other way; a number without a unit is in bytes or milliseconds. Nothing when it is none.
std::optional<std::int64_t> parseLimit(const QString &text, LimitSetting::Unit unit);

} // namespace mynah
