// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/servedlimits.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace mynah {

namespace {

// A file may say what validation refuses; the nearest value that there is takes its place.
template <typename To>
void assign(To &to, const std::optional<std::int64_t> &value)
{
    constexpr std::uint64_t most = std::numeric_limits<To>::max();
    const auto wanted = static_cast<std::uint64_t>(std::max<std::int64_t>(*value, 0));
    to = static_cast<To>(std::min(wanted, most));
}

HTTP1Parameters httpParameters(const ServerLimits &limits)
{
    HTTP1Parameters http;
    assign(http.maxRequestLineBytes, limits.maxRequestLineBytes);
    assign(http.maxHeaderBytes, limits.maxHeaderBytes);
    assign(http.maxHeaderCount, limits.maxHeaderCount);
    assign(http.maxBodyBytes, limits.maxBodyBytes);
    assign(http.maxChunkBytes, limits.maxChunkBytes);
    assign(http.maxChunkExtensionBytes, limits.maxChunkExtensionBytes);
    assign(http.maxTrailerBytes, limits.maxTrailerBytes);
    http.handshakeTimeout = *limits.handshakeTimeout;
    http.headerTimeout = *limits.headerTimeout;
    http.bodyTimeout = *limits.bodyTimeout;
    http.idleTimeout = *limits.idleTimeout;
    http.writeTimeout = *limits.writeTimeout;
    http.lingerTimeout = *limits.lingerTimeout;
    return http;
}

} // namespace

ServedLimits servedLimits(const MockServer &server)
{
    const ServerLimits limits = effectiveLimits(server.limits);
    ServedLimits served;
    served.http = httpParameters(limits);
    served.http.lenient = {server.leniencies.bareLf, server.leniencies.obsFold,
                           server.leniencies.missingHost};
    served.http.requireContentLength = server.requireContentLength;
    assign(served.stream.readAheadBytes, limits.maxPipelineBytes);
    assign(served.stream.maxWriteBufferBytes, limits.maxWriteBufferBytes);
    assign(served.connections.all, limits.maxConnections);
    assign(served.connections.perClient, limits.maxConnectionsPerClient);
    served.stopTimeout = *limits.stopTimeout;
    return served;
}

} // namespace mynah
