// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

struct bio_st;

namespace mynah {

// A non-blocking socket under OpenSSL, and what became of it.
struct TlsTransport
{
    int fd = -1;
    // errno of the call that failed for good.
    int systemError = 0;
    // The peer has ended its sending side.
    bool ended = false;
    // The last read emptied the socket.
    bool drained = false;
    // How many more bytes are received before the socket seems empty: records without data would
    // otherwise keep the thread for as long as they come, as key updates do (RFC 8446 4.6.3).
    std::size_t allowance = 0;
};

// Like OpenSSL's own BIO of a socket, but writing to a peer that has gone raises no SIGPIPE. The
// caller owns it; the transport outlives it.
bio_st *makeTransportBio(TlsTransport &transport);

} // namespace mynah
