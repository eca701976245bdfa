// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/soak/tally.h"

#include <cstdint>
#include <vector>

namespace mynah::soak {

// One kind of client: plays a few exchanges with the server of soak.mynah on that port, each of
// its turns another way, and tells the tally what must have come of them.
using Act = void (*)(std::uint16_t port, unsigned turn, Tally &tally);

// Every kind, from polite to hostile.
const std::vector<Act> &acts();

// Long bodies, which fill what the server keeps of its exchanges.
void fillTheRecorder(std::uint16_t port, unsigned turn, Tally &tally);

} // namespace mynah::soak
