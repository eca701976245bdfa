// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpserverconnectiondelegate.h"
#include "server/mock/routetable.h"

#include <QtGlobal>

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <vector>

namespace mynah {

class MockHandler;

// Answers the requests of one server on one worker from its route table. On the worker's thread
// only; outlives the connections it is given to.
class MockApplication final : public HTTPServerConnectionDelegate
{
public:
    // A table with the number of requests that are being answered from it. Counted without
    // atomics: workers that share a table would otherwise fight for its count at every request.
    struct PinnedTable
    {
        std::shared_ptr<const RouteTable> table;
        std::size_t users = 0;
    };

    explicit MockApplication(std::shared_ptr<const RouteTable> table);
    ~MockApplication() override;
    Q_DISABLE_COPY_MOVE(MockApplication)

    // What the next request is answered from; those that have begun end on their own table.
    void publish(std::shared_ptr<const RouteTable> table);
    const std::shared_ptr<const RouteTable> &table() const { return m_tables.back().table; }
    // Also those that requests still hold on to.
    std::size_t liveTables() const { return m_tables.size(); }
    // Work done to find routes, for tests and measurements.
    std::uint64_t matchSteps() const { return m_matchSteps; }

    DelegatePtr startRequest(HTTP1ServerConnection &server, HTTPConnection &request) override;

private:
    friend class MockHandler;

    PinnedTable &pin();
    void unpin(PinnedTable &pinned);
    void takeBack(std::unique_ptr<MockHandler> handler);

    // The current one is the last.
    std::list<PinnedTable> m_tables;
    // Ready for the next requests, with their memory.
    std::vector<std::unique_ptr<MockHandler>> m_idle;
    std::uint64_t m_matchSteps = 0;
};

} // namespace mynah
