// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mynah {

// Bytes as one word of a command line. What a terminal could take for a key or an escape
// sequence, and what is no UTF-8, is never written as it is. NUL cannot be quoted at all.

// For any POSIX shell; such bytes come from printf.
std::string quotedForPosix(std::string_view bytes);
// For bash and zsh; such bytes are written $'\033'.
std::string quotedForBash(std::string_view bytes);
// For cmd.exe and a program that splits its command line as the C run time does. Text without
// control characters only.
std::string quotedForCmd(std::string_view text);
// For a value in curl's --config file. Text without control characters other than those that
// curl has an escape for.
std::string quotedForCurlConfig(std::string_view text);

// How long the character is with which the text begins when a terminal just shows it; 0 for
// control characters (C0, DEL, C1) and for bytes that are no UTF-8.
std::size_t plainCharacterLength(std::string_view text);

} // namespace mynah
