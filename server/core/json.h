// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// JSON as people wrote it: members keep their order, unknown ones are kept.
using Json = nlohmann::ordered_json;

// Where and why a text is not JSON; line and column count from 1, column in bytes.
struct JsonError
{
    std::string message;
    int line = 1;
    int column = 1;
};

// Objects and arrays nested deeper than this are refused, so that no input can exhaust the stack.
constexpr int MaxJsonDepth = 256;

// Parses a whole text (RFC 8259) in linear time. Never throws. Duplicate member names: the last
// value wins, in the place of the first. repeated, if given, gets the RFC 6901 pointers of the
// first few of them.
Expected<Json, JsonError> parseJson(std::string_view text,
                                    std::vector<std::string> *repeated = nullptr);

// RFC 6901 escaping of one reference token.
std::string jsonPointerToken(std::string_view name);

} // namespace mynah
