// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <mutex>
#include <thread>

namespace mynah {

namespace {

// Ids of routes and responses come from workspaces; a program that runs for months through
// countless edits stops giving them numbers here.
constexpr std::size_t MostNames = 1'000'000;

// The parts of an exchange in the order of its block of bytes.
enum Part : std::size_t {
    RequestHead,
    RequestBody,
    ResponseHead,
    ResponseBody,
    ErrorReason,
    LocalAddress,
    TlsProtocol,
    TlsCipher,
    TlsServerName,
    TlsPeer,
    PartCount,
};
using Sizes = std::array<std::uint32_t, PartCount>;

// A block is the sizes of the parts, then the parts.
BytePosition appendParts(ByteSegments &bytes, const ExchangeParts &parts)
{
    std::array<std::string_view, PartCount + 1> blocks{
        std::string_view(), parts.requestHead,   parts.requestBody,  parts.responseHead,
        parts.responseBody, parts.errorReason,   parts.localAddress, parts.tlsProtocol,
        parts.tlsCipher,    parts.tlsServerName, parts.tlsPeer,
    };
    Sizes sizes;
    for (std::size_t part = 0; part < PartCount; ++part)
        sizes[part] = static_cast<std::uint32_t>(blocks[part + 1].size());
    blocks[0] = std::string_view(reinterpret_cast<const char *>(sizes.data()), sizeof sizes);
    return bytes.append(blocks);
}

std::array<std::string_view, PartCount> splitParts(std::string_view block)
{
    Sizes sizes;
    std::memcpy(sizes.data(), block.data(), sizeof sizes);
    block.remove_prefix(sizeof sizes);
    std::array<std::string_view, PartCount> parts;
    for (std::size_t part = 0; part < PartCount; ++part) {
        parts[part] = block.substr(0, sizes[part]);
        block.remove_prefix(sizes[part]);
    }
    return parts;
}

ExchangeParts partsOf(const Exchange &exchange)
{
    return {
        .method = exchange.method,
        .target = exchange.target,
        .requestHead = exchange.requestHead,
        .requestBody = exchange.requestBody,
        .responseHead = exchange.responseHead,
        .responseBody = exchange.responseBody,
        .serverId = exchange.serverId,
        .routeId = exchange.routeId,
        .responseId = exchange.responseId,
        .errorReason = exchange.errorReason,
        .localAddress = exchange.localAddress,
        .tlsProtocol = exchange.tlsProtocol,
        .tlsCipher = exchange.tlsCipher,
        .tlsServerName = exchange.tlsServerName,
        .tlsPeer = exchange.tlsPeer,
    };
}

void setDetails(Exchange &exchange, std::string_view block)
{
    const auto parts = splitParts(block);
    exchange.requestHead = parts[RequestHead];
    exchange.requestBody = parts[RequestBody];
    exchange.responseHead = parts[ResponseHead];
    exchange.responseBody = parts[ResponseBody];
    exchange.errorReason = parts[ErrorReason];
    exchange.localAddress = parts[LocalAddress];
    exchange.tlsProtocol = parts[TlsProtocol];
    exchange.tlsCipher = parts[TlsCipher];
    exchange.tlsServerName = parts[TlsServerName];
    exchange.tlsPeer = parts[TlsPeer];
}

// Rows keep a target only up to a length; the head has all of it.
void completeTarget(Exchange &exchange)
{
    if (exchange.target.size() < ExchangeStore::LongestRowText
        && exchange.method.size() < ExchangeStore::LongestRowText)
        return;
    const RequestLineWords words = splitRequestLine(splitHead(exchange.requestHead).startLine);
    exchange.method = words.method;
    exchange.target = words.target;
}

// For a reader that comes often: while the writer is at work, it steps aside for longer than the
// writer needs between two exchanges. Else both would take turns, and the writer would wait for
// a whole visit before each exchange.
std::shared_lock<std::shared_mutex> lockBesideWriter(std::shared_mutex &mutex)
{
    using Clock = std::chrono::steady_clock;
    constexpr auto Aside = std::chrono::microseconds(50);
    constexpr int Turns = 20;
    std::shared_lock lock(mutex, std::try_to_lock);
    for (int turn = 0; turn < Turns && !lock; ++turn) {
        for (const auto end = Clock::now() + Aside; Clock::now() < end;)
            std::this_thread::yield();
        lock.try_lock();
    }
    if (!lock)
        lock.lock();
    return lock;
}

} // namespace

ExchangeStore::ExchangeStore(Limits limits)
    : m_limits(limits)
    , m_bytes(limits.bytes)
{
}

void ExchangeStore::append(ExchangeRecord record, const ExchangeParts &parts)
{
    const std::unique_lock lock(m_mutex);
    ++m_counters.seen;
    record.server = numberOf(parts.serverId);
    record.route = numberOf(parts.routeId);
    record.response = numberOf(parts.responseId);
    for (const std::uint32_t number : {record.server, record.route, record.response})
        countHit(number, record.wallTime);
    if (!m_capturing || m_limits.rows == 0) {
        ++m_counters.notCaptured;
        return;
    }
    record.seq = m_end;
    record.requestHeadBytes = static_cast<std::uint32_t>(parts.requestHead.size());
    record.responseHeadBytes = static_cast<std::uint32_t>(parts.responseHead.size());
    addRow(record, appendParts(m_bytes, parts), parts);
    evictRows();
    skipRowsWithoutDetails();
}

void ExchangeStore::append(const Exchange &exchange)
{
    append(exchange.record, partsOf(exchange));
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
    return m_first;
}

std::uint64_t ExchangeStore::endSeq() const
{
    const std::shared_lock lock(m_mutex);
    return m_end;
}

std::optional<ExchangeRecord> ExchangeStore::record(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const Row *row = find(seq);
    if (!row)
        return {};
    return visibleRecord(*row);
}

std::size_t ExchangeStore::records(std::uint64_t seq, std::span<ExchangeRecord> out) const
{
    const std::shared_lock lock(m_mutex);
    std::size_t count = 0;
    for (std::uint64_t next = std::max(seq, m_first); next < m_end && count < out.size(); ++next)
        out[count++] = visibleRecord(*find(next));
    return count;
}

std::uint64_t ExchangeStore::visit(std::uint64_t begin, std::uint64_t end,
                                   const std::function<bool(const Visited &)> &visitor) const
{
    const auto lock = lockBesideWriter(m_mutex);
    const std::uint64_t last = std::min(end, m_end);
    for (std::uint64_t seq = std::max(begin, m_first); seq < last; ++seq) {
        if (!visitor(Visited(*this, *find(seq))))
            return seq + 1;
    }
    return end;
}

std::string_view ExchangeStore::Visited::method() const
{
    return m_store.methodOf(m_row);
}

std::string_view ExchangeStore::Visited::target() const
{
    return m_store.targetOf(m_row);
}

std::string_view ExchangeStore::Visited::routeId() const
{
    return m_store.idOf(m_record.route);
}

std::optional<ExchangeParts> ExchangeStore::Visited::details() const
{
    const auto block = m_store.m_bytes.at(m_row.bytes);
    if (!block)
        return {};
    const auto parts = splitParts(*block);
    return ExchangeParts{
        .method = method(),
        .target = target(),
        .requestHead = parts[RequestHead],
        .requestBody = parts[RequestBody],
        .responseHead = parts[ResponseHead],
        .responseBody = parts[ResponseBody],
        .serverId = m_store.idOf(m_record.server),
        .routeId = routeId(),
        .responseId = m_store.idOf(m_record.response),
        .errorReason = parts[ErrorReason],
        .localAddress = parts[LocalAddress],
        .tlsProtocol = parts[TlsProtocol],
        .tlsCipher = parts[TlsCipher],
        .tlsServerName = parts[TlsServerName],
        .tlsPeer = parts[TlsPeer],
    };
}

std::optional<Exchange> ExchangeStore::exchange(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const Row *row = find(seq);
    if (!row)
        return {};
    Exchange exchange;
    exchange.record = visibleRecord(*row);
    exchange.method = methodOf(*row);
    exchange.target = targetOf(*row);
    exchange.scheme = row->record.has(ExchangeRecord::Tls) ? "https" : "http";
    exchange.serverId = idOf(row->record.server);
    exchange.routeId = idOf(row->record.route);
    exchange.responseId = idOf(row->record.response);
    if (const auto block = m_bytes.at(row->bytes)) {
        setDetails(exchange, *block);
        completeTarget(exchange);
    }
    return exchange;
}

std::string ExchangeStore::method(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const Row *row = find(seq);
    return row ? std::string(methodOf(*row)) : std::string();
}

std::string ExchangeStore::target(std::uint64_t seq) const
{
    const std::shared_lock lock(m_mutex);
    const Row *row = find(seq);
    return row ? std::string(targetOf(*row)) : std::string();
}

std::string ExchangeStore::requestHeader(std::uint64_t seq, std::string_view name) const
{
    return header(seq, name, RequestHead);
}

std::string ExchangeStore::responseHeader(std::uint64_t seq, std::string_view name) const
{
    return header(seq, name, ResponseHead);
}

std::string ExchangeStore::id(std::uint32_t number) const
{
    const std::shared_lock lock(m_mutex);
    return std::string(idOf(number));
}

ExchangeStore::Hits ExchangeStore::hits(std::string_view id) const
{
    const std::shared_lock lock(m_mutex);
    const auto number = m_numbers.find(id);
    return number == m_numbers.end() ? Hits() : m_names[number->second].hits;
}

ExchangeStore::Counters ExchangeStore::counters() const
{
    const std::shared_lock lock(m_mutex);
    Counters counters = m_counters;
    counters.kept = m_end - m_first;
    counters.bytes = m_bytes.allocatedBytes();
    counters.withoutDetails = m_detailsBegin - m_first + m_oversized;
    return counters;
}

void ExchangeStore::clear()
{
    const std::unique_lock lock(m_mutex);
    m_counters.cleared += m_end - m_first;
    m_segments.clear();
    m_bytes.clear();
    m_first = m_end;
    m_segmentsBegin = m_end;
    m_detailsBegin = m_end;
    m_oversized = 0;
    for (Name &name : m_names)
        name.hits = {};
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

void ExchangeStore::setLimits(Limits limits)
{
    const std::unique_lock lock(m_mutex);
    m_limits = limits;
    m_bytes.setBudget(limits.bytes);
    evictRows();
    skipRowsWithoutDetails();
}

ExchangeStore::Limits ExchangeStore::limits() const
{
    const std::shared_lock lock(m_mutex);
    return m_limits;
}

std::uint32_t ExchangeStore::numberOf(std::string_view id)
{
    if (id.empty())
        return ExchangeRecord::NoRoute;
    if (const auto known = m_numbers.find(id); known != m_numbers.end())
        return known->second;
    if (m_names.size() >= MostNames)
        return ExchangeRecord::NoRoute;
    const auto number = static_cast<std::uint32_t>(m_names.size());
    m_names.push_back({std::string(id), {}});
    m_numbers.emplace(id, number);
    return number;
}

void ExchangeStore::countHit(std::uint32_t number, std::int64_t wallTime)
{
    if (number == ExchangeRecord::NoRoute)
        return;
    ++m_names[number].hits.count;
    m_names[number].hits.lastWallTime = wallTime;
}

void ExchangeStore::addRow(const ExchangeRecord &record, BytePosition bytes,
                           const ExchangeParts &parts)
{
    if (m_segments.empty() || m_segments.back()->rows.size() == RowsPerSegment) {
        m_segments.push_back(std::make_unique<RowSegment>());
        m_segments.back()->rows.reserve(std::min(RowsPerSegment, m_limits.rows));
    }
    RowSegment &segment = *m_segments.back();
    const std::string_view method = methodName(record.method).empty()
        ? parts.method.substr(0, LongestRowText)
        : std::string_view();
    const std::string_view target = parts.target.substr(0, LongestRowText);
    segment.rows.push_back({record, bytes, static_cast<std::uint32_t>(segment.texts.size()),
                            static_cast<std::uint16_t>(method.size()),
                            static_cast<std::uint16_t>(target.size())});
    segment.texts.append(method).append(target);
    m_oversized += bytes.segment == BytePosition::Nowhere ? 1 : 0;
    ++m_end;
}

void ExchangeStore::evictRows()
{
    while (m_end - m_first > m_limits.rows) {
        dropFirstRow();
        ++m_counters.evicted;
    }
}

void ExchangeStore::dropFirstRow()
{
    if (m_detailsBegin == m_first)
        stepOverDetails();
    ++m_first;
    if (m_first - m_segmentsBegin == RowsPerSegment) {
        m_segments.pop_front();
        m_segmentsBegin = m_first;
    }
}

// Bytes go in the order in which they came, so the rows that lost theirs are the oldest.
void ExchangeStore::skipRowsWithoutDetails()
{
    while (m_detailsBegin < m_end && !m_bytes.holds(find(m_detailsBegin)->bytes))
        stepOverDetails();
}

void ExchangeStore::stepOverDetails()
{
    if (find(m_detailsBegin)->bytes.segment == BytePosition::Nowhere)
        --m_oversized;
    ++m_detailsBegin;
}

const ExchangeStore::Row *ExchangeStore::find(std::uint64_t seq) const
{
    if (seq < m_first || seq >= m_end)
        return nullptr;
    return &segmentOf(seq).rows[(seq - m_segmentsBegin) % RowsPerSegment];
}

const ExchangeStore::RowSegment &ExchangeStore::segmentOf(std::uint64_t seq) const
{
    return *m_segments[(seq - m_segmentsBegin) / RowsPerSegment];
}

std::string_view ExchangeStore::idOf(std::uint32_t number) const
{
    return number < m_names.size() ? std::string_view(m_names[number].id) : std::string_view();
}

std::string_view ExchangeStore::methodOf(const Row &row) const
{
    if (row.methodBytes == 0)
        return methodName(row.record.method);
    return std::string_view(segmentOf(row.record.seq).texts).substr(row.text, row.methodBytes);
}

std::string_view ExchangeStore::targetOf(const Row &row) const
{
    return std::string_view(segmentOf(row.record.seq).texts)
        .substr(row.text + row.methodBytes, row.targetBytes);
}

ExchangeRecord ExchangeStore::visibleRecord(const Row &row) const
{
    ExchangeRecord record = row.record;
    if (!m_bytes.holds(row.bytes))
        record.flags |= ExchangeRecord::BytesEvicted;
    return record;
}

std::string ExchangeStore::header(std::uint64_t seq, std::string_view name, std::size_t part) const
{
    const std::shared_lock lock(m_mutex);
    const Row *row = find(seq);
    const auto block = row ? m_bytes.at(row->bytes) : std::nullopt;
    if (!block)
        return {};
    return std::string(splitHead(splitParts(*block)[part]).find(name).value_or(""));
}

} // namespace mynah
