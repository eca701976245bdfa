// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/routegathering.h"

#include "server/api/exchangestore.h"

#include <utility>

namespace mynah {

RouteGathering::RouteGathering(const ExchangeStore &store, std::vector<std::uint64_t> seqs,
                               const RouteGatherer::Options &options, const Workspace &workspace)
    : m_store(store)
    , m_seqs(std::move(seqs))
    , m_gatherer(options, workspace)
{
    m_thread = std::thread([this] { run(); });
}

RouteGathering::~RouteGathering()
{
    m_isCancelled = true;
    m_thread.join();
}

void RouteGathering::run()
{
    for (const std::uint64_t seq : m_seqs) {
        if (m_isCancelled)
            return;
        if (const auto exchange = m_store.exchange(seq))
            m_gatherer.add(*exchange);
        ++m_lookedAt;
    }
    m_result = {m_gatherer.proposals(), m_gatherer.skipped()};
    m_isDone = true;
}

} // namespace mynah
