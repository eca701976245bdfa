// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace mynah {

// Buffers between two uses, per thread. A stream takes one when bytes arrive and gives it back
// when all of them are read: idle streams hold no memory, busy ones allocate none, and the few
// buffers in use stay in the processor's cache.
std::string takeBuffer();
// Leaves the buffer empty, without memory of its own.
void giveBuffer(std::string &buffer);

} // namespace mynah
