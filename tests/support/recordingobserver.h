// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/exchangeobserver.h"

#include <string>
#include <vector>

namespace mynah::test {

// Keeps copies of what an ExchangeObserver is shown.
class RecordingObserver final : public ExchangeObserver
{
public:
    struct Exchange
    {
        ExchangeTrace trace;
        std::string requestHead;
        std::string method;
        std::string target;
        std::string responseHead;
        std::string responseBody;
        // Connections by then.
        int opened = 0;
    };
    struct Closed
    {
        ConnectionEnd end;
        std::string reason;
        std::uint64_t bytesRead;
        std::uint64_t bytesWritten;
        std::uint32_t exchanges;
    };

    std::vector<Exchange> exchanges;
    std::vector<Closed> closed;
    int opened = 0;

    void onConnectionOpened(const HTTPRequestContext &) override { ++opened; }
    void onConnectionClosed(const ConnectionSummary &summary) override
    {
        closed.push_back({summary.end, std::string(summary.reason), summary.bytesRead,
                          summary.bytesWritten, summary.exchanges});
    }
    void onExchangeFinished(const ExchangeTrace &trace) override
    {
        exchanges.push_back({trace, std::string(trace.requestHead), std::string(trace.method),
                             std::string(trace.target), std::string(trace.responseHead),
                             std::string(trace.responseBody), opened});
    }
};

} // namespace mynah::test
