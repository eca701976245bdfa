// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/recorder.h"

#include "server/mock/connectionlog.h"
#include "server/mock/exchangering.h"
#include "server/mock/ownport.h"
#include "server/mock/recordings.h"

#include <arpa/inet.h>

#include <algorithm>
#include <string>
#include <utility>

namespace mynah {

namespace {

using Time = ExchangeTrace::Time;

template <typename Clock>
std::int64_t nanoseconds(const std::chrono::time_point<Clock> &time)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

std::int64_t after(Time start, Time time)
{
    return time == Time() ? ExchangeRecord::NotReached : (time - start).count();
}

ExchangeOutcome outcomeOf(ExchangeTrace::Outcome outcome)
{
    switch (outcome) {
    case ExchangeTrace::Outcome::Answered:
        return ExchangeOutcome::Answered;
    case ExchangeTrace::Outcome::Malformed:
        return ExchangeOutcome::Malformed;
    case ExchangeTrace::Outcome::ClientClosed:
        return ExchangeOutcome::ClientClosed;
    case ExchangeTrace::Outcome::TimedOut:
        return ExchangeOutcome::TimedOut;
    case ExchangeTrace::Outcome::Aborted:
        return ExchangeOutcome::Aborted;
    }
    return ExchangeOutcome::Aborted;
}

// Sent by "send again" and its like.
bool isOwn(const HTTPRequestContext &context)
{
    return !context.local && OwnPort::isOwn(context.remotePort)
        && context.remoteIp == context.localIp;
}

} // namespace

Recorder::Recorder(ExchangeRing &ring, ConnectionLog &connections, std::uint32_t serverNumber,
                   std::uint64_t bodyBytes)
    : m_ring(ring)
    , m_connections(connections)
    , m_serverNumber(serverNumber)
    , m_bodyBytes(std::min<std::uint64_t>(bodyBytes, ring.largestBlock() / 4))
{
}

void Recorder::onConnectionOpened(const HTTPRequestContext &context)
{
    const std::string peer = context.peerName();
    RecordedConnection connection = makeConnection(context, peer);
    connection.wallTime = nanoseconds(context.openedWall);
    m_connections.addOpened(connection);
}

void Recorder::onConnectionClosed(const ConnectionSummary &summary)
{
    const std::string peer = summary.context->peerName();
    RecordedConnection connection = makeConnection(*summary.context, peer);
    connection.wallTime = nanoseconds(std::chrono::system_clock::now());
    connection.bytesRead = summary.bytesRead;
    connection.bytesWritten = summary.bytesWritten;
    connection.exchanges = summary.exchanges;
    connection.end = summary.end;
    connection.reason = summary.reason;
    m_connections.addClosed(connection);
}

void Recorder::onExchangeFinished(const ExchangeTrace &trace)
{
    const HTTPRequestContext &context = *trace.context;
    RecordedExchange exchange;
    exchange.record = makeRecord(trace);
    exchange.method = trace.method;
    exchange.target = trace.target;
    exchange.requestHead = trace.requestHead;
    exchange.requestBody = std::string_view(trace.requestBody).substr(0, m_bodyBytes);
    exchange.responseHead = trace.responseHead;
    exchange.responseBody = trace.responseBody.substr(0, m_bodyBytes);
    exchange.errorReason = trace.errorReason;
    exchange.localIp = context.localIp;
    if (context.tls) {
        exchange.tlsProtocol = context.tls->protocol;
        exchange.tlsCipher = context.tls->cipher;
        exchange.tlsServerName = context.tls->serverName;
        exchange.tlsPeer = peerText(context);
    }
    if (writeExchange(m_ring, exchange))
        return;
    dropBodies(exchange);
    if (!writeExchange(m_ring, exchange))
        m_ring.countLost();
}

void Recorder::dropBodies(RecordedExchange &exchange)
{
    if (!std::exchange(exchange.requestBody, {}).empty())
        exchange.record.flags |= ExchangeRecord::RequestBodyTruncated;
    if (!std::exchange(exchange.responseBody, {}).empty())
        exchange.record.flags |= ExchangeRecord::ResponseBodyTruncated;
}

RecordedConnection Recorder::makeConnection(const HTTPRequestContext &context,
                                            std::string_view peer)
{
    RecordedConnection connection;
    connection.id = context.connectionId;
    connection.server = m_serverNumber;
    connection.localPort = context.localPort;
    connection.isUnix = context.local;
    connection.peer = peer;
    connection.localIp = context.localIp;
    if (context.tls) {
        connection.tlsProtocol = context.tls->protocol;
        connection.tlsCipher = context.tls->cipher;
        connection.applicationProtocol = context.tls->applicationProtocol;
        connection.tlsServerName = context.tls->serverName;
        connection.tlsPeer = peerText(context);
    }
    return connection;
}

// A place that is not kept cannot be shown. The end of what came is one, too.
std::int32_t Recorder::offsetOfError(const ExchangeTrace &trace) const
{
    const std::size_t kept = trace.requestHead.size()
        + std::min<std::size_t>(trace.requestBody.size(), static_cast<std::size_t>(m_bodyBytes));
    const bool isWhole = m_bodyBytes >= trace.requestBodyBytes;
    const bool isKept = trace.errorOffset && *trace.errorOffset < kept + (isWhole ? 1 : 0);
    return isKept ? static_cast<std::int32_t>(*trace.errorOffset) : -1;
}

// Written once for a connection; most have none.
std::string_view Recorder::peerText(const HTTPRequestContext &context)
{
    if (context.tls->peer.empty())
        return {};
    if (std::exchange(m_peerTextConnection, context.connectionId) != context.connectionId) {
        m_peerText.clear();
        for (const CertificateField &field : context.tls->peer)
            m_peerText.append(field.name).append(": ").append(field.value).append("\n");
    }
    return m_peerText;
}

ExchangeRecord Recorder::makeRecord(const ExchangeTrace &trace)
{
    const HTTPRequestContext &context = *trace.context;
    ExchangeRecord record;
    record.wallTime = nanoseconds(trace.firstByteWall);
    record.connectionId = context.connectionId;
    record.connectionAge = (trace.firstByte - context.opened).count();
    if (context.tls)
        record.handshake = context.handshake.count();
    record.headersComplete = after(trace.firstByte, trace.headersComplete);
    record.bodyComplete = after(trace.firstByte, trace.bodyComplete);
    record.matched = after(trace.firstByte, trace.matched);
    record.delayEnd = after(trace.firstByte, trace.delayEnd);
    record.responseStart = after(trace.firstByte, trace.responseStart);
    record.responseEnd = after(trace.firstByte, trace.responseEnd);
    record.requestBodyBytes = trace.requestBodyBytes;
    record.responseBodyBytes = trace.responseBodyBytes;
    record.requestHeadBytes = static_cast<std::uint32_t>(trace.requestHead.size());
    record.responseHeadBytes = static_cast<std::uint32_t>(trace.responseHead.size());
    record.numberOnConnection = trace.numberOnConnection;
    record.server = m_serverNumber;
    record.route = trace.route;
    record.response = trace.response;
    record.errorOffset = offsetOfError(trace);
    record.status = static_cast<std::uint16_t>(trace.status);
    record.outcome = outcomeOf(trace.outcome);
    record.method = exchangeMethod(trace.method);
    setPeer(record, context);
    const auto setFlag = [&](ExchangeRecord::Flag flag, bool isSet) {
        record.flags = static_cast<std::uint16_t>(record.flags | (isSet ? flag : 0));
    };
    setFlag(ExchangeRecord::RequestBodyTruncated,
            std::min<std::uint64_t>(trace.requestBody.size(), m_bodyBytes)
                < trace.requestBodyBytes);
    setFlag(ExchangeRecord::ResponseBodyTruncated,
            std::min<std::uint64_t>(trace.responseBody.size(), m_bodyBytes)
                < trace.responseBodyBytes);
    setFlag(ExchangeRecord::RequestChunked, trace.requestChunked);
    setFlag(ExchangeRecord::ResponseChunked, trace.responseChunked);
    setFlag(ExchangeRecord::Tls, context.tls != nullptr);
    setFlag(ExchangeRecord::UnixSocket, context.local);
    setFlag(ExchangeRecord::SentByMynah, isOwn(context));
    setFlag(ExchangeRecord::CorsPreflight, trace.isPreflight);
    return record;
}

void Recorder::setPeer(ExchangeRecord &record, const HTTPRequestContext &context)
{
    if (m_peerIp != context.remoteIp)
        readPeerAddress(context.remoteIp);
    record.family = m_peerFamily;
    record.peerAddress = m_peerAddress;
    record.peerPort = context.remotePort;
    record.localPort = context.localPort;
}

void Recorder::readPeerAddress(const std::string &ip)
{
    m_peerIp = ip;
    m_peerAddress = {};
    m_peerFamily = ExchangeRecord::Family::None;
    if (inet_pton(AF_INET, ip.c_str(), m_peerAddress.data()) == 1)
        m_peerFamily = ExchangeRecord::Family::IPv4;
    else if (inet_pton(AF_INET6, ip.c_str(), m_peerAddress.data()) == 1)
        m_peerFamily = ExchangeRecord::Family::IPv6;
}

} // namespace mynah
