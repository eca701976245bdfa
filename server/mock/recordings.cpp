// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/recordings.h"

#include "server/mock/exchangering.h"

#include <array>
#include <cstring>
#include <type_traits>

namespace mynah {

namespace {

// An entry is its kind, a fixed part, the sizes of its texts, and the texts.
enum class Kind : std::uint64_t { Exchange, ConnectionOpened, ConnectionClosed };

constexpr std::size_t ExchangeTexts = 12;
constexpr std::size_t ConnectionTexts = 8;

// The part of RecordedConnection that has a fixed size.
struct ConnectionFacts
{
    std::uint64_t id;
    std::int64_t wallTime;
    std::uint64_t bytesRead;
    std::uint64_t bytesWritten;
    std::uint32_t server;
    std::uint32_t exchanges;
    std::uint16_t localPort;
    bool isUnix;
    ConnectionEnd end;
};

template <typename Value>
std::string_view bytesOf(const Value &value)
{
    static_assert(std::is_trivially_copyable_v<Value>);
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

template <typename Value>
Value take(std::string_view &entry)
{
    static_assert(std::is_trivially_copyable_v<Value>);
    Value value;
    std::memcpy(&value, entry.data(), sizeof value);
    entry.remove_prefix(sizeof value);
    return value;
}

template <std::size_t Count>
std::array<std::string_view, Count> takeTexts(std::string_view &entry)
{
    const auto sizes = take<std::array<std::uint32_t, Count>>(entry);
    std::array<std::string_view, Count> texts;
    for (std::size_t i = 0; i < Count; ++i) {
        texts[i] = entry.substr(0, sizes[i]);
        entry.remove_prefix(sizes[i]);
    }
    return texts;
}

// Calls use(parts) with the pieces of the entry, in order.
template <std::size_t Count, typename Use>
auto withEntry(Kind kind, std::string_view fixed, const std::array<std::string_view, Count> &texts,
               Use use)
{
    std::array<std::uint32_t, Count> sizes;
    std::array<std::string_view, Count + 3> parts;
    for (std::size_t i = 0; i < Count; ++i) {
        sizes[i] = static_cast<std::uint32_t>(texts[i].size());
        parts[i + 3] = texts[i];
    }
    parts[0] = bytesOf(kind);
    parts[1] = fixed;
    parts[2] = bytesOf(sizes);
    return use(parts);
}

std::string connectionEntry(Kind kind, const RecordedConnection &connection)
{
    ConnectionFacts facts{};
    facts.id = connection.id;
    facts.wallTime = connection.wallTime;
    facts.bytesRead = connection.bytesRead;
    facts.bytesWritten = connection.bytesWritten;
    facts.server = connection.server;
    facts.exchanges = connection.exchanges;
    facts.localPort = connection.localPort;
    facts.isUnix = connection.isUnix;
    facts.end = connection.end;
    const std::array<std::string_view, ConnectionTexts> texts{
        connection.peer,
        connection.localIp,
        connection.tlsProtocol,
        connection.tlsCipher,
        connection.applicationProtocol,
        connection.tlsServerName,
        connection.reason,
        connection.tlsPeer,
    };
    return withEntry(kind, bytesOf(facts), texts, [](const auto &parts) {
        std::string entry;
        for (const std::string_view part : parts)
            entry.append(part);
        return entry;
    });
}

RecordedConnection readConnection(std::string_view entry)
{
    const auto facts = take<ConnectionFacts>(entry);
    const auto texts = takeTexts<ConnectionTexts>(entry);
    RecordedConnection connection;
    connection.id = facts.id;
    connection.wallTime = facts.wallTime;
    connection.bytesRead = facts.bytesRead;
    connection.bytesWritten = facts.bytesWritten;
    connection.server = facts.server;
    connection.exchanges = facts.exchanges;
    connection.localPort = facts.localPort;
    connection.isUnix = facts.isUnix;
    connection.end = facts.end;
    connection.peer = texts[0];
    connection.localIp = texts[1];
    connection.tlsProtocol = texts[2];
    connection.tlsCipher = texts[3];
    connection.applicationProtocol = texts[4];
    connection.tlsServerName = texts[5];
    connection.reason = texts[6];
    connection.tlsPeer = texts[7];
    return connection;
}

RecordedExchange readExchange(std::string_view entry)
{
    RecordedExchange exchange;
    exchange.record = take<ExchangeRecord>(entry);
    const auto texts = takeTexts<ExchangeTexts>(entry);
    exchange.method = texts[0];
    exchange.target = texts[1];
    exchange.requestHead = texts[2];
    exchange.requestBody = texts[3];
    exchange.responseHead = texts[4];
    exchange.responseBody = texts[5];
    exchange.errorReason = texts[6];
    exchange.localIp = texts[7];
    exchange.tlsProtocol = texts[8];
    exchange.tlsCipher = texts[9];
    exchange.tlsServerName = texts[10];
    exchange.tlsPeer = texts[11];
    return exchange;
}

} // namespace

bool writeExchange(ExchangeRing &ring, const RecordedExchange &exchange)
{
    const std::array<std::string_view, ExchangeTexts> texts{
        exchange.method,       exchange.target,       exchange.requestHead,   exchange.requestBody,
        exchange.responseHead, exchange.responseBody, exchange.errorReason,   exchange.localIp,
        exchange.tlsProtocol,  exchange.tlsCipher,    exchange.tlsServerName, exchange.tlsPeer,
    };
    const bool hasBodies = !exchange.requestBody.empty() || !exchange.responseBody.empty();
    const std::size_t keepFree = hasBodies ? ring.largestBlock() : ring.largestBlock() / 2;
    return withEntry(Kind::Exchange, bytesOf(exchange.record), texts,
                     [&ring, keepFree](const auto &parts) { return ring.write(parts, keepFree); });
}

std::string connectionOpenedEntry(const RecordedConnection &connection)
{
    return connectionEntry(Kind::ConnectionOpened, connection);
}

std::string connectionClosedEntry(const RecordedConnection &connection)
{
    return connectionEntry(Kind::ConnectionClosed, connection);
}

std::size_t readRecordings(ExchangeRing &ring, RecordingVisitor &visitor, std::size_t most)
{
    std::size_t count = 0;
    for (; count < most; ++count) {
        std::string_view entry = ring.front();
        if (entry.empty())
            break;
        switch (take<Kind>(entry)) {
        case Kind::Exchange:
            visitor.onExchange(readExchange(entry));
            break;
        case Kind::ConnectionOpened:
            visitor.onConnectionOpened(readConnection(entry));
            break;
        case Kind::ConnectionClosed:
            visitor.onConnectionClosed(readConnection(entry));
            break;
        }
        ring.release();
    }
    return count;
}

} // namespace mynah
