// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace mynah::fuzz {

// What a target examines: any bytes at all. Each fuzz_<unit>.cpp defines it once.
void examine(std::string_view bytes);

// Ends the process, and so makes the input a find, when what must hold does not.
void require(bool holds, const char *what);

// Takes the first byte, for a choice that the input makes; 0 when there is none.
unsigned takeChoice(std::string_view &bytes);
// Takes the text up to the first NUL, which is dropped.
std::string_view takeText(std::string_view &bytes);

// Whether part lies within whole.
bool isPartOf(std::string_view part, std::string_view whole);

} // namespace mynah::fuzz
