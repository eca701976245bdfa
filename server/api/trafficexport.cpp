// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficexport.h"

#include "server/api/exchangestore.h"
#include "server/api/jsonlineswriter.h"

#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace mynah {

namespace {

// Rows that are looked at before those that pass are written: few, so that a store that gives up
// its oldest rows still has them.
constexpr std::uint64_t Portion = 256;

std::uint64_t rowsOf(const TrafficSelection &selection, std::uint64_t kept)
{
    const auto *seqs = std::get_if<std::vector<std::uint64_t>>(&selection);
    return seqs ? seqs->size() : kept;
}

} // namespace

TrafficExport::TrafficExport(const ExchangeStore &store, TrafficSelection selection,
                             const TrafficExportOptions &options, const QString &path)
    : m_store(store)
    , m_selection(std::move(selection))
    , m_options(options)
    , m_path(path)
    , m_epoch(store.epoch())
    , m_begin(store.firstSeq())
    , m_rows(rowsOf(m_selection, std::max(store.endSeq(), m_begin) - m_begin))
{
    m_thread = std::thread([this] { m_state = writeFile(); });
}

TrafficExport::~TrafficExport()
{
    cancel();
    m_thread.join();
}

TrafficExport::State TrafficExport::writeFile()
{
    QSaveFile file(m_path);
    // What a buffer writes too late, commit() would not notice.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        m_errorString = file.errorString();
        return State::Failed;
    }
    const bool isWritten = m_options.format == TrafficFormat::Har ? writeTo<HarWriter>(file)
                                                                  : writeTo<JsonLinesWriter>(file);
    if (!isWritten)
        return State::Failed;
    if (m_cancelled)
        return State::Cancelled;
    if (isOutdated()) {
        m_errorString = QStringLiteral("The traffic has gone to another place meanwhile, where its "
                                       "requests have other numbers. Export it again");
        return State::Failed;
    }
    if (!file.commit()) {
        m_errorString = file.errorString();
        return State::Failed;
    }
    return State::Done;
}

bool TrafficExport::isOutdated() const
{
    return m_store.epoch() != m_epoch;
}

template <typename Writer>
bool TrafficExport::writeTo(QFileDevice &file)
{
    Writer writer(file, m_options.har);
    bool isWritten = writer.flush();
    for (std::uint64_t row = 0; row < m_rows && isWritten && !m_cancelled && !isOutdated();) {
        const std::uint64_t endRow = std::min(m_rows, row + Portion);
        const auto seqs = std::visit(
            [&](const auto &selection) { return portion(selection, row, endRow); }, m_selection);
        for (auto seq = seqs.begin(); seq != seqs.end() && !m_cancelled; ++seq) {
            if (const auto exchange = m_store.exchange(*seq)) {
                writer.append(*exchange);
                ++m_written;
            }
        }
        isWritten = writer.flush();
        m_rowsLookedAt = row = endRow;
    }
    m_errorString = writer.errorString();
    return isWritten;
}

std::vector<std::uint64_t> TrafficExport::portion(const TrafficCriteria &criteria,
                                                  std::uint64_t row, std::uint64_t endRow) const
{
    return matchingExchanges(m_store, criteria, m_begin + row, m_begin + endRow, m_cancelled);
}

std::vector<std::uint64_t> TrafficExport::portion(const std::vector<std::uint64_t> &seqs,
                                                  std::uint64_t row, std::uint64_t endRow) const
{
    return {seqs.begin() + static_cast<std::ptrdiff_t>(row),
            seqs.begin() + static_cast<std::ptrdiff_t>(endRow)};
}

} // namespace mynah
