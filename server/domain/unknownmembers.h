// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"
#include "server/domain/jsonshape.h"

#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// Members that an object of the file has and the model does not. Names that begin with "x-" or "$"
// are notes of people and of other programs and not among them.
std::vector<std::string> unknownMembers(const JsonShape &shape);

// What to say of such a member: one sentence without a full stop, with the known name that begins
// most like it.
Message unknownMemberMessage(std::string_view name, const std::vector<std::string_view> &known);

} // namespace mynah
