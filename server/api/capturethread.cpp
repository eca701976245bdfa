// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/capturethread.h"

#include "server/api/connectiontable.h"
#include "server/api/exchangestore.h"
#include "server/mock/exchangering.h"
#include "server/mock/idregistry.h"
#include "server/mock/recordings.h"
#include "server/net/listenaddress.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace mynah {

using namespace std::chrono_literals;

namespace {

constexpr auto ShortestPause = 4ms;
constexpr auto LongestPause = 32ms;
// One ring cannot keep the others waiting for longer than this takes.
constexpr std::size_t EntriesPerRound = 4096;
// Names of numbers are few; whoever makes more of them than this pays for the look-up.
constexpr std::size_t MostCachedIds = 100'000;

std::string localAddress(std::string_view ip, std::uint16_t port)
{
    return ip.empty() ? std::string() : ListenAddress::of(ip, port).toString();
}

std::string endText(ConnectionEnd end)
{
    switch (end) {
    case ConnectionEnd::PeerClosed:
        return "Closed by the client";
    case ConnectionEnd::Finished:
        return "Closed after the last exchange";
    case ConnectionEnd::IdleTimeout:
        return "Idle for too long";
    case ConnectionEnd::Refused:
        return "Refused a request";
    case ConnectionEnd::HandshakeFailed:
        return "The TLS handshake failed";
    case ConnectionEnd::Shutdown:
        return "The server stopped";
    case ConnectionEnd::Failed:
        return "Failed";
    }
    return {};
}

// Nanoseconds since 1970 UTC.
std::int64_t wallTime()
{
    return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
}

bool isHttp10(std::string_view head)
{
    return head.substr(0, head.find('\r')).ends_with("HTTP/1.0");
}

} // namespace

// Where entries go.
class CaptureThread::Carrier final : public RecordingVisitor
{
public:
    Carrier(const IdRegistry &ids, ExchangeStore &store, ConnectionTable &connections)
        : m_ids(ids)
        , m_store(store)
        , m_connections(connections)
    {
    }

    void onExchange(const RecordedExchange &exchange) override
    {
        ExchangeRecord record = exchange.record;
        const bool http10 = isHttp10(exchange.requestHead);
        if (http10)
            record.flags |= ExchangeRecord::Http10;
        const std::string address = localAddress(exchange.localIp, record.localPort);
        m_store.append(record,
                       {
                           .method = exchange.method,
                           .target = exchange.target,
                           .requestHead = exchange.requestHead,
                           .requestBody = exchange.requestBody,
                           .responseHead = exchange.responseHead,
                           .responseBody = exchange.responseBody,
                           .serverId = id(record.server),
                           .routeId = id(record.route),
                           .responseId = id(record.response),
                           .errorReason = exchange.errorReason,
                           .localAddress = address,
                           .tlsProtocol = exchange.tlsProtocol,
                           .tlsCipher = exchange.tlsCipher,
                           .tlsServerName = exchange.tlsServerName,
                           .tlsPeer = exchange.tlsPeer,
                       });
        countRequest(exchange, http10);
    }

    void onConnectionOpened(const RecordedConnection &connection) override
    {
        m_connections.add(info(connection));
    }

    void onConnectionClosed(const RecordedConnection &connection) override
    {
        ConnectionInfo closed = info(connection);
        if (const auto open = m_connections.find(connection.id)) {
            closed.openedWallTime = open->openedWallTime;
            closed.httpVersion = open->httpVersion;
            closed.currentRequest = open->currentRequest;
        }
        closed.closedWallTime = connection.wallTime;
        closed.bytesIn = connection.bytesRead;
        closed.bytesOut = connection.bytesWritten;
        closed.requests = connection.exchanges;
        closed.closeReason =
            connection.reason.empty() ? endText(connection.end) : std::string(connection.reason);
        m_connections.close(std::move(closed));
    }

private:
    void countRequest(const RecordedExchange &exchange, bool http10)
    {
        m_request.assign(exchange.method)
            .append(" ")
            .append(exchange.target.substr(0, ExchangeStore::LongestRowText));
        m_connections.countRequest(exchange.record.connectionId, http10 ? "HTTP/1.0" : "HTTP/1.1",
                                   m_request);
    }

    ConnectionInfo info(const RecordedConnection &connection)
    {
        ConnectionInfo made;
        made.id = connection.id;
        made.serverId = id(connection.server);
        made.peer = connection.peer;
        made.localAddress = localAddress(connection.localIp, connection.localPort);
        made.localPort = connection.localPort;
        made.tlsProtocol = connection.tlsProtocol;
        made.tlsCipher = connection.tlsCipher;
        made.applicationProtocol = connection.applicationProtocol;
        made.tlsServerName = connection.tlsServerName;
        made.tlsPeer = connection.tlsPeer;
        made.openedWallTime = connection.wallTime;
        return made;
    }

    const std::string &id(std::uint32_t number)
    {
        static const std::string none;
        if (number == ExchangeRecord::NoRoute)
            return none;
        if (m_idCache.size() > MostCachedIds)
            m_idCache.clear();
        const auto cached = m_idCache.find(number);
        return cached != m_idCache.end()
            ? cached->second
            : m_idCache.emplace(number, m_ids.id(number)).first->second;
    }

    const IdRegistry &m_ids;
    ExchangeStore &m_store;
    ConnectionTable &m_connections;
    std::unordered_map<std::uint32_t, std::string> m_idCache;
    std::string m_request;
};

CaptureThread::CaptureThread(std::vector<ExchangeRing *> rings, const IdRegistry &ids,
                             ExchangeStore &store, ConnectionTable &connections)
    : m_rings(std::move(rings))
    , m_ids(ids)
    , m_store(store)
    , m_connections(connections)
    , m_lost(m_rings.size())
    , m_thread([this] { run(); })
{
}

CaptureThread::~CaptureThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void CaptureThread::run()
{
    Carrier carrier(m_ids, m_store, m_connections);
    std::chrono::milliseconds pause = ShortestPause;
    std::unique_lock lock(m_mutex);
    while (!m_ends) {
        lock.unlock();
        pause = carry(carrier) ? ShortestPause
                               : std::min<std::chrono::milliseconds>(pause * 2, LongestPause);
        lock.lock();
        m_wake.wait_for(lock, pause, [this] { return m_ends; });
    }
    while (carry(carrier)) { }
    m_connections.closeAll(wallTime(), endText(ConnectionEnd::Shutdown));
}

bool CaptureThread::carry(Carrier &carrier)
{
    bool found = false;
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < m_rings.size(); ++i) {
            const std::size_t entries = readRecordings(*m_rings[i], carrier, EntriesPerRound);
            found = found || entries > 0;
            more = more || entries == EntriesPerRound;
            const std::uint64_t lost = m_rings[i]->lost();
            if (lost != m_lost[i])
                m_store.countLost(lost - std::exchange(m_lost[i], lost));
        }
    }
    return found;
}

} // namespace mynah
