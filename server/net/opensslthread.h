// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mynah {

// Declared first in what a thread does: gives back what OpenSSL keeps for that thread when it ends.
// OpenSSL would do so as the thread's storage goes, but QThread::wait() and a pool's end do not
// wait for that, and the program may be gone, and OpenSSL with it, before.
class OpenSslThread final
{
public:
    OpenSslThread() = default;
    ~OpenSslThread();
    Q_DISABLE_COPY_MOVE(OpenSslThread)
};

} // namespace mynah
