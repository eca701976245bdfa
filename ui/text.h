// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace mynah {

// The window's text is UTF-16, the engine's is UTF-8; these two are the only crossing.
QString toQString(std::string_view utf8);
std::string toUtf8(const QString &text);

} // namespace mynah
