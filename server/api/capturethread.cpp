// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/capturethread.h"

#include "server/api/connectiontable.h"
#include "server/api/exchangestore.h"
#include "server/api/traffictotals.h"
#include "server/mock/exchangering.h"
#include "server/mock/idregistry.h"
#include "server/mock/recordings.h"
#include "server/net/listenaddress.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mynah {

using namespace std::chrono_literals;

namespace {

constexpr auto ShortestPause = 4ms;
constexpr auto LongestPause = 32ms;
// One ring cannot keep the others waiting for longer than this takes, nor those who read the store.
constexpr std::size_t EntriesPerRound = 1024;

std::string localAddress(std::string_view ip, std::uint16_t port)
{
    return ip.empty() ? std::string() : ListenAddress::of(ip, port).toString();
}

std::string endText(ConnectionEnd end)
{
    switch (end) {
    case ConnectionEnd::PeerClosed:
        return QT_TRANSLATE_NOOP("Message", "Closed by the client");
    case ConnectionEnd::Finished:
        return QT_TRANSLATE_NOOP("Message", "Closed after the last exchange");
    case ConnectionEnd::IdleTimeout:
        return QT_TRANSLATE_NOOP("Message", "Idle for too long");
    case ConnectionEnd::Refused:
        return QT_TRANSLATE_NOOP("Message", "Refused a request");
    case ConnectionEnd::HandshakeFailed:
        return QT_TRANSLATE_NOOP("Message", "The TLS handshake failed");
    case ConnectionEnd::Shutdown:
        return QT_TRANSLATE_NOOP("Message", "The server stopped");
    case ConnectionEnd::Failed:
        return QT_TRANSLATE_NOOP("Message", "Failed");
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

// Where entries go, for as long as a round lasts.
class CaptureThread::Carrier final : public RecordingVisitor
{
public:
    Carrier(const IdRegistry &ids, ExchangeStore &store, ConnectionTable &connections,
            TrafficTotals &totals)
        : m_ids(ids)
        , m_store(store)
        , m_table(connections)
        , m_allTotals(totals)
    {
    }

    // Hands over what is in the ring, up to a number of entries; returns how many.
    std::size_t carry(ExchangeRing &ring)
    {
        if (ring.front().empty())
            return 0;
        ExchangeStore::Batch batch(m_store);
        m_batch = &batch;
        ConnectionTable::Batch connections(m_table);
        m_connections = &connections;
        std::optional<TrafficTotals::Batch> totals;
        if (m_allTotals.isCounting())
            totals.emplace(m_allTotals);
        m_totals = totals ? &*totals : nullptr;
        if (std::exchange(m_epoch, batch.epoch()) != batch.epoch())
            m_numbers.clear();
        return readRecordings(ring, *this, EntriesPerRound);
    }

    void onExchange(const RecordedExchange &exchange) override
    {
        ExchangeRecord record = exchange.record;
        const bool http10 = isHttp10(exchange.requestHead);
        if (http10)
            record.flags |= ExchangeRecord::Http10;
        if (m_totals)
            m_totals->add(record);
        for (std::uint32_t *number : {&record.server, &record.route, &record.response})
            *number = storeNumber(*number);
        m_batch->append(record,
                        {
                            .method = exchange.method,
                            .target = exchange.target,
                            .requestHead = exchange.requestHead,
                            .requestBody = exchange.requestBody,
                            .responseHead = exchange.responseHead,
                            .responseBody = exchange.responseBody,
                            .errorReason = exchange.errorReason,
                            .localAddress = addressOf(exchange),
                            .tlsProtocol = exchange.tlsProtocol,
                            .tlsCipher = exchange.tlsCipher,
                            .tlsServerName = exchange.tlsServerName,
                            .tlsPeer = exchange.tlsPeer,
                        });
        countRequest(exchange, http10);
    }

    void onConnectionOpened(const RecordedConnection &connection) override
    {
        m_connections->add(info(connection));
    }

    void onConnectionClosed(const RecordedConnection &connection) override
    {
        ConnectionInfo closed = info(connection);
        closed.closedWallTime = connection.wallTime;
        closed.bytesIn = connection.bytesRead;
        closed.bytesOut = connection.bytesWritten;
        closed.requests = connection.exchanges;
        closed.closeReason =
            connection.reason.empty() ? endText(connection.end) : std::string(connection.reason);
        m_connections->close(std::move(closed));
    }

private:
    static constexpr std::uint32_t Unknown = ExchangeRecord::NoRoute - 1;

    void countRequest(const RecordedExchange &exchange, bool http10)
    {
        m_connections->countRequest(exchange.record.connectionId, http10 ? "HTTP/1.0" : "HTTP/1.1",
                                    exchange.method,
                                    exchange.target.substr(0, ExchangeStore::LongestRowText));
    }

    ConnectionInfo info(const RecordedConnection &connection)
    {
        ConnectionInfo made;
        made.id = connection.id;
        made.serverId = m_ids.id(connection.server);
        made.peer = connection.peer;
        made.localAddress = localAddress(connection.localIp, connection.localPort);
        made.localPort = connection.localPort;
        if (!connection.tlsProtocol.empty()) {
            made.tls = std::make_shared<const ConnectionTls>(ConnectionTls{
                .protocol = std::string(connection.tlsProtocol),
                .cipher = std::string(connection.tlsCipher),
                .applicationProtocol = std::string(connection.applicationProtocol),
                .serverName = std::string(connection.tlsServerName),
                .peer = std::string(connection.tlsPeer),
            });
        }
        made.openedWallTime = connection.wallTime;
        return made;
    }

    // That of the last exchange is nearly always that of the next.
    const std::string &addressOf(const RecordedExchange &exchange)
    {
        const std::uint16_t port = exchange.record.localPort;
        if (exchange.localIp != m_localIp || port != m_localPort) {
            m_localIp = exchange.localIp;
            m_localPort = port;
            m_localAddress = localAddress(m_localIp, port);
        }
        return m_localAddress;
    }

    // IdRegistry's numbers to the store's.
    std::uint32_t storeNumber(std::uint32_t number)
    {
        if (number == ExchangeRecord::NoRoute)
            return number;
        if (number >= m_numbers.size())
            m_numbers.resize(number + 1, Unknown);
        if (m_numbers[number] == Unknown)
            m_numbers[number] = m_batch->numberOf(m_ids.id(number));
        return m_numbers[number];
    }

    const IdRegistry &m_ids;
    ExchangeStore &m_store;
    ConnectionTable &m_table;
    TrafficTotals &m_allTotals;
    ExchangeStore::Batch *m_batch = nullptr;
    ConnectionTable::Batch *m_connections = nullptr;
    // Null while nobody wants them.
    TrafficTotals::Batch *m_totals = nullptr;
    // Valid as long as the store's epoch is this.
    std::uint64_t m_epoch = 0;
    std::vector<std::uint32_t> m_numbers;
    std::string m_localIp;
    std::uint16_t m_localPort = 0;
    std::string m_localAddress;
};

CaptureThread::CaptureThread(std::vector<ExchangeRing *> rings, const IdRegistry &ids,
                             ExchangeStore &store, ConnectionTable &connections,
                             TrafficTotals &totals)
    : m_rings(std::move(rings))
    , m_ids(ids)
    , m_store(store)
    , m_connections(connections)
    , m_totals(totals)
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
    Carrier carrier(m_ids, m_store, m_connections, m_totals);
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
            const std::size_t entries = carrier.carry(*m_rings[i]);
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
