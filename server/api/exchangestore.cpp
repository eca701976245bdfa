// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <utility>

namespace mynah {

namespace {

// While everything goes to another place, so much of it is in memory twice.
constexpr std::uint64_t RowsPerFlush = 4096;

ExchangeParts partsOf(const Exchange &exchange)
{
    return {
        .method = exchange.method,
        .target = exchange.target,
        .requestHead = exchange.requestHead,
        .requestBody = exchange.requestBody,
        .responseHead = exchange.responseHead,
        .responseBody = exchange.responseBody,
        .errorReason = exchange.errorReason,
        .localAddress = exchange.localAddress,
        .tlsProtocol = exchange.tlsProtocol,
        .tlsCipher = exchange.tlsCipher,
        .tlsServerName = exchange.tlsServerName,
        .tlsPeer = exchange.tlsPeer,
    };
}

ExchangeParts partsOf(const ExchangeLog::RowView &row, const ExchangeLog::Details &details)
{
    return {
        .method = row.method,
        .target = row.target,
        .requestHead = details.parts[ExchangeLog::RequestHead],
        .requestBody = details.parts[ExchangeLog::RequestBody],
        .responseHead = details.parts[ExchangeLog::ResponseHead],
        .responseBody = details.parts[ExchangeLog::ResponseBody],
        .errorReason = details.parts[ExchangeLog::ErrorReason],
        .localAddress = details.parts[ExchangeLog::LocalAddress],
        .tlsProtocol = details.parts[ExchangeLog::TlsProtocol],
        .tlsCipher = details.parts[ExchangeLog::TlsCipher],
        .tlsServerName = details.parts[ExchangeLog::TlsServerName],
        .tlsPeer = details.parts[ExchangeLog::TlsPeer],
    };
}

void setDetails(Exchange &exchange, const ExchangeLog::Details &details)
{
    const auto &parts = details.parts;
    exchange.requestHead = parts[ExchangeLog::RequestHead];
    exchange.requestBody = parts[ExchangeLog::RequestBody];
    exchange.responseHead = parts[ExchangeLog::ResponseHead];
    exchange.responseBody = parts[ExchangeLog::ResponseBody];
    exchange.errorReason = parts[ExchangeLog::ErrorReason];
    exchange.localAddress = parts[ExchangeLog::LocalAddress];
    exchange.tlsProtocol = parts[ExchangeLog::TlsProtocol];
    exchange.tlsCipher = parts[ExchangeLog::TlsCipher];
    exchange.tlsServerName = parts[ExchangeLog::TlsServerName];
    exchange.tlsPeer = parts[ExchangeLog::TlsPeer];
}

// Rows keep a target only up to a length; the head has all of it.
void completeTarget(Exchange &exchange)
{
    if (exchange.requestHead.empty())
        return;
    if (exchange.target.size() < ExchangeStore::LongestRowText
        && exchange.method.size() < ExchangeStore::LongestRowText)
        return;
    const RequestLineWords words = splitRequestLine(splitHead(exchange.requestHead).startLine);
    exchange.method = words.method;
    exchange.target = words.target;
}

// The ids of another log become those of this one.
void renumber(ExchangeRecord &record, const ExchangeLog &from, ExchangeLog &to)
{
    for (std::uint32_t *number : {&record.server, &record.route, &record.response})
        *number = to.numberOf(from.id(*number));
}

// Appends the newest rows that the limit lets be kept. Returns what went wrong with writing them;
// from there on they are in memory.
ExchangeStore::Result copyRows(const ExchangeLog &from, ExchangeLog &to, std::size_t most)
{
    ExchangeStore::Result result;
    const std::uint64_t kept = from.end() - from.first();
    for (std::uint64_t seq = from.end() - std::min<std::uint64_t>(kept, most); seq < from.end();
         ++seq) {
        if (auto row = from.row(seq)) {
            renumber(row->row.record, from, to);
            if (const auto details = from.details(row->row))
                to.append(row->row.record, partsOf(*row, *details));
            else
                to.appendWithoutDetails(row->row.record, row->method, row->target);
        }
        if (seq % RowsPerFlush == 0 || seq + 1 == from.end()) {
            if (const auto written = to.write(); !written) {
                to.stopWriting();
                result = written;
            }
            to.release();
        }
    }
    return result;
}

} // namespace

ExchangeStore::Batch::Batch(ExchangeStore &store)
    : m_store(store)
    , m_lock(store.m_mutex)
{
}

ExchangeStore::Batch::~Batch()
{
    const bool writes = m_store.m_log->writes();
    m_lock.unlock();
    if (writes)
        m_store.flush();
}

std::uint32_t ExchangeStore::Batch::numberOf(std::string_view id)
{
    return m_store.m_log->numberOf(id);
}

void ExchangeStore::Batch::append(ExchangeRecord record, const ExchangeParts &parts)
{
    m_store.appendLocked(record, parts);
}

ExchangeStore::ExchangeStore()
    : ExchangeStore(Limits())
{
}

ExchangeStore::ExchangeStore(const Limits &limits)
    : m_limits(limits)
    , m_log(std::make_unique<ExchangeLog>(limits, 1))
{
}

ExchangeStore::~ExchangeStore() = default;

Expected<std::unique_ptr<ExchangeStore>, std::string>
ExchangeStore::openFolder(const std::string &path, Access access, const Limits &limits)
{
    auto folder = TrafficFolder::open(path, access);
    if (!folder)
        return Unexpected(folder.error());
    auto log = ExchangeLog::open(std::move(*folder), limits);
    if (!log)
        return Unexpected(log.error());
    auto store = std::make_unique<ExchangeStore>(limits);
    store->replaceLog(std::move(*log));
    return store;
}

void ExchangeStore::append(const Exchange &exchange)
{
    Batch batch(*this);
    ExchangeRecord record = exchange.record;
    record.server = batch.numberOf(exchange.serverId);
    record.route = batch.numberOf(exchange.routeId);
    record.response = batch.numberOf(exchange.responseId);
    batch.append(record, partsOf(exchange));
}

void ExchangeStore::appendLocked(const ExchangeRecord &record, const ExchangeParts &parts)
{
    ++m_counters.seen;
    for (const std::uint32_t number : {record.server, record.route, record.response})
        countHit(number, record.wallTime);
    if (!m_capturing || !m_log->append(record, parts))
        ++m_counters.notCaptured;
}

void ExchangeStore::countHit(std::uint32_t number, std::int64_t wallTime)
{
    if (number == ExchangeRecord::NoRoute)
        return;
    if (number >= m_hits.size())
        m_hits.resize(m_log->ids().size());
    ++m_hits[number].count;
    m_hits[number].lastWallTime = wallTime;
}

// Readers go on while it is written; nobody but the writer comes here.
void ExchangeStore::flush()
{
    Result written;
    bool isDone = false;
    std::uint64_t epoch = 0;
    {
        const std::shared_lock lock(m_mutex);
        epoch = m_epoch;
        written = m_log->write();
        isDone = written && !m_log->hasReleasable();
    }
    if (isDone)
        return;
    const std::unique_lock lock(m_mutex);
    if (epoch != m_epoch)
        return;
    if (written)
        return m_log->release();
    m_problem = written.error();
    m_log->stopWriting();
}

void ExchangeStore::countLost(std::uint64_t exchanges)
{
    const std::unique_lock lock(m_mutex);
    m_counters.seen += exchanges;
    m_counters.lost += exchanges;
}

std::uint64_t ExchangeStore::firstSeq() const
{
    const std::shared_lock lock(m_mutex);
    return m_log->first();
}

std::uint64_t ExchangeStore::endSeq() const
{
    const std::shared_lock lock(m_mutex);
    return m_log->end();
}

std::uint64_t ExchangeStore::openedEnd() const
{
    const std::shared_lock lock(m_mutex);
    return m_log->openedEnd();
}

std::optional<ExchangeRecord> ExchangeStore::record(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    return row ? std::optional(row->row.record) : std::nullopt;
}

std::size_t ExchangeStore::records(std::uint64_t seq, std::span<ExchangeRecord> out) const
{
    const std::shared_lock lock(m_mutex);
    return m_log->records(seq, out);
}

std::uint64_t ExchangeStore::visit(std::uint64_t begin, std::uint64_t end,
                                   const std::function<bool(const Visited &)> &visitor) const
{
    const std::shared_lock lock(m_mutex);
    const std::uint64_t last = std::min(end, m_log->end());
    for (std::uint64_t seq = std::max(begin, m_log->first()); seq < last; ++seq) {
        auto row = m_log->row(seq);
        if (row && !visitor(Visited(*m_log, std::move(*row))))
            return seq + 1;
    }
    return end;
}

std::optional<ExchangeParts> ExchangeStore::Visited::details() const
{
    const auto details = m_log.details(m_row.row);
    if (!details)
        return {};
    m_detailsSegment = details->segment;
    return partsOf(m_row, *details);
}

std::optional<Exchange> ExchangeStore::exchange(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    if (!row)
        return {};
    Exchange exchange;
    exchange.record = row->row.record;
    exchange.method = row->method;
    exchange.target = row->target;
    exchange.scheme = exchange.record.has(ExchangeRecord::Tls) ? "https" : "http";
    exchange.serverId = m_log->id(exchange.record.server);
    exchange.routeId = m_log->id(exchange.record.route);
    exchange.responseId = m_log->id(exchange.record.response);
    if (const auto details = m_log->details(row->row)) {
        setDetails(exchange, *details);
        completeTarget(exchange);
    } else {
        exchange.record.flags |= ExchangeRecord::BytesEvicted;
    }
    return exchange;
}

std::string ExchangeStore::method(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    return row ? std::string(row->method) : std::string();
}

std::string ExchangeStore::target(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    return row ? std::string(row->target) : std::string();
}

std::string ExchangeStore::requestHeader(std::uint64_t seq, std::string_view name) const
{
    return header(seq, name, ExchangeLog::RequestHead);
}

std::string ExchangeStore::responseHeader(std::uint64_t seq, std::string_view name) const
{
    return header(seq, name, ExchangeLog::ResponseHead);
}

std::string ExchangeStore::header(std::uint64_t seq, std::string_view name,
                                  ExchangeLog::Part part) const
{
    const std::shared_lock lock(m_mutex);
    const auto row = m_log->row(seq);
    const auto details = row ? m_log->details(row->row) : std::nullopt;
    if (!details)
        return {};
    return std::string(splitHead(details->parts[part]).find(name).value_or(""));
}

std::string ExchangeStore::id(std::uint32_t number) const
{
    const std::shared_lock lock(m_mutex);
    return m_log->id(number);
}

ExchangeStore::Hits ExchangeStore::hits(std::string_view id) const
{
    const std::shared_lock lock(m_mutex);
    const auto number = m_log->find(id);
    return number && *number < m_hits.size() ? m_hits[*number] : Hits();
}

ExchangeStore::Counters ExchangeStore::counters() const
{
    const std::shared_lock lock(m_mutex);
    Counters counters = m_counters;
    counters.kept = m_log->end() - m_log->first();
    counters.evicted += m_log->evicted();
    counters.bytes = m_log->bytes();
    counters.withoutDetails = m_log->withoutDetails();
    return counters;
}

void ExchangeStore::clear()
{
    const std::unique_lock lock(m_mutex);
    m_counters.cleared += m_log->end() - m_log->first();
    m_log->clear();
    m_hits.clear();
}

void ExchangeStore::setCapturing(bool capturing)
{
    const std::unique_lock lock(m_mutex);
    m_capturing = capturing;
}

bool ExchangeStore::isCapturing() const
{
    const std::shared_lock lock(m_mutex);
    return m_capturing;
}

void ExchangeStore::setLimits(const Limits &limits)
{
    const std::unique_lock lock(m_mutex);
    m_limits = limits;
    m_log->setLimits(limits);
}

ExchangeStore::Limits ExchangeStore::limits() const
{
    const std::shared_lock lock(m_mutex);
    return m_limits;
}

ExchangeStore::Result ExchangeStore::useFolder(const std::string &path)
{
    if (hasProblemIn(path)) {
        writeAgain();
        return {};
    }
    auto folder = TrafficFolder::open(path, Access::Write);
    if (!folder)
        return Unexpected(folder.error());
    auto log = ExchangeLog::open(std::move(*folder), limits());
    if (!log)
        return Unexpected(log.error());
    const std::unique_lock lock(m_mutex);
    const Result copied = copyRows(*m_log, **log, m_limits.rows);
    replaceLog(std::move(*log));
    if (!copied)
        m_problem = copied.error();
    return {};
}

bool ExchangeStore::hasProblemIn(const std::string &path) const
{
    const Folder used = folder();
    return used.path == path && !used.problem.empty();
}

void ExchangeStore::writeAgain()
{
    const std::unique_lock lock(m_mutex);
    m_log->resumeWriting();
    const Result written = m_log->write();
    m_problem = written ? std::string() : written.error();
    if (!written)
        m_log->stopWriting();
    m_log->release();
}

void ExchangeStore::useMemory()
{
    const std::unique_lock lock(m_mutex);
    auto log = std::make_unique<ExchangeLog>(m_limits, m_log->end());
    (void)copyRows(*m_log, *log, m_limits.rows);
    m_log->removeFiles();
    replaceLog(std::move(log));
}

// Of what the new log has, a part came from the old one; the rest is new to the counters. What of
// the old one did not come along has made room.
void ExchangeStore::replaceLog(std::unique_ptr<ExchangeLog> log)
{
    const std::uint64_t moved = log->end() - log->openedEnd();
    m_counters.seen += log->end() - log->first() + log->evicted() - moved;
    m_counters.evicted += m_log->end() - m_log->first() + m_log->evicted() - moved;
    const std::vector<Hits> hits = std::exchange(m_hits, {});
    for (std::size_t number = 0; number < hits.size(); ++number) {
        const std::uint32_t renumbered = log->numberOf(m_log->ids()[number]);
        if (renumbered == ExchangeRecord::NoRoute)
            continue;
        m_hits.resize(std::max<std::size_t>(m_hits.size(), renumbered + 1));
        m_hits[renumbered] = hits[number];
    }
    m_log = std::move(log);
    m_problem.clear();
    ++m_epoch;
}

ExchangeStore::Folder ExchangeStore::folder() const
{
    const std::shared_lock lock(m_mutex);
    if (!m_log->folder())
        return {};
    return {m_log->folder()->path(), m_problem, m_log->remark()};
}

std::uint64_t ExchangeStore::epoch() const
{
    const std::shared_lock lock(m_mutex);
    return m_epoch;
}

} // namespace mynah
