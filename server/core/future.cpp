// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/future.h"

#include "server/core/ioloop.h"

namespace mynah::detail {

void resumeWaiter(ReadyNode &node, std::coroutine_handle<> coroutine)
{
    IOLoop *loop = IOLoop::current();
    Q_ASSERT(loop);
    if (loop)
        loop->resumeSoon(node, coroutine);
}

} // namespace mynah::detail
