// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/harwriter.h"
#include "server/api/trafficquery.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <thread>
#include <variant>
#include <vector>

namespace mynah {

enum class TrafficFormat {
    Har,
    JsonLines, // an entry of a HAR file on each line
};

// Which exchanges of a store: those that pass a filter, of which the empty one lets all through,
// or those of these numbers, ascending.
using TrafficSelection = std::variant<TrafficCriteria, std::vector<std::uint64_t>>;

struct TrafficExportOptions
{
    TrafficFormat format = TrafficFormat::Har;
    HarOptions har;
};

// Writes exchanges of a store into a file on a thread of its own, the oldest first. What comes
// while it works is not among them; what the store gives up meanwhile is left out. It fails when
// the store's epoch changes meanwhile. The owner calls it from one thread; destruction cancels and
// waits.
class TrafficExport final
{
public:
    enum class State { Working, Done, Cancelled, Failed };
    struct Progress
    {
        std::uint64_t rowsLookedAt = 0;
        std::uint64_t rows = 0;
        std::uint64_t written = 0;
    };

    // The file is replaced when everything has been written, else left as it was.
    TrafficExport(const ExchangeStore &store, TrafficSelection selection,
                  const TrafficExportOptions &options, const QString &path);
    ~TrafficExport();
    Q_DISABLE_COPY_MOVE(TrafficExport)

    void cancel() { m_cancelled = true; }
    State state() const { return m_state; }
    Progress progress() const { return {m_rowsLookedAt, m_rows, m_written}; }
    // Why it failed, in the words of the system if it was the system.
    const QString &errorString() const { return m_errorString; }

private:
    State writeFile();
    template <typename Writer>
    bool writeTo(QFileDevice &file);
    // What was chosen and what was written have other numbers now.
    bool isOutdated() const;
    std::vector<std::uint64_t> portion(const TrafficCriteria &criteria, std::uint64_t row,
                                       std::uint64_t endRow) const;
    std::vector<std::uint64_t> portion(const std::vector<std::uint64_t> &seqs, std::uint64_t row,
                                       std::uint64_t endRow) const;

    const ExchangeStore &m_store;
    const TrafficSelection m_selection;
    const TrafficExportOptions m_options;
    const QString m_path;
    // Of the store when it began.
    const std::uint64_t m_epoch;
    const std::uint64_t m_begin;
    const std::uint64_t m_rows;
    std::atomic<std::uint64_t> m_rowsLookedAt = 0;
    std::atomic<std::uint64_t> m_written = 0;
    std::atomic<bool> m_cancelled = false;
    QString m_errorString; // the worker's until it has left Working
    std::atomic<State> m_state = State::Working;
    std::thread m_thread;
};

} // namespace mynah
