// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/http/exchangeobserver.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mynah {

class ExchangeRing;

// An exchange as it is carried through an ExchangeRing; views.
struct RecordedExchange
{
    // seq is not set; server, route and response are IdRegistry's numbers.
    ExchangeRecord record;
    std::string_view method;
    std::string_view target;
    std::string_view requestHead;
    std::string_view requestBody;
    std::string_view responseHead;
    std::string_view responseBody;
    std::string_view errorReason;
    std::string_view localIp;
    std::string_view tlsProtocol;
    std::string_view tlsCipher;
    std::string_view tlsServerName;
    // Exchange::tlsPeer.
    std::string_view tlsPeer;
};

// The opening or the end of a connection.
struct RecordedConnection
{
    std::uint64_t id = 0;
    // Nanoseconds since 1970 UTC of its opening, or of its end.
    std::int64_t wallTime = 0;
    std::uint64_t bytesRead = 0;
    std::uint64_t bytesWritten = 0;
    std::uint32_t server = ExchangeRecord::NoRoute;
    std::uint32_t exchanges = 0;
    std::uint16_t localPort = 0;
    bool isUnix = false;
    ConnectionEnd end = ConnectionEnd::PeerClosed;
    std::string_view peer;
    std::string_view localIp;
    std::string_view tlsProtocol;
    std::string_view tlsCipher;
    std::string_view applicationProtocol;
    std::string_view tlsServerName;
    // Exchange::tlsPeer.
    std::string_view tlsPeer;
    std::string_view reason;
};

// Gets what was taken down, in order, on the reader's thread.
class RecordingVisitor
{
public:
    virtual ~RecordingVisitor() = default;
    virtual void onExchange(const RecordedExchange &exchange) = 0;
    virtual void onConnectionOpened(const RecordedConnection &connection) = 0;
    virtual void onConnectionClosed(const RecordedConnection &connection) = 0;
};

// The writer's side; false when it does not fit. Each leaves a part of the ring to those that
// matter more: an exchange with bodies to those without, and these to connections.
bool writeExchange(ExchangeRing &ring, const RecordedExchange &exchange);
// Blocks for the ring.
std::string connectionOpenedEntry(const RecordedConnection &connection);
std::string connectionClosedEntry(const RecordedConnection &connection);

// Hands over what is in the ring, up to a number of entries; returns how many.
std::size_t readRecordings(ExchangeRing &ring, RecordingVisitor &visitor, std::size_t most);

} // namespace mynah
