// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/exchangestore.h"
#include "server/api/trafficreader.h"
#include "server/core/message.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace mynah {

// What a file of recorded traffic told.
struct ImportedTraffic
{
    QString path;
    // In memory; the oldest have made room when it was more than the limits.
    std::shared_ptr<ExchangeStore> store;
    std::uint64_t skipped = 0;
    // Of the first entries that were skipped, why they were; sentences.
    std::vector<Message> problems;
};

// Reads a file of recorded traffic into a store of its own, on a thread of its own. The owner calls
// it from one thread; destruction cancels and waits.
class TrafficImport final : private TrafficSink
{
public:
    enum class State { Working, Done, Cancelled, Failed };
    struct Progress
    {
        std::uint64_t bytesRead = 0;
        std::uint64_t bytes = 0;
    };
    static constexpr std::size_t MostProblems = 1000;
    static constexpr ExchangeStore::Limits UsualLimits{.rows = 1'000'000,
                                                       .bytes = std::size_t{512} * 1024 * 1024};

    // The kind of file is that of its name, else the first one.
    explicit TrafficImport(const QString &path, const ExchangeStore::Limits &limits = UsualLimits);
    ~TrafficImport() override;
    Q_DISABLE_COPY_MOVE(TrafficImport)

    void cancel() { m_cancelled = true; }
    State state() const { return m_state; }
    Progress progress() const { return {m_bytesRead, m_bytes}; }
    // When it is done.
    const ImportedTraffic &traffic() const { return m_traffic; }
    // Why it failed; a sentence, in the words of the system if it was the system.
    const Message &error() const { return m_error; }

private:
    State readFile();
    State fail(Message reason);
    void takeExchange(const Exchange &exchange) override;
    void takeProblem(const Message &text) override;

    std::atomic<std::uint64_t> m_bytesRead = 0;
    std::atomic<std::uint64_t> m_bytes = 0;
    std::atomic<bool> m_cancelled = false;
    // The worker's until it has left Working.
    ImportedTraffic m_traffic;
    Message m_error;
    std::atomic<State> m_state = State::Working;
    std::thread m_thread;
};

} // namespace mynah
