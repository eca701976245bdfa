// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/http/exchangeobserver.h"

#include <QtGlobal>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mynah {

class ConnectionLog;
class ExchangeRing;
struct RecordedConnection;
struct RecordedExchange;

// Takes down what the connections of one server do on one worker, in the worker's ring. Where the
// ring is crowded an exchange goes without its bodies; one that does not fit even so is counted as
// lost. On the worker's thread only.
class Recorder final : public ExchangeObserver
{
public:
    // serverNumber: IdRegistry's. bodyBytes: how much is kept of each body.
    Recorder(ExchangeRing &ring, ConnectionLog &connections, std::uint32_t serverNumber,
             std::uint64_t bodyBytes);
    Q_DISABLE_COPY_MOVE(Recorder)

    void onConnectionOpened(const HTTPRequestContext &context) override;
    void onConnectionClosed(const ConnectionSummary &summary) override;
    void onExchangeFinished(const ExchangeTrace &trace) override;

private:
    std::int32_t offsetOfError(const ExchangeTrace &trace) const;
    ExchangeRecord makeRecord(const ExchangeTrace &trace);
    RecordedConnection makeConnection(const HTTPRequestContext &context, std::string_view peer);
    std::string_view peerText(const HTTPRequestContext &context);
    static void dropBodies(RecordedExchange &exchange);
    void setPeer(ExchangeRecord &record, const HTTPRequestContext &context);
    void readPeerAddress(const std::string &ip);

    ExchangeRing &m_ring;
    ConnectionLog &m_connections;
    std::uint32_t m_serverNumber;
    std::uint64_t m_bodyBytes;
    // The peer of the last exchange: whose address is the same need not be read again.
    std::string m_peerIp;
    ExchangeRecord::Family m_peerFamily = ExchangeRecord::Family::None;
    std::array<std::uint8_t, 16> m_peerAddress{};
    // The connection that m_peerText was written for.
    std::uint64_t m_peerTextConnection = 0;
    std::string m_peerText;
};

} // namespace mynah
