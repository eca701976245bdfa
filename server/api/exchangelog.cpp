// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangelog.h"

#include "server/api/logsegment.h"

#include <algorithm>
#include <cstring>

namespace mynah {

namespace {

constexpr std::size_t LargestSegment = 1024 * 1024;
// Takes the largest row.
constexpr std::size_t SmallestSegment = 4096;
constexpr std::size_t NamesSegment = 64 * 1024;
// So that giving up one segment gives up a small part of what is kept.
constexpr std::size_t SegmentsPerBudget = 32;
// While something is written, only that waits which is to be written next.
constexpr std::size_t WrittenAtOnce = 4 * 1024 * 1024;
// Details above this share of the budget would push out too much else.
constexpr std::size_t LargestShare = 4;

using Sizes = std::array<std::uint32_t, ExchangeLog::PartCount>;

template <typename Value>
std::string_view bytesOf(const Value &value)
{
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

std::size_t pages(std::size_t bytes)
{
    return (bytes + SmallestSegment - 1) / SmallestSegment * SmallestSegment;
}

} // namespace

ExchangeLog::ExchangeLog(const Limits &limits, std::uint64_t begin,
                         std::shared_ptr<TrafficFolder> folder)
    : m_folder(std::move(folder))
    , m_limits(limits)
    , m_writes(ownsFolder())
    , m_names(TrafficFolder::Kind::Names, m_folder.get())
    , m_details(TrafficFolder::Kind::Details, m_folder.get())
    , m_rows(TrafficFolder::Kind::Rows, m_folder.get())
    , m_first(begin)
    , m_end(begin)
    , m_openedEnd(begin)
{
}

ExchangeLog::~ExchangeLog() = default;

bool ExchangeLog::ownsFolder() const
{
    return m_folder && m_folder->access() == TrafficFolder::Access::Write;
}

std::size_t ExchangeLog::budget() const
{
    return m_writes ? m_limits.folderBytes : m_limits.bytes;
}

std::size_t ExchangeLog::segmentBytes() const
{
    return std::clamp(budget() / SegmentsPerBudget / SmallestSegment * SmallestSegment,
                      SmallestSegment, LargestSegment);
}

bool ExchangeLog::keeps() const
{
    const bool isOnlyRead = m_folder && !ownsFolder();
    return m_limits.rows > 0 && budget() >= SmallestBudget && !isOnlyRead;
}

bool ExchangeLog::append(ExchangeRecord record, const ExchangeParts &parts)
{
    if (!keeps())
        return false;
    record.requestHeadBytes = static_cast<std::uint32_t>(parts.requestHead.size());
    record.responseHeadBytes = static_cast<std::uint32_t>(parts.responseHead.size());
    appendRow({record, appendDetails(parts)}, parts.method, parts.target);
    trimDropped();
    return true;
}

bool ExchangeLog::appendWithoutDetails(ExchangeRecord record, std::string_view method,
                                       std::string_view target)
{
    if (!keeps())
        return false;
    m_oversized.push_back(m_end);
    appendRow({record, {}}, method, target);
    trimDropped();
    return true;
}

void ExchangeLog::appendRow(Row row, std::string_view method, std::string_view target)
{
    row.record.seq = m_end;
    method =
        methodName(row.record.method).empty() ? method.substr(0, LongestText) : std::string_view();
    target = target.substr(0, LongestText);
    row.methodBytes = static_cast<std::uint16_t>(method.size());
    row.targetBytes = static_cast<std::uint16_t>(target.size());
    const std::array<std::string_view, 3> entry{bytesOf(row), method, target};
    const std::size_t size = sizeof row + method.size() + target.size();
    if (!m_rows.hasRoom(size)) {
        makeRoomForRows(segmentBytes());
        m_rows.begin(segmentBytes());
    }
    m_rows.append(entry, size, m_end);
    ++m_end;
    evictRows();
}

LogPosition ExchangeLog::appendDetails(const ExchangeParts &parts)
{
    std::array<std::string_view, PartCount + 1> entry{
        std::string_view(), parts.requestHead,   parts.requestBody,  parts.responseHead,
        parts.responseBody, parts.errorReason,   parts.localAddress, parts.tlsProtocol,
        parts.tlsCipher,    parts.tlsServerName, parts.tlsPeer,
    };
    Sizes sizes;
    std::size_t size = sizeof sizes;
    for (std::size_t part = 0; part < PartCount; ++part) {
        sizes[part] = static_cast<std::uint32_t>(entry[part + 1].size());
        size += entry[part + 1].size();
    }
    entry[0] = bytesOf(sizes);
    if (LogSegment::room(size) > std::min<std::size_t>(budget() / LargestShare, UINT32_MAX / 2)) {
        m_oversized.push_back(m_end);
        return {};
    }
    if (!m_details.hasRoom(size)) {
        const std::size_t capacity = std::max(pages(LogSegment::room(size)), segmentBytes());
        makeRoomForDetails(capacity);
        m_details.begin(capacity);
    }
    return m_details.append(entry, size, m_end);
}

std::size_t ExchangeLog::bytes() const
{
    return m_names.bytes() + m_details.bytes() + m_rows.bytes();
}

// The oldest first, wherever they are. After the disk was full that is what is in files, which
// takes no memory and goes with the first that does: rows that are kept have no gap between them,
// and people see the end of the traffic. The files stay, for the next one who opens the folder.
void ExchangeLog::makeRoomForDetails(std::size_t room)
{
    while (!m_details.isEmpty() && bytes() + room > budget())
        m_details.dropFirst();
    // After the limits were lowered.
    while (!m_rows.isEmpty() && bytes() + room > budget())
        dropFirstRows();
}

void ExchangeLog::makeRoomForRows(std::size_t room)
{
    while (!m_rows.isEmpty() && m_rows.bytes() + room > budget() / 2)
        dropFirstRows();
    makeRoomForDetails(room);
}

void ExchangeLog::dropFirstRows()
{
    const std::uint64_t next = m_rows.first().endSeq;
    m_rows.dropFirst();
    moveFirst(next);
}

void ExchangeLog::evictRows()
{
    if (m_end - m_first <= m_limits.rows)
        return;
    moveFirst(m_end - m_limits.rows);
    while (!m_rows.isEmpty() && m_rows.first().endSeq <= m_first)
        m_rows.dropFirst();
}

// Nobody can ask any more for the details of rows that are gone.
void ExchangeLog::moveFirst(std::uint64_t seq)
{
    m_evicted += seq - m_first;
    m_first = seq;
    while (!m_details.isEmpty() && m_details.first().endSeq <= m_first)
        m_details.dropFirst();
    while (!m_oversized.empty() && m_oversized.front() < m_first)
        m_oversized.pop_front();
}

std::uint32_t ExchangeLog::numberOf(std::string_view id)
{
    if (id.empty())
        return ExchangeRecord::NoRoute;
    if (const auto known = m_numbers.find(id); known != m_numbers.end())
        return known->second;
    // They come from workspaces; a program may run for months through countless edits.
    if (m_ids.size() >= MostIds)
        return ExchangeRecord::NoRoute;
    if (ownsFolder())
        writeId(id);
    addId(id);
    return static_cast<std::uint32_t>(m_ids.size() - 1);
}

void ExchangeLog::addId(std::string_view id)
{
    m_numbers.emplace(id, static_cast<std::uint32_t>(m_ids.size()));
    m_ids.emplace_back(id);
}

void ExchangeLog::writeId(std::string_view id)
{
    if (!m_names.hasRoom(id.size()))
        m_names.begin(std::max(pages(LogSegment::room(id.size())), NamesSegment));
    m_names.append({&id, 1}, id.size(), m_end);
}

const std::string &ExchangeLog::id(std::uint32_t number) const
{
    static const std::string none;
    return number < m_ids.size() ? m_ids[number] : none;
}

std::optional<std::uint32_t> ExchangeLog::find(std::string_view id) const
{
    const auto number = m_numbers.find(id);
    return number == m_numbers.end() ? std::nullopt : std::optional(number->second);
}

ExchangeLog::Row ExchangeLog::rowIn(std::string_view entry)
{
    Row row;
    std::memcpy(&row, entry.data(), sizeof row);
    return row;
}

ExchangeRecord ExchangeLog::visible(const Row &row) const
{
    ExchangeRecord record = row.record;
    if (!m_details.holds(row.details))
        record.flags |= ExchangeRecord::BytesEvicted;
    return record;
}

std::optional<ExchangeLog::RowView> ExchangeLog::row(std::uint64_t seq) const
{
    if (seq < m_first || seq >= m_end)
        return {};
    const SegmentLog::Segment *place = m_rows.about(seq);
    RowView view;
    view.segment = place ? m_rows.read(*place) : nullptr;
    auto entry = view.segment ? view.segment->at(seq - place->firstSeq) : std::nullopt;
    if (!entry)
        return {};
    view.row = rowIn(*entry);
    entry->remove_prefix(sizeof view.row);
    view.method = view.row.methodBytes == 0 ? methodName(view.row.record.method)
                                            : entry->substr(0, view.row.methodBytes);
    view.target = entry->substr(view.row.methodBytes, view.row.targetBytes);
    view.row.record = visible(view.row);
    return view;
}

std::size_t ExchangeLog::records(std::uint64_t seq, std::span<ExchangeRecord> out) const
{
    std::size_t count = 0;
    seq = std::max(seq, m_first);
    while (count < out.size() && seq < m_end) {
        const SegmentLog::Segment *place = m_rows.about(seq);
        if (!place)
            break;
        // A file that cannot be read is passed over.
        const auto segment = m_rows.read(*place);
        for (; segment && count < out.size() && seq < place->endSeq; ++seq) {
            if (const auto entry = segment->at(seq - place->firstSeq))
                out[count++] = visible(rowIn(*entry));
        }
        if (!segment)
            seq = place->endSeq;
    }
    return count;
}

std::optional<ExchangeLog::Details> ExchangeLog::details(const Row &row) const
{
    Details details;
    if (m_details.holds(row.details))
        details.segment = m_details.segment(row.details.segment);
    auto entry = details.segment ? details.segment->at(row.details.index) : std::nullopt;
    if (!entry || entry->size() < sizeof(Sizes))
        return {};
    Sizes sizes;
    std::memcpy(sizes.data(), entry->data(), sizeof sizes);
    entry->remove_prefix(sizeof sizes);
    for (std::size_t part = 0; part < PartCount; ++part) {
        details.parts[part] = entry->substr(0, sizes[part]);
        entry->remove_prefix(details.parts[part].size());
    }
    return details;
}

std::uint64_t ExchangeLog::withoutDetails() const
{
    const std::uint64_t begin =
        m_details.isEmpty() ? m_end : std::max(m_first, m_details.first().firstSeq);
    const auto oversized = std::lower_bound(m_oversized.begin(), m_oversized.end(), begin);
    return begin - m_first + static_cast<std::uint64_t>(m_oversized.end() - oversized);
}

void ExchangeLog::clear()
{
    m_rows.clear();
    m_details.clear();
    m_oversized.clear();
    m_first = m_end;
    m_openedEnd = m_end;
    m_evicted = 0;
}

void ExchangeLog::setLimits(const Limits &limits)
{
    m_limits = limits;
    if (m_folder && !m_writes)
        return;
    evictRows();
    while (m_rows.segments().size() > 1 && m_rows.bytes() > budget() / 2)
        dropFirstRows();
    makeRoomForDetails(0);
}

void ExchangeLog::trimDropped()
{
    m_details.trimDropped();
    m_rows.trimDropped();
}

bool ExchangeLog::hasLitter() const
{
    return m_names.hasLitter() || m_details.hasLitter() || m_rows.hasLitter();
}

ExchangeLog::Litter ExchangeLog::takeLitter()
{
    return {m_names.takeLitter(), m_details.takeLitter(), m_rows.takeLitter()};
}

bool ExchangeLog::takeUnwritten(Unwritten &unwritten) const
{
    if (!m_writes)
        return true;
    return m_names.addUnwritten(unwritten, WrittenAtOnce)
        && m_details.addUnwritten(unwritten, WrittenAtOnce)
        && m_rows.addUnwritten(unwritten, WrittenAtOnce);
}

TrafficFolder::Result ExchangeLog::write(TrafficFolder &folder, Unwritten &unwritten)
{
    for (auto next = unwritten.begin(); next != unwritten.end(); ++next) {
        next->memory->sign(next->begin, next->end);
        const std::string_view bytes(next->memory->memory() + next->begin, next->end - next->begin);
        if (const auto written = folder.write(next->kind, next->number, next->begin, bytes);
            !written) {
            unwritten.erase(next, unwritten.end());
            return written;
        }
    }
    return {};
}

void ExchangeLog::noteWritten(const Unwritten &written)
{
    SegmentLog *const logs[] = {&m_names, &m_details, &m_rows};
    for (const SegmentLog::Unwritten &part : written)
        logs[static_cast<std::size_t>(part.kind)]->noteWritten(part);
    for (SegmentLog *log : logs)
        log->release();
}

void ExchangeLog::stopWriting()
{
    m_writes = false;
    for (SegmentLog *log : {&m_names, &m_details, &m_rows})
        log->stopWriting();
    m_folder->closeFiles();
}

void ExchangeLog::resumeWriting()
{
    m_writes = true;
    for (SegmentLog *log : {&m_names, &m_details, &m_rows})
        log->resumeWriting();
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

} // namespace mynah
