// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/opensslthread.h"

#include <openssl/crypto.h>

namespace mynah {

OpenSslThread::~OpenSslThread()
{
    OPENSSL_thread_stop();
}

} // namespace mynah
