// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace mynah {

// Memory of coroutine frames: freed ones are kept per thread and size class and handed out again,
// so that a coroutine per exchange costs no call of the allocator. A frame is freed on the thread
// that made it.
void *allocateFrame(std::size_t bytes);
void freeFrame(void *frame, std::size_t bytes) noexcept;

} // namespace mynah
