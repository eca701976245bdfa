// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdio>
#include <string_view>

namespace mynah {

// All of them write at once. False: nobody reads any more, or the disk is full.
bool writeOn(FILE *stream, std::string_view text);
bool sayOn(FILE *stream, const QString &line);
// To people, on stderr, after the program's name.
void say(const QString &message);

} // namespace mynah
