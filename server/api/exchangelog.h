// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/segmentlog.h"
#include "server/api/trafficfolder.h"
#include "server/core/expected.h"
#include "server/core/message.h"
#include "server/domain/exchange.h"

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace mynah {

class LogSegment;

// What an exchange consists of besides its record.
struct ExchangeParts
{
    std::string_view method;
    std::string_view target;
    std::string_view requestHead;
    std::string_view requestBody;
    std::string_view responseHead;
    std::string_view responseBody;
    std::string_view errorReason;
    std::string_view localAddress;
    std::string_view tlsProtocol;
    std::string_view tlsCipher;
    std::string_view tlsServerName;
    std::string_view tlsPeer;
};

// The exchanges of an ExchangeStore, the oldest given up first: a row for each, and its details,
// which go before rows do. In memory, or in the files of a folder. Changing it wants nobody else to
// look; what is const may be called on any thread.
class ExchangeLog final
{
public:
    struct Limits
    {
        std::size_t rows = 100'000;
        // Of memory, for everything; rows take at most half of it. Below SmallestBudget nothing is
        // kept.
        std::size_t bytes = 256 * 1024 * 1024;
        // The same of the disk, when it is a folder.
        std::size_t folderBytes = std::size_t{2} * 1024 * 1024 * 1024;
    };
    static constexpr std::size_t SmallestBudget = 64 * 1024;
    // Ids of servers, routes and responses; further ones get no number. They are in memory besides
    // the limits.
    static constexpr std::size_t MostIds = 1'000'000;
    // A row keeps no more of the method and of the target.
    static constexpr std::size_t LongestText = 512;

    // What the entry of a row begins with; method, unless the record names it, and target follow.
    struct Row
    {
        ExchangeRecord record;
        LogPosition details;
        std::uint16_t methodBytes = 0;
        std::uint16_t targetBytes = 0;
    };
    static_assert(std::is_trivially_copyable_v<Row>);

    // A row with its texts, which stay readable as long as it.
    struct RowView
    {
        std::shared_ptr<const LogSegment> segment;
        Row row;
        std::string_view method;
        std::string_view target;
    };

    // The texts of the details, in the order of their entry.
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
    struct Details
    {
        std::shared_ptr<const LogSegment> segment;
        std::array<std::string_view, PartCount> parts;
    };

    // What is to be written, names before the details and the rows that come with them.
    using Unwritten = std::vector<SegmentLog::Unwritten>;
    // What is left to be thrown away, of each kind.
    using Litter = std::array<SegmentLog::Litter, TrafficFolder::Kinds.size()>;

    // In memory without a folder. begin: the number of the next exchange.
    ExchangeLog(const Limits &limits, std::uint64_t begin,
                std::shared_ptr<TrafficFolder> folder = nullptr);
    // Goes on with what is in the folder.
    static Expected<std::unique_ptr<ExchangeLog>, Message>
    open(std::shared_ptr<TrafficFolder> folder, const Limits &limits);
    ~ExchangeLog();
    Q_DISABLE_COPY_MOVE(ExchangeLog)

    // Gives the record its seq; server, route and response are numbers of numberOf(). False when
    // the limits let nothing be kept.
    bool append(ExchangeRecord record, const ExchangeParts &parts);
    // One whose details are gone; the record keeps their sizes.
    bool appendWithoutDetails(ExchangeRecord record, std::string_view method,
                              std::string_view target);
    // NoRoute for the empty id, and when there are too many.
    std::uint32_t numberOf(std::string_view id);
    // Empty for a number that was not given.
    const std::string &id(std::uint32_t number) const;
    std::optional<std::uint32_t> find(std::string_view id) const;
    const std::vector<std::string> &ids() const { return m_ids; }

    // The rows are those of first() <= seq < end().
    std::uint64_t first() const { return m_first; }
    std::uint64_t end() const { return m_end; }
    // Those before it were in the folder when it was opened.
    std::uint64_t openedEnd() const { return m_openedEnd; }
    std::optional<RowView> row(std::uint64_t seq) const;
    // Copies rows from the first one at or after seq; returns how many.
    std::size_t records(std::uint64_t seq, std::span<ExchangeRecord> out) const;
    // Nothing when they are gone, or do not hold.
    std::optional<Details> details(const Row &row) const;

    // How many rows made room for newer ones.
    std::uint64_t evicted() const { return m_evicted; }
    std::uint64_t withoutDetails() const;
    std::size_t bytes() const;
    const std::shared_ptr<TrafficFolder> &folder() const { return m_folder; }
    // It is ours to write.
    bool ownsFolder() const;
    // What was found wrong in the folder, as a sentence, or empty.
    const Message &remark() const { return m_remark; }

    void clear();
    void setLimits(const Limits &limits);
    const Limits &limits() const { return m_limits; }

    // Takes what is not yet in the files, the oldest first, up to some MiB. False when there is
    // more.
    bool takeUnwritten(Unwritten &unwritten) const;
    // Writes it there; others may read the log and append to it meanwhile. What could not be
    // written is taken out of it.
    static TrafficFolder::Result write(TrafficFolder &folder, Unwritten &unwritten);
    // That is in the files now. Gives back memory of what is there as a whole.
    void noteWritten(const Unwritten &written);
    // Goes on in memory, with what can be read.
    void stopWriting();
    // What came meanwhile is to be written as well.
    void resumeWriting();
    bool writes() const { return m_writes; }

    // Files of what was dropped are left.
    bool hasLitter() const;
    // What was dropped: memory and, if they are ours to write, files.
    Litter takeLitter();

private:
    class Opening;

    std::size_t budget() const;
    std::size_t segmentBytes() const;
    bool keeps() const;
    void appendRow(Row row, std::string_view method, std::string_view target);
    LogPosition appendDetails(const ExchangeParts &parts);
    void makeRoomForDetails(std::size_t bytes);
    void makeRoomForRows(std::size_t bytes);
    void writeId(std::string_view id);
    void dropFirstRows();
    void evictRows();
    void moveFirst(std::uint64_t seq);
    void addId(std::string_view id);
    void trimDropped();
    ExchangeRecord visible(const Row &row) const;
    static Row rowIn(std::string_view entry);

    std::shared_ptr<TrafficFolder> m_folder;
    Limits m_limits;
    bool m_writes = false;
    SegmentLog m_names;
    SegmentLog m_details;
    SegmentLog m_rows;
    std::uint64_t m_first;
    std::uint64_t m_end;
    std::uint64_t m_openedEnd;
    std::uint64_t m_evicted = 0;
    // Rows that never had details here, most because these were too large to be kept.
    std::deque<std::uint64_t> m_oversized;
    Message m_remark;

    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    std::vector<std::string> m_ids;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_numbers;
};

ExchangeParts partsOf(const ExchangeLog::RowView &row, const ExchangeLog::Details &details);

} // namespace mynah
