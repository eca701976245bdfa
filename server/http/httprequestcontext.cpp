// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httprequestcontext.h"

#include <atomic>

namespace mynah {

std::string HTTPRequestContext::peerName() const
{
    if (local)
        return "unix";
    const bool v6 = remoteIp.find(':') != std::string::npos;
    return (v6 ? "[" + remoteIp + "]" : remoteIp) + ":" + std::to_string(remotePort);
}

std::uint64_t nextConnectionId()
{
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

} // namespace mynah
