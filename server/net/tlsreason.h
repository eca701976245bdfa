// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

struct ssl_st;

namespace mynah {

// Why the handshake failed, as one sentence: by OpenSSL's queue of errors of this thread, right
// after the call that failed. Takes them off the queue.
std::string handshakeReason(const ssl_st &ssl);

} // namespace mynah
