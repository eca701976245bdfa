// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/bytesegments.h"
#include "server/domain/exchange.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mynah {

// What an exchange consists of besides its record.
struct ExchangeParts
{
    std::string_view method;
    std::string_view target;
    std::string_view requestHead;
    std::string_view requestBody;
    std::string_view responseHead;
    std::string_view responseBody;
    std::string_view serverId;
    std::string_view routeId;
    std::string_view responseId;
    std::string_view errorReason;
    std::string_view localAddress;
    std::string_view tlsProtocol;
    std::string_view tlsCipher;
    std::string_view tlsServerName;
    std::string_view tlsPeer;
};

// Every exchange that the servers finished: a fixed-size row for each of the last ones, and the
// bytes of heads and bodies within a budget, the oldest given up first. What is not kept is
// counted. One writer, any number of readers, each on any thread; nobody is called back, readers
// look at endSeq() when it suits them.
class ExchangeStore final
{
    struct Row;

public:
    struct Limits
    {
        std::size_t rows = 100'000;
        // Of heads and bodies.
        std::size_t bytes = 256 * 1024 * 1024;
    };

    // seen == kept + countedOnly(), at every moment.
    struct Counters
    {
        std::uint64_t seen = 0;
        // Rows that can be read now.
        std::uint64_t kept = 0;
        // The recorder was too slow for them.
        std::uint64_t lost = 0;
        // They came while capturing was off.
        std::uint64_t notCaptured = 0;
        // They made room for newer ones.
        std::uint64_t evicted = 0;
        // People removed them.
        std::uint64_t cleared = 0;
        // Of the kept rows, those without heads and bodies.
        std::uint64_t withoutDetails = 0;
        // Memory that heads and bodies take.
        std::size_t bytes = 0;

        std::uint64_t countedOnly() const { return lost + notCaptured + evicted + cleared; }
    };

    // How often a server, route or response answered.
    struct Hits
    {
        std::uint64_t count = 0;
        // Nanoseconds since 1970 UTC of the last one; 0: never.
        std::int64_t lastWallTime = 0;
    };

    // A kept exchange where it lies, until its visitor returns.
    class Visited
    {
    public:
        const ExchangeRecord &record() const { return m_record; }
        // At most LongestRowText bytes.
        std::string_view method() const;
        std::string_view target() const;
        std::string_view routeId() const;
        // Method and target as above. Nothing when heads and bodies are gone.
        std::optional<ExchangeParts> details() const;

    private:
        friend class ExchangeStore;
        Visited(const ExchangeStore &store, const Row &row)
            : m_store(store)
            , m_row(row)
            , m_record(store.visibleRecord(row))
        {
        }

        const ExchangeStore &m_store;
        const Row &m_row;
        const ExchangeRecord m_record;
    };

    ExchangeStore() = default;
    explicit ExchangeStore(Limits limits);
    Q_DISABLE_COPY_MOVE(ExchangeStore)

    // The writer's side. The record's seq, server, route and response are given by the store.
    void append(ExchangeRecord record, const ExchangeParts &parts);
    // The same for a whole one.
    void append(const Exchange &exchange);
    // Exchanges that happened and of which nothing is known.
    void countLost(std::uint64_t exchanges);

    // The kept rows are those of firstSeq() <= seq < endSeq(), without a gap.
    std::uint64_t firstSeq() const;
    std::uint64_t endSeq() const;
    std::optional<ExchangeRecord> record(std::uint64_t seq) const;
    // Copies rows from the first kept one at or after seq; returns how many.
    std::size_t records(std::uint64_t seq, std::span<ExchangeRecord> out) const;
    // Shows the kept rows of begin <= seq < end in ascending order, until the visitor returns
    // false. The writer waits meanwhile, so few rows at a time are shown, and the visitor asks the
    // store nothing. Returns where to go on: behind the last row that was shown, or end.
    std::uint64_t visit(std::uint64_t begin, std::uint64_t end,
                        const std::function<bool(const Visited &)> &visitor) const;
    // A decoded copy; without heads and bodies when the record has BytesEvicted.
    std::optional<Exchange> exchange(std::uint64_t seq) const;
    // Method and target of a row, at most LongestRowText bytes of each; they outlive the details.
    std::string method(std::uint64_t seq) const;
    std::string target(std::uint64_t seq) const;
    // The first header field of that name, or empty; only while the details are kept.
    std::string requestHeader(std::uint64_t seq, std::string_view name) const;
    std::string responseHeader(std::uint64_t seq, std::string_view name) const;
    // The workspace's id for a number in a record's server, route or response; empty for NoRoute.
    std::string id(std::uint32_t number) const;

    Hits hits(std::string_view id) const;
    Counters counters() const;

    // Removes every row and forgets the hits; the counters go on.
    void clear();
    // While off, exchanges are counted only.
    void setCapturing(bool capturing);
    bool isCapturing() const;
    // Takes effect at once.
    void setLimits(Limits limits);
    Limits limits() const;

    static constexpr std::size_t LongestRowText = 512;

private:
    static constexpr std::size_t RowsPerSegment = 4096;

    struct Row
    {
        ExchangeRecord record;
        BytePosition bytes;
        std::uint32_t text = 0; // offset in the segment's texts: method, then target
        std::uint16_t methodBytes = 0;
        std::uint16_t targetBytes = 0;
    };
    struct RowSegment
    {
        std::vector<Row> rows;
        std::string texts;
    };
    struct Name
    {
        std::string id;
        Hits hits;
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    // All of these want m_mutex to be held.
    std::uint32_t numberOf(std::string_view id);
    void countHit(std::uint32_t number, std::int64_t wallTime);
    void addRow(const ExchangeRecord &record, BytePosition bytes, const ExchangeParts &parts);
    void evictRows();
    void dropFirstRow();
    void skipRowsWithoutDetails();
    void stepOverDetails();
    const Row *find(std::uint64_t seq) const;
    const RowSegment &segmentOf(std::uint64_t seq) const;
    std::string_view idOf(std::uint32_t number) const;
    std::string_view methodOf(const Row &row) const;
    std::string_view targetOf(const Row &row) const;
    ExchangeRecord visibleRecord(const Row &row) const;
    std::string header(std::uint64_t seq, std::string_view name, std::size_t part) const;

    mutable std::shared_mutex m_mutex;
    Limits m_limits;
    bool m_capturing = true;
    ByteSegments m_bytes{Limits().bytes};
    std::deque<std::unique_ptr<RowSegment>> m_segments;
    // Sequence number of the first row of m_segments.front().
    std::uint64_t m_segmentsBegin = 1;
    std::uint64_t m_first = 1;
    std::uint64_t m_end = 1;
    // Rows before it have lost their bytes; of those from it on, m_oversized never had any.
    std::uint64_t m_detailsBegin = 1;
    std::uint64_t m_oversized = 0;
    std::vector<Name> m_names;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_numbers;
    Counters m_counters;
};

} // namespace mynah
